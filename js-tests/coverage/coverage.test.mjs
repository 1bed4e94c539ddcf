// No endpoint lacks anything: an emulator route, native tests of its request and its answer, a types test, and
// arguments in the test against the vendor's SDK. Whoever adds a call is told here what is still to be written.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { KEY } from "../client/lib/package.mjs";
import { anaconda, anthropic } from "./lib/endpoints.mjs";
import { answerTested, lacking, requestTested, withoutSDK } from "./lib/evidence.mjs";
import { itemsOf } from "./lib/rust.mjs";
import {
  ANACONDA_CALLS,
  ANTHROPIC_CALLS,
  connectOrg,
  createConsole,
  createOrganization,
} from "./lib/world.mjs";

const filled = (path) => path.replaceAll(/\{\w+\}/g, "x");

/** Which methods a path has, by the refusal of one that no path has. */
async function methodsOf(emulator, url, headers) {
  const { status, headers: told } = await emulator.fetch(url, { method: "PUT", headers });
  return status === 405 ? told.get("allow").split(", ") : [];
}

async function routesOf(endpoints, methods) {
  const served = new Map();
  for (const { path } of Object.values(endpoints)) served.set(path, await methods(filled(path)));
  return ({ method, path }) => served.get(path)?.includes(method) ?? false;
}

const APIS = {
  AnthropicAdmin: { calls: ANTHROPIC_CALLS, endpoints: anthropic, isServed: await anthropicRoutes() },
  AnacondaOrg: { calls: ANACONDA_CALLS, endpoints: anaconda, isServed: await anacondaRoutes() },
};

function anthropicRoutes() {
  const emulator = createConsole();
  const headers = { "x-api-key": KEY, "anthropic-version": "2026-10-21" };
  return routesOf(anthropic, (path) => methodsOf(emulator, `https://api.anthropic.com${path}`, headers));
}

async function anacondaRoutes() {
  const emulator = createOrganization();
  await connectOrg(emulator).users.list();
  const { orgId } = emulator.anaconda;
  const base = "https://anaconda.test/anaconda/api/v1";
  return routesOf(anaconda, (path) =>
    methodsOf(emulator, base + path.replace("/organizations/x/", `/organizations/${orgId}/`), {}),
  );
}

for (const [api, { calls, endpoints, isServed }] of Object.entries(APIS))
  describe(api, () => {
    for (const call of calls)
      test(call, () => assert.deepEqual(lacking(api, call, endpoints[call], isServed), []));

    test("a call that nobody has tested lacks everything", () => {
      const made = { method: "POST", path: "/v1/organizations/users/{user_id}/teleport" };
      const missing = lacking(api, "users.teleport", made, isServed);
      assert.deepEqual(missing, [
        "an emulator route",
        "a native request test",
        "a native answer test",
        "a types test",
        ...(api === "AnthropicAdmin" ? ["arguments in the differential test"] : []),
      ]);
    });
    test("a tested call at another place lacks its route and its request", () => {
      const moved = { ...endpoints["users.list"], method: "PATCH" };
      assert.deepEqual(lacking(api, "users.list", moved, isServed), [
        "an emulator route",
        "a native request test",
      ]);
    });
  });

test("three calls have nothing to be compared with", () => {
  assert.equal(withoutSDK(ANTHROPIC_CALLS).length, 3);
});

describe("reading the native tests", () => {
  const endpoint = { method: "GET", path: "/v1/organizations/users/{user_id}" };
  const request = (source) => requestTested(itemsOf(source), "users.retrieve", endpoint);
  const answer = (source) => answerTested(itemsOf(source), "users.retrieve");
  const row = '("users.retrieve", USER, "", "GET /v1/organizations/users/USER")';

  test("a row with the request is a test of it", () => {
    assert.ok(request(`const SENT: &[Sent] = &[${row}];`));
    assert.ok(
      request(
        `fn sends() { let cases = [${row.replace('"GET', 'r#"GET')}#]; }`.replace('USER")#', 'USER"#)'),
      ),
    );
    assert.ok(
      request(
        `const ONE: &str = "users.retrieve";\nconst SENT: &[Sent] = &[${row.replace('"users.retrieve"', "ONE")}];`,
      ),
    );
  });
  test("a comment, a refusal and another call's row are none", () => {
    assert.ok(!request(`fn sends() { // ${row}\n}`));
    assert.ok(!request('const REFUSED: &[Refused] = &[("users.retrieve", "x", "", &["user_id prefix"])];'));
    assert.ok(!request(`const SENT: &[Sent] = &[${row.replace("users.retrieve", "users.list")}];`));
    assert.ok(!request(`const SENT: &[Sent] = &[${row.replace("GET", "POST")}];`));
  });
  test("an answer is tested in a table, or where misfits are looked at", () => {
    assert.ok(answer('const ANSWERS: &[Answer] = &[Answer { calls: &["users.retrieve"] }];'));
    assert.ok(answer('fn fits() { assert_eq!(misfits("users.retrieve", USER), NONE); }'));
    assert.ok(!answer('fn survives() { for name in ["users.retrieve"] { let _ = check(&bytes, name); } }'));
  });
});
