// Every writing call whose answer is lost after the service has acted: what docs/endpoints.md says of its repetition is
// what happens. The calls that lead up to it are those of its case.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { rolecall } from "../client/lib/package.mjs";
import { anacondaCases, anthropicCases } from "./cases/index.mjs";
import { methodOf } from "./lib/tree.mjs";
import { consoleWorld, orgWorld } from "./lib/world.mjs";

/** Runs a case up to the first time its call is made, in a world of its own, and loses the answer to that. */
async function lose(call, { run, options }, makeWorld) {
  const { made } = await rehearsed(call, { run, options }, makeWorld);
  const first = made.findIndex((one) => one.call === call);
  // What was found must not be older than the call: here the emulator's clock goes.
  const world = makeWorld(call, { ...options, now: Date.now }, { maxRetries: 2, maxRetryDelay: 1 });
  for (const { call: before, args } of made.slice(0, first))
    await methodOf(world.client, before)(...args).catch(() => {});
  const { method } = world.endpoints[call];
  world.emulator.requests.length = 0;
  world.journal.length = 0;
  world.emulator.faults.next({ match: { method, path: "*/organizations/*" }, reset: "after" });
  const result = await methodOf(
    world.client,
    call,
  )(...made[first].args).then(
    (value) => ({ value }),
    (error) => ({ error }),
  );
  const isCall = ({ path }) => path.includes("/organizations/");
  const sent = world.emulator.requests.filter(isCall);
  return {
    ...result,
    writes: sent.filter((one) => one.method === method),
    looks: sent.filter((one) => one.method !== method),
    journal: world.journal.map(({ outcome }) => outcome),
  };
}

async function rehearsed(call, { run, options }, makeWorld) {
  const world = makeWorld(call, options);
  await run(world);
  return world;
}

const uncertain = ({ error, journal }) => {
  assert.ok(error instanceof rolecall.UncertainOutcomeError, String(error));
  assert.ok(error.howToFindOut.length > 0);
  assert.deepEqual(journal, ["uncertain"]);
};

/** What the server adds to these by default was not asked for: what is found is told and not taken for the created. */
const DEFAULTED = new Set(["serviceAccounts.create", "federation.issuers.create", "federation.rules.create"]);

/** What follows from the words of the column. */
const expectations = [
  [
    /^never$/,
    (lost) => {
      assert.equal(lost.writes.length, 1);
      uncertain(lost);
    },
  ],
  [
    /^never; looked for once by .*, to tell/,
    (lost) => {
      assert.deepEqual([lost.writes.length, lost.looks.length], [1, 1]);
      uncertain(lost);
      assert.equal([lost.error.found].flat().length, 1);
    },
  ],
  [
    /^never; looked for once/,
    (lost, call) => {
      if (DEFAULTED.has(call)) {
        assert.deepEqual([lost.writes.length, lost.looks.length], [1, 1]);
        uncertain(lost);
        return assert.equal(lost.error.found.name, lost.writes[0].body.name);
      }
      assert.ifError(lost.error);
      assert.deepEqual([lost.writes.length, lost.looks.length, lost.journal], [1, 1, ["done"]]);
      assert.equal(typeof lost.value.type === "string" || typeof lost.value.id === "string", true);
    },
  ],
  [
    /^yes/,
    (lost) => {
      assert.ifError(lost.error);
      assert.deepEqual([lost.writes.length, lost.looks.length, lost.journal], [2, 0, ["done"]]);
    },
  ],
];

for (const [name, cases, makeWorld] of [
  ["AnthropicAdmin", anthropicCases, consoleWorld],
  ["AnacondaOrg", anacondaCases, orgWorld],
])
  describe(name, () => {
    const { endpoints } = makeWorld("users.list");
    for (const [call, one] of Object.entries(cases)) {
      const { method, repeat } = endpoints[call];
      if (method === "GET") continue;
      test(`${call}: ${repeat}`, async () => {
        const [, check] = expectations.find(([words]) => words.test(repeat));
        check(await lose(call, one, makeWorld), call);
      });
    }
  });
