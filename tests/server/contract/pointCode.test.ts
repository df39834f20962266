import { expect, test } from "vitest";
import { digitCodeOf } from "#contract/digitCode.ts";
import { normalizePointCode, pointCodeFault, pointCodeOf, pointCodesTyped } from "#contract/pointCode.ts";
import { bacKanPoints } from "../../../server/agencies/bacKanPoints.ts";
import { bacKanAgencies } from "../../../server/agencies/bacKanUnits.ts";
import { newPointCodes } from "../../../server/agencies/import/newPointCode.ts";
import { KEYBOARDS, typedOn } from "../../support/vietnameseKeyboard.ts";

/** Spread over all old codes by a step of our own, the same ones in every run. */
const oldCodes = Array.from({ length: 250 }, (_, i) => pointCodeOf((i * 28_657_000_061 + 17) % 29 ** 7));
const newCode = newPointCodes([]);
const newCodes = Array.from({ length: 300 }, () => newCode());

test("the keyboards of the model do what is seen on a phone", () => {
  const [telex, vni] = [KEYBOARDS[0], KEYBOARDS[4]] as const;
  if (!telex || !vni) throw new Error("two kinds");
  expect(typedOn(telex, "5CAXD92J")).toBe("5CÃD92J");
  expect(typedOn(telex, "TIEENGS VIEETJ")).toBe("TIẾNG VIỆT");
  expect(typedOn(telex, "AXX2DD3W")).toBe("AX2Đ3Ư");
  expect(typedOn(vni, "TIE6NG1 D9A82")).toBe("TIẾNG ĐẰ");
});

test("a code that a Telex or VNI keyboard turned into other letters is read as it was meant", () => {
  const missed: string[] = [];
  for (const code of oldCodes) {
    for (const keyboard of KEYBOARDS) {
      const typed = typedOn(keyboard, code);
      for (const shape of [typed, typed.toLowerCase(), typed.normalize("NFD")]) {
        if (!pointCodesTyped(shape).includes(code)) missed.push(`${code} as ${shape}`);
      }
    }
  }
  expect(missed).toEqual([]);
});

test("every code of the demonstration survives both keyboards", async () => {
  const points = await bacKanPoints(await bacKanAgencies());
  const broken = new Set<string>();
  for (const { code } of points) {
    for (const keyboard of KEYBOARDS) {
      const typed = typedOn(keyboard, code);
      if (typed !== code) broken.add(code);
      expect(pointCodesTyped(typed)).toContain(code);
    }
  }
  expect(broken.size).toBeGreaterThan(30);
});

test("a code of digits comes through either keyboard as it is", () => {
  for (const code of newCodes) {
    for (const keyboard of KEYBOARDS) expect(pointCodesTyped(typedOn(keyboard, code))).toEqual([code]);
  }
});

test("what fits no check character is no code, whatever is read into it", () => {
  expect(pointCodesTyped("5CÃD92K")).not.toContain("5CAXD92K");
  for (const typed of ["", "Ã", "ÃÃÃÃÃÃÃÃÃ", "12", "góp ý", "x".repeat(500), "%".repeat(8)]) {
    expect(pointCodesTyped(typed)).toEqual([]);
  }
});

test("a whole code is never read as another one", () => {
  for (const code of oldCodes) expect(pointCodesTyped(code)).toEqual([code]);
});

test("572 has the check digit 4, the published example of Damm's scheme", () => {
  expect(digitCodeOf("572")).toBe("5724");
});

test("one wrong digit, or two neighbours exchanged, is found in every code of digits", () => {
  for (const code of newCodes) {
    expect(pointCodeFault(code)).toBeNull();
    expect(code).toMatch(/^[1-9]\d{7}$/);
    for (let i = 0; i < code.length; i++) {
      for (const digit of "0123456789") {
        const slip = code.slice(0, i) + digit + code.slice(i + 1);
        if (slip !== code) expect(pointCodeFault(slip)).toBe("check");
      }
      const swap = `${code.slice(0, i)}${code[i + 1] ?? ""}${code[i]}${code.slice(i + 2)}`;
      if (swap !== code) expect(pointCodeFault(swap)).toBe("check");
    }
  }
});

test("an old code of digits alone is still a code", () => {
  const old = Array.from({ length: 400_000 }, (_, i) => pointCodeOf((i * 6_180_339_887) % 29 ** 7)).find(
    (code) => /^\d+$/.test(code),
  ) as string;
  expect(pointCodeFault(old)).toBeNull();
});

test("letters that no code has stand for the digits they look like", () => {
  expect(normalizePointCode(" 1o4i-s678 ")).toBe("10415678");
});
