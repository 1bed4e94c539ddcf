// The pictures: what stands around somebody or something, and the whole organization.
import assert from "node:assert/strict";
import { test } from "node:test";
import { noBrowser } from "../lib/browser.mjs";
import { inventoryOf, largeInventory, NOW } from "./lib/fixture.mjs";
import { createEmulator, open, report, textsOf } from "./lib/open.mjs";

const skip = noBrowser;
const id = (kind, at) => `${kind}_01picture${String(at).padStart(14, "0")}`;
const user = (at, role = "developer") => ({
  id: id("user", at),
  type: "user",
  email: `person.${at}@example.com`,
  name: `Person ${at}`,
  role,
  added_at: "2026-01-01T00:00:00Z",
});
const workspace = (at) => ({
  id: id("wrkspc", at),
  type: "workspace",
  name: `Place ${at}`,
  created_at: "2026-01-01T00:00:00Z",
  archived_at: null,
});
const member = (user, workspace, role = "workspace_user") => ({
  type: "workspace_member",
  user_id: id("user", user),
  workspace_id: id("wrkspc", workspace),
  workspace_role: role,
});
const key = (at, creator, workspace) => ({
  id: id("apikey", at),
  type: "api_key",
  name: `Key ${at}`,
  status: "active",
  created_at: "2026-01-01T00:00:00Z",
  expires_at: null,
  created_by: { id: id("user", creator), type: "user" },
  scope: { type: "workspace", workspace_id: id("wrkspc", workspace) },
});
const ORG = "6e26bb0a-7a3b-4be5-9a98-0f89bd3c8c19";
const world = (more) => ({
  organization: { id: ORG, type: "organization", name: "Pictures" },
  users: [],
  workspaces: [],
  workspaceMembers: [],
  apiKeys: [],
  invites: [],
  ...more,
});

// Person 0 is in places 0 and 1 and has made a key in place 0; person 1 is in place 0; person 2 has nothing to do with it.
const few = inventoryOf(
  world({
    users: [user(0), user(1), user(2)],
    workspaces: [workspace(0), workspace(1)],
    workspaceMembers: [member(0, 0, "workspace_admin"), member(0, 1), member(1, 0)],
    apiKeys: [key(0, 0, 0)],
  }),
);

const nodesOf = (page, picture) =>
  page.locator(`${picture} [data-key]`).evaluateAll((all) => all.map(({ dataset }) => dataset.key).sort());
const linesOf = (page, picture) =>
  page
    .locator(`${picture} [data-from]`)
    .evaluateAll((all) =>
      all.map(({ dataset: { from, name, to } }) => `${from}|${name}|${to}`.toLowerCase()).sort(),
    );
const NEAR = "#entity svg.picture";

test("the picture of a person: organization, workspaces, keys, and the edges among them", {
  skip,
}, async () => {
  const { page, wrong } = await open(report(few, { now: NOW }), { hash: `#/entity/${id("user", 0)}` });
  await page.locator(NEAR).waitFor();
  const nodes = [ORG, id("user", 0), id("wrkspc", 0), id("wrkspc", 1), id("apikey", 0)];
  assert.deepEqual(await nodesOf(page, NEAR), nodes.sort());
  const among = few
    .relationships()
    .filter((edge) => nodes.includes(edge._fromEntityKey) && nodes.includes(edge._toEntityKey))
    // That the organization has everything is drawn for the person alone.
    .filter((edge) => edge._fromEntityKey !== ORG || edge._toEntityKey === id("user", 0))
    .map(({ _key }) => _key.toLowerCase());
  assert.equal(among.length, 5);
  assert.deepEqual(await linesOf(page, NEAR), among.sort());
  assert.equal(await page.locator(`${NEAR} .focus`).getAttribute("data-key"), id("user", 0));
  // The roles stand with the workspaces.
  assert.match(
    await page.locator(`${NEAR} [data-key="${id("wrkspc", 0)}"]`).textContent(),
    /Workspace Admin/,
  );
  assert.match(
    await page.locator(NEAR).getAttribute("aria-label"),
    /1 organization.*2 workspaces.*1 API key/,
  );
  assert.deepEqual(await wrong(), []);
});

