import { expect, test } from "vitest";
import { passwordFault } from "../../../server/accounts/passwordRules.ts";

const faultOf = (password: string, username = "lan.nguyen") =>
  passwordFault(password, { again: password, username });

test.each(["mưa rơi trên mái ngói 7", "bảy con suối chảy về", "Kx7#qLm2!vRt9pWz", "đường về bản cũ xa lắm"])(
  "a sentence of one's own is taken: %s",
  async (password) => {
    expect(await faultOf(password)).toBeNull();
  },
);

test.each([
  ["short", "13 ký tự này!"],
  ["common", "Matkhau@2026!!"],
  ["common", "P@ssw0rd123456"],
  ["common", "iloveyouvietnam"],
  ["common", "AdminBacKan2026"],
  ["common", "Anh yêu em mãi mãi 1".replace("mãi mãi", "nguyễn")],
  ["common", "UBND xa Hai Long 2026"],
  ["repeats", "aaaaaaaaaaaaaa"],
  ["repeats", "abc123abc123abc123"],
  ["repeats", "12345678901234567890"],
  ["repeats", "qwertyuiopasdfghjkl"],
  ["repeats", "1qaz2wsx3edc4rfv"],
  ["personal", "lan.nguyen-cua-xa-nha"],
])("a password that is easy to guess is refused as %s: %s", async (fault, password) => {
  expect(await faultOf(password)).toBe(fault);
});

test("two passwords that differ are not one", async () => {
  expect(await passwordFault("mưa rơi trên mái ngói 7", { again: "mưa rơi trên mái", username: "lan" })).toBe(
    "differs",
  );
});

test("fourteen characters are counted as people see them", async () => {
  expect(await faultOf("ếếớờữựảẳẵặẩẫểễ".normalize("NFD"))).not.toBe("short");
});
