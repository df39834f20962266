import { countText } from "../format.ts";
import type { Language } from "../messages/dictionary.ts";
import { models as words } from "../messages/models.ts";
import { ListTable } from "../ui/ListTable.tsx";
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
    <ListTable
      label={caption}
      language={language}
      heads={[head, ...STATES.map((state) => states[state])]}
      numbers={[1, 2, 3, 4]}
      kind="model-table"
      foot={
        <tr>
          <th scope="row">{counts.total}</th>
          {STATES.map((state) => (
            <td key={state}>{countText(total(state), language)}</td>
          ))}
        </tr>
      }
    >
      {rows.map((row) => (
        <tr key={row.key}>
          <th scope="row">{row.label}</th>
          {STATES.map((state) => (
            <td key={state}>{countText(row[state], language)}</td>
          ))}
        </tr>
      ))}
    </ListTable>
  );
}
