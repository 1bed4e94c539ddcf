// What the documents say, beside the objects of the APIs' documentation and beside the client's own settings.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { version } from "../../scripts/lib/assemble.mjs";
import { apiKey, invite, member, organization, user, workspace } from "../client/lib/objects.mjs";
import {
  AnacondaOrg,
  AnthropicAdmin,
  anaconda,
  anthropic,
  documents,
  operationsOf,
} from "./lib/documents.mjs";

const byId = (document, id) => operationsOf(document).find(({ operationId }) => operationId === id);

/** A check of a value by the component of that name. */
function checker(document) {
  const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false });
  addFormats(ajv);
  // The latter repeats for other tools what the schemas of its union say themselves.
  ajv.addVocabulary(["components", "discriminator"]);
  ajv.addSchema({ $id: "api", components: document.components });
  return (name) => ajv.compile({ $ref: `api#/components/schemas/${name}` });
}

for (const [name, document] of Object.entries(documents))
  describe(name, () => {
    test("OpenAPI 3.1, of this version, under our licence", () => {
      assert.match(document.openapi, /^3\.1\.\d$/);
      assert.equal(document.info.version, version());
      assert.equal(document.info.license.identifier, "MIT OR Apache-2.0");
    });

    test("every schema compiles as JSON Schema 2020-12", () => {
      const check = checker(document);
      for (const schema of Object.keys(document.components.schemas)) check(schema);
    });

    test("every operation says what OpenAPI has no words for", () => {
      for (const operation of operationsOf(document)) {
        assert.equal(operation["x-rolecall-call"], operation.operationId);
        assert.ok(operation["x-rolecall-credentials"].length > 0);
        assert.equal(typeof operation["x-rolecall-safe-to-repeat"], "boolean");
        if (operation.operationId.endsWith(".list"))
          assert.ok(operation["x-rolecall-paging"].style, operation.operationId);
      }
    });

    test("no closed list of words, bound or pattern in an answer", () => {
      const { schemas } = document.components;
      const seen = new Set();
      const walk = (part) => {
        if (part === null || typeof part !== "object") return;
        for (const [keyword, value] of Object.entries(part)) {
          if (keyword === "not" || keyword === "examples" || keyword === "discriminator") continue;
          assert.ok(!CLOSING.includes(keyword), `${keyword} in ${JSON.stringify(part).slice(0, 200)}`);
          const found = keyword === "$ref" && value.split("/").at(-1);
          if (found && !seen.has(found)) {
            seen.add(found);
            walk(schemas[found]);
          }
          walk(value);
        }
      };
      for (const { responses } of operationsOf(document))
        for (const [status, response] of Object.entries(responses))
          if (status.startsWith("2")) walk(response.content);
      assert.ok(seen.size > 8);
    });
  });

const CLOSING = ["enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems"];

describe("answers of the Admin API", () => {
  const check = checker(anthropic);
  const known = { OrganizationInfo: organization, OrganizationUser: user, OrganizationInvite: invite };
  Object.assign(known, { Workspace: workspace, WorkspaceMember: member, APIKey: apiKey });
  for (const [name, object] of Object.entries(known)) {
    test(`${name}: the documented object, and one with more in it`, () => {
      assert.ok(check(name)(object), JSON.stringify(check(name).errors));
      assert.ok(check(name)({ ...object, newer: { a: 1 } }));
    });
    test(`${name}: each of its fields is needed`, () => {
      for (const field of Object.keys(object)) {
        const { [field]: _, ...rest } = object;
        assert.ok(!check(name)(rest), field);
      }
    });
  }

  test("pages", () => {
    const page = { data: [user], has_more: false, first_id: user.id, last_id: null };
    assert.ok(check("OrganizationUserPage")(page));
    assert.ok(!check("OrganizationUserPage")({ data: [user] }));
  });

  test("newer words and types pass, known types are held to their fields", () => {
    assert.ok(check("OrganizationUser")({ ...user, role: "wizard", id: "person_1" }));
    const scoped = (scope) => check("APIKey")({ ...apiKey, scope });
    assert.ok(scoped({ type: "galaxy", galaxy_id: "g" }));
    assert.ok(!scoped({ type: "workspace" }));
    assert.ok(!scoped({}));
    assert.ok(!check("APIKey")({ ...apiKey, scope: null }));
    assert.ok(check("APIKey")({ ...apiKey, principal: null }));
  });
});

describe("requests", () => {
  test("closed: words, fields and types", () => {
    const check = checker(anthropic)("InviteCreateBody");
    assert.ok(check({ email: "ada@example.com", role: "user" }));
    for (const wrong of [{ role: "admin" }, { role: "wizard" }, { colour: 1 }, { email: null }])
      assert.ok(!check({ email: "ada@example.com", role: "user", ...wrong }), JSON.stringify(wrong));
  });

  test("null where the API takes it", () => {
    const check = checker(anthropic)("WorkspaceUpdateBody");
    assert.ok(check({ tags: { team: null } }) && check({ tags: null }));
    assert.ok(!check({ name: null }) && !check({}));
  });

  test("lists of the query repeat a name with brackets", () => {
    const lists = operationsOf(anthropic).flatMap(({ operationId, parameters }) =>
      parameters.filter(({ schema }) => schema.type === "array").map((one) => ({ operationId, ...one })),
    );
    const names = lists.map(({ operationId, name }) => `${operationId} ${name}`);
    for (const name of ["users.list roles[]", "invites.list statuses[]", "workspaces.list ids[]"])
      assert.ok(names.includes(name), name);
    for (const { name, style, explode } of lists)
      assert.deepEqual([name.endsWith("[]"), style, explode], [true, "form", true]);
  });
});

