// What the documents say of all calls together: which there are, who may send them, what refusals mean, what is sent.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { anthropic, documents, operationsOf, resolved } from "./lib/documents.mjs";
import { CLASSES, tableOf } from "./lib/table.mjs";

const operations = operationsOf(anthropic);
const byId = (id) => operations.find(({ operationId }) => operationId === id);
const { schemas, responses, securitySchemes } = anthropic.components;

// Of Anthropic 82 calls of the vendor's SDK and 3 that stand in its documentation alone; of Anaconda 13 requests, one of
// them under two names.
const SIZES = { "anthropic-admin": [82 + 3, 82 + 3], "anaconda-org": [13, 13 + 1] };
const CREDENTIALS = {
  "admin key or bearer token": ["adminApiKey", "bearerToken"],
  "bearer token with `org:admin`": ["bearerToken"],
  "token of a service account": ["serviceAccount", "accessToken"],
  "token of an admin": ["organizationAdmin", "accessToken"],
};
const STYLES = {
  "`after_id`, `before_id`": ["id-cursor"],
  "`page`": ["page-token", "report-page-token"],
  "none: the whole list": ["whole-list"],
  "": [undefined],
};

for (const [name, document] of Object.entries(documents))
  describe(`${name}: as docs/endpoints.md says`, () => {
    const { rows, counted } = tableOf(CLASSES[name]);
    const [requests, calls] = SIZES[name];
    const named = operationsOf(document).flatMap((operation) =>
      [operation.operationId, ...(operation["x-rolecall-also-called"] ?? [])].map((call) => [
        call,
        operation,
      ]),
    );

    test("as many operations as requests, as many names as calls", () => {
      assert.equal(operationsOf(document).length, requests);
      assert.deepEqual([named.length, rows.length, counted], [calls, calls, calls]);
      assert.equal(new Set(rows.map(({ verb, path }) => `${verb} ${path}`)).size, requests);
    });

    test("each call with its method and path", () => {
      const said = named.map(([call, { verb, path }]) => `${call} ${verb} ${path}`);
      const expected = rows.map(({ call, verb, path }) => `${call} ${verb} ${path}`);
      assert.deepEqual(said.sort(), expected.sort());
    });

    test("each call with its credentials, its paging and what a repeat does", () => {
      for (const { call, credential, paging, repeat } of rows) {
        const [, operation] = named.find(([one]) => one === call);
        assert.deepEqual(operation.security.flatMap(Object.keys), CREDENTIALS[credential], call);
        assert.deepEqual(operation["x-rolecall-credentials"], CREDENTIALS[credential], call);
        assert.ok(STYLES[paging].includes(operation["x-rolecall-paging"]?.style), call);
        assert.equal(operation["x-rolecall-safe-to-repeat"], !repeat.startsWith("never"), call);
        const done = /(\d{3}) on the repeat means done/.exec(repeat)?.[1];
        assert.equal(operation["x-rolecall-done-on-repeat"]?.toString(), done, call);
      }
    });
  });

// Sections 5.9 to 5.11 of the facts: service accounts, issuers, rules, and nothing else.
const oauthOnly = ({ path }) => /\/(service_accounts|federation_issuers|federation_rules)(\/|$)/.test(path);

describe("credentials", () => {
  test("service accounts, issuers and rules take a bearer token alone, all others a key, too", () => {
    assert.equal(operations.filter(oauthOnly).length, 13 + 5 + 8);
    for (const operation of operations) {
      const key = oauthOnly(operation) ? [] : [{ adminApiKey: [] }];
      assert.deepEqual(operation.security, [...key, { bearerToken: [] }], operation.operationId);
    }
  });

  test("how each is sent", () => {
    const { adminApiKey, bearerToken } = securitySchemes;
    assert.deepEqual([adminApiKey.type, adminApiKey.in, adminApiKey.name], ["apiKey", "header", "x-api-key"]);
    assert.deepEqual([bearerToken.type, bearerToken.scheme], ["http", "bearer"]);
    assert.match(bearerToken.description, /`org:admin`/);
  });
});

