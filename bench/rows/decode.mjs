// From the bytes of an answer to plain data, checked. Our figure is what a call does with an answer, less what it
// does with an empty one: status, headers and paging are counted under "one call".
import assert from "node:assert/strict";
import { oneUser, usersPage } from "../lib/data.mjs";
import { compare, keep } from "../lib/measure.mjs";
import { validators } from "../lib/schemas.mjs";
import { answer, answerEmpty, finished, waiting } from "../lib/seam.mjs";

const UNCHECKED = "TextDecoder + JSON.parse";

const decoder = new TextDecoder();
const unchecked = (bytes) => JSON.parse(decoder.decode(bytes));

const repeated = (work) => ({
  run(count) {
    for (let i = 0; i < count; i++) keep(work());
  },
});

/** Work on a call that waits for its answer; the calls are opened beforehand. */
const onWaiting = (kind, work, checks) => ({
  prepare: (count) => waiting(kind, count, checks),
  run(_, machines) {
    for (const machine of machines) keep(work(machine));
  },
  clean: finished,
});

async function measure({ what, kind, bytes, budget, peers }) {
  const [machine] = waiting(kind, 1);
  assert.deepEqual(answer(machine, bytes), unchecked(bytes));
  finished([machine]);
  const contestants = {
    whole: onWaiting(kind, (machine) => answer(machine, bytes)),
    empty: onWaiting(kind, answerEmpty, "off"),
    [UNCHECKED]: repeated(() => unchecked(bytes)),
  };
  if (peers) {
    for (const [name, check] of Object.entries(validators))
      contestants[name] = repeated(() => check[kind](unchecked(bytes)));
  }
  const { whole, empty, ...theirs } = await compare(contestants);
  const ours = whole - empty;
  const rows = Object.entries(theirs).map(([peer, time], index) => ({
    what: index === 0 ? `checked decode of ${what}` : "",
    unit: "ms",
    ours,
    peer,
    theirs: time,
    budget: index === 0 ? budget : undefined,
  }));
  return [...rows, { what: "  with status, headers and paging", unit: "ms", ours: whole }];
}

export async function rows() {
  const thousand = usersPage(1000);
  const ascii = usersPage(1000, { ascii: true });
  const size = Math.round(thousand.length / 1000);
  return [
    ...(await measure({
      what: `1,000 users (${size} kB)`,
      kind: "page",
      bytes: thousand,
      budget: { ratio: 1.0 },
      peers: true,
    })),
    ...(await measure({ what: "1,000 users, ASCII", kind: "page", bytes: ascii, budget: { ratio: 1.0 } })),
    ...(await measure({ what: "20 users", kind: "page", bytes: usersPage(20), peers: true })),
    ...(await measure({
      what: "one user",
      kind: "user",
      bytes: oneUser(),
      budget: { ratio: 1.5 },
      peers: true,
    })),
  ];
}
