import { gunzipSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { emptyPage } from "../../../server/ratings/emptyPage.ts";
import { WITH_SCRIPT } from "../../../server/ratings/inlinePage.ts";
import { receiptOf } from "../../../server/ratings/receipt.ts";
import { EMPTY_ENTRY } from "../../../web/rating/entry.ts";
import { RatingPage } from "../../../web/rating/RatingPage.tsx";
import { renderDocument } from "../../../web/ui/renderDocument.ts";

const PROPS = {
  language: "vi" as const,
  simulated: false,
  inline: { style: "", script: "" },
  code: "AAAAAAAA",
  point: { name: "Quầy số 3: Tư pháp – Hộ tịch", agency: { code: "01840", name: "Phường Đức Xuân" } },
  publishedOn: "2026-12-08",
  query: "",
  languages: [],
  clips: {},
  drawn: { day: "2026-11-23", clock: "08:15:30" },
};
const visit = (day = "2026-11-23") => ({ ...EMPTY_ENTRY, id: crypto.randomUUID(), day });

function kept(props: typeof PROPS, entry = visit()) {
  const receipt = receiptOf(entry.id);
  const page = emptyPage({ ...props, entry });
  const sent = new TextDecoder().decode(page.plain);
  // gunzip checks the length and the checksum too.
  expect(gunzipSync(page.gzipped()).toString()).toBe(sent);
  return { sent, drawn: renderDocument(RatingPage({ ...props, entry, receipt })) };
}

test("every visitor gets the page that would be drawn for that visit alone", () => {
  for (let i = 0; i < 20; i++) {
    const { sent, drawn } = kept(PROPS);
    expect(sent).toBe(drawn);
  }
});

test("a new name, the next day and the word simulated are on the very next page", () => {
  const changes = [
    { props: { ...PROPS, point: { ...PROPS.point, name: "Quầy số 4" } }, entry: visit() },
    { props: PROPS, entry: visit("2026-11-24") },
    { props: { ...PROPS, simulated: true }, entry: visit() },
    { props: { ...PROPS, drawn: { day: "2026-11-23", clock: "23:59:59" } }, entry: visit() },
  ];
  for (const { props, entry } of changes) {
    const { sent, drawn } = kept(props, entry);
    expect(sent).toBe(drawn);
  }
});

test("more pages than are kept are still the right ones", () => {
  for (let i = 0; i < 1200; i++) {
    const { sent, drawn } = kept({ ...PROPS, code: `POINT${i % 600}` });
    expect(sent).toBe(drawn);
  }
});

test("packed once for all visitors it is hardly larger than packed for one", () => {
  const page = emptyPage({ ...PROPS, inline: WITH_SCRIPT, entry: visit() });
  expect(page.gzipped().length).toBeLessThan(1.05 * gzipSync(page.plain, { level: 9 }).length);
});
