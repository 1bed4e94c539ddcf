// The list, and what the emulator is told about some of those on it. Of the rest nothing is known beforehand.
import { readFileSync } from "node:fs";

/** As a spreadsheet writes it: with a byte order mark, quotes, and whatever people typed. */
export const CSV = readFileSync(new URL("people.csv", import.meta.url), "utf8");
export const ROWS = 40;
export const BATCH = 10;

export const PEOPLE = {
  isMember: "mara.okafor@example.org",
  haveAccounts: ["ines.costa@example.org", "yuki.tanaka@example.org", "oskar.lind@example.org"],
  isRefused: "oskar.lind@example.org", // by the server, when he is added
  failsLate: "pavel.novak@example.org",
  inNeitherList: "lena.vogel@example.org",
  leaves: "ines.costa@example.org",
};
