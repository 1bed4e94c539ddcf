// `npm test` itself: what fails is named, what depends on it is not run, and the closing line tells the sum.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cargoCounts, nodeCounts } from "../../scripts/lib/counts.mjs";
import { Complaint } from "../../scripts/lib/shell.mjs";
import { runStages } from "../../scripts/lib/stages.mjs";

/** Runs stages and resolves to the exit code and the lines they printed. */
async function outcome(t, stages, options) {
  const log = t.mock.method(console, "log", () => {});
  const code = await runStages(stages, options);
  const text = log.mock.calls.map((call) => call.arguments[0]).join("\n");
  log.mock.restore();
  return { code, text, last: text.split("\n").at(-1) };
}

const passing = (name, more) => ({ name, run: async () => ({ passed: 2, failed: 0 }), ...more });
const failing = (name, more) => ({
  name,
  run: async () => {
    throw new Complaint("the reason");
  },
  ...more,
});

test("all pass", async (t) => {
  const { code, last } = await outcome(t, [passing("one"), passing("two", { needs: ["one"] })]);
  assert.equal(code, 0);
  assert.equal(last, "4 passed, 0 failed");
});

test("a failure is shown, counted and named, and what needs it is not run", async (t) => {
  let ran = false;
  const dependent = {
    name: "three",
    needs: ["two"],
    run: async () => {
      ran = true;
    },
  };
  const { code, text, last } = await outcome(t, [passing("one"), failing("two"), dependent]);
  assert.equal(code, 1);
  assert.equal(ran, false);
  assert.match(text, /the reason/);
  assert.match(text, /failed: two, three \(not run\)/);
  assert.equal(last, "2 passed, 1 failed");
});

test("a runner that ends with failures is believed about their number", async (t) => {
  const stage = {
    name: "one",
    counts: nodeCounts,
    run: (shell) => shell(process.execPath, ["-e", "console.log('ℹ pass 5\\nℹ fail 3'); process.exit(1)"]),
  };
  const { code, last } = await outcome(t, [stage]);
  assert.equal(code, 1);
  assert.equal(last, "5 passed, 3 failed");
});

test("skipped tests are told", async (t) => {
  const { last } = await outcome(t, [
    { name: "one", run: async () => ({ passed: 1, failed: 0, skipped: 4 }) },
  ]);
  assert.equal(last, "1 passed, 0 failed, 4 skipped");
});

test("stages of one lane, and more than there are slots, wait for each other", async (t) => {
  let running = 0;
  let most = 0;
  const seen = { lane: 0 };
  const stage = (name, lane) => ({
    name,
    lane,
    async run() {
      most = Math.max(most, ++running);
      if (lane) assert.equal(++seen.lane, 1);
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (lane) seen.lane--;
      running--;
    },
  });
  const { code } = await outcome(t, [stage("a", "x"), stage("b", "x"), stage("c"), stage("d")]);
  assert.equal(code, 0);
  assert.equal(most, 2);
});

test("a named stage brings what it needs and nothing else", async (t) => {
  const { last } = await outcome(t, [passing("a"), passing("b", { needs: ["a"] }), passing("c")], {
    only: ["b"],
  });
  assert.equal(last, "4 passed, 0 failed");
  await assert.rejects(outcome(t, [passing("a")], { only: ["z"] }), /no stage is called `z`/);
});

test("the closing lines of the runners are read", () => {
  const cargo =
    "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured\n\ntest result: FAILED. 4 passed; 2 failed; 0 ignored;";
  assert.deepEqual(cargoCounts(cargo), { passed: 7, failed: 2, skipped: 1 });
  const node = "ℹ tests 9\nℹ pass 5\nℹ fail 1\nℹ cancelled 1\nℹ skipped 1\nℹ todo 1\n";
  assert.deepEqual(nodeCounts(node), { passed: 5, failed: 2, skipped: 2 });
});
