// Reports made by the packed package, opened from the disk in a real browser.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "node:test";
import { pathToFileURL } from "node:url";
import { openPage } from "../../lib/browser.mjs";
import { project } from "../../lib/project.mjs";

const consumer = await project({
  "all.mjs":
    'export * from "rolecall/inventory";\nexport { AnthropicAdmin, roles, ValidationError } from "rolecall";\nexport { createEmulator } from "rolecall/emulator";\nexport { report } from "rolecall/report";\nexport { report as inlineReport } from "rolecall/report/inline";\n',
});
export const rolecall = await import(pathToFileURL(consumer.path("all.mjs")).href);
export const { report, createEmulator } = rolecall;

const folder = mkdtempSync(join(tmpdir(), "rolecall-report-"));
after(() => rmSync(folder, { recursive: true, force: true }));
let count = 0;

/** Where the report lies as a file. */
export function kept(html) {
  count += 1;
  const path = join(folder, `report-${count}.html`);
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

/**
 * Opens it. `seen` notes everything that should not happen: requests beside the file itself, errors, warnings, refusals
 * by the policy, dialogs.
 */
export async function open(html, { dark = false, width = 1280, hash = "", url = kept(html) } = {}) {
  const page = await openPage();
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: dark ? "dark" : "light", reducedMotion: "reduce" });
  const seen = [];
  page.on(
    "request",
    (request) => request.url().split("#")[0] !== url && seen.push(`request ${request.url()}`),
  );
  page.on("pageerror", (error) => seen.push(`error ${error}`));
  page.on("console", (message) => seen.push(`console ${message.text()}`));
  page.on("dialog", (dialog) => {
    seen.push(`dialog ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.addInitScript(() => {
    globalThis.refused = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      globalThis.refused.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(url + hash);
  /** Everything that should not have happened so far. */
  const wrong = async () => [...seen, ...(await page.evaluate(() => globalThis.refused))];
  return { page, wrong };
}

/** The texts of all elements that match. */
export const textsOf = (page, selector) => page.locator(selector).allTextContents();

/** Everything that is seen of an element, in a line. */
export const seen = async (page, selector) => (await page.locator(selector).innerText()).replace(/\s+/g, " ");
