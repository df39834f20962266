import type { Language } from "../messages/dictionary.ts";
import { voices } from "../messages/voices.ts";
import { RecorderPanel } from "./RecorderPanel.tsx";

export interface Consent {
  readonly speaker: string;
  readonly agreedOn: string;
  readonly agreedWords: string;
}

interface RecordFormProps {
  readonly language: Language;
  readonly action: string;
  readonly today: string;
  readonly consent: Consent | undefined;
}

/** Practice, the real sentence, and the speaker's consent. Without a script a file can be sent. */
export function RecordForm({ language, action, today, consent }: RecordFormProps) {
  const words = voices[language];
  return (
    <section>
      <h2>{words.record}</h2>
      <p class="notice problem" data-cannot hidden>
        {words.cannotRecord}
      </p>
      <div data-practice hidden>
        <h3>{words.practice}</h3>
        <p>{words.practiceHint}</p>
        <blockquote>{words.practiceSentence}</blockquote>
        <RecorderPanel language={language} done={words.practised} />
      </div>
      <form method="post" action={action} enctype="multipart/form-data" class="form" autocomplete="off">
        <div data-real hidden>
          <RecorderPanel language={language} />
        </div>
        <label>
          {words.file}
          <input type="file" name="clip" accept=".opus,.ogg,.webm,audio/ogg,audio/webm" required />
        </label>
        <fieldset>
          <legend>{words.consent}</legend>
          <label>
            {words.speaker}
            <input name="speaker" maxLength={80} value={consent?.speaker} required />
          </label>
          <label>
            {words.agreedOn}
            <input type="date" name="agreedOn" value={consent?.agreedOn || today} max={today} required />
          </label>
          <label>
            {words.words}
            <textarea name="words" rows={7} required>
              {consent?.agreedWords || words.defaultWords}
            </textarea>
          </label>
          <label class="tick">
            <input type="checkbox" name="agreed" value="yes" required />
            <span>{words.agreed}</span>
          </label>
        </fieldset>
        <button type="submit">{words.send}</button>
      </form>
    </section>
  );
}
