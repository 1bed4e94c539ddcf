// What the report says, of an organization that was really collected and of one that was made up.
import assert from "node:assert/strict";
import { test } from "node:test";
import { noBrowser } from "../lib/browser.mjs";
import { findingsOf, inventoryOf, NOW } from "./lib/fixture.mjs";
import { createEmulator, open, report, rolecall, seen, textsOf } from "./lib/open.mjs";

const skip = noBrowser;
const { AnthropicAdmin, collect, diff, load, roles, save, ValidationError } = rolecall;
const fill = { members: 120, workspaces: 9, keys: 40, invites: 8, memberships: 300 };
const both = () => ({ entities: [], relationships: [] });
const same = {
  added: both(),
  removed: both(),
  changed: both(),
  access: { gained: [], lost: [], unknown: [] },
  leftOut: [],
};
const state = createEmulator({ seed: 1, fill }).state();
const inventory = inventoryOf(state);
const findings = findingsOf(inventory);
const html = report(inventory, { now: NOW, findings });
const count = (list, is) => list.filter(is).length;

const KEY = "sk-ant-admin01-test-of-the-report";

test("an organization that was collected, changed, and collected again", { skip }, async () => {
  const emulator = createEmulator({ seed: 2, fill });
  const admin = new AnthropicAdmin({ apiKey: KEY, fetch: emulator.fetch });
  const before = await collect(admin);
  const [person, promoted] = before.entities("anthropic_user").filter(({ role }) => role === "user");
  const isMember = ({ _key }) =>
    before.relationships().some((edge) => edge._key === `${person._key}|assigned|${_key}`);
  const workspace = before
    .entities("anthropic_workspace")
    .find((one) => one.active && !one.isDefault && !isMember(one));
  await admin.workspaces.members.add(workspace._key, {
    user_id: person._key,
    workspace_role: "workspace_admin",
  });
  await admin.users.update(promoted._key, { role: "billing" });
  const after = await collect(admin);
  const found = rolecall.findings(after, { now: NOW });
  const text = report(after, { now: NOW, findings: found, previous: before });
  const options = { now: NOW, findings: found, previous: diff(before, after) };
  assert.equal(text, report(load(save(after)), options), "by any way the same bytes");
  assert.ok(!text.includes(KEY));
  const { page, wrong } = await open(text);
  assert.match(await seen(page, "#summary"), /This picture is complete/);
  const gained = page.locator("#changes .changes").first();
  const lines = (await gained.innerText()).replace(/\s+/g, " ");
  assert.ok(
    lines.includes(`${person.name} ${person.email[0]} In ${workspace.name}: no role → Workspace Admin.`),
    lines,
  );
  assert.match(lines, /In the organization: User → Billing\./);
  // One line for all workspaces in which the same changed.
  assert.match(lines, /In [^:]+ and \d+ others?: no role → Workspace Billing\./);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("#changes details")) part.open = true;
  });
  const changes = await seen(page, "#changes");
  assert.ok(changes.includes(`${person.name} assigned ${workspace.name} (workspace_admin)`), changes);
  assert.match(changes, /Role: User → Billing/);
  assert.ok(found.length > 10);
  assert.equal(await page.locator("#findings [role=status]").textContent(), `${found.length} findings`);
  const rules = new Set(found.map(({ rule }) => rule));
  const shown = await page
    .locator("details[data-rule]")
    .evaluateAll((all) => all.map(({ dataset }) => dataset.rule));
  assert.deepEqual(new Set(shown), rules);
  assert.equal(shown.length, rules.size);
  assert.deepEqual(await wrong(), []);
});

test("with the WebAssembly inside, the same", () => {
  assert.equal(rolecall.inlineReport(inventory, { now: NOW, findings }), html);
});

