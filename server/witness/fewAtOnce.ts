/** As many requests as a small server bears from one stranger. */
const FEW = 6;

/** Does the work for all items, a few at once, in their order; stops at the first answer that is not undefined. */
export async function fewAtOnce<Item, Found>(
  items: readonly Item[],
  work: (item: Item) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  for (let at = 0; at < items.length; at += FEW) {
    const found = await Promise.all(items.slice(at, at + FEW).map(work));
    const first = found.find((one) => one !== undefined);
    if (first !== undefined) return first;
  }
  return undefined;
}
