// `names.serviceAccount`: what a name may be, told while somebody types it.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { ADMIN, consumer, rolecall, start, throws } from "./lib/org.mjs";

const { serviceAccount } = rolecall.names;
const codes = (text) => serviceAccount.check(text).issues.map(({ code }) => code);

describe("check", () => {
  for (const name of ["a", "anaconda_cloud_org", "ci-2026", "_x-", "a".repeat(64), "-", "0"])
    test(`${name} is right`, () => assert.deepEqual(serviceAccount.check(name), { ok: true, issues: [] }));
  const wrong = {
    "": ["too_short"],
    ["a".repeat(65)]: ["too_long"],
    Build: ["pattern"],
    "build server": ["pattern"],
    "build.server": ["pattern"],
    bäcker: ["pattern"],
    "a/b": ["pattern"],
    "name\n": ["pattern"],
  };
  for (const [name, expected] of Object.entries(wrong))
    test(`${JSON.stringify(name)} is wrong`, () => {
      assert.equal(serviceAccount.check(name).ok, false);
      assert.deepEqual(codes(name), expected);
    });
  test("an issue says which rule, where, and what stands there", () => {
    const { ok, issues } = serviceAccount.check("ci Ünit");
    assert.equal(ok, false);
    assert.deepEqual(
      issues.map(({ code, index }) => [code, index]),
      [
        ["pattern", 2],
        ["pattern", 3],
      ],
    );
    assert.equal(issues[0].params.character, " ");
    for (const { message, params } of issues) assert.ok(message.length > 5 && typeof params === "object");
    assert.equal(serviceAccount.check("").issues[0].index, undefined);
    assert.equal(serviceAccount.check("").issues[0].params.limit, 1);
    assert.equal(serviceAccount.check("a".repeat(70)).issues[0].params.limit, 64);
  });
  test("places and lengths count code points", () => {
    assert.deepEqual(
      serviceAccount.check("a😀b😀").issues.map(({ index }) => index),
      [1, 3],
    );
    assert.deepEqual(codes("😀".repeat(64)).includes("too_long"), false);
    assert.deepEqual(codes("😀".repeat(65)).includes("too_long"), true);
  });
  test("a message can be read behind a label, in a sentence", () => {
    assert.match(serviceAccount.check("a".repeat(65)).issues[0].message, /^must have at most 64/);
  });
});

describe("suggest", () => {
  const names = [
    ["Build Server #1", "build-server-1"],
    ["bäcker", "backer"],
    ["  CI  ", "ci"],
    ["Ｆｕｌｌ　ｗｉｄｔｈ", "full-width"],
    ["ﬁle №2", "file-no2"],
    ["a--b__c", "a-b__c"],
    ["x".repeat(80), "x".repeat(64)],
    ["a.b/c", "a-b-c"],
    ["ok-name_1", "ok-name_1"],
  ];
  for (const [given, name] of names) test(given, () => assert.equal(serviceAccount.suggest(given), name));
  for (const text of ["", " ", "###", "日本語", "😀", "\n", "---"])
    test(`nothing is left of ${JSON.stringify(text)}`, () =>
      assert.equal(serviceAccount.suggest(text), null));
  test("what is proposed is right, and is its own proposal", () => {
    const text = fc.oneof(fc.string({ unit: "binary", maxLength: 90 }), fc.string({ maxLength: 90 }));
    fc.assert(
      fc.property(text, (given) => {
        const name = serviceAccount.suggest(given);
        if (name === null) return;
        assert.ok(serviceAccount.check(name).ok, name);
        assert.equal(serviceAccount.suggest(name), name);
      }),
    );
  });
  test("check agrees with the rule as the documents have it", () => {
    const rule = new RegExp(serviceAccount.limits.pattern);
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 70 }), fc.stringMatching(/^[a-z0-9_-]{0,66}$/)), (name) => {
        assert.equal(serviceAccount.check(name).ok, rule.test(name) && /^[a-z0-9_-]{1,64}$/.test(name));
      }),
    );
  });
});

test("limits", () =>
  assert.deepEqual(serviceAccount.limits, { min: 1, max: 64, pattern: "^[a-z0-9_-]{1,64}$" }));

test("what is no text, or half a character, is answered and not thrown", () => {
  for (const value of [undefined, null, 5, {}, [], "\ud800", "a\udfff"]) {
    assert.equal(serviceAccount.check(value).ok, false);
    const name = serviceAccount.suggest(value);
    assert.ok(name === null || serviceAccount.check(name).ok);
  }
});

test("a refused call says the rule, the place and a name that will do", async () => {
  const { org, calls, tokens } = start(ADMIN);
  const error = await throws(
    () => org.serviceAccounts.create({ name: "Build Server #1" }),
    "ValidationError",
    "invalid_request",
  );
  assert.match(error.message, /build-server-1/);
  assert.equal(error.issues[0].params.suggestion, "build-server-1");
  assert.match(error.message, /`B` at 0/);
  const hopeless = await throws(
    () => org.serviceAccounts.create({ name: "日本" }),
    "ValidationError",
    "invalid_request",
  );
  assert.ok(!/use such as|undefined|null/.test(hopeless.message));
  assert.equal(calls.length + tokens.length, 0);
});

describe("before the core is loaded", () => {
  const run = async (text) => {
    consumer.write("names-early.mjs", `import { readFileSync } from "node:fs";\n${text}`);
    return (await consumer.run(process.execPath, ["names-early.mjs"])).trim();
  };
  test("in Node nothing has to be awaited", async () => {
    const text = `import { names } from "rolecall"; console.log(names.serviceAccount.check("A").ok, names.serviceAccount.suggest("A b"), names.serviceAccount.limits.max);`;
    assert.equal(await run(text), "false a-b 64");
  });
  test("in a page each of them asks for ready()", async () => {
    const text = `
      const { names, ready, isLoadError } = await import("rolecall");
      globalThis.document = {};
      const { serviceAccount } = names;
      const tries = [() => serviceAccount.check("a"), () => serviceAccount.suggest("a"), () => serviceAccount.limits];
      for (const one of tries) try { one(); console.log("nothing thrown"); } catch (error) { console.log(isLoadError(error), error.code, /ready\\(\\)/.test(error.message)); }
      await ready(readFileSync(new URL(import.meta.resolve("rolecall/core.wasm"))));
      console.log(serviceAccount.suggest("Now it works"));`;
    assert.equal(await run(text), `${"true not_ready true\n".repeat(3)}now-it-works`);
  });
});
