// The way into JupiterOne, against a double of its synchronization API.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createJupiterOne } from "./lib/jupiterone.mjs";
import { hostile, loadIntoJupiterOne, nothing, plain } from "./lib/subject.mjs";

const SECRET = "j1-secret-0123456789abcdef";
const ORGANIZATION = hostile.organization.id;
const options = (server, more = {}) => ({
  accountId: "account-1",
  apiKey: SECRET,
  fetch: server.fetch,
  ...more,
});
const load = (server, more, inventory = hostile) => loadIntoJupiterOne(inventory, options(server, more));
const steps = (server) => server.requests.map(({ method, path }) => `${method} ${path}`);

test("one job: entities before relationships, then the end, then a look at what became of it", async () => {
  const server = createJupiterOne();
  const report = await load(server);
  assert.deepEqual(steps(server), [
    "POST ",
    "POST /job-1/entities",
    "POST /job-1/relationships",
    "POST /job-1/finalize",
    "GET /job-1",
  ]);
  const [begin, entities, relationships, finalize] = server.requests.map(({ body }) => body);
  assert.deepEqual(begin, { source: "api", scope: `anthropic:${ORGANIZATION}`, syncMode: "DIFF" });
  assert.deepEqual(entities, { entities: hostile.entities() });
  assert.deepEqual(relationships, { relationships: hostile.relationships() });
  assert.deepEqual(finalize, { partialDatasets: { types: [] } });
  const { job, ...rest } = report;
  assert.deepEqual(rest, {
    jobId: "job-1",
    scope: `anthropic:${ORGANIZATION}`,
    status: "FINISHED",
    entities: hostile.entities().length,
    relationships: hostile.relationships().length,
    batches: 2,
    requests: 5,
    partialTypes: [],
  });
  assert.equal(job.id, "job-1");
});

test("the key goes into one header, and no redirect is followed", async () => {
  const server = createJupiterOne();
  await load(server);
  for (const { origin, headers, redirect, init } of server.requests) {
    assert.equal(origin, "https://api.us.jupiterone.io");
    assert.equal(headers.get("authorization"), `Bearer ${SECRET}`);
    assert.equal(headers.get("jupiterone-account"), "account-1");
    assert.equal(headers.get("content-type"), "application/json");
    assert.equal(redirect, "manual");
    const { headers: _, ...others } = init;
    assert.ok(!JSON.stringify(others).includes(SECRET));
  }
});

test("what is gone is deleted there; another scope is not touched", async () => {
  const server = createJupiterOne();
  await load(server);
  await load(server, { scope: "another" });
  const fewer = { ...plain, entities: () => hostile.entities().slice(0, 5), relationships: () => [] };
  await load(server, {}, fewer);
  assert.equal(server.scopes.get(`anthropic:${ORGANIZATION}`).size, 5);
  assert.equal(server.scopes.get("another").size, hostile.entities().length + hostile.relationships().length);
});

const PARTIAL = {
  ...plain,
  complete: false,
  partialTypes: ["anthropic_user", "anthropic_account_has_user"],
};
const noUsers = () => hostile.entities().filter(({ _type }) => _type !== "anthropic_user");
const noUserEdges = () => hostile.relationships().filter(({ _type }) => !/user/.test(_type));

test("an inventory that is not whole is refused, and nothing is sent", async () => {
  for (const partial of [
    PARTIAL,
    { ...plain, stopped: "maxRequests" },
    { ...plain, complete: false },
    { ...plain, partialTypes: ["anthropic_user"] },
  ]) {
    const server = createJupiterOne();
    await assert.rejects(load(server, {}, partial), (error) => {
      assert.equal(error.name, "PolicyError");
      assert.equal(error.code, "partial_inventory");
      assert.match(error.message, /allowPartial/);
      return true;
    });
    assert.equal(server.requests.length, 0);
  }
});

test("with `allowPartial` its types go along, and what is there of them stays", async () => {
  const server = createJupiterOne();
  await load(server);
  const all = new Map(server.scopes.get(`anthropic:${ORGANIZATION}`));
  const types = ["anthropic_account_has_user", "anthropic_user", "anthropic_user_assigned_workspace"];
  const steps = [
    {
      id: "fetch-workspace-members",
      status: "pending_evaluation",
      declaredTypes: ["anthropic_user_assigned_workspace"],
    },
    { id: "fetch-workspaces", status: "success", declaredTypes: ["anthropic_workspace"] },
  ];
  const partial = { ...PARTIAL, steps, stopped: "until", entities: noUsers, relationships: noUserEdges };
  const report = await load(server, { allowPartial: true }, partial);
  assert.deepEqual(report.partialTypes, types);
  const finalize = server.requests.findLast(({ path }) => path.endsWith("finalize"));
  assert.deepEqual(finalize.body, { partialDatasets: { types } });
  const left = server.scopes.get(`anthropic:${ORGANIZATION}`);
  const missing = [...all.values()].filter(({ _key }) => !left.has(_key)).map(({ _type }) => _type);
  assert.deepEqual(
    [...new Set(missing)],
    ["anthropic_user_created_api_key"],
    "only what nobody called partial",
  );
});

