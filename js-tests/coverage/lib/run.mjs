// Carrying out a case, and what holds after every case.
import assert from "node:assert/strict";
import { fits } from "./endpoints.mjs";

const ORGANIZATION = /^\/anaconda\/api\/v1(\/organizations)\/[^/]+/;

/**
 * Runs the case of a call in a new world, and checks that it made this call, that the emulator answered it on the
 * call's own route, and that the journal knows of it when it changes something.
 */
export async function runCase(call, { options, run }, makeWorld) {
  const world = makeWorld(call, options);
  await run(world);
  const times = world.made.filter((one) => one.call === call).length;
  assert.ok(times > 0, `the case of ${call} makes no such call`);
  const { method, path } = world.endpoints[call];
  const served = world.emulator.requests.filter(
    (one) =>
      one.method === method &&
      fits(path, one.path.replace(ORGANIZATION, "$1/{org_id}")) &&
      one.status >= 200 &&
      one.status < 300,
  );
  assert.ok(served.length > 0, `${method} ${path} was never answered with success`);
  checkJournal(world);
  return world;
}

/** One entry for each writing call, in the order they were made, and none for reading ones. */
function checkJournal({ made, journal, endpoints }) {
  const writing = made.map(({ call }) => call).filter((call) => endpoints[call].method !== "GET");
  assert.deepEqual(journal.map(({ call }) => call).sort(), writing.sort());
  for (const { call, outcome, status, requestId } of journal) {
    assert.ok(outcome === "done" || outcome === "failed", `${call} ${outcome}`);
    assert.equal(outcome === "done", status < 300, call);
    assert.ok(requestId === undefined || requestId === null || requestId.length > 0, call);
  }
}
