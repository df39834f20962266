import { modelDocuments } from "../messages/modelDocuments.ts";
import { Field } from "./Field.tsx";
import { sizeText } from "./sizeText.ts";
import type { ModelView } from "./view.ts";

/** The documents of a model, to add to and to take from. */
export function DocumentDesk({ model, mayChange }: { model: ModelView; mayChange: boolean }) {
  const { language, query, documents, id } = model;
  const w = modelDocuments[language];
  return (
    <section>
      <h2>{w.heading}</h2>
      {documents.length === 0 && <p class="quiet">{w.none}</p>}
      <ul>
        {documents.map((document) => (
          <li key={document.id}>
            <a href={`/models/documents/${document.id}`} download>
              {document.title}
            </a>{" "}
            <span class="quiet">(PDF, {sizeText(document.bytes, language)})</span>
            {mayChange && (
              <form method="post" action={`/models/${id}/documents/${document.id}/removal${query}`}>
                <button type="submit" class="plain">
                  {w.remove({ title: document.title })}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form
          method="post"
          action={`/models/${id}/documents${query}`}
          encType="multipart/form-data"
          class="entry"
        >
          <fieldset>
            <legend>{w.add}</legend>
            <Field name="document" label={w.file} hint={w.fileHint}>
              {(tie) => <input {...tie} type="file" accept="application/pdf" required />}
            </Field>
            <Field name="title" label={w.title} hint={w.titleHint}>
              {(tie) => <input {...tie} type="text" maxLength={120} required />}
            </Field>
            <div class="entry-go">
              <button type="submit">{w.add}</button>
            </div>
          </fieldset>
        </form>
      )}
    </section>
  );
}
