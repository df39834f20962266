import { modelDocuments } from "../messages/modelDocuments.ts";
import { Attachments } from "./Attachments.tsx";
import { sizeText } from "./sizeText.ts";
import type { ModelView } from "./view.ts";

/** The documents of a model, at the desk. */
export function DocumentDesk({ model, mayChange }: { model: ModelView; mayChange: boolean }) {
  const { language, query, documents, id } = model;
  const w = modelDocuments[language];
  return (
    <Attachments
      path={`/models/${id}/documents`}
      query={query}
      mayChange={mayChange}
      words={w}
      items={documents}
      show={(one) => (
        <>
          <a href={`/models/documents/${one.id}`} download>
            {one.title}
          </a>{" "}
          <span class="quiet">(PDF, {sizeText(one.bytes, language)})</span>
        </>
      )}
      removal={({ title }) => w.remove({ title })}
      file={{ name: "document", label: w.file, hint: w.fileHint, accept: "application/pdf" }}
      naming={{ name: "title", label: w.title, hint: w.titleHint }}
    />
  );
}
