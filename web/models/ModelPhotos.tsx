import type { Language } from "../messages/dictionary.ts";
import { models as words } from "../messages/models.ts";
import type { ShownPhoto } from "./view.ts";

/** Small pictures that lead to the large ones. */
export function ModelPhotos({ photos, language }: { photos: readonly ShownPhoto[]; language: Language }) {
  if (photos.length === 0) return null;
  return (
    <section>
      <h2>{words[language].page.photos}</h2>
      <ul class="photos">
        {photos.map(({ id, caption, width, height }) => (
          <li key={id}>
            <figure>
              <a href={`/models/photos/${id}/large`}>
                <img
                  src={`/models/photos/${id}/small`}
                  alt={caption}
                  width={width}
                  height={height}
                  loading="lazy"
                />
              </a>
              <figcaption>{caption}</figcaption>
            </figure>
          </li>
        ))}
      </ul>
    </section>
  );
}
