// What holds for the requests of all calls alike: a plan that is sent is the call, what a client may not do never
// leaves it, and an abort ends every call. The arguments are those with which the cases make their calls.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { failed, KEY, recorder, rolecall, throws } from "../client/lib/package.mjs";
import { anacondaCases, anthropicCases } from "./cases/index.mjs";
import { anaconda, anthropic, needsToken } from "./lib/endpoints.mjs";
import { methodOf } from "./lib/tree.mjs";
import {
  ANACONDA_CALLS,
  ANTHROPIC_CALLS,
  connectAdmin,
  connectOrg,
  consoleWorld,
  createOrganization,
  orgWorld,
  TOKEN,
} from "./lib/world.mjs";

const { AnacondaOrg, isAPIError } = rolecall;
const { anaconda: face } = createOrganization();

const admin = (fetch, options, call) => connectAdmin(fetch, needsToken(call) ? "token" : "key", options);
/** An access token that somebody else got counts as either kind: no request for one stands between. */
const org = (fetch, options) =>
  new AnacondaOrg({ orgId: "acme", accessToken: "given-token", fetch, maxRetries: 0, ...options });

/** For each client: its calls, what is known of them, how it is made, and the arguments of every call of its cases. */
const APIS = {
  AnthropicAdmin: {
    calls: ANTHROPIC_CALLS,
    endpoints: anthropic,
    connect: admin,
    made: await madeIn(anthropicCases, consoleWorld),
  },
  AnacondaOrg: {
    calls: ANACONDA_CALLS,
    endpoints: anaconda,
    connect: org,
    made: await madeIn(anacondaCases, orgWorld),
  },
};

async function madeIn(cases, makeWorld) {
  const made = [];
  for (const [call, { run, options }] of Object.entries(cases)) {
    const world = makeWorld(call, options);
    await run(world);
    made.push(...world.made);
  }
  const byText = new Map(made.map((one) => [JSON.stringify(one), one]));
  return [...byText.values()];
}

const refusal = failed(400, "invalid_request_error");

/** The requests that leave while `action` goes on; the server refuses all of them. */
async function sentBy(connect, call, action, options = {}) {
  const { fetch, calls } = recorder(refusal);
  const error = await action(connect(fetch, options, call)).then(
    () => assert.fail("it was refused"),
    (error) => error,
  );
  assert.ok(isAPIError(error), String(error));
  return calls.map(({ url, init: { signal, ...init }, args }) => ({ url, ...init, count: args.length }));
}

