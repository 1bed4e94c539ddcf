// How fast: a hundred requests a minute, a few side by side, and nothing left behind.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { caught, collect, connectAnaconda, graphOf, ROOT, start } from "./lib/start.mjs";

const MINUTE = 60_000;
/** Some 160 requests: one of each list, and the members of each workspace. */
const MANY = { fill: { members: 30, workspaces: 150 } };

/** Lets the time of timers go on whenever nothing else happens, until `run` is over. Gives its result. */
async function inFastTime(t, begin, { step = 500 } = {}) {
  t.mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.now() });
  let isOver = false;
  const run = Promise.resolve(begin()).finally(() => {
    isOver = true;
  });
  run.catch(() => {});
  for (let idle = 0; !isOver; idle++) {
    await new Promise((resolve) => setImmediate(resolve));
    if (idle % 25 === 24) t.mock.timers.tick(step);
  }
  return run;
}

/** A `fetch` that notes when each request left. */
function noting(times) {
  return (fetch) => (url, init) => {
    times.push(Date.now());
    return fetch(url, init);
  };
}

/** The most that lie within a minute. */
const most = (times) =>
  Math.max(...times.map((from) => times.filter((time) => time >= from && time < from + MINUTE).length));

describe("the pace", () => {
  test("100 requests in any minute where the client has none of its own", async (t) => {
    const times = [];
    const { admin } = start({ ...MANY, wrap: noting(times), pace: undefined });
    const made = await inFastTime(t, () => collect(admin));
    assert.ok(made.complete);
    assert.ok(times.length > 150, `${times.length}`);
    assert.equal(most(times), 100);
    assert.ok(times.at(-1) - times[0] >= MINUTE);
  });

  test("repeats count as well", async (t) => {
    const times = [];
    const seen = new Set();
    const flaky = (fetch) => async (url, init) => {
      if (seen.has(url)) return fetch(url, init);
      seen.add(url);
      return new Response("", { status: 503 });
    };
    const { admin } = start({ ...MANY, wrap: (fetch) => noting(times)(flaky(fetch)), pace: undefined });
    const made = await inFastTime(t, () => collect(admin));
    assert.ok(made.complete);
    assert.ok(times.length > 300);
    assert.equal(most(times), 100);
  });

  test("a client with a pace of its own keeps that one", async (t) => {
    const times = [];
    const { admin } = start({
      fill: { members: 20, workspaces: 30 },
      wrap: noting(times),
      pace: { perMinute: 10 },
    });
    const made = await inFastTime(t, () => collect(admin), { step: 2_000 });
    assert.ok(made.complete);
    assert.equal(most(times), 10);
  });

  test("what another run sent in the last minute counts", async (t) => {
    const times = [];
    const { admin } = start({ ...MANY, wrap: noting(times), pace: undefined });
    const made = await inFastTime(t, async () => {
      const first = await collect(admin, { maxRequests: 90 });
      return collect(admin, { resume: JSON.parse(JSON.stringify(first.state)) });
    });
    assert.ok(made.complete);
    assert.equal(most(times), 100);
  });

  test("a state whose times lie ahead does not make anybody wait for them", async (t) => {
    const { admin } = start({ fill: { members: 5, workspaces: 2 }, pace: undefined });
    t.mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.now() + 1e9 });
    const first = await collect(admin, { maxRequests: 3 });
    t.mock.timers.reset();
    assert.ok((await collect(admin, { resume: first.state })).complete);
  });

  test("who waits for it can be aborted, and nothing more is sent", async (t) => {
    const controller = new AbortController();
    const { admin, emulator } = start({ ...MANY, pace: undefined });
    const error = await inFastTime(t, () => {
      const run = caught(collect(admin, { signal: controller.signal }));
      const watch = () => {
        if (emulator.requests.length < 100) setImmediate(watch);
        else setTimeout(() => controller.abort(), 10_000);
      };
      watch();
      return run;
    });
    assert.equal(error.code, "aborted");
    assert.equal(emulator.requests.length, 100);
  });

  test("where the next request would leave too late, it stops at once", async (t) => {
    const { admin, emulator } = start({ ...MANY, pace: undefined });
    t.mock.timers.enable({ apis: ["setTimeout", "Date"], now: Date.now() });
    // Not a second passes.
    const made = await collect(admin, { until: Date.now() + 30_000 });
    assert.equal(made.stopped, "until");
    assert.equal(emulator.requests.length, 100);
  });

  test("the estimate knows of it", async (t) => {
    const events = [];
    const { admin } = start({ ...MANY, pace: undefined });
    await inFastTime(t, () => collect(admin, { onProgress: (event) => events.push(event) }));
    const early = events.find(({ left }) => left > 120);
    assert.ok(early.estimatedLeft >= MINUTE, `${early.estimatedLeft}`);
  });
});

