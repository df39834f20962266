import type { Language } from "../messages/dictionary.ts";
import { languages as dictionary } from "../messages/languages.ts";
import { Notice } from "../ui/Notice.tsx";
import type { ShownLanguage } from "./LanguagesPage.tsx";
import { TextField } from "./TextField.tsx";
import { WordsFile } from "./WordsFile.tsx";

interface WordsPageProps {
  readonly language: Language;
  readonly query: string;
  readonly stored: ShownLanguage;
  /** Every text of what citizens meet, by its key. */
  readonly vietnamese: ReadonlyMap<string, string>;
  readonly texts: Readonly<Record<string, string>>;
  readonly faults: Readonly<Record<string, keyof (typeof dictionary)["vi"]["faults"]>>;
  readonly mayKeep: boolean;
  readonly isSaved: boolean;
  /** What a file was refused for. */
  readonly notices: readonly string[];
}

/** The words of one language, each under the Vietnamese that it stands for. */
export function WordsPage(props: WordsPageProps) {
  const { language, query, stored, vietnamese, texts, faults, mayKeep, isSaved, notices } = props;
  const words = dictionary[language];
  const groups = Map.groupBy(vietnamese.keys(), (key) => key.split(".")[0] as string);
  const faulty = Object.keys(faults).length > 0;
  return (
    <>
      <p>
        <a href={`/languages${query}`}>← {words.back}</a>
      </p>
      <h1 lang={stored.tag}>{stored.name}</h1>
      {isSaved && !faulty && notices.length === 0 && <Notice>{words.saved}</Notice>}
      {(faulty || notices.length > 0) && (
        <Notice isProblem>
          {faulty && <p>{words.faulty}</p>}
          {notices.map((notice) => (
            <p key={notice}>{notice}</p>
          ))}
        </Notice>
      )}
      <WordsFile language={language} query={query} tag={stored.tag} mayKeep={mayKeep} />
      <form method="post" action={`/languages/${stored.tag}${query}`} class="form words" autocomplete="off">
        <label for="name">{words.name}</label>
        <input id="name" name="name" value={stored.name} maxLength={40} required disabled={!mayKeep} />
        <label class="offered">
          <input
            type="checkbox"
            name="isOffered"
            value="yes"
            checked={stored.isOffered}
            disabled={!mayKeep}
          />{" "}
          {words.isOffered}
        </label>
        {[...groups].map(([group, keys]) => (
          <details key={group} open={keys.some((key) => faults[key])}>
            <summary>
              {words.groups[group] ?? group}:{" "}
              {words.of({ texts: keys.filter((key) => texts[key]).length, count: keys.length })}
            </summary>
            {keys.map((key) => (
              <TextField
                key={key}
                language={language}
                name={key}
                tag={stored.tag}
                vietnamese={vietnamese.get(key) ?? ""}
                text={texts[key] ?? ""}
                fault={faults[key]}
                isFixed={!mayKeep}
              />
            ))}
          </details>
        ))}
        {mayKeep && <button type="submit">{words.save}</button>}
      </form>
    </>
  );
}
