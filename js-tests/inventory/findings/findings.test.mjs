// Findings by their public name: options, what was not read, repairs as plans.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  ANA,
  ago,
  BO,
  briefly,
  caught,
  collect,
  data,
  find,
  findings,
  fromResponses,
  GONE,
  invite,
  key,
  load,
  NOW,
  RULES,
  SALES,
  save,
  start,
} from "./lib/world.mjs";

/** The order of the rules is part of the face. */
const ORDER =
  "key-old key-never-expires key-expired-active key-creator-left key-without-creator key-organization-wide key-in-default-workspace key-in-archived-workspace invite-privileged-pending invite-expired invite-stale member-not-in-organization many-admins workspace-without-admin user-without-workspace key-unused service-account-admin federation-rule-open token-of-removed-user key-name-twice name-meaningless workspace-unused tag-missing role-review-due".split(
    " ",
  );

test("what is found, in the order of the rules", async () => {
  const { admin } = start();
  const found = await find(admin);
  assert.deepEqual(briefly(found), [
    `key-old ${key("Ancient")}`,
    `key-creator-left ${key("Left")}`,
    `invite-expired ${invite("Over")}`,
    `invite-stale ${invite("Stale")}`,
    `member-not-in-organization ${GONE}`,
    `name-meaningless ${key("Ancient")}`,
    `role-review-due ${found.at(-1).entities[0]}`,
  ]);
  for (const { evaluatedAt, severity, title, advice, done, repair } of found) {
    assert.equal(evaluatedAt, NOW);
    assert.match(severity, /^(high|medium|low|info)$/);
    assert.equal(done === "api", repair !== undefined);
    assert.ok(title && advice);
  }
});

/** The emulator knows nothing of the path of a proxy. */
const behindProxy = (fetch) => (url, init) => fetch(url.replace("/admin/", "/"), init);

test("a repair is the plan that the client itself gives", async () => {
  for (const options of [
    {},
    { baseURL: "https://proxy.example/admin/", wrap: behindProxy },
    { version: "2023-06-01" },
  ]) {
    const { admin } = start(options);
    const found = (await find(admin)).filter(({ repair }) => repair);
    const expected = [
      await admin.plan.apiKeys.update(key("Left"), { status: "inactive" }),
      await admin.plan.invites.delete(invite("Stale")),
      await admin.plan.workspaces.members.remove(GONE, { workspace_id: SALES }),
    ];
    assert.deepEqual(
      found.map(({ repair }) => repair),
      expected,
    );
    assert.equal(JSON.stringify(found[0].repair), JSON.stringify(expected[0]));
  }
});

test("the same question has the same answer, from bytes and from a recording as well", async () => {
  const { admin } = start();
  const made = await collect(admin, { record: true });
  const options = { now: NOW, thresholds: { requiredTags: ["team"] } };
  const text = JSON.stringify(findings(made, options));
  assert.equal(JSON.stringify(findings(made, { ...options, now: new Date(NOW) })), text);
  assert.equal(JSON.stringify(findings(load(save(made)), options)), text);
  assert.equal(JSON.stringify(findings(fromResponses(made.recording), options)), text);
});

test("only the rules that were asked for", async () => {
  const { admin } = start();
  const made = await collect(admin);
  const some = findings(made, { now: NOW, rules: ["role-review-due", "key-old"] });
  assert.deepEqual(
    some.map(({ rule }) => rule),
    ["key-old", "role-review-due"],
  );
  assert.deepEqual(findings(made, { now: NOW, rules: [] }), []);
});

test("thresholds", async () => {
  const { admin } = start();
  const made = await collect(admin);
  const count = (rule, thresholds) => findings(made, { now: NOW, rules: [rule], thresholds }).length;
  assert.deepEqual(
    [
      count("key-old", { keyAgeDays: 201 }),
      count("key-old", { keyAgeDays: 10 }),
      count("invite-stale", { inviteStaleDays: 16 }),
      count("name-meaningless", { meaninglessNames: ["something else"] }),
      count("tag-missing", { requiredTags: ["team"] }),
      count("role-review-due", { lastRoleReview: ago(89) }),
      count("role-review-due", { lastRoleReview: new Date(NOW - 90 * 86_400_000) }),
      count("role-review-due", { lastRoleReview: null }),
    ],
    [0, 3, 0, 0, 2, 0, 1, 1],
  );
  const admins = { fill: { members: 10 } };
  const many = await collect(start(admins).admin);
  const share = (adminShare) =>
    findings(many, { now: NOW, rules: ["many-admins"], thresholds: { adminShare } }).length;
  assert.equal(share(1), 0);
});

