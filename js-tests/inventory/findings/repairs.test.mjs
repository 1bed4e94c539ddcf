// Repairs one by one: who is asked, what is sent, what becomes of it, and what is there afterwards.
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  applyRepairs,
  briefly,
  data,
  find,
  GONE,
  invite,
  KEY,
  key,
  rolecall,
  SALES,
  start,
  throws,
  writes,
} from "./lib/world.mjs";

const LEFT = `POST /api_keys/${key("Left")}`;
const STALE = `DELETE /invites/${invite("Stale")}`;
const MEMBER = `DELETE /workspaces/${SALES}/members/${GONE}`;
const yes = { confirm: () => true };
const outcomes = ({ repairs }) => repairs.map(({ outcome }) => outcome);

test("each is carried out when somebody has said yes, and is not found again", async () => {
  const { admin, emulator } = start();
  const found = await find(admin);
  const asked = [];
  const report = await applyRepairs(admin, found, {
    confirm: (plan, finding) => {
      asked.push([plan, finding]);
      assert.equal(writes(emulator).length, asked.length - 1, "one by one");
      return Promise.resolve(true);
    },
  });
  assert.deepEqual(writes(emulator), [LEFT, STALE, MEMBER]);
  const mended = found.filter(({ repair }) => repair);
  assert.deepEqual(
    asked,
    mended.map((finding) => [finding.repair, finding]),
  );
  assert.deepEqual(
    [report.version, report.kind, report.complete, report.stopped],
    [1, "repairs", true, undefined],
  );
  assert.deepEqual(outcomes(report), ["done", "done", "done"]);
  for (const [place, one] of report.repairs.entries()) {
    const { rule, entities, repair } = mended[place];
    assert.deepEqual([one.rule, one.entities, one.plan], [rule, entities, repair]);
    assert.equal(one.status, 200);
    assert.match(one.requestId, /^req_/);
  }
  const others = found.filter(({ repair }) => !repair);
  assert.deepEqual(
    report.left,
    others.map(({ rule, entities, done }) => ({ rule, entities, done })),
  );
  assert.deepEqual(
    briefly(await find(admin)),
    briefly(others).filter((line) => !line.startsWith("key-creator-left")),
  );
  const state = emulator.state();
  assert.equal(state.apiKeys.find(({ id }) => id === key("Left")).status, "inactive");
  assert.equal(state.invites.find(({ id }) => id === invite("Stale")).status, "deleted");
  assert.ok(!state.workspaceMembers.some(({ user_id }) => user_id === GONE));
  assert.equal(JSON.stringify(report), JSON.stringify(JSON.parse(JSON.stringify(report))));
});

test("whoever does not say exactly true has said no", async () => {
  for (const answer of [false, undefined, 1, "true", {}, Promise.resolve("yes")]) {
    const { admin, emulator } = start();
    const report = await applyRepairs(admin, await find(admin), { confirm: () => answer });
    assert.deepEqual(outcomes(report), ["declined", "declined", "declined"]);
    assert.equal(report.complete, true);
    assert.deepEqual(writes(emulator), []);
  }
});

test("findings by way of a file are as good", async () => {
  const { admin, emulator } = start();
  const found = JSON.parse(JSON.stringify(await find(admin)));
  const some = found.filter(({ rule }) => rule === "invite-stale");
  const report = await applyRepairs(admin, some, yes);
  assert.deepEqual(outcomes(report), ["done"]);
  assert.deepEqual(writes(emulator), [STALE]);
});

test("what two findings are mended by is done once", async () => {
  const fill = data();
  fill.apiKeys[0].principal = { type: "user_actor", user_id: GONE };
  const { admin, emulator } = start({ fill });
  const found = (await find(admin)).filter(({ entities: [id] }) => id === key("Left"));
  assert.deepEqual(
    found.map(({ rule }) => rule),
    ["key-creator-left", "token-of-removed-user"],
  );
  let asked = 0;
  const report = await applyRepairs(admin, found, { confirm: () => ++asked > 0 });
  assert.equal(asked, 1);
  assert.deepEqual(writes(emulator), [LEFT]);
  assert.deepEqual(outcomes(report), ["done", "done"]);
  assert.equal(report.repairs[0].requestId, report.repairs[1].requestId);
});

