import { type ComponentChildren, cloneElement, isValidElement, toChildArray } from "preact";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";

interface TableBoxProps {
  /** What the table holds; on one page no two tables have the same. */
  readonly label: string;
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** A table that scrolls within its own box, by keyboard too. Its name begins with "table", or it would be its heading's section twice. */
export function TableBox({ label, language, children }: TableBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section class="table-box" aria-label={common[language].tableOf(label)} tabIndex={0}>
      {children}
    </section>
  );
}

/** A list of things under the names of its columns; on a phone each is a card. Children are rows, and theirs are cells. */
export function ListTable({
  heads,
  kind = "",
  children,
  ...box
}: TableBoxProps & { heads: readonly string[]; kind?: string }) {
  return (
    <TableBox {...box}>
      <table class={`list-table ${kind}`.trim()}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th scope="col" key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{withHeads(children, heads)}</tbody>
      </table>
    </TableBox>
  );
}

/** Gives every cell the name of its column, which a card says before it. */
function withHeads(rows: ComponentChildren, heads: readonly string[]): ComponentChildren {
  return toChildArray(rows).map((row) => {
    if (!isValidElement(row)) return row;
    const cells = toChildArray(row.props.children as ComponentChildren).map((cell, at) =>
      isValidElement(cell) && cell.type === "td" ? cloneElement(cell, { "data-head": heads[at] }) : cell,
    );
    return cloneElement(row, {}, cells);
  });
}
