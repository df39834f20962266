import { posterWords } from "../messages/posters.ts";
import { FiveFaces } from "./FiveFaces.tsx";
import { QrCode } from "./QrCode.tsx";

export interface PosterPoint {
  readonly code: string;
  readonly name: string;
  readonly agencyName: string;
}

/** Characters beyond which a line is set smaller, so that the sheet still holds everything under it. */
const LONG = { agencyName: 48, pointName: 34, address: 30 };
const sizeOf = (text: string, limit: number) => (text.length > limit ? "long" : undefined);

/** One sheet for one rating point. */
export function Poster({ point, publicUrl }: { point: PosterPoint; publicUrl: string }) {
  const { host, pathname } = new URL(`${publicUrl}/d/`);
  return (
    <article class="poster" lang="vi">
      <header class="poster-place">
        <h2 class={sizeOf(point.agencyName, LONG.agencyName)}>{point.agencyName}</h2>
        <p class={sizeOf(point.name, LONG.pointName)}>{point.name}</p>
      </header>
      <p class="poster-question">{posterWords.question}</p>
      <FiveFaces />
      <QrCode address={`${publicUrl}/d/${point.code}`} label={posterWords.qr} />
      <p class="poster-how">{posterWords.how}</p>
      <p class="poster-typed">{posterWords.typed}</p>
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
        <p>{posterWords.anonymous}</p>
        <p lang="en">{posterWords.english}</p>
      </footer>
    </article>
  );
}