test("a repair that is refused does not keep the next from being tried", async () => {
  for (const [status, code] of [
    [400, "invalid_request_error"],
    [403, "permission_error"],
    [404, "not_found_error"],
    [409, "conflict_error"],
  ]) {
    const { admin, emulator } = start();
    const found = await find(admin);
    emulator.faults.next({ match: { method: "DELETE" }, status });
    const report = await applyRepairs(admin, found, yes);
    assert.deepEqual(outcomes(report), ["done", "failed", "done"], code);
    const [, failed] = report.repairs;
    assert.equal(failed.status, status);
    assert.ok(failed.code && failed.message, code);
    assert.equal(report.complete, true);
  }
});

test("a credential that is not accepted, or a limit, ends it", async () => {
  for (const status of [401, 429]) {
    const { admin, emulator } = start();
    const found = await find(admin);
    emulator.faults.always({ match: { path: "*/invites/*" }, status });
    const report = await applyRepairs(admin, found, yes);
    assert.deepEqual(outcomes(report), ["done", "not_attempted", "not_attempted"], String(status));
    assert.equal(report.repairs[1].status, status);
    assert.equal(report.repairs[2].message, report.stopped);
    assert.equal(report.complete, false);
    assert.deepEqual(writes(emulator), [LEFT, STALE]);
  }
});

test("what may have happened is uncertain", async () => {
  const lost = start();
  const found = await find(lost.admin);
  lost.emulator.faults.next({ match: { method: "DELETE" }, reset: "after" });
  const report = await applyRepairs(lost.admin, found, yes);
  assert.deepEqual(outcomes(report), ["done", "uncertain", "not_attempted"]);
  assert.equal(report.complete, false);
  assert.ok(report.stopped);

  // A server that answers is still there.
  const odd = start();
  odd.emulator.faults.next({ match: { method: "DELETE" }, body: "<html>", status: 200 });
  assert.deepEqual(outcomes(await applyRepairs(odd.admin, await find(odd.admin), yes)), [
    "done",
    "uncertain",
    "done",
  ]);
  const down = start();
  down.emulator.faults.next({ match: { method: "DELETE" }, status: 500 });
  assert.deepEqual(outcomes(await applyRepairs(down.admin, await find(down.admin), yes)), [
    "done",
    "uncertain",
    "done",
  ]);
});

/** An organization with that many stale invites. */
function inviting(count) {
  const fill = data();
  const [stale] = fill.invites;
  fill.invites = Array.from({ length: count }, (_, place) => ({
    ...stale,
    id: `${stale.id.slice(0, -3)}${String(place).padStart(3, "0")}`,
    email: `person${place}@example.com`,
  }));
  return start({ fill });
}

test("more than ten that take something away have to be meant", async () => {
  const { admin, emulator } = inviting(11);
  const found = await find(admin, { rules: ["invite-stale"] });
  assert.equal(found.length, 11);
  const never = () => assert.fail("nobody is asked");
  for (const more of [{}, { confirmRemovals: 10 }, { confirmRemovals: 12 }, { limits: { removals: 3 } }]) {
    const error = await throws(
      applyRepairs(admin, found, { confirm: never, ...more }),
      "PolicyError",
      "too_many_removals",
    );
    assert.match(error.message, /11 repairs/);
  }
  assert.deepEqual(writes(emulator), []);
  const meant = await applyRepairs(admin, found, { ...yes, confirmRemovals: 11 });
  assert.equal(meant.repairs.length, 11);
  assert.equal(writes(emulator).length, 11);
});

