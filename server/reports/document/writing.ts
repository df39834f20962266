import type { Block, ReportTable } from "../reportDocument.ts";
import type { ReportedEdition } from "./edition.ts";
import type { Names } from "./names.ts";

/** What every section is written from. */
export interface Writing {
  readonly edition: ReportedEdition;
  readonly figures: ReportedEdition["figures"];
  readonly names: Names;
  /** "Phụ lục II"; null: this edition has no such annex. */
  annex(id: AnnexId): string | null;
}

export type AnnexId =
  | "units"
  | "ranks"
  | "old-boundaries"
  | "silent-fields"
  | "collapsed"
  | "models"
  | "form";

/** A chapter, numbered I, II … by whoever binds the document, with sections that are numbered 1, 2 … in it. */
export interface Chapter {
  readonly title: string;
  readonly sections: readonly Section[];
}
export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export const paragraph = (text: string): Block => ({ kind: "paragraph", text });
export const lead = (text: string): Block => ({ kind: "paragraph", text, emphasis: "lead" });
export const note = (text: string): Block => ({ kind: "paragraph", text, emphasis: "note" });
export const list = (items: readonly string[]): Block => ({ kind: "list", items });
export const table = (made: ReportTable): Block => ({ kind: "table", table: made });
