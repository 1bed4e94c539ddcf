// A mock server made from each document alone: our client's calls pass its checks and its answers pass the client's.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { clients, KEY } from "./lib/clients.mjs";
import { documents, operationsOf, pathOf } from "./lib/documents.mjs";
import { startMock } from "./lib/mock.mjs";
import { argumentsOf } from "./lib/sample.mjs";

for (const [name, document] of Object.entries(documents))
  for (const dynamic of [false, true])
    describe(`${name}, ${dynamic ? "answers at random" : "answers from examples"}`, async () => {
      const url = await startMock(pathOf(name), { dynamic });
      const branch = (call) => call.split(".").slice(0, -1);
      for (const operation of operationsOf(document))
        for (const call of [operation["x-rolecall-call"], ...(operation["x-rolecall-also-called"] ?? [])])
          for (const all of [false, true])
            test(`${call}, ${all ? "all that it takes" : "no more than it needs"}`, async () => {
              const schemes = operation.security.flatMap(Object.keys);
              for (const client of schemes.map((scheme) => clients[name][scheme](url)))
                for (const taken of argumentsOf(document, operation, { all })) {
                  const own = call === operation["x-rolecall-call"] ? taken : taken.slice(0, 1);
                  const on = branch(call).reduce((at, word) => at[word], client);
                  const { status, issues } = await on[call.split(".").at(-1)](...own).withResponse();
                  assert.deepEqual(issues, []);
                  const expected = Object.keys(operation.responses).find((one) => one.startsWith("2"));
                  assert.equal(String(status), expected, JSON.stringify(own));
                }
            });
    });

describe("calls that take an OAuth token alone", async () => {
  const url = await startMock(pathOf("anthropic-admin"));
  const oauth = operationsOf(documents["anthropic-admin"]).filter(({ path }) =>
    /\/(service_accounts|federation_issuers|federation_rules)\b/.test(path),
  );
  const ids = { workspace_id: "wrkspc_1", service_account_id: "svac_1" };
  Object.assign(ids, { federation_issuer_id: "fdis_1", federation_rule_id: "fdrl_1" });
  for (const operation of oauth)
    test(`${operation.operationId}: with an Admin API key neither the client sends it nor the mock takes it`, async () => {
      const [[...taken]] = argumentsOf(documents["anthropic-admin"], operation, { all: false });
      const client = clients["anthropic-admin"].adminApiKey(url);
      const names = operation.operationId.split(".");
      const on = names.slice(0, -1).reduce((at, word) => at[word], client);
      await assert.rejects(async () => on[names.at(-1)](...taken), { name: "CredentialError" });
      const path = operation.path.replace(/\{(\w+)\}/g, (_, field) => ids[field]);
      const headers = { "x-api-key": KEY, "anthropic-version": "2026-10-21" };
      const { status } = await fetch(url + path, { method: operation.verb, headers });
      assert.equal(status, 401);
    });
  test("there are as many as the facts have", () => assert.equal(oauth.length, 13 + 5 + 8));
});
