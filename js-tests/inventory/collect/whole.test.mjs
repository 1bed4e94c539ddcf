// A collection from begin to end, against everything that the emulator has.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  collect,
  graphOf,
  KEY,
  keysOf,
  PARTS,
  rolecall,
  sent,
  start,
  statuses,
  stepOf,
} from "./lib/start.mjs";

const sorted = (texts) => [...texts].sort();
const idsOf = (list) => sorted(list.map(({ id }) => id));
const edges = (made, type) =>
  made.relationships(type).map(({ _fromEntityKey, _toEntityKey }) => `${_fromEntityKey} ${_toEntityKey}`);

/** Facts §6. */
const FIVE = [
  ["fetch-account", "Fetch Account", [], ["anthropic_account"]],
  ["fetch-users", "Fetch Users", ["fetch-account"], ["anthropic_user", "anthropic_account_has_user"]],
  [
    "fetch-workspaces",
    "Fetch Workspaces",
    ["fetch-account"],
    ["anthropic_workspace", "anthropic_account_has_workspace"],
  ],
  [
    "fetch-workspace-members",
    "Fetch Workspace Members",
    ["fetch-users", "fetch-workspaces"],
    ["anthropic_user_assigned_workspace"],
  ],
  [
    "fetch-api-keys",
    "Fetch Api Keys",
    ["fetch-users", "fetch-workspaces"],
    ["anthropic_api_key", "anthropic_user_created_api_key", "anthropic_workspace_has_api_key"],
  ],
];

describe("without options", () => {
  test("the five steps of the facts and the invites, with their names, dependencies and types", async () => {
    const { admin } = start();
    const made = await collect(admin);
    const told = made.steps.map(({ id, name, dependsOn, declaredTypes }) => [
      id,
      name,
      dependsOn,
      declaredTypes,
    ]);
    assert.deepEqual(told.slice(0, 5), FIVE);
    assert.deepEqual(told.slice(5, 6), [
      [
        "fetch-invites",
        "Fetch Invites",
        ["fetch-account"],
        ["anthropic_invite", "anthropic_account_has_invite"],
      ],
    ]);
    assert.deepEqual(
      told.slice(6).map(([id]) => id),
      ["build-api-key-relationships"],
    );
    assert.ok(
      statuses(made).every((text) => text.endsWith(" success")),
      statuses(made),
    );
    assert.equal(made.complete, true);
    assert.equal(made.stopped, null);
    assert.equal(made.state, null);
    assert.deepEqual(made.partialTypes, []);
  });

  test("everything that there is, archived and default workspaces included", async () => {
    const { admin, emulator } = start();
    const made = await collect(admin);
    const state = emulator.state();
    assert.ok(state.workspaces.some(({ archived_at }) => archived_at !== null));
    assert.deepEqual(made.organization, state.organization);
    assert.deepEqual(keysOf(made, "anthropic_account"), [state.organization.id]);
    assert.deepEqual(keysOf(made, "anthropic_user"), idsOf(state.users));
    assert.deepEqual(keysOf(made, "anthropic_workspace"), idsOf(state.workspaces));
    assert.deepEqual(keysOf(made, "anthropic_api_key"), idsOf(state.apiKeys));
    assert.deepEqual(keysOf(made, "anthropic_invite"), idsOf(state.invites));
    const isDefault = made.entities("anthropic_workspace").filter((one) => one.isDefault);
    assert.deepEqual(
      isDefault.map(({ _key }) => _key),
      [state.defaultWorkspaceId],
    );
    // Inherited roles are rows of the lists, so there are more than were given by hand.
    const assigned = new Set(edges(made, "anthropic_user_assigned_workspace"));
    for (const { user_id, workspace_id } of state.workspaceMembers)
      assert.ok(assigned.has(`${user_id} ${workspace_id}`));
  });

  test("nothing but GET, on a client that may not do anything else", async () => {
    const { admin, emulator } = start();
    await collect(admin, { include: "all" });
    assert.deepEqual([...new Set(emulator.requests.map(({ method }) => method))], ["GET"]);
  });

  test("no call is made twice", async () => {
    const { admin, emulator } = start();
    await collect(admin, { include: "all" });
    const requests = sent(emulator);
    assert.equal(new Set(requests).size, requests.length);
  });

  test("the default workspace is not asked for members: it has no list of them", async () => {
    const { admin, emulator } = start();
    await collect(admin);
    const { defaultWorkspaceId } = emulator.state();
    assert.deepEqual(
      sent(emulator).filter((line) => line.includes(defaultWorkspaceId)),
      [],
    );
    assert.ok(emulator.requests.every(({ status }) => status === 200));
  });
});

