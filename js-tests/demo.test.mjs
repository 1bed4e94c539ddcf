// `npm run demo` on the packed package: what it prints, how it ends, and what it leaves in the emulator.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
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
    if (interrupt && printed.out.includes(interrupt)) child.kill("SIGINT");
  });
  const [code] = await once(child, "close");
  return { code, ...printed };
}

/** The same in this process, into a stream that stands for a terminal or for none. */
async function told(out) {
  const { tellStory } = await load("story.mjs");
  return tellStory({ terminal: createTerminal(out), signal: new AbortController().signal });
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
    /invites\.delete +done +12 +12/,
    /invites\.create +done +2 +2 /,
    /invites\.create +refused +2 +0 /,
    /10 What was done/,
    /\d+ requests: \d+ × 200, \d+ × 404, 1 × no answer, \d+ × 429/,
    /retr(y|ies), \d+(\.\d)? s waited/,
  ])
    assert.match(out, fact);
  assert.ok(isPlain(out));
  assert.doesNotMatch(out, /sk-ant/, "no key");
});

test("the emulator holds exactly what was meant to be done", async () => {
  const out = sink();
  const { emulator, watch } = await told(out);
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

  assert.equal(watch.sent.length, emulator.requests.length, "the logger saw every request");
  const writes = emulator.requests.filter(({ method }) => method !== "GET");
  assert.equal(writes.length, watch.journal.filter(({ outcome }) => outcome === "done").length);
  assert.ok(watch.waits.length > 0);
  assert.equal(watch.waits.length, emulator.requests.filter(({ status }) => status === 429).length);
  assert.match(out.text, new RegExp(`^ +${emulator.requests.length} requests:`, "m"));
});

test("in a terminal it draws bars and wraps; with NO_COLOR it does not", async () => {
  const out = sink({ isTTY: true, columns: 80 });
  await told(out);
  for (const label of ["reading members", "withdrawing", "looking up makers", "waiting"])
    assert.ok(out.text.includes(`\r   ${label}  `), label);
  // What stays after the bars were overdrawn.
  const lines = out.text
    .replace(/[^\n]*\r/g, "")
    .replace(new RegExp(`${ESCAPE}\\[\\d*[mK]`, "g"), "")
    .split("\n");
  assert.ok(!lines.some((line) => /[█░]/.test(line)));
  for (const line of lines) assert.ok(line.length < 80 || !line.trim().includes(" "), line);

  const plain = sink({ isTTY: true, columns: 80 });
  const terminal = createTerminal(plain, { NO_COLOR: "1" });
  terminal.heading("heading");
  terminal.progress("bar", 2).step();
  terminal.wait("wait", 10);
  terminal.good("good");
  assert.equal(plain.text, "\n 1 heading\n   wait\n   ✓ good\n");
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

test("Ctrl-C ends it with 130 and one word", { skip: process.platform === "win32" }, async () => {
  const { code, err } = await run([], { interrupt: "429, the rate limit" });
  assert.equal(code, 130);
  assert.equal(err, "\nstopped\n");
});
