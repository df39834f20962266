/**
 * A count, checked: the number itself when it can be a count of people or papers.
 *
 * Formula: value, if it is a whole number of 0 or more.
 * Source: a count that is negative or broken means an error upstream; a figure made from it would look sound.
 * Refuses: anything negative, fractional, infinite or not a number.
 *
 * @example
 * wholeNumber("answered", 12); // → 12
 * wholeNumber("answered", -1); // → RangeError
 * wholeNumber("answered", 1.5); // → RangeError
 */
export function wholeNumber(name: string, value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${name} must be a whole number of 0 or more, got ${value}`);
  }
  return value;
}