test("counts of steps are those of the inventory, and times lie within the run", async () => {
  const { admin, emulator } = start();
  const made = await collect(admin, { include: "all" });
  for (const step of made.steps) {
    for (const [type, count] of Object.entries(step.encounteredTypeCounts)) {
      assert.ok(step.declaredTypes.includes(type));
      assert.equal(count, made.counts[type], type);
    }
    assert.deepEqual(Object.keys(step.encounteredTypeCounts), step.encounteredTypes);
    assert.ok(step.startTime >= made.startedAt && step.endTime <= made.endedAt, step.id);
    assert.equal(step.duration, step.endTime - step.startTime);
    assert.deepEqual([step.failedCalls, step.misfits], [[], []]);
  }
  const declared = new Set(made.steps.flatMap(({ declaredTypes }) => declaredTypes));
  for (const type of Object.keys(made.counts)) assert.ok(declared.has(type), `no step declares ${type}`);
  const requests = made.steps.reduce((sum, step) => sum + step.requests, 0);
  assert.equal(requests, emulator.requests.length);
});

describe("each part", () => {
  const lists = {
    invites: [["fetch-invites", "anthropic_invite", "invites"]],
    serviceAccounts: [["fetch-service-accounts", "anthropic_service_account", "serviceAccounts"]],
    federation: [
      ["fetch-federation", "anthropic_federation_issuer", "federationIssuers"],
      ["fetch-federation", "anthropic_federation_rule", "federationRules"],
    ],
    groups: [
      ["fetch-groups", "anthropic_rbac_group", "rbacGroups"],
      ["fetch-groups", "anthropic_rbac_role", "rbacRoles"],
    ],
    externalKeys: [["fetch-external-keys", "anthropic_external_key", "externalKeys"]],
  };
  for (const [part, rows] of Object.entries(lists)) {
    test(part, async () => {
      const { admin, emulator } = start();
      const made = await collect(admin, { include: [part] });
      assert.ok(made.complete);
      for (const [step, type, list] of rows) {
        assert.equal(stepOf(made, step).status, "success");
        assert.ok(emulator.state()[list].length > 0);
        assert.deepEqual(keysOf(made, type), idsOf(emulator.state()[list]));
      }
      const others = PARTS.filter((other) => other !== part).flatMap((other) => lists[other] ?? []);
      for (const [, type] of others) assert.deepEqual(keysOf(made, type), []);
    });
  }

  test("serviceAccounts: their workspaces, the implicit one as well", async () => {
    const { admin, emulator } = start();
    const made = await collect(admin, { include: ["serviceAccounts"] });
    const { serviceAccounts, serviceAccountWorkspaceMembers = [], defaultWorkspaceId } = emulator.state();
    const active = serviceAccounts.filter(({ archived_at }) => archived_at === null).map(({ id }) => id);
    const expected = new Set(active.map((id) => `${id} ${defaultWorkspaceId}`));
    for (const { service_account_id: id, workspace_id } of serviceAccountWorkspaceMembers) {
      if (active.includes(id)) expected.add(`${id} ${workspace_id}`);
    }
    assert.deepEqual(sorted(edges(made, "anthropic_service_account_assigned_workspace")), sorted(expected));
  });

  test("groups: their members", async () => {
    const { admin, emulator } = start();
    const made = await collect(admin, { include: ["groups"] });
    const members = emulator
      .state()
      .rbacGroupMembers.map(({ rbac_group_id, user_id }) => `${rbac_group_id} ${user_id}`);
    assert.ok(members.length > 0);
    assert.deepEqual(sorted(edges(made, "anthropic_rbac_group_has_user")), sorted(members));
  });

  test("rateLimits: of the organization and of every workspace that is open", async () => {
    const { admin, emulator } = start();
    const made = await collect(admin, { include: ["rateLimits"] });
    const asked = sent(emulator).filter((line) => line.includes("rate_limits"));
    const open = emulator.state().workspaces.filter(({ archived_at }) => archived_at === null);
    assert.equal(asked.length, 1 + open.length);
    assert.ok(made.rateLimits.some(({ type }) => type === "rate_limit"));
    assert.equal((await collect(admin)).rateLimits, null);
  });

  test("usage: so many days before today and today, grouped by all that keys can tell", async () => {
    const { admin, emulator } = start();
    const made = await collect(admin, { include: ["usage"], usageDays: 30 });
    const [query] = emulator.requests
      .filter(({ path }) => path.endsWith("usage_report/messages"))
      .map((one) => new URLSearchParams(one.query));
    const midnight = made.startedAt - (made.startedAt % 86_400_000);
    assert.equal(Date.parse(query.get("starting_at")), midnight - 30 * 86_400_000);
    assert.equal(query.get("bucket_width"), "1d");
    assert.deepEqual(query.getAll("group_by[]"), [
      "api_key_id",
      "account_id",
      "service_account_id",
      "workspace_id",
    ]);
    assert.equal(made.usage.windowStart, midnight - 30 * 86_400_000);
    assert.ok(made.usage.windowEnd > made.startedAt);
    assert.ok(Object.keys(made.usage.apiKeys).length > 0);
    assert.equal((await collect(admin)).usage, null);
  });

  test("all of them, in whatever order they are named", async () => {
    const { admin } = start();
    const all = await collect(admin, { include: "all" });
    const named = await collect(admin, { include: [...PARTS].reverse() });
    assert.deepEqual(statuses(named), statuses(all));
    assert.deepEqual(graphOf(named), graphOf(all));
  });
});

