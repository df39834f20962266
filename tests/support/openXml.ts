import { strFromU8, unzipSync } from "fflate";

/** The parts of an Office file by name: "word/document.xml" → its text. */
export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const parts = Object.entries(unzipSync(bytes));
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]));
}

/** One part; a part that is missing fails the test by its name. */
export function partOf(parts: Readonly<Record<string, string>>, name: string): string {
  const part = parts[name];
  if (part === undefined) throw new Error(`${name} is not among ${Object.keys(parts).join(", ")}`);
  return part;
}

/** Elements of one name, each with what it holds; none of them may hold another of its name. */
export function elementsOf(xml: string, name: string): string[] {
  return xml.match(new RegExp(`<${name}(?: [^>]*)?(?:/>|>[\\s\\S]*?</${name}>)`, "g")) ?? [];
}

/** What a reader reads: the texts of a Word part, a paragraph or a break a line. */
export function wordText(xml: string): string {
  const lines = xml.replace(/<w:br\/>|<\/w:p>/g, "\n").replace(/<w:instrText[\s\S]*?<\/w:instrText>/g, "");
  return unescaped(lines.replace(/<[^>]*>/g, ""));
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
