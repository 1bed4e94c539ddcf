// Every class and code of the public face: how it comes about, its guards, what it carries, JSON and back.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import vm from "node:vm";
import { bundle } from "../lib/bundle.mjs";
import { organization, user, users } from "./lib/objects.mjs";
import {
  AnthropicAdmin,
  answer,
  caught,
  consumer,
  failed,
  KEY,
  lost,
  ok,
  page,
  rolecall,
  start,
} from "./lib/package.mjs";

const read = (given, options) => () => start([given].flat(), { maxRetries: 0, ...options }).admin.retrieve();
const api = ["RolecallError", "APIError"];
const statuses = {
  400: ["BadRequestError", "bad_request"],
  401: ["AuthenticationError", "authentication_failed"],
  402: ["PaymentRequiredError", "payment_required"],
  403: ["PermissionDeniedError", "permission_denied"],
  404: ["NotFoundError", "not_found"],
  408: ["APIError", "request_timeout"],
  409: ["ConflictError", "conflict"],
  413: ["APIError", "too_large"],
  422: ["UnprocessableEntityError", "unprocessable"],
  429: ["RateLimitError", "rate_limited"],
  500: ["InternalServerError", "server_error"],
  501: ["InternalServerError", "server_error"],
  503: ["InternalServerError", "server_error"],
  599: ["InternalServerError", "server_error"],
  529: ["InternalServerError", "overloaded"],
};

/** [class, code, parents, carried fields, how to provoke it] */
const table = [
  [
    "ValidationError",
    "invalid_request",
    [],
    ["call", "issues"],
    () => start().admin.users.list({ limit: 0 }),
  ],
  ["ValidationError", "invalid_option", [], ["issues"], () => new AnthropicAdmin({ nope: 1 })],
  ["CredentialError", "credential_missing", [], ["needs"], () => new AnthropicAdmin().retrieve()],
  [
    "CredentialError",
    "credential_malformed",
    [],
    ["needs"],
    () => new AnthropicAdmin({ apiKey: "a b" }).retrieve(),
  ],
  ["PolicyError", "read_only", [], ["call"], () => start([], { readOnly: true }).admin.users.remove(user.id)],
  ["PolicyError", "not_in_only", [], ["call"], () => start([], { only: [] }).admin.users.remove(user.id)],
  [
    "PolicyError",
    "insecure_url",
    [],
    [],
    async () => new AnthropicAdmin({ apiKey: KEY, baseURL: "http://x.example" }).retrieve(),
  ],
  ...Object.entries(statuses).map(([status, [name, code]]) => [
    name,
    code,
    api,
    ["status", "type", "errorCode", "details", "requestId", "retryAfter", "headers", "body", "attempts"],
    read(failed(Number(status), "some_error", { code: "some_code" })),
  ]),
  ["APIConnectionError", "connection_failed", [], ["attempts", "outcome"], read(lost)],
  [
    "APIConnectionError",
    "redirected",
    [],
    ["attempts", "outcome"],
    read(answer(302, null, { location: "/x" })),
  ],
  [
    "APIConnectionTimeoutError",
    "timeout",
    ["APIConnectionError"],
    ["attempts", "outcome"],
    read(() => new Promise(() => {}), { timeout: 20 }),
  ],
  [
    "APIConnectionTimeoutError",
    "deadline",
    ["APIConnectionError"],
    ["attempts", "outcome"],
    read(() => new Promise(() => {}), { deadline: 20 }),
  ],
  [
    "UncertainOutcomeError",
    "uncertain_outcome",
    [],
    ["call", "howToFindOut"],
    () => start([lost]).admin.workspaces.create({ name: "A" }),
  ],
  [
    "APIUserAbortError",
    "aborted",
    [],
    ["reason", "outcome"],
    () => start().admin.users.list({}, { signal: AbortSignal.abort("enough") }),
  ],
  [
    "ContractError",
    "contract_mismatch",
    [],
    ["issues", "requestId", "call", "body"],
    read(ok({ id: 5 }), { responseChecks: "throw" }),
  ],
  ["ContractError", "not_json", [], ["issues", "requestId", "call", "body"], read(answer(200, "<html>"))],
  [
    "ContractError",
    "repeated_cursor",
    [],
    ["requestId", "call"],
    async () => {
      const { admin } = start([page(users("a"), { has_more: true })]);
      for await (const _ of admin.users.list());
    },
  ],
  [
    "ContractError",
    "answer_too_large",
    [],
    ["requestId", "call"],
    read(ok(organization), { maxResponseBytes: 10 }),
  ],
];

const classes = Object.keys(rolecall).filter((name) => /Error$/.test(name) && !name.startsWith("is"));
const guard = (name) => rolecall[`is${name}`];

test("every class has its guard, and there is no class beside the documented ones", () => {
  const documented = [
    "RolecallError ValidationError CredentialError PolicyError LoadError APIError BadRequestError",
    "AuthenticationError PaymentRequiredError PermissionDeniedError NotFoundError ConflictError",
    "UnprocessableEntityError RateLimitError InternalServerError APIConnectionError APIConnectionTimeoutError",
    "UncertainOutcomeError APIUserAbortError ContractError SnapshotError",
  ].flatMap((line) => line.split(" "));
  assert.deepEqual(classes.sort(), documented.sort());
  for (const name of classes) assert.equal(typeof guard(name), "function", name);
});

