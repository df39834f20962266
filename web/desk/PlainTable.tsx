import type { ComponentChildren } from "preact";
import type { Language } from "../messages/dictionary.ts";
import { Folded } from "../ui/Folded.tsx";
import { ListTable } from "../ui/ListTable.tsx";

/** A table of plain cells, folded if it is long; the first is the row's heading. */
export function PlainTable({
  language,
  caption,
  head,
  rows,
  texts = 1,
}: {
  language: Language;
  caption: string;
  head: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ComponentChildren[] }[];
  /** Columns of words; those after them are numbers. */
  texts?: number;
}) {
  const numbers = [...head.keys()].slice(texts);
  return (
    <Folded rows={rows.length} language={language}>
      <ListTable label={caption} language={language} heads={head} numbers={numbers} kind="plain-list">
        {rows.map(({ key, cells: [first, ...others] }) => (
          <tr key={key}>
            <th scope="row">{first}</th>
            {others.map((cell, at) => (
              <td key={head[at + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </ListTable>
    </Folded>
  );
}