for (const [name, { calls, endpoints, connect, made }] of Object.entries(APIS)) {
  const argsOf = (call) => made.filter((one) => one.call === call).map(({ args }) => args);
  const [reading, writing] = [
    calls.filter((call) => endpoints[call].method === "GET"),
    calls.filter((call) => endpoints[call].method !== "GET"),
  ];

  /** No call is left out: `made` has each of them. */
  const each = (title, some, run) =>
    describe(`${name}: ${title}`, () => {
      for (const call of some)
        test(call, async () => {
          assert.ok(argsOf(call).length > 0);
          for (const args of argsOf(call)) await run(call, args);
        });
    });

  each("a plan that is sent is the call, to the letter", calls, async (call, args) => {
    const direct = await sentBy(connect, call, (client) => methodOf(client, call)(...args));
    let plan;
    const planned = await sentBy(connect, call, async (client) => {
      plan = await methodOf(client.plan, call)(...args);
      // It may have lain in a file.
      return client.send(JSON.parse(JSON.stringify(plan)));
    });
    assert.equal(direct.length, 1);
    assert.deepEqual(planned, direct);
    assert.deepEqual([plan.call, plan.method, plan.url], [call, direct[0].method, direct[0].url]);
    const text = JSON.stringify(plan);
    for (const secret of [KEY, TOKEN, "given-token"]) assert.ok(!text.includes(secret));
  });

  each("a plan alone sends nothing", calls, async (call, args) => {
    const { fetch, calls: sent } = recorder();
    await methodOf(connect(fetch, {}, call).plan, call)(...args);
    assert.equal(sent.length, 0);
  });

  each("a reading client does not write", writing, async (call, args) => {
    const { fetch, calls: sent } = recorder();
    const client = connect(fetch, { readOnly: true }, call);
    const plan = await methodOf(connect(fetch, {}, call).plan, call)(...args);
    for (const run of [
      () => methodOf(client, call)(...args),
      () => methodOf(client.plan, call)(...args),
      () => client.send(plan),
    ])
      assert.equal((await throws(run, "PolicyError", "read_only")).call, call);
    assert.equal(sent.length, 0);
  });

  each("a reading client reads", reading, async (call, args) => {
    const run = (client) => methodOf(client, call)(...args);
    assert.equal((await sentBy(connect, call, run, { readOnly: true })).length, 1);
  });

  each("a client for some calls makes no other", calls, async (call, args) => {
    const [branch] = call.split(".");
    const other = calls.find((one) => one.split(".")[0] !== branch);
    const { fetch, calls: sent } = recorder();
    const client = connect(fetch, { only: [other] }, call);
    for (const tree of [client, client.plan])
      await throws(() => methodOf(tree, call)(...args), "PolicyError", "not_in_only");
    assert.equal(sent.length, 0);
    const run = (client) => methodOf(client, call)(...args);
    const only = [call.includes(".") ? `${branch}.*` : call];
    assert.equal((await sentBy(connect, call, run, { only })).length, 1);
  });

  /** With something in the place of parameters that may be left out: the options come after them. */
  const spelledOut = (call, args) =>
    endpoints[call].paging.startsWith("`") && typeof args.at(-1) !== "object" ? [...args, null] : args;

  each("an abort ends it", calls, async (call, given) => {
    const args = spelledOut(call, given);
    const { fetch, calls: sent } = recorder();
    const journal = [];
    const noting = { journal: (entry) => void journal.push(entry.outcome) };
    const early = { signal: AbortSignal.abort() };
    const error = await throws(
      () => methodOf(connect(fetch, {}, call), call)(...args, early),
      "APIUserAbortError",
      "aborted",
    );
    assert.deepEqual([sent.length, error.outcome], [0, "not_sent"]);
    const controller = new AbortController();
    const stalled = (_, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(signal.reason));
        controller.abort();
      });
    const late = await throws(
      () => methodOf(connect(stalled, noting, call), call)(...args, { signal: controller.signal }),
      "APIUserAbortError",
      "aborted",
    );
    assert.equal(late.outcome, "unknown");
    assert.deepEqual(journal, endpoints[call].method === "GET" ? [] : ["uncertain"]);
  });
}

describe("the wrong kind of credential never leaves", () => {
  for (const call of ANTHROPIC_CALLS.filter(needsToken))
    test(`${call} with an Admin API key`, async () => {
      const { fetch, calls } = recorder();
      const client = connectAdmin(fetch, "key");
      const { args } = APIS.AnthropicAdmin.made.find((one) => one.call === call);
      await throws(() => methodOf(client, call)(...args), "CredentialError", "credential_kind");
      assert.equal(calls.length, 0);
    });

  const { username, password, clientId, clientSecret } = face;
  const none = { username: undefined, password: undefined, clientId: undefined, clientSecret: undefined };
  const kinds = {
    "token of an admin": { ...none, clientId, clientSecret },
    "token of a service account": { ...none, username, password },
  };
  for (const call of ANACONDA_CALLS)
    test(`${call} with the other pair than that for a ${anaconda[call].credential}`, async () => {
      const emulator = createOrganization();
      const client = connectOrg(emulator, kinds[anaconda[call].credential]);
      const { args } = APIS.AnacondaOrg.made.find((one) => one.call === call);
      const error = await throws(() => methodOf(client, call)(...args), "CredentialError", "credential_kind");
      assert.ok(error.needs.length > 0);
      assert.equal(emulator.requests.length, 0);
    });
});
