// The matrices as tables: as text, and as HTML in a browser, where somebody may read them without seeing colours.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { chromium } from "playwright-core";
import { findBrowser } from "../../scripts/lib/browser.mjs";
import { work } from "../../scripts/lib/paths.mjs";
import { rolecall } from "../client/lib/package.mjs";
import { noBrowser } from "../lib/browser.mjs";
import { isFormula, readCSV } from "./lib/csv.mjs";

const { roles } = rolecall;
const EDITIONS = ["four-role", "five-role", "five-role-claude-code", "six-role"];
const SCOPES = ["organization", "workspace"];

for (const scope of SCOPES)
  for (const edition of EDITIONS)
    test(`${scope}, ${edition}: every format has the same cells`, () => {
      const as = (format) => roles.matrixTable({ scope, format, edition });
      const [head, ...lines] = readCSV(as("csv"));
      assert.equal(head[0], "Permission");
      assert.equal(head.at(-1), "Sources");
      for (const line of lines) {
        assert.equal(line.length, head.length);
        for (const cell of line) assert.ok(!isFormula(cell), cell);
        for (const cell of line.slice(1, -1)) assert.match(cell, /^(allowed|denied|not stated)( \(.+\))?$/);
      }
      const [text, markdown, html] = [as("text"), as("markdown"), as("html")];
      for (const [title] of lines)
        for (const other of [text, markdown, html]) assert.ok(other.includes(title), title);
      const rows = markdown.split("\n").filter((line) => line.startsWith("|"));
      assert.ok(rows.length >= lines.length + 2);
      assert.ok(!/<script|https?:|javascript:| on\w+=/i.test(html));
    });

describe("in Chromium", { skip: noBrowser }, () => {
  const launch = async () => {
    const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
    return chromium.launch({ executablePath: await findBrowser(), args: ["--headless", ...sandbox] });
  };

  test("captions, scopes, words instead of colours, and nothing is loaded", async () => {
    const browser = await launch();
    try {
      const page = await browser.newPage({ viewport: { width: 1400, height: 1000 } });
      const requests = [];
      page.on("request", (request) => requests.push(request.url()));
      for (const scope of SCOPES) {
        await page.setContent(
          `<!doctype html><html lang="en"><title>roles</title><body>${roles.matrixTable({ scope, format: "html" })}</body></html>`,
        );
        const seen = await page.evaluate(() => {
          const table = document.querySelector("table");
          const cells = [...table.querySelectorAll("tbody td")];
          const text = (node) => node.textContent.trim();
          return {
            caption: text(table.caption),
            tables: document.querySelectorAll("table").length,
            columns: [...table.querySelectorAll("thead th")].map((th) => th.scope),
            rows: [...table.querySelectorAll("tbody tr")].map((tr) => [
              tr.cells[0].tagName,
              tr.cells[0].scope,
              tr.cells.length,
            ]),
            width: table.querySelectorAll("thead th").length,
            empty: cells.filter((cell) => text(cell) === "").length,
            ids: [...document.querySelectorAll("[id]")].map(({ id }) => id),
            images: document.querySelectorAll("img, svg, script, link, iframe").length,
            overflow: document.documentElement.scrollWidth - document.documentElement.clientWidth,
          };
        });
        assert.ok(seen.caption.length > 10);
        assert.ok(seen.columns.length > 3 && seen.columns.every((scope) => scope === "col"));
        for (const row of seen.rows) assert.deepEqual(row, ["TH", "row", seen.width]);
        assert.deepEqual([seen.empty, seen.images], [0, 0]);
        assert.equal(new Set(seen.ids).size, seen.ids.length);
        mkdirSync(work, { recursive: true });
        await page.screenshot({ path: join(work, `roles-${scope}.png`), fullPage: true });
      }
      assert.deepEqual(requests, []);
    } finally {
      await browser.close();
    }
  });
});