test("the same inventory, the same bytes; another time, others", () => {
  assert.equal(report(inventoryOf(state), { now: NOW, findings }), html);
  assert.equal(report(inventory, { now: new Date(NOW), findings }), html);
  assert.notEqual(report(inventory, { now: NOW + 90 * 86_400_000, findings }), html);
});

test("the lines of an inventory are read in pieces, with the same result", () => {
  const asked = [];
  const streamed = {
    ...inventory,
    entities: () => assert.fail("all at once"),
    relationships: () => assert.fail("all at once"),
    [Symbol.for("rolecall.lines")](kind, { from, count: most }) {
      asked.push([kind, from, most]);
      const some = inventory[kind]().slice(from, from + Math.min(most, 50));
      return some.map((one) => `${JSON.stringify(one)}\n`).join("");
    },
  };
  // `isInventory` asks whether there is such a function, not for what it gives.
  assert.equal(report(streamed, { now: NOW, findings }), html);
  assert.ok(asked.filter(([kind]) => kind === "relationships").length > 2);
});

test("the summary counts what there is", { skip }, async () => {
  const { page } = await open(html);
  const tiles = (await page.locator("#summary .tile").allInnerTexts()).map((text) =>
    text.replace(/\s+/g, " "),
  );
  const people = inventory.entities("anthropic_user");
  const keys = inventory.entities("anthropic_api_key");
  const admins = count(people, ({ role }) => ["admin", "owner", "primary_owner"].includes(role));
  assert.ok(tiles[0].startsWith(`People ${people.length} ${admins} with admin rights`), tiles[0]);
  assert.equal(
    tiles[2],
    `API keys ${keys.length} ${count(keys, ({ status }) => status === "active")} active`,
  );
  assert.ok(tiles.at(-1).startsWith(`Findings ${findings.length} `), tiles.at(-1));
  // The figures of a chart add up to what they are of.
  const cells = await page
    .locator("#summary table.bars", { hasText: "Organization roles" })
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [row.cells[0].textContent, Number(row.cells[2].textContent)]));
  assert.equal(
    cells.reduce((sum, [, number]) => sum + number, 0),
    people.length,
  );
  assert.equal(
    new Map(cells).get("Developer"),
    count(people, ({ role }) => role === "developer"),
  );
  const ages = await page
    .locator("#summary .unseen table tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => Number(row.cells[1].textContent) + Number(row.cells[2].textContent)),
    );
  const days = keys
    .filter(({ status }) => status === "active")
    .map(({ createdOn }) => Math.floor((NOW - createdOn) / 86_400_000));
  const between = (from, to) => count(days, (age) => age >= from && age < to);
  assert.deepEqual(ages, [
    between(0, 30),
    between(30, 90),
    between(90, 180),
    between(180, 365),
    between(365, Infinity),
  ]);
});

test("what is missing is said first, and why", { skip }, async () => {
  const steps = inventory.steps.map((step) =>
    step.id === "fetch-api-keys"
      ? {
          ...step,
          status: "failure",
          failedCalls: [
            {
              call: "apiKeys.list",
              status: 500,
              code: "server_error",
              requestId: "req_broken",
              message: "it broke",
            },
          ],
        }
      : step,
  );
  const off = {
    ...steps[0],
    id: "fetch-groups",
    name: "Groups",
    status: "disabled",
    reason: "permission",
    encounteredTypeCounts: {},
  };
  const partial = {
    ...inventory,
    complete: false,
    stopped: "maxRequests",
    partialTypes: ["anthropic_api_key", "anthropic_user_created_api_key"],
    steps: [...steps, off],
    warnings: ["a time that is none"],
  };
  const { page } = await open(report(partial, { now: NOW }));
  const notice = await seen(page, "#summary .notice");
  for (const part of [
    /Parts are missing/,
    /requests it was allowed/,
    /API keys, user created api key/,
    /500: it broke/,
    /Groups \(the credential may not read it\)/,
  ])
    assert.match(notice, part);
  const collection = await seen(page, "#collection");
  for (const part of ["req_broken", "apiKeys.list", "a time that is none", "Not available"])
    assert.ok(collection.includes(part), part);
});

