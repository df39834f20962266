import type { FoundAlert } from "#contract/alerts.ts";
import { plainLine } from "#contract/plainText.ts";
import { alertSentences } from "../../web/alerts/alertSentences.ts";
import { alertWords, alertMail as words } from "../../web/messages/alerts.ts";
import { common } from "../../web/messages/common.ts";
import type { MailContent } from "../database/alertMessages.ts";

/** Alerts that one message spells out; the page has them all. */
const MOST = 100;

/** What a message takes from the installation. */
export interface Letterhead {
  readonly provinceName: string;
  readonly simulated: boolean;
  /** Where links lead; undefined: this installation does not know its own address. */
  readonly publicUrl: string | undefined;
}

/** Officials read Vietnamese; the page has both languages. */
const LANGUAGE = "vi";
const w = words[LANGUAGE];

/** An e-mail that tells some alerts, unit by unit. Names are put on one line: no header can be smuggled in by one. */
export function alertMail(alerts: readonly FoundAlert[], letterhead: Letterhead): MailContent {
  const units = Map.groupBy(alerts, ({ unit }) => unit.code);
  const first = plainLine(alerts[0]?.unit.name ?? "");
  const subject = w.subject({
    count: alerts.length,
    units: units.size === 1 ? first : w.unitAndMore(first, units.size - 1),
  });
  const told = Map.groupBy(alerts.slice(0, MOST), ({ unit }) => unit.code);
  const sections = [...told.values()].map((own): Section => {
    const { code, name } = (own[0] as FoundAlert).unit;
    return {
      heading: plainLine(name),
      lines: own.flatMap(({ facts }) => [
        `• ${alertWords[LANGUAGE].kinds[facts.kind]}`,
        ...alertSentences(facts, LANGUAGE).map(plainLine),
      ]),
      link: linkTo(letterhead, `/dashboard?unit=${encodeURIComponent(code)}`, w.see),
    };
  });
  const more = alerts.length - MOST;
  return composed(subject, letterhead, {
    intro: [w.greeting, w.intro(alerts.length)],
    sections,
    outro: [...(more > 0 ? [w.moreOnPage(more)] : []), w.instrument],
  });
}

export function testMail(letterhead: Letterhead): MailContent {
  return composed(w.testSubject, letterhead, {
    intro: [w.greeting, w.testIntro],
    sections: [],
    outro: [],
  });
}

interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly link: Link | undefined;
}
interface Link {
  readonly words: string;
  readonly href: string;
}
interface Body {
  readonly intro: readonly string[];
  readonly sections: readonly Section[];
  readonly outro: readonly string[];
}

function linkTo({ publicUrl }: Letterhead, path: string, text: string): Link | undefined {
  return publicUrl === undefined ? undefined : { words: text, href: publicUrl + path };
}

function composed(subject: string, letterhead: Letterhead, { intro, sections, outro }: Body): MailContent {
  const banner = letterhead.simulated ? [common[LANGUAGE].simulated] : [];
  const settings = linkTo(letterhead, "/alerts", w.settings);
  const foot = [...outro, w.why];
  const plainLink = (link: Link | undefined) => (link ? [`${link.words}: ${link.href}`] : []);
  const text = [
    ...banner.map((line) => `*** ${line} ***`),
    ...intro,
    ...sections.map(({ heading, lines, link }) => [heading, ...lines, ...plainLink(link)].join("\n")),
    [...foot, ...plainLink(settings)].join("\n"),
    `${common[LANGUAGE].productName} · ${plainLine(letterhead.provinceName)}`,
  ].join("\n\n");
  const anchor = (link: Link | undefined) =>
    link ? `<p><a href="${escaped(link.href)}">${escaped(link.words)}</a></p>` : "";
  const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${escaped(line)}</p>`).join("");
  const html = [
    '<!doctype html><html lang="vi"><body style="font-family:sans-serif;line-height:1.5">',
    ...banner.map((line) => `<p style="border:2px solid;padding:8px"><strong>${escaped(line)}</strong></p>`),
    paragraphs(intro),
    ...sections.map(
      ({ heading, lines, link }) => `<h2>${escaped(heading)}</h2>${paragraphs(lines)}${anchor(link)}`,
    ),
    "<hr>",
    paragraphs(foot),
    anchor(settings),
    "</body></html>",
  ].join("\n");
  return { subject, text, html };
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);
}
