import { afterAll, beforeAll, expect, test } from "vitest";
import { openScene, type Scene } from "./scene.ts";

/* A code is cut where it becomes too long; a letter beyond the first 65,536 is two halves there. */
let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.app.database.close());

const LETTER = "\u{1F600}";

test.each(["/d?code=", "/?code=", "/d/", "/kiosk/", "/", "/r?receipt=", "/r/"])(
  "%s answers a text of such letters, wherever it is cut",
  async (start) => {
    for (const before of ["", "A"]) {
      const typed = encodeURIComponent(before + LETTER.repeat(80));
      expect((await scene.app.request(start + typed)).status, start).toBeLessThan(500);
    }
  },
);
