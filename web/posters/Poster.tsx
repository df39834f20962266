import type { Language } from "../messages/dictionary.ts";
import { POSTER_ENGLISH, posterWords } from "../messages/posters.ts";
import { QrCode } from "../ui/QrCode.tsx";
import { FiveFaces } from "./FiveFaces.tsx";
import { ScanPicture, TapPicture } from "./Pictures.tsx";

export interface PosterPoint {
  readonly code: string;
  readonly name: string;
  readonly agencyName: string;
  readonly channel: string;
}

/** Characters beyond which a line is set smaller, so that the sheet still holds everything under it. */
const LONG = { agencyName: 48, pointName: 34, address: 30 };
const sizeOf = (text: string, limit: number) => (text.length > limit ? "long" : undefined);

interface PosterProps {
  readonly language: Language;
  readonly point: PosterPoint;
  readonly publicUrl: string;
}

/** One sheet for one rating point. */
export function Poster({ language, point, publicUrl }: PosterProps) {
  // Whoever prints in English still prints for a counter in Viet Nam.
  const spoken = language === "en" ? "vi" : language;
  const words = posterWords[spoken];
  const { host, pathname } = new URL(`${publicUrl}/d/`);
  return (
    <article class="poster" lang={spoken}>
      <header class="poster-place">
        <h2 class={sizeOf(point.agencyName, LONG.agencyName)}>{point.agencyName}</h2>
        <p class={sizeOf(point.name, LONG.pointName)}>{point.name}</p>
      </header>
      <p class="poster-question">{words.question}</p>
      <FiveFaces />
      <div class="poster-strip">
        <ScanPicture />
        <QrCode address={`${publicUrl}/d/${point.code}`} label={words.qr} />
        <TapPicture />
      </div>
      <p class="poster-how">{words.how}</p>
      <p class="poster-typed">{words.typed}</p>
      {/* Two groups by a gap and not by a space: a space typed into an address bar starts a search. */}
      <p class={`poster-address ${sizeOf(host + pathname, LONG.address) ?? ""}`}>
        <span>
          {host}
          {pathname}
        </span>
        <wbr />
        <b>
          <span>{point.code.slice(0, 4)}</span>
          <span>{point.code.slice(4)}</span>
        </b>
      </p>
      <footer class="poster-foot">
        <p>{words.anonymous}</p>
        <p>
          {words.answers} {host}/r
        </p>
        {spoken === "vi" ? <p lang="en">{POSTER_ENGLISH}</p> : <p lang="vi">{posterWords.vi.short}</p>}
      </footer>
    </article>
  );
}