test("ten are few, and the limit may be another", async () => {
  const few = inviting(10);
  const found = await find(few.admin, { rules: ["invite-stale"] });
  assert.equal((await applyRepairs(few.admin, found, yes)).repairs.length, 10);
  const many = inviting(12);
  const all = await find(many.admin, { rules: ["invite-stale"] });
  const report = await applyRepairs(many.admin, all, { ...yes, limits: { removals: 12 } });
  assert.equal(report.complete, true);
});

test("to switch off a key takes something away, too", async () => {
  const { admin } = start();
  const found = await find(admin);
  const error = await throws(
    applyRepairs(admin, found, { ...yes, limits: { removals: 2 } }),
    "PolicyError",
    "too_many_removals",
  );
  assert.match(error.message, /^`applyRepairs`: 3 repairs/);
});

test("the journal hears of each before and after, in this order", async () => {
  const { admin, emulator } = start();
  const found = await find(admin);
  const entries = [];
  await applyRepairs(admin, found, {
    confirm: ({ call }) => call !== "invites.delete",
    journal: async (entry) => {
      assert.equal(writes(emulator).length, entries.filter(({ phase }) => phase === "before").length);
      if (entry.phase === "after") assert.equal(entries.at(-1).phase, "before");
      entries.push(JSON.parse(JSON.stringify(entry)));
      await new Promise((resolve) => setTimeout(resolve, 1));
    },
  });
  assert.deepEqual(
    entries.map(({ phase, rule, outcome, status }) => [phase, rule, outcome, status]),
    [
      ["before", "key-creator-left", "uncertain", undefined],
      ["after", "key-creator-left", "done", 200],
      ["before", "member-not-in-organization", "uncertain", undefined],
      ["after", "member-not-in-organization", "done", 200],
    ],
  );
  for (const { at, plan } of entries) {
    assert.ok(Number.isInteger(at));
    assert.ok(plan.call && plan.url);
  }
  assert.doesNotMatch(JSON.stringify(entries), new RegExp(KEY));
});

test("without a journal that works nothing is sent", async () => {
  const failing = (phase, count) => (entry) => {
    if (entry.phase === phase && count-- === 0) throw new Error("the disk is full");
  };
  const first = start();
  await assert.rejects(
    applyRepairs(first.admin, await find(first.admin), { ...yes, journal: failing("before", 0) }),
    /the disk is full/,
  );
  assert.deepEqual(writes(first.emulator), []);
  const second = start();
  const report = await applyRepairs(second.admin, await find(second.admin), {
    ...yes,
    journal: failing("before", 1),
  });
  assert.deepEqual(writes(second.emulator), [LEFT]);
  assert.deepEqual(outcomes(report), ["done", "not_attempted", "not_attempted"]);
  assert.match(report.stopped, /`journal` failed: the disk is full/);
  const after = start();
  const told = await applyRepairs(after.admin, await find(after.admin), {
    ...yes,
    journal: failing("after", 0),
  });
  assert.deepEqual(outcomes(told), ["done", "not_attempted", "not_attempted"]);
  assert.equal(told.complete, false);
});

test("who is asked and fails ends it", async () => {
  const { admin, emulator } = start();
  const found = await find(admin);
  const confirm = () => {
    throw new RangeError("nobody there");
  };
  await assert.rejects(applyRepairs(admin, found, { confirm }), RangeError);
  let asked = 0;
  const report = await applyRepairs(admin, found, { confirm: () => asked++ === 0 || confirm() });
  assert.deepEqual(outcomes(report), ["done", "not_attempted", "not_attempted"]);
  assert.match(report.stopped, /nobody there/);
  assert.deepEqual(writes(emulator), [LEFT]);
});

