// `npm run demo` on the packed package: what it prints, how it ends, and what it leaves in the emulator.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { root } from "../scripts/lib/paths.mjs";
import { startEmulator } from "./lib/emulator.mjs";
import { project } from "./lib/project.mjs";

const consumer = await project();
consumer.copy(`${root}/demo`, "demo");
const load = (name) => import(pathToFileURL(consumer.path("demo", name)).href);
const { createTerminal } = await load("terminal.mjs");

const ESCAPE = "\u001b";
const isPlain = (text) => !text.includes(ESCAPE) && !text.includes("\r");

/** A stream that keeps what is written to it. */
const sink = (more = {}) => ({
  ...more,
  text: "",
  write(piece) {
    this.text += piece;
  },
});

/** Runs the program; `interrupt` sends a Ctrl-C as soon as that text was printed. */
async function run(args, { env = {}, interrupt } = {}) {
  const child = spawn(process.execPath, ["demo/main.mjs", ...args], {
    cwd: consumer.dir,
    env: { ...process.env, ANTHROPIC_ADMIN_KEY: "", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const printed = { out: "", err: "" };
  child.stderr.setEncoding("utf8").on("data", (text) => {
    printed.err += text;
  });
  child.stdout.setEncoding("utf8").on("data", (text) => {
    printed.out += text;
    // Once: a second one would end it at once.
    if (interrupt && printed.out.includes(interrupt)) {
      interrupt = undefined;
      child.kill("SIGINT");
    }
  });
  const [code] = await once(child, "close");
  return { code, ...printed };
}

/** The same in this process, once, into a stream that stands for a terminal; `kept` is what stays of it. */
let telling;
const told = () => (telling ??= tell());
async function tell() {
  const { tellStory } = await load("story.mjs");
  const out = sink({ isTTY: true, columns: 80 });
  const end = await tellStory({ terminal: createTerminal(out), signal: new AbortController().signal });
  const kept = out.text.replace(/[^\n]*\r/g, "").replace(new RegExp(`${ESCAPE}\\[\\d*[mK]`, "g"), "");
  return { ...end, text: out.text, kept };
}

const carriedOut = (emulator) =>
  emulator.requests.filter(
    ({ method, status, fault }) =>
      method !== "GET" && ((status !== null && status < 300) || fault?.reset === "after"),
  );

const STATUSES = [
  "done",
  "already_member",
  "queued",
  "no_seat",
  "invalid",
  "duplicate",
  "failed",
  "uncertain",
  "not_attempted",
];

/** Neither a key, a password nor anything as long as a secret, an access token or a user's token. */
function noSecret(text) {
  assert.doesNotMatch(text, /sk-ant|s&cret|not-a-real|\bac-\w{8}|[A-Za-z0-9]{32}/);
}

test("the whole job ends with 0 and says what happened", async () => {
  const { code, out, err } = await run([]);
  assert.equal(err, "");
  assert.equal(code, 0);
  for (const fact of [
    /Example Organization/,
    /250 members in 13 pages/,
    /\badmin +\d/,
    /(\d+) of \d+ pending invites\n(.*\n)+? +✓ \1 invites withdrawn/,
    /noor\.haddad@example\.com as developer/,
    /unknown key `emial`; did you mean `email`\?\n.*`email` is required\n.*`role` cannot be `admin`/,
    /must be an e-mail address.*\n.*`role` cannot be `develper`/,
    /0 requests sent/,
    /is workspace_developer\n(.*\n)+? +nothing is sent yet(.*\n)+? +POST \/v1\/organizations\/workspaces\/wrkspc_\w+\/members\/user_\w+\n +\{"workspace_role":"workspace_admin"\}\n(.*\n)+? +✓ .* is workspace_admin/,
    /80 keys: /,
    /✓ \S+ is inactive/,
    /found by 1 look at the list: tomas\.berg@example\.com is pending/,
    /sent once, and the server holds exactly 1 invite for this address/,
    /429, the rate limit is reached: the client waits 2 s and goes on/,
    /invites\.delete +done +13 +13/,
    /invites\.create +done +2 +2 /,
    /invites\.create +refused +2 +0 /,
    /as developer +verdict +because\n(.*\n)+? +manage_billing +not stated +no document says it of `developer`/,
    /as billing +verdict +because\n(.*\n)+? +manage_billing +allowed +`billing` has the right \(GP, H6\)/,
    /gains \d+ permissions, also in every workspace; loses \d+\n/,
    /\n\nAnaconda, an invented organization at http:\S+\n\n11 /,
    /✓ 10 calls, 1 token request\n(.*\n)+? +✓ 10 more calls: 10 refused with 401, 1 new token, then all/,
    /has `B` at 0, got `Build Server #1`; use such as `build-server-1`\n +✓ 0 requests sent/,
    /at 5: .*has ` ` at 5\n(.*\n)+? +at 13: .*has `#` at 13\n(.*\n)+? +✓ build-server-1 /,
    /not_attempted +37\n(.*\n)+? +would be registered in batches of 10, 10, 10, 7\n/,
    /welcome \(registered\) +37\n(.*\n)+? +seat \(has_account\) +37\n(.*\n)+? +✗ who has an account cannot be known/,
    /nothing was changed and no mail was sent/,
    /10 sent: 8 accepted, 2 unavailable\n +✓ ines\.costa@example\.org has an account/,
    /10 sent: 10 not known\n(.*\n)+? +✗ stopped early: /,
    /2 tokens handed to `onToken`/,
    /the report: 16 queued, 11 uncertain, 7 not_attempted, 2 done/,
    /7 sent: 4 unavailable, 3 accepted\n +✓ 30 done, 4 no_seat, /,
    /0 of 38 left/,
    /✗ already_member: Mara\.Okafor@Example\.org: is a member already/,
    /✗ queued: pavel\.novak@example\.org: accepted, but not in the organization/,
    /✗ no_seat: carlos\.vega@example\.org and 3 more: unknown: /,
    /✗ invalid: hanna\.kowalski\(at\)example\.org: line 14: /,
    /✗ duplicate: AMARA\.DIALLO@example\.org: line 18: the same address as in line 2/,
    /✗ failed: oskar\.lind@example\.org: `add_user`: this account cannot be added/,
    /✗ uncertain: lena\.vogel@example\.org: the answer names the address in neither list/,
    /40 rows, 40 outcomes: nobody was lost/,
    /✗ `offboard`: 30 people would be removed, more than the 10 of `limits\.removals`/,
    /✗ uncertain: revoke_tokens done, revoke_seat uncertain, remove_user not_attempted/,
    /✓ done: revoke_tokens done, revoke_seat already, remove_user done/,
    /DELETE of: tokens 204, seats cut, seats cut, seats cut, seats 404, user 204/,
    /37 holders, /,
    /✗ 37 tokens still end by then/,
    /✓ 37 tokens extended, 0 left/,
    /✓ 60 mails to people, each address at most one of a kind/,
    /✓ 37 addresses in 4 registrations, each sent once/,
    /users\.autoRegister +done +3 +3 (.*\n)+? +users\.autoRegister +uncertain +1 +1 /,
    /tokens\.sync +done +37 +37/,
    /\n\nAn inventory of the invented organization at http:\S+\n\n22 The whole organization, in one call\n/,
    /members +250\n(.*\n)+? +✓ \d+ requests, (\d+) of \2 steps whole/,
    /severity +rule +found +mended by +the first one\n(.*\n)*? +high +key-old +\d+ +a decision/,
    /invite-stale +12 +a call +the invite for `\S+@example\.com` has been open for \d+ days/,
    /DELETE \/v1\/organizations\/invites\/invite_\w+: yes\n +✓ done: /,
    /, a developer, leaves the organization\n(.*\n)+? +members +249\n/,
    /0 added, [1-9]\d* removed, 0 changed\n(.*\n)+? +\S+@example\.com +\d+ places? +.*manage_api_keys/,
    /✓ one file, \d+ KB, which loads nothing and sends nothing: open it in a browser\n +\S+organization\.html\n/,
    /28 What was done/,
    /\d+ requests: \d+ × 200, 10 × 401, .*\d+ × no answer.*\d+ × 404/,
    /retr(y|ies), \d+(\.\d)? s waited/,
  ])
    assert.match(out, fact);
  for (const status of STATUSES)
    assert.match(out, new RegExp(`^ +${status} +(\\d+ +[1-9]\\d*|[1-9]\\d* +0)$`, "m"));
  assert.ok(isPlain(out));
  noSecret(out);
});

test("the emulator holds exactly what was meant to be done", async () => {
  const { emulator, anaconda, inventory, watch, kept } = await told();
  const { invites, apiKeys, workspaces, workspaceMembers } = emulator.state();
  const addresses = invites.filter(({ status }) => status === "pending").map(({ email }) => email);
  assert.equal(new Set(addresses).size, addresses.length, "one invite for each address");
  for (const email of ["noor.haddad@example.com", "tomas.berg@example.com"]) {
    assert.equal(invites.filter((invite) => invite.email === email).length, 1);
    assert.equal(emulator.outbox.filter(({ to }) => to === email).length, 1);
  }
  const fourteenDays = Date.now() - 14 * 86_400_000;
  const stale = invites.filter(
    ({ status, invited_at }) => status === "pending" && Date.parse(invited_at) < fourteenDays,
  );
  assert.deepEqual(stale, []);
  assert.equal(invites.filter(({ status }) => status === "deleted").length, 12);

  const { id } = workspaces.find(({ name }) => name === "Robotics");
  const members = workspaceMembers.filter(({ workspace_id }) => workspace_id === id);
  assert.deepEqual(
    members.map(({ workspace_role }) => workspace_role),
    ["workspace_admin"],
  );
  const { target } = watch.journal.find(({ call }) => call === "apiKeys.update");
  assert.equal(apiKeys.find((key) => key.id === target).status, "inactive");

  const requests = [emulator, anaconda.emulator, inventory.emulator].flatMap((one) => one.requests);
  assert.equal(watch.sent.length, requests.length, "the logger saw every request");
  assert.match(kept, new RegExp(`^ +${requests.length} requests:`, "m"));
  const tokenRequests = requests.filter(({ path }) => path.endsWith("/iam/token"));
  assert.equal(tokenRequests.length, 3, "a service account's, another one after the 401, an admin's");
  // A delete that answers 404 was carried out before, and a lost answer leaves it open.
  const writes = carriedOut({ requests }).length - tokenRequests.length;
  const open = watch.journal.filter(({ outcome }) => outcome === "uncertain").length;
  assert.equal(writes, watch.journal.filter(({ outcome }) => outcome === "done").length + open);
  const limited = watch.waits.filter(({ status }) => status === 429);
  assert.ok(limited.length > 0);
  assert.equal(limited.length, requests.filter(({ status }) => status === 429).length);
});

test("whoever came is there once, was written to once, and whoever left is gone", async () => {
  const { anaconda, text } = await told();
  const { emulator, stopped, joined, left } = anaconda;
  const { users, seats, tokens, onboarding, subscription, serviceAccounts } = emulator.state().anaconda;
  const fold = (email) => email.toLowerCase();
  const [gone] = left.people;
  assert.equal(`${gone.user} ${gone.status}`, "ines.costa@example.org done");

  const done = joined.people.filter(({ status }) => status === "done").map(({ email }) => email);
  const there = users.flatMap(({ email }) => email ?? []);
  const before = ["admin@example.org", "mara.okafor@example.org"];
  for (let i = 1; i < 8; i++) before.push(`member-${i}@example.org`);
  const expected = [...before, ...done].filter((email) => email !== gone.user);
  assert.deepEqual(there.map(fold).sort(), expected.map(fold).sort());
  assert.deepEqual(onboarding, []);
  assert.deepEqual(seats, { total: 38, available: 1 });

  const live = tokens.filter(({ status }) => status === "active");
  assert.equal(live.length, there.length - 1, "everybody's but the admin's");
  for (const { expires_at } of live) assert.equal(expires_at, subscription.endsAt);
  assert.deepEqual(
    serviceAccounts.map(({ name }) => name),
    ["emulator", "build-server-1"],
  );

  for (const email of new Set(emulator.outbox.map(({ to }) => fold(to)))) {
    if (email === "admin@example.org") continue;
    const kinds = emulator.outbox.filter(({ to }) => fold(to) === email).map(({ kind }) => kind);
    const known = ["token,welcome", "seat,token"];
    assert.ok(known.includes(String(kinds.sort())), `${email}: ${kinds}`);
    assert.ok(done.includes(email), email);
  }
  for (const report of [stopped, joined, left]) noSecret(JSON.stringify(report).replace(/[\da-f-]{36}/g, ""));
  noSecret(text.replace(/[█░]/g, ""));
  assert.equal(joined.people.length, 40);
  for (const status of STATUSES)
    assert.ok(
      [...stopped.people, ...joined.people].some((person) => person.status === status),
      status,
    );
});

test("the inventory is that of the emulator, before and after, and the report tells of it", async () => {
  const { emulator, before, after, repairs, left, difference, path } = (await told()).inventory;
  const { users, invites } = emulator.state();
  assert.equal(before.counts.anthropic_user, 250);
  const keys = (list) => list.map(({ _key, id }) => _key ?? id).sort();
  assert.deepEqual(keys(after.entities("anthropic_user")), keys(users));
  assert.ok(!users.some(({ id }) => id === left.id));

  const [{ outcome, entities }] = repairs.repairs;
  assert.equal(outcome, "done");
  assert.equal(invites.find(({ id }) => id === entities[0]).status, "deleted");
  assert.deepEqual(
    difference.access.lost.map(({ user, email }) => [user, email]),
    [[left.id, left.email]],
  );
  assert.deepEqual(difference.access.gained, []);

  const html = readFileSync(path, "utf8");
  assert.match(html, /^<!doctype html>/i);
  for (const text of [left.email, "Example Organization"]) assert.ok(html.includes(text), text);
  // The hints of keys are no secret, the Console shows them, too; of a whole key, what follows would still be seen.
  const hints = /sk-ant-api03-/g;
  noSecret(html.replace(hints, "").replace(/<script>[\s\S]*?<\/script>|sha256-[\w+/=]+|[\da-f-]{36}/g, ""));
  rmSync(dirname(path), { recursive: true });
});

test("the list is one that a spreadsheet wrote", () => {
  const text = consumer.read("demo/anaconda/people.csv");
  assert.ok(text.startsWith("\uFEFFemail,first_name,last_name\n"), "a byte order mark");
  assert.match(text, /"Martin, PhD"/);
  assert.match(text, /""Junior""/);
});

test("in a terminal it draws bars and wraps; with NO_COLOR it does not", async () => {
  const { text, kept } = await told();
  const labels = [
    "reading members",
    "withdrawing",
    "looking up makers",
    "waiting",
    "bringing people in",
    "extending tokens",
    "requests",
  ];
  for (const label of labels) assert.ok(text.includes(`\r   ${label}  `), label);
  // What stays after the bars were overdrawn.
  const lines = kept.split("\n");
  assert.ok(!lines.some((line) => /[█░]/.test(line)));
  for (const line of lines) assert.ok(line.length < 80 || !line.trim().includes(" "), line);

  const plain = sink({ isTTY: true, columns: 80 });
  const terminal = createTerminal(plain, { NO_COLOR: "1" });
  terminal.chapter("chapter");
  terminal.heading("heading");
  terminal.progress("bar", 2).step();
  terminal.wait("wait", 10);
  terminal.good("good");
  assert.equal(plain.text, "\n\nchapter\n\n 1 heading\n   wait\n   ✓ good\n");
});

test("--live reads and changes nothing", async () => {
  const { readLive } = await load("live.mjs");
  const emulator = await startEmulator({ fill: { members: 30, invites: 10, keys: 10 } });
  const out = sink();
  const live = { terminal: createTerminal(out), apiKey: emulator.key, fetch: emulator.fetch };
  await readLive(live);
  assert.match(out.text, /30 members in 1 page\n/);
  assert.match(out.text, /2 of 6 pending invites/);
  assert.match(out.text, /10 keys/);
  assert.ok(emulator.requests.length > 0);
  assert.ok(emulator.requests.every(({ method, headers }) => method === "GET" && headers["x-api-key"]));

  // A key that may not see everything still shows the rest.
  emulator.faults.next({ match: { path: "*/api_keys" }, status: 403 });
  await readLive(live);
  assert.match(out.text, /not open to this key/);
  await assert.rejects(readLive({ ...live, apiKey: "sk-ant-admin01-old" }), {
    code: "authentication_failed",
  });
});

test("--live without a key, an unknown option, --help", async () => {
  const { code, err } = await run(["--live"]);
  assert.equal(code, 1);
  assert.match(err, /^\nfailed: .*ANTHROPIC_ADMIN_KEY$/m);
  const unknown = await run(["--liv"]);
  assert.equal(unknown.code, 1);
  assert.match(unknown.err, /unknown option `--liv`/);
  const help = await run(["--help"]);
  assert.equal(help.code, 0);
  assert.match(help.out, /npm run demo -- --live/);
});

for (const [where, interrupt] of [
  ["while it waits", "429, the rate limit"],
  ["while people are brought in", "10 sent: 8 accepted"],
  ["while the inventory is read", "22 The whole organization"],
]) {
  test(`Ctrl-C ${where} ends it with 130 and one word`, { skip: process.platform === "win32" }, async () => {
    const { code, err } = await run([], { interrupt });
    assert.equal(code, 130);
    assert.equal(err, "\nstopped\n");
  });
}