for (const [name, code, parents, fields, provoke] of table)
  describe(`${name} ${code}`, () => {
    const family = new Set(["RolecallError", name, ...parents]);
    const check = (error) => {
      for (const other of classes) {
        assert.equal(guard(other)(error), family.has(other), `is${other}`);
        assert.equal(error instanceof rolecall[other], family.has(other), other);
      }
      assert.equal(error.name, name);
      assert.equal(error.code, code);
      assert.ok(error instanceof Error);
    };
    test("comes about, with its fields", async () => {
      const error = await caught(provoke);
      check(error);
      assert.match(error.message, /\S/);
      assert.match(error.stack, new RegExp(name));
      for (const field of fields) assert.notEqual(error[field], undefined, field);
    });
    test("survives JSON", async () => {
      const error = await caught(provoke);
      const json = JSON.parse(JSON.stringify(error));
      assert.equal(json.name, name);
      assert.equal(json.code, code);
      assert.equal(json.message, error.message);
      const revived = rolecall.RolecallError.fromJSON(json);
      check(revived);
      assert.equal(revived.message, error.message);
      for (const field of fields)
        assert.deepEqual(revived[field], JSON.parse(JSON.stringify(error[field])), field);
      assert.deepEqual(JSON.parse(JSON.stringify(revived)), json);
    });
    test("is not taken for something else", () => {
      for (const fake of [null, undefined, 5, "x", {}, [], () => {}, new Error(code), new TypeError(name)])
        assert.equal(guard(name)(fake), false);
      const named = Object.assign(new Error("x"), { name, code });
      assert.equal(guard(name)(Object.create(null)), false);
      assert.equal(guard("SnapshotError")(named), false);
    });
  });

test("errors of another realm are known to the guards of this one, and the other way round", async () => {
  consumer.write("realm.mjs", 'export * from "rolecall/inline";');
  await bundle(consumer, "realm.mjs", {
    outdir: undefined,
    outfile: consumer.path("realm.js"),
    format: "iife",
    globalName: "rolecall",
  });
  const globals = {
    TextDecoder,
    TextEncoder,
    AbortController,
    AbortSignal,
    URL,
    Headers,
    DOMException,
    atob,
  };
  const realm = vm.createContext({
    ...globals,
    performance,
    setTimeout,
    clearTimeout,
    queueMicrotask,
    crypto,
  });
  vm.runInContext(`${consumer.read("realm.js")};globalThis.rolecall = rolecall`, realm);
  const foreign = realm.rolecall;
  const client = new foreign.AnthropicAdmin({ apiKey: KEY, maxRetries: 0, fetch: async () => failed(404)() });
  const [invalid, notFound] = [
    await caught(client.users.list({ limit: 0 })),
    await caught(client.retrieve()),
  ];
  assert.ok(!(invalid instanceof Error), "it is of the other realm");
  assert.ok(rolecall.isValidationError(invalid) && rolecall.isRolecallError(invalid));
  assert.ok(rolecall.isNotFoundError(notFound) && rolecall.isAPIError(notFound));
  assert.ok(!rolecall.isAPIError(invalid) && !rolecall.isValidationError(notFound));
  const ours = await caught(start([failed(404)]).admin.retrieve());
  assert.ok(foreign.isNotFoundError(ours) && foreign.isRolecallError(ours) && !foreign.isConflictError(ours));
});

test("codes that other parts of the package will throw are revived as their class", () => {
  for (const [name, code] of [
    ["LoadError", "not_ready"],
    ["LoadError", "wasm_blocked"],
    ["LoadError", "wasm_not_found"],
    ["CredentialError", "credential_kind"],
    ["CredentialError", "credential_in_browser"],
    ["PolicyError", "too_many_removals"],
    ["APIConnectionError", "browser_access_refused"],
    ["SnapshotError", "bad_snapshot"],
    ["SnapshotError", "snapshot_version"],
  ]) {
    const error = rolecall.RolecallError.fromJSON({ name, code, message: "x", extra: 1 });
    assert.ok(error instanceof rolecall[name] && guard(name)(error));
    assert.equal(error.code, code);
    const cause = rolecall.RolecallError.fromJSON({
      ...error.toJSON(),
      cause: JSON.parse(JSON.stringify(error)),
    }).cause;
    assert.equal(cause?.code, code);
  }
});

test("a redirect is told with the place it points to, without what may be secret in it", async () => {
  const places = {
    "https://me:pass@login.example/x?token=1#t": "`https://login.example/x`",
    "/sign-in?next=secret": "`https://api.anthropic.com/sign-in`",
    "//other.example/y": "`https://other.example/y`",
    "https://[broken": "`somewhere`",
  };
  for (const [location, told] of Object.entries(places)) {
    const error = await read(answer(302, null, { location }))().catch((thrown) => thrown);
    assert.equal(error.code, "redirected");
    assert.ok(error.message.includes(told), error.message);
    assert.doesNotMatch(JSON.stringify(error), /pass|token|secret/);
  }
});