test("an abort before anything was sent is an error, later it is in the report", async () => {
  const { admin, emulator } = start();
  const found = await find(admin);
  const reason = new Error("enough");
  const before = new AbortController();
  before.abort(reason);
  const error = await throws(
    applyRepairs(admin, found, { ...yes, signal: before.signal }),
    "APIUserAbortError",
    "aborted",
  );
  assert.equal(error.reason, reason);
  const asking = new AbortController();
  const confirm = () => {
    asking.abort();
    return true;
  };
  await throws(
    applyRepairs(admin, found, { confirm, signal: asking.signal }),
    "APIUserAbortError",
    "aborted",
  );
  assert.deepEqual(writes(emulator), []);
  const during = new AbortController();
  const report = await applyRepairs(admin, found, {
    ...yes,
    signal: during.signal,
    journal: ({ phase }) => {
      if (phase === "after") during.abort();
    },
  });
  assert.deepEqual(outcomes(report), ["done", "not_attempted", "not_attempted"]);
  assert.equal(report.stopped, "it was aborted");
  assert.deepEqual(writes(emulator), [LEFT]);
});

test("an abort while it is sent leaves it uncertain", async () => {
  const { admin, emulator } = start();
  const found = await find(admin);
  const controller = new AbortController();
  emulator.faults.next({ match: { method: "POST" }, stall: "headers" });
  const journal = ({ phase }) => {
    if (phase === "before") setTimeout(() => controller.abort(), 20);
  };
  const report = await applyRepairs(admin, found, { ...yes, journal, signal: controller.signal });
  assert.deepEqual(outcomes(report), ["uncertain", "not_attempted", "not_attempted"]);
});

test("a client that may not change anything says so before anybody is asked", async () => {
  const { admin, emulator } = start();
  const found = await find(admin);
  const confirm = () => assert.fail("nobody is asked");
  for (const [options, code] of [
    [{ readOnly: true }, "read_only"],
    [{ only: ["invites.*", "users.*"] }, "not_in_only"],
  ]) {
    const other = new rolecall.AnthropicAdmin({ apiKey: KEY, fetch: emulator.fetch, ...options });
    await throws(applyRepairs(other, found, { confirm }), "PolicyError", code);
  }
  assert.deepEqual(writes(emulator), []);
});

test("a plan is checked again, and is what was asked about whatever happens to it meanwhile", async () => {
  const { admin, emulator } = start();
  const found = await find(admin);
  const altered = structuredClone(found.filter(({ repair }) => repair));
  altered[0].repair.url = altered[0].repair.url.replace("/v1/", "/v1/../v2/");
  altered[1].repair.url = "https://other.example/v1/organizations/invites/invite_1";
  altered[2].repair.call = "users.remove";
  const report = await applyRepairs(admin, altered, yes);
  assert.deepEqual(outcomes(report), ["failed", "failed", "failed"]);
  assert.ok(report.repairs.every(({ code }) => code === "invalid_request"));
  assert.deepEqual(writes(emulator), []);

  const live = structuredClone(found);
  const again = await applyRepairs(admin, live, {
    confirm: (plan) => {
      for (const { repair } of live) if (repair) repair.url = "https://other.example/";
      assert.throws(() => {
        plan.url = "https://other.example/";
      }, TypeError);
      return true;
    },
  });
  assert.deepEqual(outcomes(again), ["done", "done", "done"]);
});

test("nothing to repair is no trouble", async () => {
  const { admin } = start();
  const nothing = { version: 1, kind: "repairs", repairs: [], left: [], complete: true };
  assert.deepEqual(await applyRepairs(admin, [], yes), nothing);
});

test("what was given is checked", async () => {
  const { admin } = start();
  const found = await find(admin);
  const wrong = async (...args) => {
    const { issues } = await throws(applyRepairs(...args), "ValidationError", "invalid_option");
    return issues.map(({ path }) => path.join("."));
  };
  assert.deepEqual(await wrong(admin, found), ["confirm"]);
  assert.deepEqual(await wrong(admin, found, { confirm: true }), ["confirm"]);
  assert.deepEqual(
    await wrong({}, "all", {
      confirm: () => true,
      limits: { removal: 3 },
      confirmRemovals: "11",
      signal: {},
    }),
    ["admin", "findings", "limits.removal", "confirmRemovals", "signal"],
  );
  assert.deepEqual(await wrong(admin, [{ rule: "key-old" }], yes), ["findings"]);
  assert.deepEqual(await wrong(admin, [7], yes), ["findings"]);
});
