// The inventory of a large organization, from the first request to the findings, beside the same in plain JavaScript. Each is
// measured in processes of its own, since what it takes in memory is measured as well; both have to come to the same.
import assert from "node:assert/strict";
import { run } from "../inventory/run.mjs";
import { median } from "../lib/measure.mjs";

const LARGE = { users: 20_000, workspaces: 100, memberships: 200_000, keys: 10_000, invites: 500 };
const LARGER = { ...LARGE, memberships: 1_000_000 };
const WHAT = "inventory of 20,000 users, 200,000 memberships, 10,000 keys, with findings";
const PEER = "plain JavaScript over JSON.parse";
const SIDES = ["rolecall", "plain"];
const TWO_GIB = 2 ** 31;
const [LATENCY, AT_ONCE] = [150, 8];

const step = (what) => process.stderr.write(`  ${what}\n`);

/** In turns, so that what slows the machine down for a while slows both down. */
function inTime() {
  const all = { rolecall: [], plain: [] };
  for (let turn = 0; turn < 3; turn++) {
    for (const side of turn % 2 ? SIDES : SIDES.toReversed()) {
      step(`${side}, turn ${turn + 1} of 3`);
      all[side].push(run("measured", side, "time", JSON.stringify(LARGE)));
    }
  }
  const [first, ...others] = SIDES.flatMap((side) => all[side]);
  for (const one of others) assert.deepEqual([one.same, one.sizes], [first.same, first.sizes]);
  const of = (side, what) => median(all[side].flatMap((one) => one[what]));
  const both = (what) => ({ unit: "ms", ours: of("rolecall", what), peer: PEER, theirs: of("plain", what) });
  return [
    { what: WHAT, ...both("times"), budget: { ratio: 0.5 } },
    { what: "  and everything in it as objects", ...both("opened") },
  ];
}

function inMemory() {
  const of = (side, counts) => run("measured", side, "memory", JSON.stringify(counts));
  step("memory");
  const [ours, theirs] = SIDES.map((side) => of(side, LARGE));
  step("1,000,000 memberships");
  const larger = of("rolecall", LARGER);
  const thousands = (LARGER.memberships - LARGE.memberships) / 1_000;
  const unit = "B";
  return [
    {
      what: "  memory",
      unit,
      ours: ours.most,
      peer: PEER,
      theirs: theirs.most,
      budget: { ratio: 0.5 },
    },
    { what: "the same with 1,000,000 memberships: memory", unit, ours: larger.most },
    { what: "  of which the graph", unit, ours: larger.graph },
    { what: "  for 1,000 memberships", unit, ours: (larger.graph - ours.graph) / thousands },
    { what: "  time, with the making of the answers", unit: "ms", ours: larger.took },
  ];
}

/** Ends as a clear error, and well before a WebAssembly memory would. */
function tooLarge([what, name]) {
  step(`too large: ${what}`);
  const { code, most } = run("too-large", name);
  assert.equal(code, "answer_too_large");
  return { what: `${what}: memory until the error`, unit: "B", ours: most, budget: { at_most: TWO_GIB } };
}

function overTime() {
  step("latency");
  const { took, requests, most, waited } = run("latency", String(LATENCY), String(AT_ONCE));
  assert.equal(most, AT_ONCE);
  return {
    what: `collecting by ${requests} requests, ${AT_ONCE} at once, of ${Math.round(waited / requests)} ms each`,
    unit: "ms",
    ours: took,
    peer: "requests × latency / at once",
    theirs: waited / AT_ONCE,
    budget: { ratio: 1.15 },
  };
}

export async function rows() {
  return [
    ...inTime(),
    ...inMemory(),
    ...[
      ["12,000,000 memberships", "memberships"],
      ["512 MiB of other things", "names"],
    ].map(tooLarge),
    overTime(),
  ];
}
