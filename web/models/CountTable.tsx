import { countText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { models as words } from "../messages/models.ts";
import { TableBox } from "../ui/TableBox.tsx";
import type { CountRow, ModelCounts } from "./view.ts";

interface CountTableProps {
  readonly rows: readonly CountRow[];
  readonly language: Language;
  /** What the first column holds. */
  readonly head: string;
  readonly caption: string;
}

const STATES = ["registered", "recognised", "exemplary", "stopped"] as const;

/** Counts with their total, in the order of names: nobody is ranked. */
export function CountTable({ rows, language, head, caption }: CountTableProps) {
  const { states, counts } = words[language];
  const total = (state: keyof ModelCounts) => rows.reduce((sum, row) => sum + row[state], 0);
  return (
    <TableBox label={caption} language={language}>
      <table class="list-table model-table">
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {STATES.map((state) => (
              <th scope="col" class="number" key={state}>
                {states[state]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {STATES.map((state) => (
                <td class="number" key={state}>
                  {countText(row[state], language)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{counts.total}</th>
            {STATES.map((state) => (
              <td class="number" key={state}>
                {countText(total(state), language)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </TableBox>
  );
}
