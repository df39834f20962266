/**
 * A name or code as search compares it: lower case, without tone marks and đ, words parted by one space. It follows
 * that Hòa and Hoà, composed and decomposed letters, and a name typed without marks are all the same.
 */
export function searchName(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
