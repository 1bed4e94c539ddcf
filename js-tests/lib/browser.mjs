// One Chromium for a test file, and pages in it that report by the text of `#result`.
import { after } from "node:test";
import { chromium } from "playwright-core";
import { findBrowser } from "../../scripts/lib/browser.mjs";

const path = await findBrowser();

/** Why no page can be opened, or false: fit for the `skip` option of a test. In CI it is a failure instead. */
export const noBrowser = path ? false : "there is no Chromium on this machine";
if (noBrowser && process.env.CI === "true") throw new Error(noBrowser);

const quiet = [
  "disable-gpu",
  "disable-quic",
  "no-first-run",
  "disable-background-networking",
  "disable-component-update",
  "disable-sync",
];
// As root, the sandbox cannot start; the pages are our own.
const args = ["headless", ...quiet, ...(process.getuid?.() === 0 ? ["no-sandbox"] : [])].map(
  (flag) => `--${flag}`,
);

let started;
async function browser() {
  started ??= chromium.launch({ executablePath: path, args });
  return started;
}
after(async () => (await started)?.close());

/** Opens a page and resolves to the JSON it wrote into `#result` (`fail` in it and errors of the page are shown). */
export async function resultOf(url) {
  const page = await (await browser()).newPage();
  const seen = [];
  page.on("console", (message) => seen.push(message.text()));
  page.on("pageerror", (error) => seen.push(String(error)));
  try {
    await page.goto(url);
    const text = await page.locator("#result:not(:empty)").textContent({ timeout: 20_000 });
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${url} reported nothing: ${error.message}\n${seen.join("\n")}`);
  } finally {
    await page.close();
  }
}

/** An empty page, to do in it what no page of ours does. It is closed when the test file has ended. */
export const openPage = async () => (await browser()).newPage();
