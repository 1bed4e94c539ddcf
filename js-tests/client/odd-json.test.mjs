// The data of an answer equals what JSON.parse gives for its body, whatever JSON can say.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { organization, user, users } from "./lib/objects.mjs";
import { answer, start } from "./lib/package.mjs";

/** The same values, kinds, prototypes and order of keys. */
function same(actual, expected) {
  assert.deepEqual(actual, expected);
  assert.equal(JSON.stringify(actual), JSON.stringify(expected));
  // deepEqual passes over an own `__proto__`.
  const stack = [[actual, expected]];
  while (stack.length) {
    const [one, other] = stack.pop();
    if (typeof other !== "object" || other === null) {
      assert.ok(Object.is(one, other));
      continue;
    }
    assert.equal(Object.getPrototypeOf(one), Object.getPrototypeOf(other));
    assert.deepEqual(Reflect.ownKeys(one), Reflect.ownKeys(other));
    for (const key of Object.keys(other))
      stack.push([
        Object.getOwnPropertyDescriptor(one, key).value,
        Object.getOwnPropertyDescriptor(other, key).value,
      ]);
  }
}

async function delivered(text, options) {
  const bytes = new TextEncoder().encode(text);
  const { admin } = start([() => new Response(bytes)], options);
  return admin.retrieve();
}
const checked = async (text) => same(await delivered(text), JSON.parse(text));

const base = JSON.stringify(organization).slice(0, -1);
const oddities = {
  escapes: `${base},"x":"\\u0041\\n\\t\\"\\\\\\/\\b\\f\\r"}`,
  "an escaped key": '{"\\u0069d":"a","type":"organization","name":"x"}',
  "surrogate pairs": `${base},"x":"\\ud83d\\ude00 😀"}`,
  "a lone surrogate as an escape": `${base},"x":"\\ud83d","\\udc00":1}`,
  __proto__: `${base},"__proto__":{"polluted":true}}`,
  "__proto__ as text": `${base},"__proto__":"x"}`,
  "names of the prototype": `${base},"constructor":1,"toString":null,"hasOwnProperty":[],"then":"x"}`,
  "duplicate keys": '{"id":"a","id":"b","type":"organization","name":"x","name":"y"}',
  "duplicate keys, one escaped": '{"id":"a","\\u0069d":5,"type":"organization","name":"x"}',
  "keys like numbers": `${base},"2":1,"1":2,"-1":3,"01":4}`,
  "an empty key": `${base},"":1}`,
  "big numbers": `${base},"x":[12345678901234567890,1e400,-1e400,0.1e-400,9007199254740993,-0,1E5,1.0]}`,
  "white space": ` \t\r\n${base.replaceAll(",", " ,\n ").replaceAll('":', '"\t: ')} } \n`,
  "line separators": `${base},"x":"\u2028\u2029\u0000"}`.replace("\u0000", "\\u0000"),
  "a non-character": `${base},"x":"\uffff\ufffe"}`,
  "deep nesting": `${base},"x":${"[".repeat(5000)}${"]".repeat(5000)}}`,
  "deep objects": `${base},"x":${'{"a":'.repeat(3000)}1${"}".repeat(3000)}}`,
  "a long text": `${base},"x":"${"ä".repeat(300_000)}"}`,
  "many keys": `{${Array.from({ length: 5000 }, (_, index) => `"k${index}":${index}`).join()}}`,
  "a text that looks like JSON": `${base},"x":"{\\"id\\":\\"b\\"}"}`,
};