test("the picture of a workspace, and of what one chooses in it", { skip }, async () => {
  const { page } = await open(report(few, { now: NOW }), { hash: `#/entity/${id("wrkspc", 0)}` });
  await page.locator(NEAR).waitFor();
  const nodes = [ORG, id("user", 0), id("user", 1), id("wrkspc", 0), id("apikey", 0)];
  assert.deepEqual(await nodesOf(page, NEAR), nodes.sort());
  await page.locator(`${NEAR} [data-key="${id("user", 1)}"]`).click();
  await page.locator("#entity-title").filter({ hasText: "Person 1" }).waitFor();
  assert.deepEqual(await nodesOf(page, NEAR), [ORG, id("user", 1), id("wrkspc", 0)].sort());
  await page.goBack();
  await page.locator("#entity-title").filter({ hasText: "Place 0" }).waitFor();
});

test("the same in words, for those who do not see it", { skip }, async () => {
  const { page } = await open(report(few, { now: NOW }), { hash: `#/entity/${id("user", 0)}` });
  await page.locator("#entity .words summary").click();
  assert.match(await page.locator("#entity .words summary").textContent(), /4 relationships/);
  const links = await textsOf(page, "#entity .words li");
  assert.deepEqual(links.sort(), [
    "Key 0",
    "Pictures",
    "Place 0 (Workspace Admin)",
    "Place 1 (Workspace User)",
  ]);
});

test("what is too much for a picture is drawn as groups, which are counted", { skip }, async () => {
  const users = Array.from({ length: 500 }, (_, at) => user(at));
  const members = users.map((_, at) =>
    member(at, 0, at < 3 ? "workspace_admin" : at < 100 ? "workspace_developer" : "workspace_user"),
  );
  const inventory = inventoryOf(world({ users, workspaces: [workspace(0)], workspaceMembers: members }));
  const { page } = await open(report(inventory, { now: NOW }), { hash: `#/entity/${id("wrkspc", 0)}` });
  await page.locator(NEAR).waitFor();
  const groups = await textsOf(page, `${NEAR} .several .label`);
  assert.deepEqual(groups.sort(), ["400 people", "97 people"]);
  const admins = [0, 1, 2].map((at) => id("user", at));
  const single = (await nodesOf(page, NEAR)).filter((key) => key.startsWith("user_"));
  assert.deepEqual(single, admins);
  assert.match(await page.locator("#entity").textContent(), /497 of them are drawn as 2 groups/);
  assert.equal(
    await page.locator("#entity-access").getAttribute("aria-rowcount"),
    "501",
    "the table has them all",
  );
});

test("up to 200 objects, each is in the whole picture", { skip }, async () => {
  const state = createEmulator({
    seed: 1,
    fill: { members: 100, workspaces: 8, keys: 40, invites: 10 },
  }).state();
  const inventory = inventoryOf(state);
  const keys = inventory.entities().map(({ _key }) => _key);
  assert.ok(keys.length > 100 && keys.length <= 200);
  const { page, wrong } = await open(report(inventory, { now: NOW }));
  const picture = "#map svg.whole-picture";
  assert.deepEqual(await nodesOf(page, picture), keys.sort());
  const drawn = await linesOf(page, picture);
  // Every relationship is there, but for those that say of things tied to others that the organization has them.
  const tied = new Set(
    inventory
      .relationships()
      .filter(({ _fromEntityKey: from }) => from !== state.organization.id)
      .flatMap((edge) => [edge._fromEntityKey, edge._toEntityKey]),
  );
  const expected = inventory
    .relationships()
    .filter(
      ({ _fromEntityKey: from, _toEntityKey: to }) =>
        from !== state.organization.id || to.startsWith("wrkspc_") || !tied.has(to),
    )
    .map(({ _key }) => _key.toLowerCase());
  assert.deepEqual(drawn, expected.sort());
  const left = inventory.relationships().length - expected.length;
  assert.ok(
    (await page.locator("#map .limit").allTextContents()).some((text) => text.includes(` ${left} lines`)),
  );
  assert.deepEqual(await wrong(), []);
});

test("the places in the picture are the same each time, and all inside it", { skip }, async () => {
  const html = report(few, { now: NOW });
  const places = async () => {
    const { page } = await open(html);
    return page.locator("#map svg.whole-picture").evaluate((picture) => {
      const frame = picture.getBoundingClientRect();
      return [...picture.querySelectorAll("[data-key]")].map((mark) => {
        const { x, y, right, bottom } = mark.getBoundingClientRect();
        if (x < frame.x || y < frame.y || right > frame.right || bottom > frame.bottom)
          throw new Error("a mark is outside");
        return [mark.dataset.key, x, y].join(" ");
      });
    });
  };
  const once = await places();
  assert.equal(new Set(once).size, few.entities().length);
  assert.deepEqual(await places(), once);
});

