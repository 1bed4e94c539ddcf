// The generated JSON Schemas beside the core's own check: the same verdict on many inputs.
import assert from "node:assert/strict";
import { test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { rolecall } from "../client/lib/package.mjs";

const { schemas } = rolecall;
const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
addFormats(ajv);

// Where the two differ: the value, and what the core alone says of it, or the keyword that alone refuses it.
const place = { allowed_inference_geos: ["us"], default_inference_geo: "global" };
const invite = (email) => ({ email, role: "user" });
const APART = [
  // No schema compares two fields.
  ["WorkspaceCreateParams", { name: "x", data_residency: place }, "not_allowed"],
  ["AnacondaAutoRegisterParams", { user_emails: ["ada@example.com", "ADA@example.com"] }, "exclusive"],
  ["WorkspaceCreateParams", { name: "\ud800" }, "ill_formed_text"],
  ["AnacondaTokenRevokeParams", { user_id: ".." }, "path_segment"],
  ["AnacondaTokenRevokeParams", { user_id: "a\u0000" }, "path_segment"],
  ["InviteCreateParams", invite(`a@${"b".repeat(64)}.de`), "email"],
  // The server may take these; the core leaves it to decide.
  ["InviteCreateParams", invite("a@b"), undefined, "format"],
  ["InviteCreateParams", invite("a.@b.de"), undefined, "format"],
  ["AnacondaTokenCreateParams", { expires_at: "2027-01-01T00:00:60Z" }, undefined, "format"],
];
const CORE_ALONE = APART.map(([, , code]) => code).filter(Boolean);
const SCHEMA_ALONE = ["format"];

for (const [name, value, code, keyword] of APART)
  test(`${name}: ${JSON.stringify(value).slice(0, 60)}: ${code ?? keyword} alone`, () => {
    const { issues = [] } = schemas[name]["~standard"].validate(value);
    const check = ajv.compile(schemas[name].jsonSchema());
    const errors = check(value) ? [] : check.errors;
    assert.deepEqual([issues[0]?.code, errors[0]?.keyword], [code, keyword]);
  });

const texts = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "",
    "user",
    "admin",
    "developer",
    "workspace_user",
    "workspace_billing",
    "ada@example.com",
    "no address",
    "user_1",
    "user_",
    "wrkspc_1",
    "2027-01-01T00:00:00Z",
    "2027-13-01T00:00:00Z",
    "#aabbcc",
    "active",
    "expired",
    "us",
    "global",
    "unrestricted",
    "x".repeat(41),
    "x".repeat(501),
  ),
);
const scalars = fc.oneof(
  texts,
  fc.integer({ min: -2, max: 1100 }),
  fc.boolean(),
  fc.constant(null),
  fc.constant(1.5),
);
const values = fc.oneof(
  { weight: 5, arbitrary: scalars },
  fc.array(texts, { maxLength: 4 }),
  fc.dictionary(
    fc.constantFrom(
      "team",
      "anthropic_x",
      "workspace_geo",
      "allowed_inference_geos",
      "default_inference_geo",
    ),
    scalars,
  ),
);