describe("the largest pages", () => {
  // Documented for buckets of a day; the document has the bound of the smallest buckets.
  const OTHERS = { "/v1/organizations/usage_report/messages": 31 };

  test("every list is asked for what the API allows at most", async () => {
    const { admin, emulator } = start();
    const made = await collect(admin, { include: "all" });
    const document = JSON.parse(
      await import("node:fs").then(({ readFileSync }) =>
        readFileSync(new URL("../../../pkg-template/openapi/anthropic-admin.json", import.meta.url), "utf8"),
      ),
    );
    const paths = Object.keys(document.paths).map((path) => [
      new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+")}$`),
      path,
    ]);
    const seen = new Set();
    for (const { path, query } of emulator.requests) {
      const [, template] = paths.find(([pattern]) => pattern.test(path));
      const { parameters = [] } = document.paths[template].get;
      const limit = parameters.find(({ name }) => name === "limit");
      if (!limit) continue;
      seen.add(template);
      const most = OTHERS[template] ?? limit.schema.maximum;
      assert.equal(new URLSearchParams(query).get("limit"), String(most), template);
    }
    const calls = made.steps.filter(({ requests }) => requests > 0);
    assert.ok(seen.size >= calls.length, [...seen].join(" "));
  });
});

test("an Admin key: what takes a token is not allowed, and is not asked for", async () => {
  const { connect, emulator } = start();
  const made = await collect(connect({ authToken: undefined, apiKey: KEY }), { include: "all" });
  assert.deepEqual(
    statuses(made).filter((text) => !text.endsWith(" success")),
    [
      "fetch-service-accounts disabled (permission)",
      "fetch-service-account-workspaces disabled (permission)",
      "fetch-federation disabled (permission)",
    ],
  );
  assert.equal(made.complete, true);
  assert.equal(made.state, null);
  assert.deepEqual(made.partialTypes, []);
  assert.ok(emulator.requests.every(({ status }) => status === 200));
  const [failed] = stepOf(made, "fetch-service-accounts").failedCalls;
  assert.equal(failed.call, "serviceAccounts.list");
  assert.equal(failed.code, "credential_kind");
  assert.equal(failed.status, null);
});

