// Collections that stop before their end, and go on: by a number of requests, by a time, by a signal.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  caught,
  collect,
  graphOf,
  inventory,
  load,
  PARTS,
  rolecall,
  sameGraph,
  save,
  sent,
  start,
  statuses,
  stepOf,
  toTheEnd,
} from "./lib/start.mjs";

const SMALL = { members: 12, workspaces: 4, memberships: 8, keys: 6, invites: 3 };
// Without the usage report, which takes the emulator most of its time.
const all = { include: PARTS.filter((part) => part !== "usage") };

/** How many requests one run takes, and what comes of it. */
async function whole(options = all, world = start({ fill: SMALL })) {
  const made = await collect(world.admin, options);
  return { made, total: world.emulator.requests.length, ...world };
}

describe("maxRequests", () => {
  test("every number up to all of them: never more, nothing twice, and the same graph in the end", async () => {
    const { made: expected, total } = await whole();
    assert.ok(total > 20);
    for (let most = 1; most <= total + 1; most++) {
      const { admin, emulator } = start({ fill: SMALL });
      const begin = (resume) => collect(admin, { ...all, maxRequests: most, resume });
      const { made, counts } = await toTheEnd(emulator, begin);
      const full = Math.ceil(total / most);
      const last = total - (full - 1) * most;
      assert.deepEqual(counts, [...Array(full - 1).fill(most), last], `maxRequests: ${most}`);
      const requests = sent(emulator);
      assert.equal(new Set(requests).size, requests.length);
      sameGraph(made, expected);
      assert.deepEqual(statuses(made), statuses(expected));
      assert.equal(made.complete, true);
    }
  });

  test("says so, and what is there; steps that are not over are pending", async () => {
    const { made: expected } = await whole();
    const { admin } = start({ fill: SMALL });
    const made = await collect(admin, { ...all, maxRequests: 6 });
    assert.equal(made.stopped, "maxRequests");
    assert.equal(made.complete, false);
    assert.equal(stepOf(made, "fetch-account").status, "success");
    const pending = made.steps.filter(({ status }) => status === "pending_evaluation");
    assert.ok(pending.length > 0);
    for (const step of pending) {
      assert.deepEqual([step.endTime, step.duration], [null, null]);
      for (const type of step.declaredTypes) assert.ok(made.partialTypes.includes(type));
    }
    const keys = new Set(expected.entities().map(({ _key }) => _key));
    assert.ok(made.entities().length > 0 && made.entities().every(({ _key }) => keys.has(_key)));
  });

  test("exactly as many as it takes: nothing was stopped", async () => {
    const { total } = await whole();
    const { admin } = start({ fill: SMALL });
    const made = await collect(admin, { ...all, maxRequests: total });
    assert.deepEqual([made.stopped, made.state, made.complete], [null, null, true]);
  });

  for (const concurrency of [1, 3, 50]) {
    test(`whatever the number of calls side by side: ${concurrency}`, async () => {
      const { made: expected, total } = await whole();
      const { admin, emulator } = start({ fill: SMALL });
      const { made, counts } = await toTheEnd(emulator, (resume) =>
        collect(admin, { ...all, concurrency, maxRequests: 7, resume }),
      );
      assert.ok(counts.every((count) => count <= 7));
      assert.equal(
        counts.reduce((sum, count) => sum + count),
        total,
      );
      sameGraph(made, expected);
    });
  }

  test("repeats count: never more, even where every request fails twice", async () => {
    const { made: expected } = await whole();
    for (const most of [1, 2, 5, 13]) {
      const seen = new Map();
      const flaky = (fetch) => async (url, init) => {
        const count = (seen.get(url) ?? 0) + 1;
        seen.set(url, count);
        return count <= 2 ? new Response("", { status: 503 }) : fetch(url, init);
      };
      let requests = 0;
      const { admin } = start({
        fill: SMALL,
        wrap: (fetch) => {
          const next = flaky(fetch);
          return (...args) => {
            requests++;
            return next(...args);
          };
        },
      });
      let made;
      let resume;
      do {
        requests = 0;
        made = await collect(admin, { ...all, maxRequests: most, resume });
        assert.ok(requests <= most, `${requests} requests, ${most} allowed`);
        resume = made.state;
        // A call that could not be made once more has not failed.
        for (const step of made.steps) assert.deepEqual(step.failedCalls, []);
      } while (resume);
      sameGraph(made, expected);
    }
  });

  test("who waits to repeat a request does not wait once none is left", async () => {
    const slow = (fetch) => async (url, init) =>
      url.endsWith("/me")
        ? new Response("", { status: 503, headers: { "retry-after": "30" } })
        : fetch(url, init);
    const { admin } = start({ fill: SMALL, wrap: slow, maxRetryDelay: 60_000 });
    const made = await collect(admin, { maxRequests: 1 });
    assert.equal(made.stopped, "maxRequests");
    assert.equal(stepOf(made, "fetch-account").status, "pending_evaluation");
  });

  test("a call that the client refuses takes nothing of it", async () => {
    const { connect, emulator } = start({ fill: SMALL });
    const admin = connect({ only: ["users.list", "workspaces.*"] });
    const { made, counts } = await toTheEnd(emulator, (resume) =>
      collect(admin, { ...all, maxRequests: 2, resume }),
    );
    assert.ok(
      counts.slice(0, -1).every((count) => count === 2),
      counts,
    );
    assert.equal(stepOf(made, "fetch-api-keys").status, "disabled");
    assert.equal(stepOf(made, "fetch-users").status, "success");
  });
});