test("above 200 objects: people by role, as wide as they are many", { skip }, async () => {
  const users = Array.from({ length: 300 }, (_, at) =>
    user(at, at < 100 ? "developer" : at < 290 ? "user" : "admin"),
  );
  const inventory = inventoryOf(
    world({
      users,
      workspaces: Array.from({ length: 30 }, (_, at) => workspace(at)),
      // 60 developers and 90 users in the first; one each in the others.
      workspaceMembers: [
        ...Array.from({ length: 150 }, (_, at) => member(at + 40, 0)),
        ...Array.from({ length: 29 }, (_, at) => member(at, at + 1)),
      ],
    }),
  );
  const { page } = await open(report(inventory, { now: NOW }));
  assert.match(await page.locator("#map").textContent(), /above 200 objects/);
  const boxes = await page
    .locator("#map .pill")
    .evaluateAll((all) =>
      all.map((box) => [...box.querySelectorAll("text")].map(({ textContent }) => textContent)),
    );
  assert.deepEqual(boxes.slice(0, 3), [
    ["Admin", "10 people, Workspace Admin everywhere"],
    ["Developer", "100 people"],
    ["User", "190 people"],
  ]);
  assert.deepEqual(boxes[3], ["Place 0", "150 members, 0 keys"]);
  assert.equal(boxes.length, 3 + 24 + 1);
  assert.deepEqual(boxes.at(-1), ["6 more workspaces", "6 members, 0 keys"]);
  const flows = await page
    .locator("#map .flow")
    .evaluateAll((all) => all.map((flow) => flow.querySelector("title").textContent));
  assert.ok(flows.includes("60: Developer in Place 0"));
  assert.ok(flows.includes("90: User in Place 0"));
  assert.match(
    (await page.locator("#map .limit").allTextContents()).join(),
    /24 workspaces with most members.*6 more/,
  );
});

test("above 200 objects: workspaces by the members that they share", { skip }, async () => {
  const users = Array.from({ length: 300 }, (_, at) => user(at));
  const inventory = inventoryOf(
    world({
      users,
      workspaces: [workspace(0), workspace(1), workspace(2)],
      workspaceMembers: [
        ...Array.from({ length: 200 }, (_, at) => member(at, 0)),
        ...Array.from({ length: 100 }, (_, at) => member(at + 150, 1)),
        member(0, 2),
      ],
    }),
  );
  const { page } = await open(report(inventory, { now: NOW }));
  const button = page.locator("#map").getByRole("button", { name: "By workspace" });
  await button.focus();
  await page.keyboard.press("Enter");
  assert.equal(await button.getAttribute("aria-pressed"), "true");
  const circles = await textsOf(page, "#map .bubble title");
  assert.deepEqual(circles, ["Place 0: 200 members", "Place 1: 100 members", "Place 2: 1 members"]);
  const ties = await page
    .locator("#map .flow")
    .evaluateAll((all) => all.map((line) => [line.dataset.count, line.querySelector("title").textContent]));
  assert.deepEqual(ties, [
    ["50", "Place 0 and Place 1: 50 in common"],
    ["1", "Place 0 and Place 2: 1 in common"],
  ]);
});

test("of very many workspaces the largest are drawn, and it says so", { skip }, async () => {
  const { page, wrong } = await open(
    report(largeInventory({ users: 2000, workspaces: 150, memberships: 9000 }), { now: NOW }),
  );
  await page.locator("#map").getByRole("button", { name: "By workspace" }).click();
  assert.equal(await page.locator("#map .bubble").count(), 60);
  assert.ok((await page.locator("#map .flow").count()) <= 120);
  assert.match((await page.locator("#map .limit").allTextContents()).join(), /90 smaller ones are left out/);
  assert.deepEqual(await wrong(), []);
});

test("the picture is drawn nearer and moved by keyboard", { skip }, async () => {
  const { page } = await open(report(few, { now: NOW }));
  const view = () =>
    page
      .locator("#map svg.whole-picture")
      .getAttribute("viewBox")
      .then((text) => text.split(" ").map(Number));
  const whole = await view();
  await page.locator("#map .whole").focus();
  await page.keyboard.press("+");
  const near = await view();
  assert.ok(near[2] < whole[2] && near[0] > 0);
  await page.keyboard.press("ArrowRight");
  assert.ok((await view())[0] > near[0]);
  await page.keyboard.press("-");
  assert.deepEqual(await view(), whole);
});