test("access with its reasons, as the review has it", { skip }, async () => {
  const { page } = await open(html);
  const review = roles.review(inventory.snapshot);
  const rows = review.people.reduce((sum, { workspaces }) => sum + workspaces.length, 0);
  assert.equal(await page.locator("#table-access").getAttribute("aria-rowcount"), String(rows + 1));
  const admin = review.people.find(({ everywhere }) => everywhere === "workspace_admin");
  await page.locator("#table-access-search").fill(admin.email);
  await page.locator("#access [role=status]").filter({ hasText: " of " }).waitFor();
  const shown = await page
    .locator("#table-access tbody tr.opens")
    .evaluateAll((all) => all.map((row) => [...row.cells].map(({ textContent }) => textContent)));
  assert.deepEqual(
    shown.map(([, , , workspace]) => workspace).sort(),
    admin.workspaces.map(({ name }) => name).sort(),
  );
  for (const [name, email, role, , inIt, why] of shown)
    assert.deepEqual(
      [name, email, role, inIt, why],
      [admin.name, admin.email, "Admin", "Workspace Admin", "Admins and owners hold it everywhere"],
    );
  await page.locator("#table-access tbody tr.opens").first().click();
  assert.match(
    await seen(page, "#entity"),
    /Admin in the organization, and thereby Workspace Admin in every workspace\./,
  );
});

test("what is unusual about roles", { skip }, async () => {
  const { page } = await open(html);
  const review = roles.review(inventory.snapshot);
  const rule = "workspace-admin-while-user";
  const expected = count(review.unusual, (one) => one.rule === rule);
  assert.ok(expected > 0);
  const group = page.locator("#access details", {
    hasText: "Users of the organization who are admin of a workspace",
  });
  assert.equal(await group.locator(".count").textContent(), String(expected));
});

test("the matrices, with their legend and without a style of their own", { skip }, async () => {
  const { page } = await open(html);
  for (const scope of ["organization", "workspace"]) {
    const [head] = roles.matrixTable({ scope, format: "csv" }).split("\n");
    const table = page.locator("#permissions table").nth(scope === "organization" ? 0 : 1);
    assert.deepEqual(await table.locator("thead th").allTextContents(), JSON.parse(`[${head.trim()}]`));
  }
  assert.equal(await page.locator("#permissions style").count(), 0);
  assert.ok((await page.locator("#permissions td.allowed").count()) > 50);
  assert.match(await page.locator("#permissions dl").first().textContent(), /a document states it/);
});

test("references that lead nowhere are listed with their reason", { skip }, async () => {
  const [key] = inventory.entities("anthropic_api_key");
  const gone = "user_01gone";
  const openEnd = {
    relationship: "anthropic_user_created_api_key",
    from: gone,
    to: key._key,
    missing: "from",
    reason: "creator_removed",
  };
  const unresolved = [
    openEnd,
    { ...openEnd, relationship: "anthropic_user_assigned_api_key", reason: "of_later" },
  ];
  const { page } = await open(report({ ...inventory, unresolved }, { now: NOW }), {
    hash: "#/directory/unresolved",
  });
  await page.locator("#table-unresolved").waitFor();
  assert.equal(await page.locator("#table-unresolved").getAttribute("aria-rowcount"), "3");
  const rows = await page
    .locator("#table-unresolved tbody tr[aria-rowindex]")
    .evaluateAll((all) => all.map((row) => [...row.cells].map(({ textContent }) => textContent)));
  assert.deepEqual(rows, [
    ["user assigned api key", gone, key.name, "the first", "of_later"],
    ["user created api key", gone, key.name, "the first", "the creator is not in the organization any more"],
  ]);
});