describe("until", () => {
  test("a time that is past: no request, and everything is left", async () => {
    const { made: expected } = await whole();
    const { admin, emulator } = start({ fill: SMALL });
    for (const until of [new Date(0), 0, Date.now()]) {
      const made = await collect(admin, { ...all, until });
      assert.equal(made.stopped, "until");
      assert.equal(emulator.requests.length, 0);
      assert.ok(made.steps.every(({ status }) => status === "pending_evaluation"));
      sameGraph(await collect(start({ fill: SMALL }).admin, { resume: made.state }), expected);
    }
  });

  test("a time that is far away changes nothing", async () => {
    const { made: expected } = await whole();
    const { admin } = start({ fill: SMALL });
    const made = await collect(admin, { ...all, until: new Date("2999-01-01") });
    assert.equal(made.stopped, null);
    sameGraph(made, expected);
  });

  test("calls under way are ended at that time and made again later", async (t) => {
    const { made: expected } = await whole();
    t.mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.now() });
    let hang = true;
    const slow = (fetch) => async (url, init) => {
      if (!hang || !url.includes("/invites")) return fetch(url, init);
      return new Promise((_, reject) => {
        init.signal.addEventListener("abort", () => reject(init.signal.reason));
      });
    };
    const { admin, emulator } = start({ fill: SMALL, wrap: slow });
    const run = collect(admin, { ...all, until: Date.now() + 5_000 });
    await settled(() => sent(emulator).length, t);
    t.mock.timers.tick(4_999);
    assert.equal(await pending(run), true);
    t.mock.timers.tick(1);
    const made = await run;
    assert.equal(made.stopped, "until");
    assert.deepEqual(
      made.steps.filter(({ status }) => status === "pending_evaluation").map(({ id }) => id),
      ["fetch-invites"],
    );
    assert.deepEqual(stepOf(made, "fetch-invites").failedCalls, []);
    hang = false;
    const end = await collect(admin, { resume: made.state });
    assert.equal(end.complete, true);
    sameGraph(end, expected);
    const requests = sent(emulator);
    assert.equal(new Set(requests).size, requests.length);
  });
});

/** Waits until a number no longer changes. */
async function settled(count) {
  for (let before = -1, calm = 0; calm < 20; ) {
    await new Promise((resolve) => setImmediate(resolve));
    const now = count();
    calm = now === before ? calm + 1 : 0;
    before = now;
  }
}

const pending = (promise) => {
  const yet = Symbol("yet");
  return Promise.race([promise, new Promise((resolve) => setImmediate(resolve, yet))]).then(
    (end) => end === yet,
  );
};

