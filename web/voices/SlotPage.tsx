import type { ClipSlot } from "#contract/voices.ts";
import type { Language } from "../messages/dictionary.ts";
import { listening } from "../messages/listening.ts";
import { voices } from "../messages/voices.ts";
import { Notice } from "../ui/Notice.tsx";
import { ClipFacts, type ShownClip } from "./ClipFacts.tsx";
import { type Consent, RecordForm } from "./RecordForm.tsx";

interface SlotPageProps {
  readonly language: Language;
  readonly query: string;
  /** The language that is recorded. */
  readonly spoken: { readonly tag: string; readonly name: string };
  readonly slot: ClipSlot;
  readonly inUse: ShownClip | undefined;
  readonly waiting: ShownClip | undefined;
  readonly reader: { readonly accountId: string; readonly mayKeep: boolean; readonly mayConfirm: boolean };
  readonly today: string;
  readonly problem?: string | undefined;
  /** As it was sent with what was refused. */
  readonly consent?: Consent | undefined;
}

/** One sentence in one language: what is used, what waits for a second listener, and a new recording. */
export function SlotPage(props: SlotPageProps) {
  const { language, query, spoken, slot, inUse, waiting, reader, today, problem, consent } = props;
  const words = voices[language];
  const sentence = listening[spoken.tag as Language].spoken[slot];
  const isOwn = spoken.tag === "vi" || sentence !== listening.vi.spoken[slot];
  const remove = reader.mayKeep ? (clip: ShownClip) => `/voices/clips/${clip.id}/removal${query}` : undefined;
  return (
    <>
      <p class="no-print">
        <a href={`/voices${query}`}>← {words.back}</a>
      </p>
      <h1>
        {words.slots[slot]}: <span lang={spoken.tag}>{spoken.name}</span>
      </h1>
      {problem && <Notice isProblem>{problem}</Notice>}
      <h2>{words.sentence}</h2>
      <blockquote lang={isOwn ? spoken.tag : "vi"}>{sentence}</blockquote>
      {!isOwn && <p>{words.sentenceMeaning}</p>}
      {inUse && (
        <section>
          <h2>{words.inUse}</h2>
          <ClipFacts
            language={language}
            clip={inUse}
            removeAt={remove?.(inUse)}
            removeLabel={words.withdraw}
          />
          <p class="quiet">{words.keptAWeek}</p>
        </section>
      )}
      {waiting && (
        <section>
          <h2>{words.waiting}</h2>
          <ClipFacts
            language={language}
            clip={waiting}
            removeAt={remove?.(waiting)}
            removeLabel={words.discard}
          />
          {waiting.recordedBy === reader.accountId ? (
            <p>{words.confirmOther}</p>
          ) : (
            reader.mayConfirm && (
              <form method="post" action={`/voices/clips/${waiting.id}/confirmation${query}`} class="form">
                <button type="submit">{words.confirm}</button>
              </form>
            )
          )}
        </section>
      )}
      {reader.mayKeep && (
        <RecordForm
          language={language}
          action={`/voices/${spoken.tag}/${slot}${query}`}
          today={today}
          consent={consent}
        />
      )}
    </>
  );
}
