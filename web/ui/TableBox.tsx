import type { ComponentChildren } from "preact";
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

/** A list of things under the names of its columns. */
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
        <tbody>{children}</tbody>
      </table>
    </TableBox>
  );
}