describe("one object", () => {
  for (const [name, text] of Object.entries(oddities))
    test(name, async () => {
      if (name.startsWith("deep")) {
        // Neither deepEqual nor JSON.stringify can walk so far down.
        let [given, expected, depth] = [(await delivered(text)).x, JSON.parse(text).x, 0];
        for (; expected !== undefined && expected !== 1; depth++) {
          assert.equal(Array.isArray(given), Array.isArray(expected));
          [given, expected] = [given[0] ?? given.a, expected[0] ?? expected.a];
        }
        assert.equal(given, expected);
        assert.ok(depth >= 3000);
        return;
      }
      for (const responseChecks of ["report", "off"])
        same(await delivered(text, { responseChecks }), JSON.parse(text));
    });
  test("no prototype is touched by any of them", () => {
    assert.equal({}.polluted, undefined);
  });
  test("a BOM is passed over, as fetch does", async () => {
    const text = JSON.stringify(organization);
    same(await delivered(`\ufeff${text}`), JSON.parse(text));
  });
  test("bytes that are no UTF-8 become what TextDecoder gives", async () => {
    const bytes = new TextEncoder().encode(`${base},"x":"?"}`);
    bytes[bytes.indexOf(63)] = 0xff;
    const { admin } = start([() => new Response(bytes)], { maxRetries: 0 });
    same(await admin.retrieve(), JSON.parse(new TextDecoder().decode(bytes)));
  });
  test("nesting beyond any reason is an error or the data, not a crash", async () => {
    for (const text of [`${base},"x":${"[".repeat(400_000)}${"]".repeat(400_000)}}`, "[".repeat(400_000)]) {
      const outcome = await delivered(text).catch((error) => error);
      assert.ok(outcome.id || outcome.name === "ContractError", outcome?.stack);
      assert.deepEqual(await delivered(JSON.stringify(organization)), organization, "the client still works");
    }
  });
});

describe("pages", () => {
  for (const [name, text] of Object.entries(oddities).filter(([name]) => !/^deep|many|__proto__/.test(name)))
    test(name, async () => {
      const wire = `{"data":[${JSON.stringify(user)},${text}],"has_more":false,"first_id":null,"last_id":null,"z":${text}}`;
      const { admin } = start([answer(200, wire)]);
      const { data, ...rest } = await admin.users.list();
      const { data: items, ...others } = JSON.parse(wire);
      same(data, items);
      same(rest, others);
    });
});

describe("properties", () => {
  const json = fc.jsonValue({ maxDepth: 4, stringUnit: "binary" });
  /** Like a user: fields that fit, fields that do not, fields nobody knows. */
  const userlike = fc.record(
    {
      id: fc.oneof(fc.constant(user.id), json),
      email: fc.oneof(fc.string({ unit: "grapheme" }), json),
      role: fc.oneof(fc.constantFrom("admin", "user"), fc.string(), json),
      name: fc.oneof(fc.string({ unit: "binary" }), json),
      added_at: fc.oneof(fc.constant(user.added_at), json),
      type: fc.oneof(fc.constant("user"), json),
      ["__proto__"]: json,
      more: json,
    },
    { requiredKeys: [] },
  );
  const escaped = (text) =>
    text.replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);

  test("any object", () =>
    fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.string({ unit: "binary" }), json),
        fc.boolean(),
        async (body, inEscapes) => {
          const text = JSON.stringify(body);
          await checked(inEscapes ? escaped(text) : text);
        },
      ),
      { numRuns: 400 },
    ));
  test("any page of things like users, spaced in any way", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(userlike, { maxLength: 6 }),
        fc.constantFrom(0, 1, "\t"),
        async (data, space) => {
          const text = JSON.stringify({ data, has_more: false, first_id: null, last_id: null }, null, space);
          const { admin } = start([answer(200, text)]);
          same((await admin.users.list()).data, JSON.parse(text).data);
        },
      ),
      { numRuns: 400 },
    ));
  test("any damage to a text: an error if and only if JSON.parse has one", () => {
    const whole = JSON.stringify({ ...organization, more: [1, -2.5e3, true, null, "a\\u0041\n", {}] });
    return fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.nat(3),
        fc.string({ unit: fc.constantFrom(...'{}[]",:\\0123e-+.tfn u'), maxLength: 3 }),
        async (at, removed, added) => {
          const text = whole.slice(0, at) + added + whole.slice(at + removed);
          let expected;
          try {
            expected = JSON.parse(text);
          } catch {}
          const given = await delivered(text, { maxRetries: 0 }).catch((error) => error);
          const isObject = typeof expected === "object" && expected !== null && !Array.isArray(expected);
          if (expected === undefined) assert.equal(given.code, "not_json", text);
          else if (isObject) same(given, expected);
          else assert.equal(given.code, "contract_mismatch", text);
        },
      ),
      { numRuns: 1500 },
    );
  });
});

test("a thousand users", async () => {
  const data = users(...Array.from({ length: 1000 }, (_, index) => `n${index}`));
  const text = JSON.stringify({ data, has_more: false, first_id: data[0].id, last_id: data[999].id });
  const { admin } = start([answer(200, text)]);
  const given = await admin.users.list({ limit: 1000 });
  same({ ...given }, JSON.parse(text));
  assert.deepEqual(given.issues, []);
});
