// What somebody who watches a collection is told.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { caught, collect, start } from "./lib/start.mjs";

async function watched(options = {}, world = start()) {
  const events = [];
  const made = await collect(world.admin, { onProgress: (event) => events.push(event), ...options });
  return { events, made, ...world };
}

test("one event a call, counting up to the end", async () => {
  const { events, emulator, made } = await watched({ include: "all" });
  const total = emulator.requests.length;
  assert.equal(events.length, total);
  assert.deepEqual(
    events.map(({ done }) => done),
    Array.from({ length: total }, (_, i) => i + 1),
  );
  const last = events.at(-1);
  assert.deepEqual(
    [last.requests, last.left, last.estimatedRequests, last.estimatedLeft],
    [total, 0, total, 0],
  );
  const ids = made.steps.map(({ id }) => id);
  for (const event of events) {
    assert.ok(ids.includes(event.step));
    assert.ok(event.requests >= event.done && event.left >= 0);
    assert.ok(event.estimatedRequests >= event.requests && event.estimatedRequests <= total);
    assert.ok(event.estimatedRequests >= event.done + event.left);
    assert.ok(event.elapsed >= 0);
    assert.deepEqual(Object.keys(event.rows), ids);
  }
});

test("rows by step, never fewer than before", async () => {
  const { events, made } = await watched();
  for (const { id } of made.steps) {
    const rows = events.map((event) => event.rows[id]);
    assert.deepEqual(
      rows,
      [...rows].sort((a, b) => a - b),
    );
  }
  const { rows } = events.at(-1);
  assert.equal(rows["fetch-users"], made.counts.anthropic_user);
  assert.equal(rows["fetch-workspaces"], made.counts.anthropic_workspace);
  assert.equal(rows["fetch-api-keys"], made.counts.anthropic_api_key);
});

test("an estimate that knows the members of all workspaces once these are there", async () => {
  const { events, emulator } = await watched({}, start({ fill: { members: 30, workspaces: 40 } }));
  const after = events.findIndex(({ step }) => step === "fetch-workspace-members");
  assert.ok(after > 0);
  for (const event of events.slice(after)) assert.equal(event.estimatedRequests, emulator.requests.length);
  assert.ok(events.slice(after).every(({ estimatedLeft }) => Number.isFinite(estimatedLeft)));
});

test("a collection that goes on counts on", async () => {
  const world = start();
  const { made } = await watched({ maxRequests: 5 }, world);
  const { events } = await watched({ resume: made.state }, world);
  assert.equal(events[0].done, 6);
  assert.equal(events.at(-1).done, world.emulator.requests.length);
  assert.equal(events.at(-1).requests, world.emulator.requests.length);
});

describe("a function that throws", () => {
  test("ends the collection with what it threw", async () => {
    const { admin, emulator } = start();
    const error = new Error("nobody listens");
    const thrown = await caught(
      collect(admin, {
        onProgress() {
          throw error;
        },
      }),
    );
    assert.equal(thrown, error);
    assert.equal(emulator.requests.length, 1);
  });

  test("as does a promise that is rejected", async () => {
    const error = new Error("nobody listens any more");
    for (const name of ["onProgress", "record"]) {
      const { admin } = start();
      assert.equal(await caught(collect(admin, { [name]: () => Promise.reject(error) })), error);
    }
  });
});
