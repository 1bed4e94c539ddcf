// What the server told, kept, and made an inventory of without a network.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  caught,
  collect,
  connectAnaconda,
  fromResponses,
  graphOf,
  KEY,
  PARTS,
  ROOT,
  refusing,
  sameGraph,
  start,
  stepOf,
  TOKEN,
} from "./lib/start.mjs";

/** As a file would have it. */
const kept = (recording) => JSON.parse(JSON.stringify(recording));

/** The same steps and the same graph; only what is under way differs: there is nothing to go on from. */
function sameInventory(made, expected) {
  sameGraph(made, expected);
  const { steps, partialTypes, counts, complete, stopped, warnings, startedAt, endedAt } = expected;
  assert.deepEqual(
    {
      steps: made.steps,
      partialTypes: made.partialTypes,
      counts: made.counts,
      complete: made.complete,
      stopped: made.stopped,
      warnings: made.warnings,
      startedAt: made.startedAt,
      endedAt: made.endedAt,
    },
    { steps, partialTypes, counts, complete, stopped, warnings, startedAt, endedAt },
  );
  assert.deepEqual(made.rateLimits, expected.rateLimits);
}

describe("a recording gives the same inventory, steps included", () => {
  const runs = {
    "of everything": {},
    "of several pages": { fill: { members: 1300, workspaces: 3, memberships: 30, keys: 1010 } },
    "with a list that failed": {
      wrap: refusing(({ pathname }) => pathname === `${ROOT}/users`),
    },
    "with a list that failed in the middle": {
      fill: { members: 1300, workspaces: 2 },
      wrap: refusing(
        ({ pathname, searchParams }) => pathname === `${ROOT}/users` && searchParams.has("after_id"),
      ),
    },
    "with workspaces that failed": {
      wrap: refusing(({ pathname }) => /workspaces\/\w+[A-Ma-m]\/members$/.test(pathname), 404),
    },
    "with what is not allowed": { wrap: refusing(({ pathname }) => /rbac|api_keys/.test(pathname), 403) },
    "without the organization": { wrap: refusing(({ pathname }) => pathname.endsWith("/me")) },
    "where the default workspace is not listed": {
      wrap: refusing(({ searchParams }) => searchParams.has("include_default"), 400),
    },
    "where archived workspaces show no members": {
      wrap: (fetch) => async (url, init) => {
        const { pathname } = new URL(url);
        const [, id] = /workspaces\/(\w+)\/members$/.exec(pathname) ?? [];
        if (!id) return fetch(url, init);
        const one = await fetch(url.replace(/\/members.*/, ""), init).then((response) => response.json());
        return one.archived_at ? refusing(() => true, 404)(fetch)(url, init) : fetch(url, init);
      },
    },
    "where a place in a list was gone": {
      fill: { members: 1300, workspaces: 2 },
      wrap: (fetch) => {
        let count = 0;
        return refusing(
          ({ pathname, searchParams }) =>
            pathname === `${ROOT}/users` && searchParams.has("after_id") && count++ === 0,
          400,
        )(fetch);
      },
    },
    "with calls that the client refuses": { only: ["users.*", "workspaces.*", "rbacGroups.*"] },
    "with rows that do not fit": {
      wrap: (fetch) => async (url, init) => {
        const response = await fetch(url, init);
        if (!url.includes("/users?")) return response;
        const { data, ...page } = await response.json();
        const odd = data.map((user, place) =>
          place < 3 ? { ...user, role: 7, id: place ? user.id : null } : user,
        );
        return new Response(JSON.stringify({ ...page, data: odd }), response);
      },
    },
    "with a cursor that came twice": {
      fill: { members: 20, workspaces: 1 },
      wrap: (fetch) => {
        let last;
        return async (url, init) => {
          const response = await fetch(url, init);
          if (!url.includes("/users?")) return response;
          const page = await response.json();
          last ??= page.last_id;
          return new Response(JSON.stringify({ ...page, has_more: true, last_id: last }), response);
        };
      },
    },
  };
  for (const [name, world] of Object.entries(runs)) {
    test(name, async () => {
      const { admin } = start(world);
      // Of many people, the usage report takes the emulator most of its time.
      const include = world.fill ? PARTS.filter((part) => part !== "usage") : "all";
      const made = await collect(admin, { include, record: true });
      const again = fromResponses(kept(made.recording));
      sameInventory(again, made);
      assert.equal(again.state, null);
      assert.equal(again.recording, null);
    });
  }

  test("of a run that was stopped", async () => {
    const { admin } = start();
    const made = await collect(admin, { maxRequests: 9, record: true });
    assert.equal(made.stopped, "maxRequests");
    sameInventory(fromResponses(kept(made.recording)), made);
  });

  test("of both organizations", async () => {
    const { admin, emulator } = start({ emulator: { anaconda: { fill: { members: 6, managed: 1 } } } });
    const made = await collect(admin, { anaconda: connectAnaconda(emulator), record: true });
    assert.ok(made.counts.anaconda_user > 0);
    sameInventory(fromResponses(kept(made.recording)), made);
    // The answers alone name the second organization, too.
    sameGraph(fromResponses(made.recording.responses), made);
  });
});

