import assert from "node:assert/strict";
import { test } from "node:test";
import { done, NOBODY, notFound, ok, startAnaconda, unprocessable } from "./anaconda-helpers.mjs";

const PATH = "/service-accounts";

test("create answers 200 with the secret, which works at once and is never shown again", async () => {
  const { admin, token, caller, state, emulator } = await startAnaconda();
  const made = ok(await admin("POST", PATH, { name: "nightly-build_01" }));
  assert.deepEqual(Object.keys(made).sort(), ["client_id", "client_secret", "name", "org_id"]);
  assert.equal(made.name, "nightly-build_01");
  assert.equal(made.org_id, emulator.anaconda.orgUUID);
  const { client_id, client_secret } = made;
  const granted = ok(await token({ grant_type: "client_credentials", client_id, client_secret }));
  ok(await caller(granted.access_token)("GET", "/users"));
  const listed = ok(await admin("GET", PATH));
  assert.deepEqual(Object.keys(listed), ["items"]);
  assert.deepEqual(listed.items[1], { name: made.name, client_id, org_id: made.org_id });
  assert.deepEqual(state().serviceAccounts, listed.items);
  assert.ok(!JSON.stringify([listed, emulator.state()]).includes(client_secret));
});

test("names: 1 to 64 of lower-case letters, digits, hyphen and underscore", async () => {
  const { admin } = await startAnaconda();
  for (const name of ["a", "anaconda_cloud_org", "ci-2026", "_x-", "a".repeat(64)]) {
    ok(await admin("POST", PATH, { name }));
  }
  for (const name of ["", "a".repeat(65), "Build", "build server", "build.server", "bäcker", "a/b", "a\n"]) {
    unprocessable(await admin("POST", PATH, { name }), "body.name");
  }
  for (const body of [{}, { name: null }, { name: 5 }]) {
    unprocessable(await admin("POST", PATH, body), "body.name");
  }
});

test("two may share a name: nothing says otherwise", async () => {
  const { admin } = await startAnaconda();
  const [one, two] = [await admin("POST", PATH, { name: "a" }), await admin("POST", PATH, { name: "a" })];
  assert.notEqual(ok(one).client_id, ok(two).client_id);
});

test("delete answers 204, then 404; no token for a deleted one, those it has live on", async () => {
  const { admin, service, serviceToken, emulator } = await startAnaconda();
  const path = `${PATH}/${emulator.anaconda.clientId}`;
  done(await admin("DELETE", path));
  notFound(await admin("DELETE", path));
  notFound(await admin("DELETE", `${PATH}/no-uuid-at-all`));
  notFound(await admin("DELETE", `${PATH}/${NOBODY}`));
  const refused = await serviceToken();
  assert.deepEqual([refused.status, refused.body.error], [401, "invalid_client"]);
  ok(await service("GET", "/users"));
});

test("the list in its three shapes", async () => {
  const shape = async (listShape) => {
    const { admin } = await startAnaconda({ listShape });
    return ok(await admin("GET", PATH));
  };
  const { items } = await shape("items");
  assert.equal(items[0].name, "emulator");
  assert.deepEqual(await shape(undefined), { items });
  assert.deepEqual(await shape("array"), items);
  assert.deepEqual(await shape("object"), items[0]);
});
