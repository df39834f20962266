import type { Language } from "../messages/dictionary.ts";
import { languages as dictionary } from "../messages/languages.ts";
import { ListTable } from "../ui/ListTable.tsx";
import { Notice } from "../ui/Notice.tsx";

export interface ShownLanguage {
  readonly tag: string;
  readonly name: string;
  readonly isOffered: boolean;
  readonly texts: number;
}

interface LanguagesPageProps {
  readonly language: Language;
  readonly query: string;
  readonly languages: readonly ShownLanguage[];
  /** Texts that a language can have. */
  readonly count: number;
  readonly mayKeep: boolean;
  readonly refused: { readonly tag: string; readonly name: string; readonly problem: string } | undefined;
}

/** Which further languages there are, and how far each is. */
export function LanguagesPage({ language, query, languages, count, mayKeep, refused }: LanguagesPageProps) {
  const words = dictionary[language];
  return (
    <>
      <p>
        <a href={`/voices${query}`}>← {words.voices}</a>
      </p>
      <h1>{words.title}</h1>
      <p>{words.intro}</p>
      {refused && <Notice isProblem>{refused.problem}</Notice>}
      {languages.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ListTable
          language={language}
          label={words.title}
          heads={[words.name, words.tag, words.texts, words.offered]}
        >
          {languages.map(({ tag, name, isOffered, texts }) => (
            <tr key={tag}>
              <th scope="row">
                <a href={`/languages/${tag}${query}`} lang={tag}>
                  {name}
                </a>
              </th>
              <td>{tag}</td>
              <td>{words.of({ texts, count })}</td>
              <td>{isOffered ? words.yes : words.no}</td>
            </tr>
          ))}
        </ListTable>
      )}
      {mayKeep && (
        <form method="post" action={`/languages${query}`} class="form">
          <h2>{words.add}</h2>
          <label for="name">{words.name}</label>
          <input id="name" name="name" maxLength={40} value={refused?.name} required />
          <label for="tag">{words.tag}</label>
          <p class="hint" id="tag-hint">
            {words.tagHint}
          </p>
          <input
            id="tag"
            name="tag"
            value={refused?.tag}
            pattern="[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}"
            aria-describedby="tag-hint"
            autocapitalize="none"
            spellcheck={false}
            required
          />
          <button type="submit">{words.add}</button>
        </form>
      )}
    </>
  );
}
