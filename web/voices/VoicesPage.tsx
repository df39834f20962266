import { CLIP_SLOTS, type ClipSlot } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { voices } from "../messages/voices.ts";
import { ListTable } from "../ui/ListTable.tsx";

interface VoicesPageProps {
  readonly language: Language;
  readonly query: string;
  readonly rows: readonly {
    readonly tag: string;
    readonly name: string;
    readonly clips: readonly { readonly slot: ClipSlot; readonly confirmedOn: string | null }[];
  }[];
}

/** Which sentence is recorded in which language. */
export function VoicesPage({ language, query, rows }: VoicesPageProps) {
  const words = voices[language];
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      <p>
        <a href={`/languages${query}`}>{words.languages}</a>
      </p>
      <ListTable
        language={language}
        label={words.title}
        heads={[words.language, ...CLIP_SLOTS.map((slot) => words.slots[slot])]}
      >
        {rows.map(({ tag, name, clips }) => (
          <tr key={tag}>
            <th scope="row" lang={tag}>
              {name}
            </th>
            {CLIP_SLOTS.map((slot) => {
              const own = clips.filter((clip) => clip.slot === slot);
              const states = [
                own.some(({ confirmedOn }) => confirmedOn !== null) && words.states.used,
                own.some(({ confirmedOn }) => confirmedOn === null) && words.states.waiting,
              ].filter((state) => state !== false);
              return (
                <td key={slot}>
                  <a href={`/voices/${tag}/${slot}${query}`}>{states.join("; ") || words.states.none}</a>
                </td>
              );
            })}
          </tr>
        ))}
      </ListTable>
    </>
  );
}
