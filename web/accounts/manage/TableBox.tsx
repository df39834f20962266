import type { ComponentChildren } from "preact";

/** A table that scrolls within its own box, by keyboard too. */
export function TableBox({
  label,
  heads,
  children,
}: {
  label: string;
  heads: readonly string[];
  children: ComponentChildren;
}) {
  return (
    <section class="table-box" aria-label={label} tabindex={0}>
      <table class="account-table">
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
    </section>
  );
}
