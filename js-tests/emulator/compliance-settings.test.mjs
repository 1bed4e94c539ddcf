import assert from "node:assert/strict";
import { test } from "node:test";
import { badRequest, ok, start, team } from "./helpers.mjs";

const PATH = "/compliance_settings";
const settings = (type) => ({ type: "compliance_settings", state: { type } });

test("disabled at first; set as an object or by name, answered as an object", async () => {
  const { get, post } = start();
  assert.deepEqual(ok(await get(PATH)), settings("disabled"));
  assert.deepEqual(ok(await post(PATH, { state: { type: "enabled" } })), settings("enabled"));
  assert.deepEqual(ok(await get(PATH)), settings("enabled"));
  assert.deepEqual(ok(await post(PATH, { state: "disabled" })), settings("disabled"));
  assert.deepEqual(ok(await post(PATH, { state: "disabled" })), settings("disabled"));
});

test("given with the organization", async () => {
  const { get } = start({ fill: team({ complianceSettings: settings("enabled") }) });
  assert.deepEqual(ok(await get(PATH)), settings("enabled"));
});

for (const [what, body] of Object.entries({
  "no state": {},
  "null state": { state: null },
  "unknown name": { state: "on" },
  "unknown type": { state: { type: "on" } },
  "no type": { state: {} },
  "more than a type": { state: { type: "enabled", since: 1 } },
  "unknown field": { state: "enabled", type: "compliance_settings" },
})) {
  test(`${what}: 400`, async () => badRequest(await start().post(PATH, body)));
}
