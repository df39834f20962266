import { modelDesk } from "../messages/modelDesk.ts";
import { Attachments } from "./Attachments.tsx";
import type { ModelView } from "./view.ts";

/** The photos of a model, at the desk. */
export function PhotoDesk({ model, mayChange }: { model: ModelView; mayChange: boolean }) {
  const { language, query, photos, id } = model;
  const w = modelDesk[language].photos;
  return (
    <Attachments
      path={`/models/${id}/photos`}
      query={query}
      mayChange={mayChange}
      words={w}
      items={photos}
      kind="photos"
      show={(one) => (
        <figure>
          <img
            src={`/models/photos/${one.id}/small`}
            alt={one.caption}
            width={one.width}
            height={one.height}
          />
          <figcaption>{one.caption}</figcaption>
        </figure>
      )}
      removal={({ caption }) => w.remove({ caption })}
      file={{ name: "photo", label: w.file, hint: w.fileHint, accept: "image/jpeg,image/png,image/webp" }}
      naming={{ name: "caption", label: w.caption, hint: w.captionHint }}
    />
  );
}
