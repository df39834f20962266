import type { ComponentChildren } from "preact";
import type { Language } from "../messages/dictionary.ts";
import { Folded } from "../ui/Folded.tsx";
import { TableBox } from "../ui/TableBox.tsx";

/** A table of plain cells; the first is the row's heading, numbers stand to the right. It scrolls in its own box. */
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
  const kind = (at: number) => (at < texts ? {} : { class: "number" });
  return (
    <Folded rows={rows.length} language={language}>
      <TableBox label={caption} language={language}>
        <table class="plain-table">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {head.map((text, at) => (
                <th scope="col" {...kind(at)} key={text}>
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {cells.map((cell, at) =>
                  at === 0 ? (
                    <th scope="row" key={head[at]}>
                      {cell}
                    </th>
                  ) : (
                    <td {...kind(at)} key={head[at]}>
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </TableBox>
    </Folded>
  );
}