describe("where it is kept", () => {
  test("nowhere, without `record`", async () => {
    const { admin } = start();
    assert.equal((await collect(admin)).recording, null);
  });

  test("an array: whole also where the collection went on several times", async () => {
    const { admin } = start();
    const record = [];
    let made = await collect(admin, { include: ["groups"], maxRequests: 4, record });
    while (made.state) made = await collect(admin, { maxRequests: 4, record, resume: made.state });
    assert.equal(made.recording, null);
    const again = fromResponses(kept(record));
    sameGraph(again, made);
    assert.ok(again.complete);
  });

  test("an array that also has what failed the first time", async () => {
    const { admin, emulator } = start();
    const record = [];
    emulator.faults.always({ match: { path: `${ROOT}/users` }, status: 500 });
    const first = await collect(admin, { record });
    emulator.faults.clear();
    const made = await collect(admin, { record, resume: first.state });
    const again = fromResponses(record);
    sameGraph(again, made);
    assert.equal(again.complete, true);
    assert.deepEqual(stepOf(again, "fetch-users").failedCalls, []);
    assert.equal(stepOf(again, "fetch-users").requests, stepOf(made, "fetch-users").requests);
  });

  test("an inventory that went on from another one has the recording of both", async () => {
    const { admin } = start();
    const first = await collect(admin, { maxRequests: 6, record: true });
    const made = await collect(admin, { record: true, resume: first });
    sameInventory(fromResponses(kept(made.recording)), made);
  });

  test("a function: each answer as it comes", async () => {
    const { admin, emulator } = start();
    const told = [];
    await collect(admin, { record: (response) => told.push(response) });
    assert.equal(told.length, emulator.requests.length);
    const [first] = told;
    const { began, at, ...about } = first;
    assert.ok(began <= at);
    assert.deepEqual(about, {
      call: "retrieve",
      status: 200,
      requestId: emulator.requests[0].requestId,
      requests: 1,
      organizationId: emulator.state().organization.id,
      body: JSON.stringify(emulator.state().organization),
      last: true,
    });
  });

  test("a function that throws ends the collection with what it threw", async () => {
    const { admin } = start();
    const error = new Error("the disk is full");
    assert.equal(
      await caught(
        collect(admin, {
          record() {
            throw error;
          },
        }),
      ),
      error,
    );
  });
});

test("a recording holds no credential, whatever the server repeats", async () => {
  const echo = (secret) => (fetch) => async (url, init) => {
    if (!url.includes("/invites")) return fetch(url, init);
    const error = {
      type: `type ${secret}`,
      message: `no ${secret}`,
      details: { error_code: `code_${secret}` },
    };
    return new Response(JSON.stringify({ type: "error", error }), {
      status: 400,
      headers: { "request-id": `req_${secret}` },
    });
  };
  for (const [credential, secret] of [
    [{ authToken: undefined, apiKey: KEY }, KEY],
    [{ authToken: TOKEN }, TOKEN],
  ]) {
    const { admin } = start({ ...credential, wrap: echo(secret) });
    const made = await collect(admin, { include: "all", record: true });
    assert.equal(stepOf(made, "fetch-invites").failedCalls.length, 1);
    for (const text of [JSON.stringify(made.recording), JSON.stringify(made.steps), atob(made.state.data)]) {
      assert.ok(!text.includes(secret));
    }
  }
});

