import { type ComponentChildren, cloneElement, isValidElement, toChildArray, type VNode } from "preact";
import { common } from "../messages/common.ts";
import type { Language } from "../messages/dictionary.ts";

interface TableBoxProps {
  /** What the table holds; on one page no two tables have the same. */
  readonly label: string;
  readonly language: Language;
  readonly children: ComponentChildren;
}

/** A table that scrolls within its own box, by keyboard too. Its name begins with "table", or it would be its heading's section twice. */
function TableBox({ label, language, children }: TableBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by keyboard
    <section class="table-box" aria-label={common[language].tableOf(label)} tabIndex={0}>
      {children}
    </section>
  );
}

interface ListTableProps extends TableBoxProps {
  readonly heads: readonly string[];
  /** Columns, from 0, that hold numbers: they stand to the right. */
  readonly numbers?: readonly number[];
  readonly kind?: string;
  /** A row below the others, as a total. */
  readonly foot?: ComponentChildren;
}

/** A list of things under the names of its columns; on a phone each is a card. Children are rows, and theirs are cells. */
export function ListTable({ heads, numbers = [], kind = "", foot, children, ...box }: ListTableProps) {
  const rows = (all: ComponentChildren) =>
    toChildArray(all).map((row) => (isValidElement(row) ? withHeads(row, heads, numbers) : row));
  return (
    <TableBox {...box}>
      <table class={`list-table ${kind}`.trim()}>
        <thead>
          <tr>
            {heads.map((head, at) => (
              <th scope="col" key={head} {...(numbers.includes(at) && { class: "number" })}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows(children)}</tbody>
        {foot && <tfoot>{rows(foot)}</tfoot>}
      </table>
    </TableBox>
  );
}

/** Gives every cell of a row the name of its column, which a card says before it. */
function withHeads(row: VNode, heads: readonly string[], numbers: readonly number[]): VNode {
  const cells = toChildArray(row.props.children as ComponentChildren).map((cell, at) => {
    if (!isValidElement(cell) || cell.type !== "td") return cell;
    return cloneElement(cell, { "data-head": heads[at], ...(numbers.includes(at) && { class: "number" }) });
  });
  return cloneElement(row, {}, cells);
}