test("what could not be read is never found", async () => {
  const of = async (path, fill = data()) => {
    const { admin, emulator } = start({ fill });
    emulator.faults.always({ match: { method: "GET", path: `/v1/organizations/${path}` }, status: 500 });
    return briefly(await find(admin)).map((line) => line.split(" ")[0]);
  };
  const alone = { ...data(), workspaceMembers: [] };
  assert.ok((await of("nothing", alone)).includes("user-without-workspace"));
  assert.ok((await of("nothing", alone)).includes("workspace-without-admin"));
  const unlisted = await of(`workspaces/${SALES}/members`, alone);
  assert.ok(!unlisted.includes("user-without-workspace") && !unlisted.includes("workspace-without-admin"));
  const nobody = await of("users");
  assert.ok(!nobody.includes("key-creator-left") && !nobody.includes("member-not-in-organization"));
  assert.ok(nobody.includes("key-old"));
  const keyless = { ...data(), apiKeys: [], workspaceMembers: [] };
  assert.ok((await of("nothing", keyless)).includes("workspace-unused"));
  assert.ok(!(await of("api_keys", keyless)).includes("workspace-unused"));
  assert.ok(!(await of("workspaces", alone)).includes("user-without-workspace"));
});

test("a row without an id may have been anybody's", async () => {
  const wrap = (fetch) => async (url, init) => {
    const response = await fetch(url, init);
    if (!new URL(url).pathname.endsWith("/users")) return response;
    const page = await response.json();
    page.data.push({ type: "user", name: "nobody knows" });
    return new Response(JSON.stringify(page), { headers: response.headers });
  };
  const { admin } = start({ wrap });
  const found = briefly(await find(admin)).map((line) => line.split(" ")[0]);
  assert.ok(!found.includes("key-creator-left"));
  assert.ok(found.includes("key-old"));
});

test("a stopped collection finds only what it has read", async () => {
  const { admin } = start({ fill: { ...data(), workspaceMembers: [] } });
  const part = await collect(admin, { maxRequests: 3 });
  assert.equal(part.complete, false);
  const rules = findings(part, { now: NOW }).map(({ rule }) => rule);
  for (const rule of ["user-without-workspace", "workspace-without-admin", "workspace-unused"])
    assert.ok(!rules.includes(rule), rule);
});

test("use is inferred from the usage report, and said to be", async () => {
  const { admin } = start();
  const made = await collect(admin, { include: ["usage"] });
  const unused = findings(made, { now: NOW, rules: ["key-unused"] });
  for (const { evidence, repair } of unused) {
    assert.equal(evidence.inferred, true);
    assert.equal(evidence.windowStart, made.usage.windowStart);
    assert.equal(evidence.windowEnd, made.usage.windowEnd);
    assert.equal(repair.call, "apiKeys.update");
  }
  assert.deepEqual(
    unused.map(({ entities: [id] }) => id),
    Object.keys(made.usage.apiKeys).includes(key("Ancient")) ? [] : [key("Ancient")],
  );
  assert.deepEqual(findings(await collect(admin), { now: NOW, rules: ["key-unused"] }), []);
});

test("everything that is wrong with the options is said at once", async () => {
  const { admin } = start();
  const made = await collect(admin);
  const wrong = (options, on = made) => caught(() => findings(on, options));
  const all = await wrong({
    thresholds: {
      keyAgeDay: 3,
      adminShare: 2,
      requiredTags: "team",
      lastRoleReview: "yesterday",
      keyUnusedDays: -1,
    },
    rules: ["key-ol"],
  });
  assert.equal(all.name, "ValidationError");
  assert.equal(all.code, "invalid_option");
  assert.deepEqual(all.issues.map(({ path }) => path.join(".")).sort(), [
    "now",
    "rules.0",
    "thresholds.adminShare",
    "thresholds.keyAgeDay",
    "thresholds.keyUnusedDays",
    "thresholds.lastRoleReview",
    "thresholds.requiredTags",
  ]);
  assert.match(all.message, /did you mean `keyAgeDays`/);
  assert.match(all.message, /did you mean `key-old`/);
  for (const options of [undefined, {}, { now: "2026-01-01T00:00:00Z" }, { now: Number.NaN }, 7])
    assert.equal((await wrong(options)).code, "invalid_option", String(options));
  assert.match((await wrong({ now: NOW }, {})).message, /inventory/);
  assert.match((await wrong({ now: NOW }, null)).message, /inventory/);
});

test("every rule is explained", () => {
  assert.deepEqual(Object.keys(RULES), ORDER);
  for (const { title, why, fix } of Object.values(RULES)) assert.ok(title && why && fix);
});

test("nothing of a key stands in findings, whatever somebody called things", async () => {
  const fill = data();
  fill.apiKeys[0].name = "sk-ant-api03-not-so-secret-any-more\n`; drop";
  fill.workspaces[0].name = "sk-ant-admin01-another-one-here";
  const { admin } = start({ fill });
  const found = await find(admin, { thresholds: { requiredTags: ["team"] } });
  assert.doesNotMatch(JSON.stringify(found), /not-so-secret|another-one/);
  assert.ok(found.every(({ title }) => !title.includes("\n")));
});

test("the same people are members in both", async () => {
  // Ana is an admin and in all workspaces by that; Bo is in one: neither is without a workspace.
  const { admin } = start();
  const found = briefly(await find(admin, { rules: ["user-without-workspace"] }));
  assert.ok(![ANA, BO].some((one) => found.includes(`user-without-workspace ${one}`)));
});
