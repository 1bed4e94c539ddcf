// Every piece of JavaScript in the README runs as it stands, against the emulator.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../scripts/lib/paths.mjs";
import { project } from "./lib/project.mjs";

const readme = readFileSync(join(root, "README.md"), "utf8");
const pieces = [...readme.matchAll(/^```js\n([\s\S]*?)^```$/gm)].map(([, code]) => code);

// What a reader has by then: credentials in the environment, clients, the APIs behind `fetch`, a list of people.
const api = `import { createEmulator } from "rolecall/emulator";
const seat = { seat: true, tokenExpiresAt: new Date(Date.now() + 30 * 86_400_000).toISOString() };
const emulator = createEmulator({
  seed: 1,
  fill: { members: 250, workspaces: 12, keys: 80 },
  anaconda: {
    accounts: ["emmy@example.org"],
    members: [
      { email: "admin@example.org", role: "admin" },
      { email: "ada@example.org", ...seat },
      { email: "grace@example.org", ...seat },
    ],
  },
});
globalThis.fetch = (url, init) =>
  emulator.fetch(url.replace("https://anaconda.com/", "https://anaconda.com/anaconda/"), init);
`;
const clients = `import { AnacondaOrg, AnthropicAdmin } from "rolecall";
import { readFile, writeFile } from "node:fs/promises";
const admin = new AnthropicAdmin({ apiKey: process.env.ANTHROPIC_ADMIN_KEY });
const org = new AnacondaOrg({
  orgId: "acme",
  clientId: process.env.ANACONDA_CLIENT_ID,
  clientSecret: process.env.ANACONDA_CLIENT_SECRET,
});
const vault = new Map();
`;
const people = "email,first_name,last_name\nalan@example.org,Alan,Turing\nemmy@example.org,Emmy,Noether\n";

const consumer = await project({ "api.mjs": api, "people.csv": people });
const env = {
  ANTHROPIC_ADMIN_KEY: "sk-ant-admin01-a-key-of-the-emulator",
  ANTHROPIC_OAUTH_TOKEN: "a-token-of-the-emulator",
  // Those of the emulator.
  ANACONDA_CLIENT_ID: "0f6c1a52-7d1e-4b90-9a35-2b1f6a40c7de",
  ANACONDA_CLIENT_SECRET: "not-a-real+secret",
};

// What a piece prints besides what its own comments promise.
const PRINTS = {
  "new AnacondaOrg": [/^grace@example\.org member$/m],
  "org.onboard": [/onboarding_notice/, /^done alan@example\.org $/m, /^done emmy@example\.org $/m],
  "org.offboard": [/^ada@example\.org done \[/m, /^grace@example\.org done \[/m, /step: 'remove_user'/],
  "org.tokens.syncAll": [/^ada@example\.org \d{4}-/m, /^2$/m, /^null$/m],
};

test("the README has pieces to run", () => assert.ok(pieces.length >= 10));
test("what they are to print is about one of them", () => {
  for (const name of Object.keys(PRINTS))
    assert.ok(
      pieces.some((code) => code.includes(name)),
      name,
    );
});

for (const [index, code] of pieces.entries()) {
  test(`piece ${index + 1}: ${code.trim().split("\n").at(-1)}`, async () => {
    const name = `piece-${index}.mjs`;
    // Whoever imports from the main entry makes what is needed there.
    consumer.write(
      name,
      /^import .* from "rolecall(\/(emulator|openapi\/.*))?"/m.test(code) ? code : clients + code,
    );
    const printed = await consumer.run(process.execPath, ["--import", "./api.mjs", name], env);
    // What a comment below a `console.log` promises is printed.
    for (const [, promised] of code.matchAll(/^\/\/ (.*?)(?:`billing`, …)?$/gm))
      assert.ok(printed.includes(promised), promised);
    for (const [name, expected] of Object.entries(PRINTS))
      if (code.includes(name)) for (const line of expected) assert.match(printed, line);
  });
}