describe("what stands beside the calls", () => {
  test("the servers are where the clients send", async () => {
    const sent = [];
    const fetch = async (url) => {
      sent.push(url);
      throw new TypeError("fetch failed");
    };
    const common = { fetch, maxRetries: 0 };
    await new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", ...common }).retrieve().catch(() => {});
    await new AnacondaOrg({ orgId: "acme", accessToken: "a.b.c", ...common }).users.list().catch(() => {});
    assert.deepEqual(sent, [
      `${anthropic.servers[0].url}/v1/organizations/me`,
      `${anaconda.servers[0].url}/organizations/acme/users`,
    ]);
  });

  test("the versions are those that the client sends", () => {
    const { schema } = anthropic.components.parameters.AnthropicVersion;
    assert.deepEqual(schema.enum, ["2026-10-21", "2023-06-01"]);
    for (const version of schema.enum) new AnthropicAdmin({ apiKey: "sk-ant-admin01-x", version });
  });

  test("the token endpoint is the client's", async () => {
    const sent = [];
    const fetch = async (url) => {
      sent.push(url);
      throw new TypeError("fetch failed");
    };
    const org = new AnacondaOrg({ orgId: "acme", clientId: "c", clientSecret: "s", fetch, maxRetries: 0 });
    await org.users.list().catch(() => {});
    const { serviceAccount, organizationAdmin } = anaconda.components.securitySchemes;
    assert.equal(serviceAccount.flows.clientCredentials.tokenUrl, sent[0]);
    assert.equal(organizationAdmin.flows.password.tokenUrl, sent[0]);
  });

  test("an admin's token for service accounts alone", () => {
    for (const { operationId, security } of operationsOf(anaconda)) {
      const [first] = Object.keys(security[0]);
      const expected = operationId.startsWith("serviceAccounts.") ? "organizationAdmin" : "serviceAccount";
      assert.equal(first, expected, operationId);
    }
  });

  // The 13 operations of the vendor's document, with its statuses.
  const STATUSES = {
    "serviceAccounts.create": [200, 422],
    "serviceAccounts.list": [200, 422],
    "serviceAccounts.delete": [204, 404, 422],
    "users.autoRegister": [200, 422],
    "users.add": [200, 422],
    "users.list": [200, 422],
    "users.remove": [204, 404, 409, 422],
    "seats.assign": [201, 402, 404, 409, 422],
    "seats.revoke": [204, 404, 422],
    "tokens.create": [200, 422],
    "tokens.update": [200, 422],
    "tokens.list": [200, 422],
    "tokens.revoke": [204, 404, 409, 422],
  };
  test("the statuses that Anaconda documents", () => {
    const found = operationsOf(anaconda).map(({ operationId, responses }) => [
      operationId,
      Object.keys(responses).filter((status) => status !== "default"),
    ]);
    const expected = Object.entries(STATUSES).map(([call, statuses]) => [call, statuses.map(String)]);
    assert.deepEqual(Object.fromEntries(found), Object.fromEntries(expected));
  });

  test("nothing of the older dialect; what is one request stands once", () => {
    const paths = Object.keys(anaconda.paths);
    assert.ok(!("delete" in anaconda.paths["/organizations/{org_id}/users/{user_id}/token"]));
    assert.ok(paths.every((path) => path.startsWith("/organizations/{org_id}/")));
    const update = byId(anaconda, "tokens.update");
    assert.deepEqual(update["x-rolecall-also-called"], ["tokens.sync"]);
    const { examples } = update.requestBody.content["application/json"];
    assert.deepEqual(examples["tokens.sync"].value, { is_renewal: true });
  });

  test("creations are never safe to repeat; the types of organizations are told", () => {
    for (const id of ["invites.create", "workspaces.create", "workspaces.members.add"])
      assert.equal(byId(anthropic, id)["x-rolecall-safe-to-repeat"], false);
    assert.equal(byId(anthropic, "users.remove")["x-rolecall-done-on-repeat"], 404);
    assert.deepEqual(byId(anthropic, "users.list")["x-rolecall-organization-types"], [
      "console",
      "enterprise",
    ]);
    assert.deepEqual(byId(anthropic, "workspaces.create")["x-rolecall-organization-types"], [
      "console",
      "aws",
    ]);
  });

  test("errors have the documented body", () => {
    const check = checker(anthropic)("ErrorBody");
    const error = { type: "conflict_error", message: "no", details: { error_code: "external_key_changed" } };
    assert.ok(check({ type: "error", error, request_id: null }));
    assert.ok(check({ type: "error", error: { type: "newer", message: "" }, request_id: "req_1" }));
    assert.ok(!check({ type: "error", error: "no" }));
    const other = checker(anaconda);
    assert.ok(other("ErrorBody")({ error: { message: "No free seats", code: "x", data: null } }));
    const loc = ["body", "name", 0];
    assert.ok(other("InvalidRequestBody")({ detail: [{ loc, msg: "m", type: "string_too_long" }] }));
  });
});