describe("answers that somebody wrote by hand", () => {
  const organization = { id: "12345678-1234-5678-1234-567812345678", name: "Acme", type: "organization" };
  const user = {
    id: "user_0123456789",
    email: "ada@acme.example",
    name: "Ada",
    role: "admin",
    type: "user",
    added_at: "2026-01-01T00:00:00Z",
  };
  const workspace = {
    id: "wrkspc_0123456789",
    name: "Lab",
    archived_at: null,
    created_at: "2026-01-01T00:00:00Z",
  };
  const member = {
    type: "workspace_member",
    user_id: user.id,
    workspace_id: workspace.id,
    workspace_role: "workspace_user",
  };
  const list = (...data) => JSON.stringify({ data });

  test("need no more than their call and what it told", () => {
    const made = fromResponses([
      { call: "retrieve", body: JSON.stringify(organization) },
      { call: "users.list", body: list(user) },
      { call: "workspaces.list", body: list(workspace) },
      { call: "workspaces.list", target: "default", body: list(workspace) },
      { call: "workspaces.members.list", target: workspace.id, body: list(member) },
      { call: "apiKeys.list", body: list() },
    ]);
    assert.equal(made.complete, true);
    assert.deepEqual(
      made.relationships().map(({ _key }) => _key),
      [
        `${organization.id}|has|${user.id}`,
        `${organization.id}|has|${workspace.id}`,
        `${user.id}|assigned|${workspace.id}`,
      ],
    );
  });

  test("may leave out what they are about: members of a workspace that no list has", () => {
    const made = fromResponses([
      { call: "users.list", body: list(user) },
      { call: "workspaces.members.list", target: workspace.id, body: list(member) },
    ]);
    assert.equal(made.unresolved.length, 1);
    assert.equal(made.complete, false);
    assert.equal(stepOf(made, "fetch-users").status !== "pending_evaluation", true);
    assert.equal(stepOf(made, "fetch-workspaces").status, "pending_evaluation");
  });

  test("none at all", () => {
    const made = fromResponses([]);
    assert.deepEqual(made.entities(), []);
    assert.equal(made.complete, false);
  });
});

describe("no recording", () => {
  const head = {
    version: 1,
    kind: "rolecall-recording",
    baseURL: "https://api.anthropic.com",
    apiVersion: "2026-10-21",
    include: [],
    archived: true,
    defaultWorkspace: true,
    anaconda: null,
    startedAt: 0,
    endedAt: 0,
    responses: [],
  };
  const withResponse = (response) => ({
    ...head,
    responses: [{ call: "users.list", body: '{"data":[]}', ...response }],
  });
  const circle = {};
  circle.circle = circle;
  const bad = {
    nothing: [undefined, "bad_snapshot"],
    "a text": ["recording", "bad_snapshot"],
    "a circle": [circle, "bad_snapshot"],
    "of another kind": [{ ...head, kind: "onboard" }, "bad_snapshot"],
    "of a newer version": [{ ...head, version: 2 }, "snapshot_version"],
    "with a part that is none": [{ ...head, include: ["everything"] }, "bad_snapshot"],
    "with a time that is none": [{ ...head, endedAt: "now" }, "bad_snapshot"],
    "without answers": [{ ...head, responses: undefined }, "bad_snapshot"],
    "with an answer that is none": [{ ...head, responses: [7] }, "bad_snapshot"],
    "with a call that is none": [withResponse({ call: "users.remove" }), "bad_snapshot"],
    "with a body that is no JSON": [withResponse({ body: "{" }), "bad_snapshot"],
    "with a body that is no list": [withResponse({ body: '{"data":{}}' }), "bad_snapshot"],
    "with a body that is an array": [withResponse({ body: "[]" }), "bad_snapshot"],
    "without body and error": [withResponse({ body: undefined }), "bad_snapshot"],
    "with an error that is none": [withResponse({ error: { code: 7 } }), "bad_snapshot"],
    "with a status that is none": [withResponse({ status: "200" }), "bad_snapshot"],
    "with a target that is none": [withResponse({ target: 7 }), "bad_snapshot"],
    "with issues that are none": [withResponse({ issues: [{ path: "role" }] }), "bad_snapshot"],
    "with an end that is none": [withResponse({ last: "yes" }), "bad_snapshot"],
  };
  for (const [name, [given, code]] of Object.entries(bad)) {
    test(name, async () => {
      const error = await caught(() => fromResponses(given));
      assert.equal(`${error.name} ${error.code}`, `SnapshotError ${code}`, error.message);
      assert.match(error.message, /^`fromResponses`/);
    });
  }
  test("but an empty one is one", () => {
    assert.deepEqual(graphOf(fromResponses(head)).entities, []);
  });
});
