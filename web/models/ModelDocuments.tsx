import type { Language } from "../messages/dictionary.ts";
import { models as words } from "../messages/models.ts";
import { sizeText } from "./sizeText.ts";
import type { ShownDocument } from "./view.ts";

interface ModelDocumentsProps {
  readonly documents: readonly ShownDocument[];
  readonly language: Language;
}

/** Documents to download, each with its kind and size. */
export function ModelDocuments({ documents, language }: ModelDocumentsProps) {
  if (documents.length === 0) return null;
  return (
    <section>
      <h2>{words[language].page.documents}</h2>
      <ul>
        {documents.map(({ id, title, bytes }) => (
          <li key={id}>
            <a href={`/models/documents/${id}`} download>
              {title}
            </a>{" "}
            <span class="quiet">(PDF, {sizeText(bytes, language)})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
