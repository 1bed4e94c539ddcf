// A Chromium to test pages in: the one on the PATH, or the one the system's package manager offers.
import { existsSync } from "node:fs";
import { ask, Complaint, run, which } from "./shell.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/** The path of a browser that starts, or null. `CHROMIUM` names one that is not on the PATH. */
export async function findBrowser() {
  const candidates = [process.env.CHROMIUM, ...names.map(which)].filter(Boolean);
  // Some systems have a placeholder of that name which only says how to install the real one.
  for (const path of candidates) if (await ask(path, ["--version", "--no-sandbox"])) return path;
  return null;
}

/** Finds a browser, or installs one where that needs no question: on Debian's relatives, as root. */
export async function installBrowser(shell = run) {
  const found = await findBrowser();
  if (found) return found;
  if (!existsSync("/usr/bin/apt-get") || process.getuid?.() !== 0)
    throw new Complaint(
      "no Chromium on the PATH: install `chromium` or Google Chrome, or set CHROMIUM to its path",
    );
  const env = { DEBIAN_FRONTEND: "noninteractive" };
  await shell("apt-get", ["update", "-q"], { env });
  await shell("apt-get", ["install", "-q", "-y", "--no-install-recommends", "chromium"], { env });
  return (
    (await findBrowser()) ??
    Promise.reject(new Complaint("the `chromium` that apt-get installed does not start"))
  );
}
