import { modelDesk } from "../messages/modelDesk.ts";
import { Field } from "./Field.tsx";
import type { ModelView } from "./view.ts";

/** The photos of a model, to add to and to take from. */
export function PhotoDesk({ model, mayChange }: { model: ModelView; mayChange: boolean }) {
  const { language, query, photos, id } = model;
  const w = modelDesk[language].photos;
  return (
    <section>
      <h2>{w.heading}</h2>
      {photos.length === 0 && <p class="quiet">{w.none}</p>}
      <ul class="photos">
        {photos.map((photo) => (
          <li key={photo.id}>
            <figure>
              <img
                src={`/models/photos/${photo.id}/small`}
                alt={photo.caption}
                width={photo.width}
                height={photo.height}
              />
              <figcaption>{photo.caption}</figcaption>
            </figure>
            {mayChange && (
              <form method="post" action={`/models/${id}/photos/${photo.id}/removal${query}`}>
                <button type="submit" class="plain">
                  {w.remove({ caption: photo.caption })}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {mayChange && (
        <form
          method="post"
          action={`/models/${id}/photos${query}`}
          encType="multipart/form-data"
          class="entry"
        >
          <fieldset>
            <legend>{w.add}</legend>
            <Field name="photo" label={w.file} hint={w.fileHint}>
              {(tie) => <input {...tie} type="file" accept="image/jpeg,image/png,image/webp" required />}
            </Field>
            <Field name="caption" label={w.caption} hint={w.captionHint}>
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
