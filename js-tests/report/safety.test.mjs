// A report loads nothing and sends nothing, and runs nothing that a name brought in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { noBrowser } from "../lib/browser.mjs";
import { serve } from "../lib/server.mjs";
import { finding, inventoryOf, NOW } from "./lib/fixture.mjs";
import { HOSTILE, hostileState } from "./lib/hostile.mjs";
import { createEmulator, open, report } from "./lib/open.mjs";

const skip = noBrowser;
const state = () => createEmulator({ seed: 1, fill: { members: 30, workspaces: 4, keys: 12 } }).state();

function hostile() {
  const inventory = inventoryOf(hostileState(), {
    warnings: HOSTILE,
    complete: false,
    partialTypes: ["anthropic_user", "<b>type</b>"],
  });
  const [user] = inventory.entities("anthropic_user");
  const findings = HOSTILE.map((text, at) =>
    finding(at % 2 ? "key-old" : text, "high", text, [user._key, text], {
      evidence: { [text]: text, name: text },
      advice: text,
      done: "api",
      repair: {
        call: text,
        method: "POST",
        url: `https://example.com/${encodeURIComponent(text.replace(/\p{Surrogate}/gu, ""))}`,
        headers: {},
        body: { [text]: text },
        warnings: [text],
      },
    }),
  );
  const entity = (text, at) => ({ ...user, _key: `user_gone${at}`, name: text, displayName: text });
  const previous = {
    added: { entities: [], relationships: [] },
    removed: { entities: HOSTILE.map(entity), relationships: [] },
    changed: {
      entities: [
        {
          _key: user._key,
          _type: "anthropic_user",
          properties: HOSTILE.map((text) => ({ property: text, before: text, after: `${text}!` })),
        },
      ],
      relationships: [],
    },
    access: { gained: [], lost: [], unknown: [] },
    leftOut: [],
  };
  return report(inventory, { now: NOW, findings, previous });
}

test("it opens from the disk without a request, an error or a refusal", { skip }, async () => {
  const inventory = inventoryOf(state());
  const { page, wrong } = await open(report(inventory, { now: NOW }));
  assert.equal(await page.locator("h1").textContent(), inventory.organization.name);
  assert.deepEqual(await wrong(), []);
  assert.equal(new URL(page.url()).protocol, "file:");
});

test("it opens from a server in the same way", { skip }, async () => {
  const html = report(inventoryOf(state()), { now: NOW });
  const answer = (path) => (path === "/report" ? { status: 200, type: "text/html", body: html } : null);
  const { page, wrong } = await open(html, { url: `${await serve("/nowhere", { answer })}/report` });
  assert.ok(await page.locator("#table-anthropic_user").isVisible());
  // A browser asks every server for an icon.
  assert.deepEqual(
    (await wrong()).filter((line) => !line.endsWith("/favicon.ico")),
    [],
  );
});

test("its head says that nothing else may run, be loaded, be told or be found", () => {
  const html = report(inventoryOf(state()), { now: NOW });
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)">/.exec(html)[1];
  const directives = policy.replaceAll("&#39;", "'").split("; ");
  assert.ok(directives.includes("default-src 'none'"));
  for (const kind of ["script", "style"]) {
    const [directive] = directives.filter((one) => one.startsWith(`${kind}-src `));
    assert.match(directive, /^[a-z]+-src 'sha256-[A-Za-z0-9+/]{43}='$/, kind);
  }
  assert.ok(!/unsafe|https?:|\*/.test(policy), policy);
  assert.ok(
    html.indexOf("Content-Security-Policy") < html.indexOf("<style>"),
    "the policy comes after what it is for",
  );
  assert.match(html, /<meta name="referrer" content="no-referrer">/);
  assert.match(html, /<meta name="robots" content="noindex, nofollow">/);
  assert.doesNotMatch(html, /<(link|img|iframe|object|embed|base|form)\b|\ssrc=|\sstyle=|\son[a-z]+=/i);
});

test("the policy stops a script that somebody puts in", { skip }, async () => {
  const html = report(inventoryOf(state()), { now: NOW });
  const changed = html.replace(
    "</main>",
    '<script>globalThis.ran = 1</script><img src="x" onerror="ran = 2"></main>',
  );
  assert.notEqual(changed, html);
  const { page } = await open(changed);
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  const refused = await page.evaluate(() => globalThis.refused.map((line) => line.split(" ")[0]));
  assert.deepEqual([...new Set(refused)].sort(), ["img-src", "script-src-attr", "script-src-elem"]);
});

test("hostile names are shown as they are, and nothing of them runs", { skip }, async () => {
  const { page, wrong } = await open(hostile());
  const written = (text) => text.replace("\ud800", "\ufffd");
  // What the file itself holds, which is HTML, cannot hold everything.
  assert.equal(await page.locator("h1").textContent(), written(HOSTILE[0]));
  const names = await page.locator("#table-anthropic_user tbody td:first-child").allTextContents();
  for (const name of names) assert.ok(HOSTILE.includes(name), JSON.stringify(name));
  assert.ok(names.length >= 14);
  for (const tab of await page.locator("#directory [role=tab]").all()) await tab.click();
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("main details")) part.open = true;
  });
  await page
    .locator("article.finding")
    .nth(HOSTILE.length - 1)
    .waitFor();
  const titles = await page.locator("article.finding h3").allTextContents();
  // Backticks are the marks of code in a sentence, which begins with a capital.
  const said = (text) =>
    text.replaceAll("`", "").replace(/^[a-z](?=[a-z]* )/, (letter) => letter.toUpperCase());
  for (const text of HOSTILE) assert.ok(titles.includes(said(text)), JSON.stringify(text));
  assert.equal(await page.evaluate(() => globalThis.ran), undefined);
  assert.equal(await page.locator("main :is(img, script, svg[onload], i, u)").count(), 0);
  assert.deepEqual(await wrong(), []);
});

test("the details of hostile entities", { skip }, async () => {
  const { page, wrong } = await open(hostile());
  for (const { id, name } of hostileState().workspaces) {
    await page.evaluate((key) => {
      location.hash = `#/entity/${key}`;
    }, id);
    await page.locator("#entity .id").filter({ hasText: id }).waitFor();
    assert.equal(await page.locator("#entity-title").textContent(), name);
    assert.equal(await page.locator("#entity svg.picture .focus title").textContent(), `${name} (workspace)`);
  }
  assert.deepEqual(await wrong(), []);
});

test("an address that somebody made up shows nothing and harms nothing", { skip }, async () => {
  const html = report(inventoryOf(state()), { now: NOW });
  const odd = [
    "#/entity/%E0%A4%A",
    "#/entity/<img src=x onerror=alert(1)>",
    "#/entity/",
    "#/directory/__proto__",
    "#%",
    "#/entity/constructor",
  ];
  for (const hash of odd) {
    const { page, wrong } = await open(html, { hash });
    assert.ok(await page.locator("h1").isVisible());
    if (hash.startsWith("#/entity"))
      assert.ok((await page.locator("#entity").textContent()).includes("Not in this report"), hash);
    assert.deepEqual(await wrong(), [], hash);
    await page.close();
  }
});

test("no credential of the client is in it", () => {
  const html = report(inventoryOf(state()), { now: NOW });
  assert.doesNotMatch(html, /sk-ant-admin/);
});
