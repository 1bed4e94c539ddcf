// The chapter of findings: filtered, searched, each with what led to it and what would mend it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { noBrowser } from "../lib/browser.mjs";
import { finding, findingsOf, inventoryOf, NOW } from "./lib/fixture.mjs";
import { createEmulator, open, report, seen } from "./lib/open.mjs";

const skip = noBrowser;
const fill = { members: 120, workspaces: 6, keys: 40, invites: 8 };
const inventory = inventoryOf(createEmulator({ seed: 1, fill }).state());
const findings = findingsOf(inventory);
const html = report(inventory, { now: NOW, findings });
const count = (list, is) => list.filter(is).length;

test("findings: by severity, by what they take, by words", { skip }, async () => {
  const { page } = await open(html);
  const status = page.locator("#findings [role=status]");
  const of = (is) => `${count(findings, is)} of ${findings.length} findings`;
  assert.equal(await status.textContent(), `${findings.length} findings`);
  for (const severity of ["Medium", "Low"])
    await page.locator("#findings .toggle", { hasText: severity }).click();
  assert.equal(
    await status.textContent(),
    of(({ severity }) => severity === "high"),
  );
  for (const severity of ["Medium", "Low"])
    await page.locator("#findings .toggle", { hasText: severity }).click();
  await page.locator("#findings select").selectOption({ label: "Console only" });
  assert.equal(
    await status.textContent(),
    of(({ done }) => done === "console"),
  );
  await page.locator("#findings select").selectOption({ label: "All" });
  const [{ entities, title }] = findings.filter(({ rule }) => rule === "key-old");
  await page.locator("#findings-search").fill(entities[0]);
  await status.filter({ hasText: " of " }).waitFor();
  assert.equal(
    await status.textContent(),
    of((one) => one.entities.includes(entities[0])),
  );
  await page.locator("details[data-rule=key-old]").evaluate((rule) => {
    rule.open = true;
  });
  await page.locator("details[data-rule=key-old] article").waitFor();
  assert.ok((await seen(page, "details[data-rule=key-old]")).includes(title.replaceAll("`", "").slice(4)));
});

test("a finding with its evidence and its repair", { skip }, async () => {
  const [key] = inventory.entities("anthropic_api_key");
  const repair = {
    call: "apiKeys.update",
    method: "POST",
    url: `https://api.anthropic.com/v1/organizations/api_keys/${key._key}`,
    headers: {},
    body: { status: "inactive" },
    warnings: ["whatever uses it stops"],
  };
  const list = [
    finding("key-unused", "low", `the key \`${key.name}\` seems not to have been used`, [key._key], {
      evidence: { windowStart: Date.UTC(2026, 8, 1), inferred: true, createdBy: key.createdBy },
      done: "api",
      repair,
    }),
    finding("a-rule-of-later", "strange", "something of a later version", ["nothing-we-know"], {
      done: "later",
    }),
  ];
  const { page, wrong } = await open(report(inventory, { now: NOW, findings: list }));
  const [first, second] = [
    page.locator("details[data-rule=key-unused]"),
    page.locator("details[data-rule=a-rule-of-later]"),
  ];
  const text = await seen(page, "details[data-rule=key-unused]");
  assert.match(text, /inferred from the usage report/, "what is inferred says so");
  assert.match(text, /Window start 1 Sep 2026, 00:00 UTC/);
  assert.match(text, /Inferred yes/);
  await first.locator(".repair summary").click();
  const request = await first.locator("pre").textContent();
  assert.ok(request.startsWith(`POST ${repair.url}`));
  assert.deepEqual(JSON.parse(request.slice(request.indexOf("{"))), repair.body);
  assert.match(await first.textContent(), /Whatever uses it stops/);
  await first.locator(".about a").click();
  assert.equal(await page.locator("#entity .id").textContent(), key._key);
  assert.match(
    await page.locator("#entity").textContent(),
    /seems not to have been used/,
    "the key knows its findings",
  );
  await page.keyboard.press("Escape");
  await second.locator("summary").click();
  assert.match(await second.textContent(), /nothing-we-know/);
  assert.deepEqual(await wrong(), []);
});

test("of many findings of one rule, some at a time", { skip }, async () => {
  const many = Array.from({ length: 45 }, (_, at) =>
    finding("key-old", "low", `the key number ${at} is old`, []),
  );
  const { page } = await open(report(inventory, { now: NOW, findings: many }));
  const cards = page.locator("#findings-page article");
  assert.equal(await cards.count(), 20);
  await page.getByRole("button", { name: "Show 20 more of 25" }).press("Enter");
  assert.equal(await cards.count(), 40);
  assert.match(
    await page.evaluate(() => document.activeElement.textContent),
    /number 20 is old/,
    "the keyboard goes on there",
  );
  await page.getByRole("button", { name: "Show 5 more of 5" }).click();
  assert.equal(await cards.count(), 45);
});
