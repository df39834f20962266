import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ACCOUNT_COLUMNS } from "../../server/accounts/manage/accountColumns.ts";
import { MODEL_COLUMNS } from "../../server/models/entry/columns.ts";
import { PDF } from "../support/models.ts";
import { openOfficial } from "../support/officials.ts";
import { hostileText, MARK } from "./hostile.ts";
import { IS_LONG, REQUESTS, SEED } from "./order.ts";
import { openWorld, type World } from "./world.ts";

/*
 * Files as officials may send them: photos, documents and lists that are none, or are torn, or carry what hurts. Whatever
 * comes is answered; what is refused is refused with words.
 */
const SENT = Math.ceil(REQUESTS / 10);
const STATUSES = [200, 303, 400, 403, 404, 409, 413, 415, 422];

let world: World;
let cookies: readonly string[];
beforeAll(async () => {
  world = await openWorld();
  const { id: agencyId } = await world.test.database.db
    .selectFrom("agencies")
    .select("id")
    .where("code", "=", "19")
    .executeTakeFirstOrThrow();
  const app = { ...world.test, platform: world.platform };
  const roles = ["administrator", "analyst", "head"] as const;
  cookies = await Promise.all(
    roles.map(async (role) => (await openOfficial(app, { role, agencyId })).cookie),
  );
});
afterAll(() => world.test.database.close());

interface Door {
  readonly path: string;
  /** Of the file. */
  readonly field: string;
  /** Of a list. */
  readonly columns: readonly string[];
}
const DOORS: readonly Door[] = [
  { path: "/models/1/photos", field: "photo", columns: [] },
  { path: "/models/1/documents", field: "document", columns: [] },
  { path: "/models/import", field: "file", columns: MODEL_COLUMNS.map(({ name }) => name) },
  { path: "/accounts/import", field: "file", columns: ACCOUNT_COLUMNS.map(({ name }) => name) },
];

const MAGIC = {
  jpeg: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]),
  png: Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
  zip: Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]),
  svg: Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${MARK}></svg>`),
  pdf: Buffer.from(PDF, "latin1"),
};

const noise = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes));
const withMagic = fc
  .tuple(fc.constantFrom(...Object.values(MAGIC)), noise)
  .map((parts) => Buffer.concat(parts));
/** A list with some or all of its columns, what hurts in its cells, and now and then something plausible. */
const list = (columns: readonly string[]) =>
  fc
    .subarray([...columns], { minLength: Math.min(1, columns.length) })
    .chain((some) => fc.constantFrom(some, [...columns]))
    .chain((heads) =>
      fc.record({
        heads: fc.constant(heads),
        rows: fc.array(fc.array(cellText, { minLength: heads.length, maxLength: heads.length }), {
          maxLength: 5,
        }),
        separator: fc.constantFrom(",", ";", "\t"),
        coding: fc.constantFrom("utf8", "utf8", "utf16le", "latin1"),
      }),
    )
    .map(({ heads, rows, separator, coding }) => {
      const cell = (text: string) => (/["\n\r,;\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      const lines = [heads, ...rows].map((row) => row.map(cell).join(separator));
      return Buffer.from(lines.join("\r\n"), coding as BufferEncoding);
    });
const cellText = fc.oneof(
  hostileText,
  fc.constantFrom(
    "01864",
    "19",
    "2026-05-02",
    "head",
    "Nông Thị Hà",
    "administrative-reform",
    "unit",
    "2025-03",
    "",
  ),
);

const upload = fc.constantFrom(...DOORS).chain((door) =>
  fc.record({
    door: fc.constant(door),
    bytes: fc.oneof(noise, withMagic, list(door.columns), fc.constant(Buffer.alloc(0))),
    name: hostileText,
    type: fc.constantFrom("text/csv", "image/jpeg", "application/pdf", "text/html", ""),
    text: fc.array(fc.tuple(fc.constantFrom("title", "caption", "apply", "kept"), hostileText), {
      maxLength: 2,
    }),
    cookie: fc.nat({ max: 2 }),
  }),
);

const answered = new Map<string, number>();

test(`${SENT} files that are none: each is answered, and no answer tells of the inside`, {
  timeout: 60_000 + SENT * 200,
}, async () => {
  const check = fc.asyncProperty(upload, async ({ door, bytes, name, type, text, cookie }) => {
    const body = new FormData();
    body.set(door.field, new File([new Uint8Array(bytes)], name, { type }));
    for (const [field, value] of text) body.append(field, value);
    const headers = {
      Origin: "https://hailong.test",
      Cookie: cookies[cookie] as string,
      "Accept-Encoding": "identity",
    };
    const response = await world.app.request(`http://hailong.test${door.path}`, {
      method: "POST",
      headers,
      body,
    });
    const page = await response.text();
    const key = `${door.path} ${response.status}`;
    answered.set(key, (answered.get(key) ?? 0) + 1);
    expect(STATUSES, page.slice(0, 300)).toContain(response.status);
    expect(page).not.toContain(MARK);
    expect(page).not.toMatch(/node_modules|\n\s+at |\.tsx?:\d/);
  });
  await fc.assert(check, { numRuns: SENT, seed: SEED });
  for (const { path } of DOORS) expect([...answered.keys()].join("\n")).toContain(path);
});

afterAll(() => {
  if (IS_LONG) for (const [key, count] of [...answered].sort()) console.log(`${key}: ${count}`);
});
