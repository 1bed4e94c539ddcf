// Light and dark, for screen readers, on a narrow screen and on paper.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import { noBrowser } from "../lib/browser.mjs";
import { findingsOf, inventoryOf, NOW } from "./lib/fixture.mjs";
import { createEmulator, open, report, textsOf } from "./lib/open.mjs";

const skip = noBrowser;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const fill = { members: 250, workspaces: 12, keys: 80, invites: 20, memberships: 400 };
const inventory = inventoryOf(createEmulator({ seed: 1, fill }).state());
const findings = findingsOf(inventory);
const people = inventory.entities("anthropic_user");
const edges = inventory.relationships("anthropic_user_assigned_workspace");
const previous = {
  added: { entities: people.slice(0, 40), relationships: edges.slice(0, 3) },
  removed: { entities: [{ ...people[0], _key: "user_gone", name: "Gone" }], relationships: [] },
  changed: {
    entities: [
      {
        _key: people[1]._key,
        _type: "anthropic_user",
        properties: [{ property: "role", before: "user", after: "developer" }],
      },
    ],
    relationships: [],
  },
  access: {
    gained: [
      {
        user: people[1]._key,
        email: people[1].email[0],
        places: [
          {
            workspace: null,
            rolesBefore: [{ role: "user", from: "organization" }],
            rolesAfter: [{ role: "developer", from: "organization" }],
            permissions: [{ permission: "manage_api_keys", before: "denied", after: "allowed" }],
            reason: "a developer may",
          },
        ],
      },
    ],
    lost: [],
    unknown: [],
  },
  leftOut: ["anthropic_invite"],
};
const html = report(inventory, { now: NOW, findings, previous });
const bare = report(
  inventoryOf({
    organization: inventory.organization,
    users: [],
    workspaces: [],
    workspaceMembers: [],
    apiKeys: [],
  }),
  { now: NOW },
);

async function violations(page) {
  await page.evaluate(axe);
  const { violations: found, passes } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ["violations"] }),
  );
  assert.ok(passes.length > 20, "the checks did not run");
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}

const openEverything = async (page) => {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("details")) part.open = true;
  });
  await page.locator("details.rule:last-child article").first().waitFor();
};

for (const dark of [false, true]) {
  const colours = dark ? "dark" : "light";
  test(`nothing for axe to complain of, ${colours}`, { skip }, async () => {
    const { page } = await open(html, { dark });
    assert.deepEqual(await violations(page), []);
    await openEverything(page);
    assert.deepEqual(await violations(page), []);
    for (const tab of await page.locator("#directory [role=tab]").all()) {
      await tab.click();
      assert.deepEqual(await violations(page), [], await tab.textContent());
    }
    await page.locator("#map").getByRole("button", { name: "By workspace" }).click();
    assert.deepEqual(await violations(page), []);
  });

  test(`nor in the details of a person, a workspace and a key, ${colours}`, { skip }, async () => {
    const { page } = await open(html, { dark });
    const [workspace] = inventory.entities("anthropic_workspace");
    const [{ entities }] = findings;
    for (const key of [people[1]._key, workspace._key, entities[0]]) {
      await page.evaluate((id) => {
        location.hash = `#/entity/${id}`;
      }, key);
      await page.locator("#entity .id").filter({ hasText: key }).waitFor();
      await page.evaluate(() => {
        for (const part of document.querySelectorAll("dialog details")) part.open = true;
      });
      assert.deepEqual(await violations(page), [], key);
    }
  });
}

test("nor where there is nothing to see, nor on a narrow screen", { skip }, async () => {
  const { page } = await open(bare);
  assert.deepEqual(await violations(page), []);
  const narrow = await open(html, { width: 390 });
  assert.deepEqual(await violations(narrow.page), []);
  const wide = await narrow.page.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 390, `the page is ${wide} wide`);
});

const background = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
const brightness = (colour) =>
  colour
    .match(/\d+/g)
    .slice(0, 3)
    .reduce((sum, part) => sum + Number(part), 0) / 3;

test("light or dark as the system has it, or as one chooses", { skip }, async () => {
  const { page } = await open(html);
  assert.ok(brightness(await background(page)) > 200);
  await page.emulateMedia({ colorScheme: "dark" });
  assert.ok(brightness(await background(page)) < 60);
  const button = page.locator("#tools button").first();
  assert.equal(await button.textContent(), "Light colours");
  await button.focus();
  await page.keyboard.press("Enter");
  assert.ok(brightness(await background(page)) > 200);
  assert.equal(await button.textContent(), "Dark colours");
  await page.emulateMedia({ colorScheme: "light" });
  await button.click();
  assert.ok(brightness(await background(page)) < 60);
});

test("on paper: light, without what is for the hand, with what one would have to open", {
  skip,
}, async () => {
  const { page } = await open(html, { dark: true });
  const hidden = [".side", ".list-tools", ".grid", ".tabs", ".zoom-buttons", "#findings-page"];
  await page.emulateMedia({ media: "print" });
  await page.locator("table.printed").first().waitFor();
  assert.ok(brightness(await background(page)) > 250);
  for (const part of hidden)
    assert.equal(await page.locator(part).filter({ visible: true }).count(), 0, part);
  const captions = await textsOf(page, "table.printed caption");
  assert.ok(captions.includes(`People: the first 200 of ${people.length} people`), captions.join("; "));
  assert.ok(captions.includes("Workspaces"));
  const rows = await page
    .locator("table.printed")
    .evaluateAll((all) => all.map((table) => table.tBodies[0].rows.length));
  assert.equal(rows.length, captions.length);
  for (const count of rows) assert.ok(count > 0 && count <= 200);
  assert.equal(await page.locator("table.printed").filter({ visible: true }).count(), rows.length);
  // Of each rule the first, each with its repair.
  const repairs = await textsOf(page, ".printed .finding code");
  const [first] = findings.filter(({ repair }) => repair);
  assert.ok(repairs.some((text) => text.includes(first.repair.url)));
  assert.equal(await page.locator("#changes details:not([open])").count(), 0);
  await page.emulateMedia({ media: "screen" });
  await page.locator("table.printed").first().waitFor({ state: "detached" });
  assert.equal(await page.locator(".printed").count(), 0, "it is put away afterwards");
});

test("with somebody's details open, those are what is printed", { skip }, async () => {
  const { page } = await open(html, { hash: `#/entity/${edges[0]._fromEntityKey}` });
  await page.locator("#entity svg").waitFor();
  await page.emulateMedia({ media: "print" });
  await page.locator("#entity table.printed").waitFor();
  assert.equal(await page.locator("h1").filter({ visible: true }).count(), 0);
  assert.ok(await page.locator("#entity-title").isVisible());
});

test("it becomes a PDF", { skip }, async () => {
  const { page } = await open(html);
  const pdf = await page.pdf({ format: "A4" });
  assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
  assert.ok(pdf.length > 50_000);
});

test("links lead to chapters, and the one that is read is marked", { skip }, async () => {
  const { page } = await open(html);
  const links = page.locator("nav a");
  for (const link of await links.all())
    assert.equal(await page.locator(await link.getAttribute("href")).count(), 1);
  await links.filter({ hasText: "Permissions" }).click();
  await page.locator("nav a[aria-current]").filter({ hasText: "Permissions" }).waitFor();
  await page.keyboard.press("Tab");
  assert.equal(await page.locator("nav a[aria-current]").count(), 1);
});