test("the older version of the API", async () => {
  const { connect, admin } = start();
  const made = await collect(connect({ version: "2023-06-01" }), { include: "all" });
  const now = await collect(admin, { include: "all" });
  assert.ok(made.complete);
  assert.deepEqual(made.relationships(), now.relationships());
});

describe("workspaces that are not asked for", () => {
  test("archived ones", async () => {
    const { admin, emulator } = start();
    const made = await collect(admin, { archived: false });
    const open = emulator.state().workspaces.filter(({ archived_at }) => archived_at === null);
    assert.deepEqual(keysOf(made, "anthropic_workspace"), idsOf(open));
    assert.ok(made.complete);
    assert.ok(!sent(emulator).some((line) => line.includes("include_archived")));
  });

  test("the default one", async () => {
    const { admin, emulator } = start();
    const made = await collect(admin, { defaultWorkspace: false });
    const { workspaces, defaultWorkspaceId } = emulator.state();
    assert.deepEqual(
      keysOf(made, "anthropic_workspace"),
      idsOf(workspaces.filter(({ id }) => id !== defaultWorkspaceId)),
    );
    assert.ok(made.complete);
    const reasons = made.unresolved
      .filter(({ from }) => from === defaultWorkspaceId)
      .map(({ reason }) => reason);
    assert.ok(reasons.length > 0);
    assert.deepEqual([...new Set(reasons)], ["default_workspace_not_listed"]);
  });
});

test("an organization with nobody but an admin", async () => {
  const { admin } = start({ fill: { members: 1 } });
  const made = await collect(admin, { include: "all" });
  assert.ok(made.complete);
  assert.equal(made.counts.anthropic_user, 1);
});

describe("refused beforehand", () => {
  const wrong = {
    "a part that is none": [{ include: ["invite"] }, /`include\.0` is no part; did you mean `invites`/],
    "parts that are no list": [{ include: "invites" }, /`include` must be an array of parts or `all`/],
    "an option that is none": [{ concurency: 8 }, /did you mean `concurrency`/],
    "no requests at all": [{ maxRequests: 0 }, /`maxRequests` must be a whole number from 1/],
    "a time that is none": [{ until: "tomorrow" }, /`until` must be a Date or milliseconds/],
    "an invalid Date": [{ until: new Date(Number.NaN) }, /`until` must be/],
    "another client as the second": [{ anaconda: {} }, /`anaconda` must be an `AnacondaOrg`/],
  };
  for (const [name, [options, message]] of Object.entries(wrong)) {
    test(name, async () => {
      const { admin, emulator } = start();
      await assert.rejects(collect(admin, options), (error) => {
        assert.ok(error instanceof rolecall.ValidationError);
        assert.equal(error.code, "invalid_option");
        assert.match(error.message, message);
        return true;
      });
      assert.equal(emulator.requests.length, 0);
    });
  }
  for (const [name, client] of Object.entries({
    nothing: undefined,
    "an object": {},
    "a client's plan": start().admin.plan,
  })) {
    test(`instead of a client: ${name}`, async () => {
      await assert.rejects(collect(client), /`admin` must be an `AnthropicAdmin`/);
    });
  }
});