/** Mostly values of the right kind: of those alone one learns where the limits are. */
function aValueOf(schema) {
  const alternatives = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const fitting = alternatives.flatMap((one) => {
    if (one.enum) return [fc.constantFrom(...one.enum)];
    if ("const" in one) return [fc.constant(one.const)];
    if (one.type === "object" && one.properties) return [objectOf(one)];
    if (one.type === "array" || one.type?.[0] === "array")
      return [fc.array(aValueOf(one.items), { minLength: one.minItems, maxLength: 3 })];
    // So near together that no span is too long, which no schema can say.
    if (one.format === "date") return [fc.constantFrom("2026-03-01", "2026-03-31", "2026-04-01")];
    if (one.pattern?.startsWith("^[Hh]"))
      return [fc.constantFrom("https://ci.example.com", "HTTPS://a-1.b.c:443/x?y", "https://10.0.0.1")];
    if (one.pattern?.endsWith(":.")) {
      const [, dimension] = /\((\w+)/.exec(one.pattern);
      return [fc.constantFrom(`${dimension}:1`, `${dimension}:a b`)];
    }
    if (one.pattern === "^[0-9]+$") return [fc.constantFrom("0", "50000", "007")];
    if (one.pattern?.startsWith("^(")) return [fc.constant(`${/\((\w+)/.exec(one.pattern)?.[1] ?? ""}1`)];
    if (one.format === "email")
      return [fc.constantFrom("ada@example.com", "bob@example.com", "eve@example.com")];
    if (one.format === "date-time")
      return [fc.constantFrom("2027-01-01T00:00:00Z", "2028-02-29T12:00:00+02:00")];
    if (one.additionalProperties?.type || one.additionalProperties?.anyOf)
      return [fc.dictionary(fc.constantFrom("team", "cost", "site"), aValueOf(one.additionalProperties))];
    const type = Array.isArray(one.type) ? one.type[0] : one.type;
    if (type === "integer" || type === "number") {
      const { minimum: min, maximum: max } = one;
      return [fc.integer({ min, max }), fc.integer({ min, max: min === undefined ? max : min + 9 })];
    }
    if (type === "string" && !one.pattern)
      return [fc.string({ minLength: 1, maxLength: 20, unit: "grapheme-ascii" })];
    if (one.pattern === "^[a-z0-9-]+$") return [fc.constantFrom("build-1", "u1")];
    if (type === "string") return [fc.constantFrom("#aabbcc", "build-1", "u1")];
    if (one.type === "boolean" || one.type?.[0] === "boolean") return [fc.boolean()];
    return [];
  });
  return fc.oneof(values, ...fitting.map((arbitrary) => ({ weight: 50, arbitrary })));
}
function objectOf({ properties, required = [] }) {
  const known = Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, aValueOf(one)]));
  const [first, ...others] = required;
  const whole = fc.record(known, { requiredKeys: required });
  const more = values.chain((colour) => whole.map((value) => ({ ...value, colour })));
  const alternatives = [{ weight: 10, arbitrary: whole }, more];
  if (first) alternatives.push(fc.record(known, { requiredKeys: others }));
  return fc.oneof(...alternatives);
}

for (const [name, schema] of Object.entries(schemas)) {
  test(`${name}: as the core says`, (t) => {
    const json = schema.jsonSchema();
    const check = ajv.compile(json);
    let same = 0;
    let apart = 0;
    let right = 0;
    const compare = (value) => {
      const { issues = [] } = schema["~standard"].validate(value);
      const errors = check(structuredClone(value)) ? [] : check.errors; // ajv wants objects with a prototype
      if (issues.length > 0 === errors.length > 0) {
        same++;
        if (issues.length === 0) right++;
        return;
      }
      apart++;
      const codes = issues.length > 0 ? issues.map(({ code }) => code) : errors.map(({ keyword }) => keyword);
      const allowed = issues.length > 0 ? CORE_ALONE : SCHEMA_ALONE;
      const strange = codes.filter((code) => !allowed.includes(code));
      assert.deepEqual(strange, [], JSON.stringify({ value, issues, errors }));
    };
    fc.assert(fc.property(objectOf(json), compare), { numRuns: 4_000 });
    fc.assert(fc.property(fc.jsonValue(), compare), { numRuns: 200 });
    t.diagnostic(`${same} alike, ${right} of them right, ${apart} as listed`);
    assert.ok(apart < same / 10, `${apart} of ${same + apart} differ`);
    assert.ok(right > 100, `only ${right} were right`);
  });
}

test("a span of dates: the core alone counts its days", () => {
  const schema = schemas.AnalyticsSkillListParams;
  const check = ajv.compile(schema.jsonSchema());
  const codes = (value) => schema["~standard"].validate(value).issues?.map(({ code }) => code);
  const long = { starting_date: "2026-01-01", ending_date: "2027-01-03" };
  assert.deepEqual([codes(long), check(long)], [["too_large"], true]);
  const open = { ending_date: "2027-01-03" };
  assert.deepEqual([codes(open), check(open)], [["required"], false]);
  const early = { date: "2025-12-31" };
  assert.deepEqual([codes(early), check(early)], [["too_small"], false]);
});

test("draft-07 is none the worse for it", async () => {
  const { default: Ajv } = await import("ajv");
  const older = new Ajv({ strict: true, strictRequired: false, strictTypes: false });
  addFormats(older);
  for (const [name, schema] of Object.entries(schemas)) {
    const json = schema["~standard"].jsonSchema.input({ target: "draft-07" });
    assert.ok(older.validateSchema(json), name);
    older.compile(json);
  }
});
