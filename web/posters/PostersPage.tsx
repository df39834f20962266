import { posters as dictionary } from "../messages/posters.ts";
import { Page, type PageProps } from "../ui/Page.tsx";
import { PortalButton } from "./PortalButton.tsx";
import { Poster, type PosterPoint } from "./Poster.tsx";

export const PAPER_SIZES = ["A5", "A4"] as const;
export type PaperSize = (typeof PAPER_SIZES)[number];

/** The sheet that is printed on. A page cannot choose its own by class in every browser, so it is stated once. */
export const PRINT_STYLES: Readonly<Record<PaperSize, string>> = {
  A5: "@page{size:A5 portrait;margin:0}",
  A4: "@page{size:A4 portrait;margin:0}",
};

export interface PostersProps extends Omit<PageProps, "title" | "children" | "head"> {
  /** Name of the unit, or of the province. */
  readonly place: string;
  readonly size: PaperSize;
  /** Scheme, host and path before /d/{code}. */
  readonly publicUrl: string;
  /** Whether phones outside this machine or its network cannot open that address. */
  readonly isLocal: boolean;
  readonly points: readonly PosterPoint[];
  /** Points of the whole choice, of which `points` are one page. */
  readonly count: number;
  readonly links: PosterLinks;
}

export interface PosterLinks {
  readonly sizes: Readonly<Record<PaperSize, string>>;
  readonly pages: readonly {
    readonly from: number;
    readonly to: number;
    readonly href: string;
    readonly isShown: boolean;
  }[];
  readonly units: readonly { readonly name: string; readonly count: number; readonly href: string }[];
  readonly province: string | null;
  readonly unit: string | null;
}

export function PostersPage(props: PostersProps) {
  const { place, size, publicUrl, isLocal, points, count, links, ...frame } = props;
  const words = dictionary[frame.language];
  return (
    <Page {...frame} title={words.title({ place })} head={<style>{PRINT_STYLES[size]}</style>}>
      <div class="posters-tools">
        <h1>{words.title({ place })}</h1>
        {isLocal && count > 0 && (
          <p class="posters-warning" role="alert">
            {words.localAddress({ address: publicUrl })}
          </p>
        )}
        <p>{count > 0 ? words.intro({ count }) : words.none}</p>
        {count > 0 && <p class="quiet">{words.printHint}</p>}
        {count > 0 && <p class="quiet">{words.nfc}</p>}
        <nav aria-label={words.size} class="posters-switch">
          {PAPER_SIZES.map((one) => (
            <a key={one} href={links.sizes[one]} aria-current={one === size ? "true" : undefined}>
              {words.sizes[one]}
            </a>
          ))}
        </nav>
        {links.pages.length > 1 && (
          <nav aria-label={words.pages} class="posters-switch">
            {links.pages.map(({ from, to, href, isShown }) => (
              <a key={from} href={href} aria-current={isShown ? "page" : undefined}>
                {words.pageOf({ from, to })}
              </a>
            ))}
          </nav>
        )}
        {links.units.length > 1 && (
          <details>
            <summary>{words.units}</summary>
            <ul class="posters-units">
              {links.units.map((unit) => (
                <li key={unit.href}>
                  <a href={unit.href}>{words.unitPoints(unit)}</a>
                </li>
              ))}
            </ul>
          </details>
        )}
        <p class="posters-elsewhere">
          {links.province && <a href={links.province}>{words.wholeProvince}</a>}
          {links.unit && <a href={links.unit}>{words.unitPage}</a>}
        </p>
      </div>
      <div class={`posters posters-${size}`}>
        {points.map((point) =>
          point.channel === "online" ? (
            <PortalButton key={point.code} language={frame.language} point={point} publicUrl={publicUrl} />
          ) : (
            <Poster key={point.code} language={frame.language} point={point} publicUrl={publicUrl} />
          ),
        )}
      </div>
    </Page>
  );
}
