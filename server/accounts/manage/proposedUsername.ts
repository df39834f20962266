import { searchName } from "#contract/searchName.ts";

/**
 * A user name after a Vietnamese full name: the given name, then the initials of what stands before it. "Nguyễn Thị Lan"
 * becomes lan.nt; when that is taken, lan.nt2.
 */
export function proposedUsername(name: string, isTaken: (username: string) => boolean): string {
  const words = searchName(name)
    .split(" ")
    .map((word) => word.replace(/[^a-z0-9]/g, ""))
    .filter(Boolean);
  const given = words.at(-1) ?? "canbo";
  const initials = words.slice(0, -1).map((word) => word[0]);
  const base = [given, initials.join("")].filter(Boolean).join(".").slice(0, 36).padEnd(3, "0");
  for (let number = 1; ; number++) {
    const username = number === 1 ? base : `${base}${number}`;
    if (!isTaken(username)) return username;
  }
}
