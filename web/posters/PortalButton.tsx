import type { Language } from "../messages/dictionary.ts";
import { posters, posterWords } from "../messages/posters.ts";
import type { PosterPoint } from "./Poster.tsx";

interface PortalButtonProps {
  readonly language: Language;
  readonly point: PosterPoint;
  readonly publicUrl: string;
}

/** What an online service puts on its own page: a link with a picture, which works without a script and in no frame. */
export function PortalButton({ language, point, publicUrl }: PortalButtonProps) {
  const words = posters[language];
  const address = `${publicUrl}/d/${point.code}`;
  const id = `button-${point.code}`;
  const html = `<a href="${address}"><img src="${publicUrl}/button.svg" alt="${posterWords.vi.button}" width="240" height="56"></a>`;
  return (
    <article class="portal-button">
      <h2>{`${point.agencyName}, ${point.name}`}</h2>
      <p>{words.buttonHow}</p>
      <p>
        <a href={address}>
          <img src="/button.svg" alt={posterWords.vi.button} width="240" height="56" />
        </a>
      </p>
      <label for={id}>{words.buttonCode}</label>
      <textarea id={id} readonly rows={4} spellcheck={false} class="notranslate">
        {html}
      </textarea>
    </article>
  );
}
