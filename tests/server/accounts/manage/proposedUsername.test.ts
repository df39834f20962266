import { expect, test } from "vitest";
import { proposedUsername } from "../../../../server/accounts/manage/proposedUsername.ts";

test("a user name is the given name and the initials before it, with a number once it is taken", () => {
  const taken = new Set(["lan.nt", "lan.nt2"]);
  const isTaken = (username: string) => taken.has(username);
  expect(proposedUsername("Nguyễn Thị Lan", isTaken)).toBe("lan.nt3");
  expect(proposedUsername("Đặng Hoà", isTaken)).toBe("hoa.d");
  expect(proposedUsername("  Mỹ ", isTaken)).toBe("my0");
  expect(proposedUsername("王", isTaken)).toBe("canbo");
});
