/** Browsers before Chrome 64 know no classes of letters; what names here are made of, they find by these. */
function pattern(byClass: string, byRange: string): RegExp {
  try {
    return new RegExp(byClass, "gu");
  } catch {
    return new RegExp(byRange, "g");
  }
}

const MARKS = pattern("\\p{M}", "[\u0300-\u036f]");
const BETWEEN_WORDS = pattern("[^\\p{L}\\p{N}]+", "[^0-9a-z\u00df-\u024f]+");

/**
 * A name or code as search compares it: lower case, without tone marks and đ, words parted by one space. It follows
 * that Hòa and Hoà, composed and decomposed letters, and a name typed without marks are all the same.
 */
export function searchName(name: string): string {
  return name
    .normalize("NFD")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(BETWEEN_WORDS, " ")
    .trim();
}
