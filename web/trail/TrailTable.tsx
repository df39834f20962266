import type { Role } from "#contract/rights.ts";
import type { TrailAction } from "#contract/trail.ts";
import type { Language } from "../messages/dictionary.ts";
import { officials } from "../messages/officials.ts";
import { trailPage } from "../messages/trailPage.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { changesOf } from "./changes.ts";
import { timeInVietnam } from "./timeInVietnam.ts";

export interface ShownLine {
  readonly id: number;
  readonly at: Date;
  readonly accountName: string;
  readonly role: Role | null;
  readonly action: TrailAction;
  readonly subject: string;
  readonly agencyName: string | null;
  readonly refused: boolean;
  readonly before: unknown;
  readonly after: unknown;
}

interface TrailTableProps {
  readonly language: Language;
  readonly label: string;
  readonly lines: readonly ShownLine[];
  readonly actions: Readonly<Record<TrailAction, string>>;
  readonly roles: Readonly<Record<Role, string>>;
}

/** One day's lines; it scrolls within its own box, by keyboard too. */
export function TrailTable({ language, label, lines, actions, roles }: TrailTableProps) {
  const words = trailPage[language];
  const { columns } = words;
  return (
    <ListTable
      label={label}
      language={language}
      kind="trail-table"
      heads={[columns.time, columns.account, columns.action, columns.subject, words.changes]}
    >
      {lines.map((line) => (
        <tr key={line.id}>
          <td>{timeInVietnam(line.at)}</td>
          <th scope="row">
            {line.accountName}
            <span class="cell-second">{line.role === null ? "" : roles[line.role]}</span>
          </th>
          <td>
            {actions[line.action] ?? line.action}
            {line.refused && <span class="cell-second trail-refused">✕ {words.refused}</span>}
          </td>
          <td>
            <span class="trail-subject">{line.subject}</span>
            <span class="cell-second">{line.agencyName ?? ""}</span>
          </td>
          <td>
            <Changes language={language} line={line} />
          </td>
        </tr>
      ))}
    </ListTable>
  );
}

function Changes({ language, line }: { language: Language; line: ShownLine }) {
  const { names, values } = trailPage[language];
  const codes = { ...values, role: officials[language].roles } as typeof values;
  const text = (name: string, value: string) => codes[name]?.[value] ?? codes[""]?.[value] ?? value;
  const changes = changesOf(line.before, line.after);
  if (changes.length === 0) return null;
  return (
    <ul class="trail-changes">
      {changes.map(({ name, before, after }) => (
        <li key={name}>
          {name !== "" && `${names[name] ?? name}: `}
          {before !== null && <del>{text(name, before)}</del>}
          {before !== null && after !== null && " → "}
          {after !== null && <span>{text(name, after)}</span>}
        </li>
      ))}
    </ul>
  );
}