describe("signal", () => {
  test("at every request: the state goes on, nothing is read twice, the graph is the same", async () => {
    const { made: expected, total } = await whole();
    for (let at = 1; at <= total; at++) {
      const controller = new AbortController();
      let count = 0;
      const { admin, connect, emulator } = start({
        fill: SMALL,
        wrap: (fetch) => (url, init) => {
          if (++count === at) controller.abort(new Error("enough"));
          return fetch(url, init);
        },
      });
      const error = await caught(collect(admin, { ...all, signal: controller.signal }));
      assert.ok(error instanceof rolecall.APIUserAbortError);
      assert.equal(error.code, "aborted");
      assert.equal(error.reason.message, "enough");
      const state = JSON.parse(JSON.stringify(error.state));
      const made = await collect(connect({ fetch: emulator.fetch }), { resume: state });
      sameGraph(made, expected);
      assert.deepEqual(statuses(made), statuses(expected));
    }
  });

  test("before it begins: no request, everything is left", async () => {
    const { admin, emulator } = start({ fill: SMALL });
    const error = await caught(collect(admin, { signal: AbortSignal.abort("no") }));
    assert.equal(error.code, "aborted");
    assert.equal(error.reason, "no");
    assert.equal(emulator.requests.length, 0);
    assert.ok((await collect(admin, { resume: error.state })).complete);
  });

  test("the state shows in no print and in no JSON of the error", async () => {
    const { admin } = start({ fill: SMALL });
    const error = await caught(collect(admin, { signal: AbortSignal.abort() }));
    assert.equal(Object.keys(error).includes("state"), false);
    assert.equal("state" in error, true);
    assert.ok(!JSON.stringify(error).includes(error.state.data));
    assert.deepEqual(error.state, error.state);
  });

  test("after the end it changes nothing, and leaves no listener", async () => {
    const { admin } = start({ fill: SMALL });
    let listeners = 0;
    const { signal } = new AbortController();
    const counting = {
      aborted: false,
      addEventListener: (...args) => {
        listeners++;
        signal.addEventListener(...args);
      },
      removeEventListener: (...args) => {
        listeners--;
        signal.removeEventListener(...args);
      },
    };
    assert.ok((await collect(admin, { signal: counting })).complete);
    assert.equal(listeners, 0);
  });
});

describe("goes on from", () => {
  test("an inventory, the bytes that were saved of it, and the inventory that was loaded from these", async () => {
    const { made: expected } = await whole();
    const buffer = (made) => save(made).slice().buffer;
    const inside = (made) => new Uint8Array([7, ...save(made), 7]).subarray(1, -1);
    for (const from of [(made) => made, save, (made) => load(save(made)), buffer, inside]) {
      const { admin } = start({ fill: SMALL });
      const first = await collect(admin, { ...all, maxRequests: 9 });
      const before = graphOf(first);
      const made = await collect(admin, { resume: from(first) });
      sameGraph(made, expected);
      // What was there is not changed by it.
      assert.deepEqual(graphOf(first), before);
      assert.equal(first.complete, false);
    }
  });

  test("what was asked for is asked for again; another `startedAt` would be another inventory", async () => {
    const { admin } = start({ fill: SMALL });
    const first = await collect(admin, { include: ["groups"], archived: false, maxRequests: 4 });
    const made = await collect(admin, { resume: first.state });
    assert.equal(made.startedAt, first.startedAt);
    assert.equal(stepOf(made, "fetch-groups").status, "success");
    assert.equal(stepOf(made, "fetch-invites"), undefined);
    assert.ok(made.entities("anthropic_workspace").every(({ archivedOn }) => archivedOn === undefined));
  });

  test("failures: these calls alone are made again", async () => {
    const { admin, emulator } = start({ fill: SMALL });
    const { workspaces, defaultWorkspaceId } = emulator.state();
    const { id } = workspaces.find((one) => one.id !== defaultWorkspaceId && one.archived_at === null);
    emulator.faults.always({ match: { path: `/v1/organizations/workspaces/${id}/members` }, status: 500 });
    const first = await collect(admin);
    assert.equal(first.stopped, null);
    emulator.faults.clear();
    const before = emulator.requests.length;
    const made = await collect(admin, { resume: first });
    assert.deepEqual(sent(emulator).slice(before), [`GET /workspaces/${id}/members?limit=1000`]);
    assert.ok(made.complete);
    assert.equal(made.state, null);
    assert.deepEqual(stepOf(made, "fetch-workspace-members").failedCalls, []);
    sameGraph(made, await collect(admin));
  });

  test("failures that fail again, as often as one likes", async () => {
    const { admin, emulator } = start({ fill: SMALL });
    emulator.faults.always({ match: { path: "/v1/organizations/users" }, status: 500 });
    let made = await collect(admin);
    for (let i = 0; i < 3; i++) {
      made = await collect(admin, { resume: made.state });
      assert.equal(stepOf(made, "fetch-users").status, "failure");
      assert.equal(stepOf(made, "fetch-users").failedCalls.length, 1);
    }
  });

  test("an inventory that is whole: it is given back, and nothing is asked", async () => {
    const { admin, emulator, made } = await whole();
    const before = emulator.requests.length;
    assert.equal(await collect(admin, { resume: made }), made);
    sameGraph(await collect(admin, { resume: save(made) }), made);
    assert.equal(emulator.requests.length, before);
  });
});