describe("side by side", () => {
  /** Counts how many requests are under way at once, by host. */
  function counting() {
    const peaks = {};
    const now = {};
    const wrap = (fetch) => async (url, init) => {
      const { host } = new URL(url);
      now[host] = (now[host] ?? 0) + 1;
      peaks[host] = Math.max(peaks[host] ?? 0, now[host]);
      try {
        await new Promise((resolve) => setImmediate(resolve));
        return await fetch(url, init);
      } finally {
        now[host]--;
      }
    };
    return { peaks, wrap };
  }

  for (const [concurrency, peak] of [
    [undefined, 8],
    [1, 1],
    [3, 3],
    [20, 20],
  ]) {
    test(`at most ${peak}, and as many as that`, async () => {
      const { peaks, wrap } = counting();
      const { admin } = start({ fill: { members: 20, workspaces: 60 }, wrap });
      const made = await collect(admin, { concurrency });
      assert.ok(made.complete);
      assert.deepEqual(Object.values(peaks), [peak]);
    });
  }

  test("at most 4 with the second organization, whose vendor asks for modesty", async () => {
    const { peaks, wrap } = counting();
    const world = start({
      fill: { members: 20, workspaces: 60 },
      wrap,
      emulator: { anaconda: { fill: { members: 30 } } },
    });
    const anaconda = connectAnaconda(world.emulator, { fetch: wrap(world.emulator.fetch) });
    const made = await collect(world.admin, { anaconda, concurrency: 20 });
    assert.ok(made.complete);
    assert.equal(peaks["anaconda.test"], 4);
  });

  test("the first call goes alone: it tells whether the credential is accepted", async () => {
    let first = true;
    let isAlone = true;
    let isOver = false;
    const wrap = (fetch) => async (url, init) => {
      if (first) {
        first = false;
        await new Promise((resolve) => setImmediate(resolve));
        isOver = true;
      } else isAlone &&= isOver;
      return fetch(url, init);
    };
    await collect(start({ wrap }).admin);
    assert.ok(isAlone);
  });
});

test("10,000 memberships: a page for each thousand, and 8 side by side", async () => {
  const fill = { members: 1500, workspaces: 20, memberships: 10_000, keys: 1200 };
  let now = 0;
  let peak = 0;
  const wrap = (fetch) => async (url, init) => {
    peak = Math.max(peak, ++now);
    try {
      await new Promise((resolve) => setImmediate(resolve));
      return await fetch(url, init);
    } finally {
      now--;
    }
  };
  const { admin, emulator } = start({ fill, wrap });
  const made = await collect(admin, { include: [] });
  const { workspaces, defaultWorkspaceId } = emulator.state();
  const rows = new Map(workspaces.map(({ id }) => [id, 0]));
  for (const { _toEntityKey } of made.relationships("anthropic_user_assigned_workspace")) {
    rows.set(_toEntityKey, rows.get(_toEntityKey) + 1);
  }
  rows.delete(defaultWorkspaceId);
  const pages = [...rows.values()].reduce((sum, count) => sum + Math.max(1, Math.ceil(count / 1000)), 0);
  // The organization, two pages of users, two lists of workspaces, two pages of keys.
  assert.equal(emulator.requests.length, 1 + 2 + 2 + 2 + pages);
  assert.equal(peak, 8);
  assert.ok(made.complete);
  assert.ok(made.counts.anthropic_user_assigned_workspace >= 10_000);
});