test("times of last use say that they are inferred", { skip }, async () => {
  const [key] = inventory.entities("anthropic_api_key");
  const usage = {
    windowStart: Date.UTC(2026, 8, 1),
    windowEnd: Date.UTC(2026, 10, 29),
    apiKeys: { [key._key]: Date.UTC(2026, 10, 7) },
    accounts: {},
    serviceAccounts: {},
    workspaces: {},
  };
  const { page } = await open(report({ ...inventory, usage }, { now: NOW }), {
    hash: "#/directory/anthropic_api_key",
  });
  await page.locator("#table-anthropic_api_key-search").fill(key._key);
  await page.locator("#directory [role=status]").filter({ hasText: "1 of" }).waitFor();
  assert.ok((await textsOf(page, "#table-anthropic_api_key th")).includes("Last use (inferred)"));
  assert.match(await seen(page, "#table-anthropic_api_key tbody"), /7 Nov 2026/);
  assert.match(await seen(page, "#collection"), /inferred from the usage report of 1 Sep 2026/);
});

test("without findings, an earlier inventory, or anything at all", { skip }, async () => {
  const nothing = inventoryOf({
    organization: { id: "6e26bb0a", name: "" },
    users: [],
    workspaces: [],
    workspaceMembers: [],
    apiKeys: [],
  });
  const { page, wrong } = await open(report(nothing, { now: NOW }));
  assert.match(await seen(page, "#findings"), /No findings were handed to this report/);
  assert.match(await seen(page, "#changes"), /made without an earlier inventory/);
  assert.match(await seen(page, "#access"), /No people were read/);
  const { page: clean } = await open(report(inventory, { now: NOW, findings: [], previous: same }));
  assert.match(await seen(clean, "#findings"), /Nothing was found/);
  assert.match(await seen(clean, "#changes"), /Nothing changed/);
  assert.deepEqual(await wrong(), []);
  const none = { ...nothing, organization: null, entities: () => [], relationships: () => [] };
  const { page: empty, wrong: alsoWrong } = await open(report(none, { now: NOW }));
  assert.match(await seen(empty, "#directory"), /The inventory holds nothing/);
  assert.deepEqual(await alsoWrong(), []);
});

test("where people are missing, nobody is said to have kept their access", { skip }, async () => {
  const previous = { ...same, leftOut: ["anthropic_user_assigned_workspace"] };
  const { page } = await open(report(inventory, { now: NOW, previous }));
  const text = await seen(page, "#changes");
  assert.match(text, /Not compared.*user assigned workspace/);
  assert.doesNotMatch(text, /Nobody (gained|lost) access/);
});

test("without scripts, the summary, the rules and the matrices are there", { skip }, async () => {
  const { page } = await open(html.replace(/<script>[\s\S]*<\/script>/, ""));
  assert.ok(await page.locator("#summary .tile").first().isVisible());
  assert.ok(await page.locator("#findings table").isVisible());
  assert.ok(await page.locator("#permissions table").first().isVisible());
});

test("options that do not fit are refused by name", () => {
  const refused = (options, path, code = "option", given = inventory) =>
    assert.throws(
      () => report(given, options),
      (error) => {
        assert.ok(error instanceof ValidationError);
        assert.equal(error.code, "invalid_option");
        assert.deepEqual(
          error.issues.map((issue) => [issue.path.join(), issue.code]),
          [[path, code]],
        );
        assert.match(error.message, new RegExp(`\`${path}\``));
        return true;
      },
    );
  refused({}, "now", "required");
  refused(undefined, "now", "required");
  refused({ now: "2026-11-29" }, "now");
  refused({ now: Number.NaN }, "now");
  refused({ now: new Date("no") }, "now");
  refused({ now: NOW, findings: {} }, "findings");
  refused({ now: NOW, previous: [] }, "previous");
  refused({ now: NOW, finding: [] }, "finding", "unknown_key");
  refused({ now: NOW }, "inventory", "option", {});
  refused({ now: NOW }, "inventory", "option", null);
});