test("batches hold at most 5,000,000 bytes of JSON", async () => {
  const server = createJupiterOne();
  const name = "é".repeat(2000);
  const many = Array.from({ length: 4000 }, (_, i) => ({
    _key: `entity_000${i}`,
    _type: "anthropic_user",
    _class: "User",
    name,
    displayName: name,
  }));
  const report = await load(
    server,
    {},
    { ...nothing, organization: hostile.organization, entities: () => many },
  );
  const uploads = server.requests.filter(({ path }) => path.endsWith("entities"));
  assert.equal(uploads.length, report.batches);
  assert.ok(uploads.length > 6 && uploads.length < 10, `${uploads.length} batches`);
  for (const { bytes } of uploads) assert.ok(bytes <= 5_000_000, `${bytes} bytes`);
  assert.deepEqual(
    uploads.flatMap(({ body }) => body.entities),
    many,
  );
});

test("what is too large for the server all the same goes in halves", async () => {
  const server = createJupiterOne({ largest: 20_000 });
  const report = await load(server);
  assert.ok(report.requests > 10);
  const uploaded = server.scopes.get(`anthropic:${ORGANIZATION}`);
  assert.equal(uploaded.size, hostile.entities().length + hostile.relationships().length);
});

test("one thing that is too large ends the job", async () => {
  const server = createJupiterOne({ largest: 100 });
  await assert.rejects(load(server), ({ status, code }) => status === 413 && code === "too_large");
  assert.equal(server.jobs.get("job-1").job.status, "ABORTED");
});

test("progress is told", async () => {
  const server = createJupiterOne();
  const events = [];
  await load(server, { onProgress: (event) => events.push(event) });
  const total = hostile.entities().length + hostile.relationships().length;
  assert.deepEqual(
    [...new Set(events.map(({ stage }) => stage))],
    ["start", "entities", "relationships", "finalize", "done"],
  );
  assert.deepEqual(events[0], { stage: "start", uploaded: 0, total });
  assert.deepEqual(events.at(-1), { stage: "done", uploaded: total, total });
});

test("an empty organization empties its scope", async () => {
  const server = createJupiterOne();
  const scope = "s";
  await load(server, { scope });
  const report = await load(server, { scope }, nothing);
  assert.equal(report.entities, 0);
  assert.equal(server.scopes.get(scope).size, 0);
  assert.ok(
    !steps(server)
      .slice(5)
      .some((step) => /entities|relationships/.test(step)),
  );
});

const rejected = async (wrong, inventory = hostile) => {
  const server = createJupiterOne();
  const error = await loadIntoJupiterOne(inventory, { ...options(server), ...wrong }).then(
    () => assert.fail("it went through"),
    (error) => error,
  );
  assert.equal(server.requests.length, 0);
  assert.ok(!`${JSON.stringify(error)} ${error.stack}`.includes(SECRET));
  return error;
};

test("options are checked before anything is sent", async () => {
  for (const [wrong, path] of [
    [{ accountId: undefined }, "accountId"],
    [{ apiKey: undefined }, "apiKey"],
    [{ apiKey: 5 }, "apiKey"],
    [{ allowPartial: "yes" }, "allowPartial"],
    [{ baseURL: "ftp://x" }, "baseURL"],
    [{ baseURL: `https://user:${SECRET}@x.example` }, "baseURL"],
    [{ skope: "x" }, "skope"],
    [{ signal: {} }, "signal"],
  ]) {
    const error = await rejected(wrong);
    assert.equal(error.name, "ValidationError", path);
    assert.equal(error.code, "invalid_option");
    assert.deepEqual(
      error.issues.map((issue) => issue.path[0]),
      [path],
    );
  }
  assert.match((await rejected({ skope: "x" })).message, /did you mean `scope`/);
  assert.equal((await rejected({ apiKey: "with\nline" })).code, "credential_malformed");
  assert.equal((await rejected({ accountId: "with\nline" })).code, "credential_malformed");
  const scope = await rejected({}, { ...plain, organization: null });
  assert.deepEqual(scope.issues[0].path, ["scope"]);
  assert.equal((await rejected({}, {})).issues[0].path[0], "inventory");
});

test("plain http only to this machine", async () => {
  assert.equal((await rejected({ baseURL: "http://jupiterone.example" })).code, "insecure_url");
  for (const baseURL of ["http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1"]) {
    const server = createJupiterOne();
    await load(server, { baseURL });
    assert.equal(server.requests[0].origin, new URL(baseURL).origin);
  }
  const base = createJupiterOne();
  const urls = [];
  const fetch = (url, init) => {
    urls.push(url);
    return base.fetch(url.replace("/x", ""), init);
  };
  await load(base, { baseURL: "http://localhost:1/x/", fetch });
  assert.equal(urls[0], "http://localhost:1/x/persister/synchronization/jobs");
});