describe("a state that is none", () => {
  const good = () => collect(start({ fill: SMALL }).admin, { maxRequests: 5 }).then(({ state }) => state);
  const bad = {
    text: ["state", "bad_snapshot"],
    "null, the state of what is whole": [null, "bad_snapshot"],
    "another kind": [{ version: 1, kind: "onboard" }, "bad_snapshot"],
    "a getter that throws": [
      Object.defineProperty({}, "kind", { get: () => assert.fail("x"), enumerable: true }),
      "bad_snapshot",
    ],
    "no bytes": [new Uint8Array(0), "bad_snapshot"],
    "bytes of something else": [new TextEncoder().encode("PK\u0003\u0004"), "bad_snapshot"],
  };
  for (const [name, [resume, code]] of Object.entries(bad)) {
    test(name, async () => {
      const { admin, emulator } = start({ fill: SMALL });
      const error = await caught(collect(admin, { resume }));
      assert.equal(`${error.name} ${error.code}`, `SnapshotError ${code}`);
      assert.equal(emulator.requests.length, 0);
    });
  }

  const spoilt = {
    "a newer version": [(state) => ({ ...state, version: 2 }), "snapshot_version"],
    "data that is no text": [(state) => ({ ...state, data: 7 }), "bad_snapshot"],
    "data that is no base64": [(state) => ({ ...state, data: "§§" }), "bad_snapshot"],
    "data that was cut": [(state) => ({ ...state, data: state.data.slice(0, 400) }), "bad_snapshot"],
    "a letter that was changed": [
      (state) => ({
        ...state,
        data: `${state.data.slice(0, 500)}${state.data[500] === "A" ? "B" : "A"}${state.data.slice(501)}`,
      }),
      "bad_snapshot",
    ],
  };
  for (const [name, [spoil, code]] of Object.entries(spoilt)) {
    test(name, async () => {
      const { admin, emulator } = start({ fill: SMALL });
      const error = await caught(collect(admin, { resume: spoil(await good()) }));
      assert.equal(`${error.name} ${error.code}`, `SnapshotError ${code}`);
      assert.equal(emulator.requests.length, 0);
    });
  }

  test("of another address, of other options", async () => {
    const { admin, connect } = start({ fill: SMALL });
    const { state: resume } = await collect(admin, { maxRequests: 5 });
    const other = connect({ baseURL: "https://elsewhere.example.com" });
    const wrong = [
      [other, {}, /`resume` is of another organization's address/],
      [admin, { include: ["groups"] }, /`include` must be left out or what the state was begun with/],
      [admin, { archived: false }, /`archived` must be left out/],
      [admin, { defaultWorkspace: false }, /`defaultWorkspace` must be left out/],
      [admin, { usageDays: 7 }, /`usageDays` must be left out/],
    ];
    for (const [client, options, message] of wrong) {
      const error = await caught(collect(client, { ...options, resume }));
      assert.equal(`${error.name} ${error.code}`, "ValidationError invalid_option");
      assert.match(error.message, message);
    }
    // The same ones may be said again.
    assert.ok((await collect(admin, { include: ["invites"], archived: true, resume })).complete);
  });
});

test("the functions that are used here are those of the entry", () => {
  for (const name of ["collect", "fromResponses", "load", "save", "ready"])
    assert.equal(typeof inventory[name], "function");
});
