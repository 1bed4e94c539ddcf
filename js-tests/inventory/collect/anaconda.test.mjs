// The second organization as part of the graph.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  caught,
  collect,
  connectAnaconda,
  graphOf,
  keysOf,
  sameGraph,
  start,
  statuses,
  stepOf,
  toTheEnd,
} from "./lib/start.mjs";

const fill = { members: 12, workspaces: 3 };
const world = (anaconda = {}) =>
  start({ fill, emulator: { anaconda: { fill: { members: 9, managed: 2 }, ...anaconda } } });
const ofAnaconda = (made) => statuses(made).filter((text) => /anaconda|same-person/.test(text));
const paths = ({ requests }) =>
  requests
    .filter(({ path }) => path.startsWith("/anaconda/api/v1"))
    .map(({ path, query }) => `${path}?${query}`);

test("users, seats, tokens, groups and service accounts", async () => {
  const { admin, emulator } = world();
  const made = await collect(admin, { anaconda: connectAnaconda(emulator, { readOnly: true }) });
  assert.deepEqual(ofAnaconda(made), [
    "fetch-anaconda-organization success",
    "fetch-anaconda-users success",
    "fetch-anaconda-tokens success",
    "fetch-anaconda-service-accounts success",
    "build-same-person-relationships success",
  ]);
  const { users, serviceAccounts } = emulator.state().anaconda;
  const tokens = emulator.requests.filter(({ path }) => path.endsWith("/tokens"));
  assert.equal(tokens.length, users.length);
  assert.equal(made.counts.anaconda_user, users.length);
  assert.equal(
    made.counts.anaconda_seat,
    users.filter(({ subscriptions }) => subscriptions.length > 0).length,
  );
  assert.equal(made.counts.anaconda_service_account, serviceAccounts.length);
  assert.ok(made.counts.anaconda_token > 0 && made.counts.anaconda_group > 0);
  assert.equal(keysOf(made, "anaconda_organization").length, 1);
  assert.ok(keysOf(made, "anaconda_organization")[0].includes("acme"));
  assert.ok(made.complete);
  // The organization has no call of its own.
  assert.equal(stepOf(made, "fetch-anaconda-organization").requests, 0);
  assert.ok(emulator.requests.every(({ method, path }) => method === "GET" || path.endsWith("/iam/token")));
});

test("without it, no step of it", async () => {
  const { admin } = world();
  assert.deepEqual(ofAnaconda(await collect(admin)), []);
});

for (const listShape of ["items", "array", "object"]) {
  test(`a list of service accounts that comes as ${listShape}`, async () => {
    const { admin, emulator } = world({ listShape });
    const made = await collect(admin, { anaconda: connectAnaconda(emulator) });
    assert.equal(made.counts.anaconda_service_account, 1);
    assert.ok(made.complete);
  });
}

describe("what is not allowed", () => {
  test("service accounts without an admin's password", async () => {
    const { admin, emulator } = world();
    const anaconda = connectAnaconda(emulator, { username: undefined, password: undefined });
    const made = await collect(admin, { anaconda });
    assert.ok(ofAnaconda(made).includes("fetch-anaconda-service-accounts disabled (permission)"));
    assert.equal(stepOf(made, "fetch-anaconda-users").status, "success");
    assert.ok(made.complete);
  });

  test("the older API lists neither users nor tokens", async () => {
    const { admin, emulator } = world();
    const anaconda = connectAnaconda(emulator, { dialect: "legacy" });
    const made = await collect(admin, { anaconda });
    assert.deepEqual(ofAnaconda(made), [
      "fetch-anaconda-organization success",
      "fetch-anaconda-users disabled (not_supported)",
      "fetch-anaconda-tokens disabled (not_supported)",
      "fetch-anaconda-service-accounts success",
      "build-same-person-relationships disabled (not_supported)",
    ]);
  });

  test("by the client's list of calls", async () => {
    const { admin, emulator } = world();
    const made = await collect(admin, { anaconda: connectAnaconda(emulator, { only: ["users.list"] }) });
    assert.ok(ofAnaconda(made).includes("fetch-anaconda-tokens disabled (policy)"));
    assert.equal(paths(emulator).length, 1);
  });
});

describe("what fails", () => {
  test("the tokens of one user: the others are there, the type is partial", async () => {
    const { admin, emulator } = world();
    const { users } = emulator.state().anaconda;
    emulator.faults.always({ match: { path: `*/users/${users[0].id}/tokens` }, status: 500 });
    const made = await collect(admin, { anaconda: connectAnaconda(emulator) });
    const step = stepOf(made, "fetch-anaconda-tokens");
    assert.equal(step.status, "success");
    assert.deepEqual(made.partialTypes, ["anaconda_token", "anaconda_user_has_token"]);
    const [{ call, target, status }] = step.failedCalls;
    assert.deepEqual([call, target, status], ["anaconda.tokens.list", users[0].id, 500]);
  });

  test("a credential that is not accepted takes nothing from the first organization", async () => {
    const { admin, emulator } = world();
    const made = await collect(admin, {
      anaconda: connectAnaconda(emulator, {
        clientSecret: "wrong-secret",
        username: undefined,
        password: undefined,
      }),
    });
    assert.equal(stepOf(made, "fetch-anaconda-users").status, "failure");
    assert.equal(stepOf(made, "fetch-anaconda-tokens").status, "partial_success_due_to_dependency_failure");
    assert.equal(stepOf(made, "fetch-users").status, "success");
    assert.equal(
      stepOf(made, "build-same-person-relationships").status,
      "partial_success_due_to_dependency_failure",
    );
  });

  test("an organization that is not there is a failure: the id may be wrong", async () => {
    const { admin, emulator } = world();
    const made = await collect(admin, { anaconda: connectAnaconda(emulator, { orgId: "nobody" }) });
    assert.equal(stepOf(made, "fetch-anaconda-users").status, "failure");
  });
});

describe("in several runs", () => {
  test("the same graph", async () => {
    const { admin, emulator } = world();
    const anaconda = connectAnaconda(emulator);
    const whole = await collect(admin, { anaconda });
    const { made } = await toTheEnd(emulator, (resume) =>
      collect(admin, { anaconda, maxRequests: 5, resume }),
    );
    sameGraph(made, whole);
    assert.ok(made.complete);
  });

  test("a state goes on with the same two organizations", async () => {
    const { admin, emulator } = world();
    const anaconda = connectAnaconda(emulator);
    const { state: resume } = await collect(admin, { anaconda, maxRequests: 4 });
    for (const other of [undefined, connectAnaconda(emulator, { orgId: "other" })]) {
      const error = await caught(collect(admin, { anaconda: other, resume }));
      assert.equal(`${error.name} ${error.code}`, "ValidationError invalid_option");
      assert.match(error.message, /`anaconda` must be what the state was begun with/);
    }
    const { state } = await collect(admin, { maxRequests: 4 });
    await assert.rejects(collect(admin, { anaconda, resume: state }), /`anaconda`/);
  });
});

test("no secret is in anything that can be kept", async () => {
  const { admin, emulator } = world();
  const made = await collect(admin, { anaconda: connectAnaconda(emulator), record: true, maxRequests: 20 });
  const { clientSecret, password } = emulator.anaconda;
  for (const text of [JSON.stringify(made.recording), JSON.stringify(graphOf(made)), atob(made.state.data)]) {
    for (const secret of [clientSecret, password]) assert.ok(!text.includes(secret));
  }
});