describe("whatever the network does", () => {
  /** Answers in an order of its own: each request is held back for a number of turns that follows from `seed`. */
  const jittery = (seed) => (fetch) => {
    let state = seed;
    return async (url, init) => {
      state = (state * 1103515245 + 12345) % 2147483648;
      for (let turns = state % 23; turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
      return fetch(url, init);
    };
  };

  test("the graph and the report are the same", async () => {
    const fill = { members: 30, workspaces: 12, memberships: 40, keys: 12, invites: 6 };
    const told = [];
    for (const [seed, concurrency] of [
      [1, 8],
      [2, 3],
      [3, 1],
      [4, 30],
    ]) {
      const { admin, emulator } = start({ fill, wrap: jittery(seed) });
      emulator.faults.always({
        match: { path: /members$/ },
        status: 404,
        headers: { "request-id": "req_gone" },
      });
      emulator.faults.always({
        match: { path: `${ROOT}/invites` },
        status: 403,
        headers: { "request-id": "req_no" },
      });
      const include = ["invites", "serviceAccounts", "federation", "groups", "externalKeys", "rateLimits"];
      const made = await collect(admin, { include, concurrency });
      const steps = made.steps.map(({ startTime, endTime, duration, ...step }) => step);
      told.push(JSON.stringify([graphOf(made), steps, made.partialTypes, made.warnings, made.complete]));
    }
    assert.deepEqual([...new Set(told)].length, 1);
  });

  test("R calls, C at once, each taking L: hardly more than R · L / C", async (t) => {
    const L = 1_000;
    const slow = (fetch) => async (url, init) => {
      await new Promise((resolve) => setTimeout(resolve, L));
      return fetch(url, init);
    };
    const fill = { members: 300, workspaces: 100, memberships: 10_000, keys: 100 };
    const { admin, emulator } = start({ fill, wrap: slow });
    let elapsed;
    await inFastTime(
      t,
      async () => {
        const from = Date.now();
        await collect(admin, { include: [] });
        elapsed = Date.now() - from;
      },
      { step: L },
    );
    const bound = 1.15 * emulator.requests.length * (L / 8);
    assert.ok(elapsed <= bound, `${elapsed} of ${bound}`);
  });
});

describe("nothing is left behind", () => {
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const ends = {
    "at the end": () => ({}),
    "stopped by a number": () => ({ maxRequests: 5 }),
    "with a time that is far away": () => ({ until: Date.now() + 86_400_000 }),
    aborted: (controller) => ({ signal: controller.signal }),
    "with functions that throw": () => ({
      until: Date.now() + 86_400_000,
      onProgress() {
        throw new Error("no");
      },
    }),
  };
  for (const [name, options] of Object.entries(ends)) {
    test(name, async () => {
      const before = timers();
      const controller = new AbortController();
      let count = 0;
      const wrap = (fetch) => async (url, init) => {
        if (++count === 8) controller.abort();
        return url.startsWith("https://api.anthropic.com") ? fetch(url, init) : assert.fail(url);
      };
      const { admin } = start({ wrap, pace: undefined });
      await collect(admin, options(controller)).catch(() => {});
      assert.equal(timers(), before);
    });
  }

  test("a 401 at the first call", async () => {
    const before = timers();
    const { admin, emulator } = start();
    emulator.faults.always({ match: { path: `${ROOT}/me` }, status: 401 });
    await caught(collect(admin, { until: Date.now() + 86_400_000 }));
    assert.equal(timers(), before);
  });
});
