import type { Language } from "../messages/dictionary.ts";
import { languages as dictionary } from "../messages/languages.ts";

interface WordsFileProps {
  readonly language: Language;
  readonly query: string;
  readonly tag: string;
  readonly mayKeep: boolean;
}

/** All texts as a file for whoever translates, and the way back. */
export function WordsFile({ language, query, tag, mayKeep }: WordsFileProps) {
  const words = dictionary[language];
  return (
    <details class="file">
      <summary>{words.file}</summary>
      <p>
        <a href={`/languages/${tag}/words.csv`}>{words.export}</a>
      </p>
      {mayKeep && (
        <form
          method="post"
          action={`/languages/${tag}/words${query}`}
          enctype="multipart/form-data"
          class="form"
        >
          <label for="file">{words.import}</label>
          <p class="hint" id="file-hint">
            {words.importHint}
          </p>
          <input
            id="file"
            type="file"
            name="file"
            accept=".csv,text/csv"
            aria-describedby="file-hint"
            required
          />
          <button type="submit">{words.send}</button>
        </form>
      )}
    </details>
  );
}