describe("refusals", () => {
  // Section 2 of the facts.
  const TYPES = {
    400: "invalid_request_error",
    401: "authentication_error",
    402: "billing_error",
    403: "permission_error",
    404: "not_found_error",
    409: "conflict_error",
    413: "request_too_large",
    429: "rate_limit_error",
    500: "api_error",
    504: "timeout_error",
    529: "overloaded_error",
  };

  test("every call has each documented status, with its type in the description", () => {
    for (const { operationId, responses } of operations) {
      const refused = Object.keys(responses).filter((status) => status !== "200");
      assert.deepEqual(refused, [...Object.keys(TYPES), "default"], operationId);
      for (const [status, type] of Object.entries(TYPES)) {
        const { description, content } = resolved(anthropic, responses[status]);
        assert.ok(description.includes(`\`${type}\``), `${operationId} ${status}`);
        const { schema } = content["application/json"];
        assert.equal(schema.$ref, "#/components/schemas/ErrorBody");
      }
    }
  });

  test("400 also stands for refusals without a status of their own, and for spend limits", () => {
    assert.match(responses.InvalidRequest.description, /without a status of their own.*spend limit/);
  });

  test("403: another kind of credential or a missing scope; where OAuth alone is taken, that keys are refused", () => {
    for (const operation of operations) {
      const { description } = resolved(anthropic, operation.responses[403]);
      if (oauthOnly(operation)) assert.match(description, /`org:admin`.*Admin API keys are refused/);
      else assert.match(description, /another kind or lacks a scope.*message lists/);
    }
  });

  test("429 says how long to wait", () => {
    const { headers } = resolved(anthropic, byId("users.list").responses[429]);
    assert.deepEqual(Object.keys(headers), ["retry-after"]);
  });
});

describe("what is sent", () => {
  const body = (name, field) => schemas[name].properties[field];

  test("an issuer has an https address with the name of a host, on port 443", () => {
    for (const name of ["FederationIssuerCreateBody", "FederationIssuerUpdateBody"]) {
      const { format, pattern } = body(name, "issuer_url");
      assert.equal(format, "uri");
      const fits = new RegExp(pattern, "u");
      for (const url of ["https://ci.example.com", "https://ci.example.com:443/a?b", "HTTPS://localhost"])
        assert.match(url, fits);
      for (const url of [
        "http://ci.example.com",
        "https://10.0.0.1",
        "https://[::1]/",
        "https://a:8443",
        "https://",
      ])
        assert.doesNotMatch(url, fits);
    }
  });

  test("names are slugs, amounts digits", () => {
    for (const name of [
      "ServiceAccountCreateBody",
      "FederationIssuerCreateBody",
      "FederationRuleCreateBody",
    ]) {
      const { pattern, minLength, maxLength } = body(name, "name");
      assert.deepEqual([pattern, minLength, maxLength], ["^[a-z0-9-]+$", 1, 255]);
    }
    const operation = byId("spendLimits.increaseRequests.approve");
    const { amount } = resolved(
      anthropic,
      operation.requestBody.content["application/json"].schema,
    ).properties;
    for (const digits of ["0", "50000"]) assert.match(digits, new RegExp(amount.pattern, "u"));
    for (const other of ["", "12.50", "-1", "1e3"])
      assert.doesNotMatch(other, new RegExp(amount.pattern, "u"));
  });

  test("a rule names a workspace or is for all of them", () => {
    const rule = { rule: "at-least-one", of: ["workspace_id", "applies_to_all_workspaces"] };
    assert.deepEqual(byId("federation.rules.create")["x-rolecall-rules"], [rule]);
    assert.match(schemas.FederationRuleMatchParam.description, /`subject_prefix`, `claims` and `condition`/);
  });
});
