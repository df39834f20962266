/** Numbers of answers from low to high: every one up to 100, then in steps of about a twentieth. */
export function answerNumbers(low: number, high: number): number[] {
  const numbers: number[] = [];
  for (let n = low; n < high; n += n < 100 ? 1 : Math.ceil(n / 20)) numbers.push(n);
  return [...numbers, high];
}
