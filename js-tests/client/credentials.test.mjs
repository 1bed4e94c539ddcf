// Keys and tokens: which are accepted, when they are asked for, what is said of them.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { organization, user } from "./lib/objects.mjs";
import { AnthropicAdmin, failed, KEY, ok, recorder, start, throws } from "./lib/package.mjs";

const header = ({ headers }, name) => new Headers(headers).get(name);
const bearer = (authToken, answers, options = {}) =>
  start(answers, { apiKey: undefined, authToken, ...options });
const denied = failed(401, "authentication_error");

describe("keys", () => {
  test("go as x-api-key", async () => {
    const { admin, calls } = start([ok(organization)]);
    await admin.retrieve();
    assert.equal(header(calls[0], "x-api-key"), KEY);
    assert.equal(header(calls[0], "authorization"), null);
  });
  test("are never refused for their prefix", async () => {
    for (const apiKey of [
      "sk-ant-api01-enterprise",
      "sk-ant-api03-inference",
      "sk-ant-oat01-x",
      "anything",
    ]) {
      const { admin, calls } = start([ok(organization)], { apiKey });
      await admin.retrieve();
      assert.equal(header(calls[0], "x-api-key"), apiKey);
    }
  });
  for (const status of [401, 403])
    test(`a ${status} with an inference key says so`, async () => {
      const hint = async (apiKey) => {
        const { admin } = start([failed(status, "x", { message: "denied" })], { apiKey });
        const error = await admin.retrieve().catch((error) => error);
        assert.equal(error.status, status);
        return /inference/.test(error.message);
      };
      assert.equal(await hint("sk-ant-api03-abc"), true);
      assert.equal(await hint("sk-ant-api01-abc"), false);
      assert.equal(await hint("sk-ant-admin01-abc"), false);
    });
  test("none with the default base: an error at the first call, not before", async () => {
    const { fetch, calls } = recorder();
    const admin = new AnthropicAdmin({ fetch });
    for (const run of [() => admin.retrieve(), () => admin.users.list(), () => admin.users.remove(user.id)]) {
      const error = await throws(run, "CredentialError", "credential_missing");
      assert.equal(typeof error.needs, "string");
    }
    assert.equal(calls.length, 0);
  });
  test("none with another base is sent without a credential", async () => {
    const { fetch, calls } = recorder(ok(organization));
    await new AnthropicAdmin({ fetch, baseURL: "https://portal.example/admin" }).retrieve();
    assert.equal(header(calls[0], "x-api-key"), null);
    assert.equal(header(calls[0], "authorization"), null);
  });
  test("both are an error", async () => {
    const error = await throws(
      async () => {
        const { fetch, calls } = recorder(ok(organization));
        const admin = new AnthropicAdmin({ apiKey: KEY, authToken: "token-of-mine", fetch });
        await admin.retrieve();
        assert.equal(calls.length, 0);
      },
      "ValidationError",
      "invalid_option",
    );
    assert.ok(error.issues.length > 0);
    assert.ok(!JSON.stringify(error).includes("token-of-mine"));
  });
});

describe("malformed credentials", () => {
  const broken = [
    "",
    " ",
    "part-one part-two",
    "key\r\nx-evil: 1",
    "key\0",
    "clé",
    "key\n",
    " key",
    "\ud800",
    "ключ",
  ];
  for (const text of broken) {
    for (const name of ["apiKey", "authToken"])
      test(`${name} ${JSON.stringify(text)}`, async () => {
        const { fetch, calls } = recorder(ok(organization));
        const error = await throws(
          async () => new AnthropicAdmin({ [name]: text, fetch }).retrieve(),
          "CredentialError",
          "credential_malformed",
        );
        assert.equal(calls.length, 0);
        if (text.length > 2) assert.ok(!`${error.message}${JSON.stringify(error)}`.includes(text));
      });
    test(`a token from a function ${JSON.stringify(text)}`, async () => {
      const { admin, calls } = bearer(() => text, [ok(organization)]);
      await throws(() => admin.retrieve(), "CredentialError", "credential_malformed");
      assert.equal(calls.length, 0);
    });
  }
  for (const value of [undefined, null, 5, {}, Promise.resolve(7)])
    test(`a token function that gives ${typeof value}`, async () => {
      const { admin, calls } = bearer(() => value, [ok(organization)]);
      const error = await admin.retrieve().catch((error) => error);
      assert.equal(error.name, "CredentialError", error.stack);
      assert.equal(calls.length, 0);
    });
});

describe("tokens", () => {
  test("text", async () => {
    const { admin, calls } = bearer("tok-1", [ok(organization)]);
    await admin.retrieve();
    assert.equal(header(calls[0], "authorization"), "Bearer tok-1");
    assert.equal(header(calls[0], "x-api-key"), null);
  });
  test("a text is not asked again after a 401", async () => {
    const { admin, calls } = bearer("tok-1", [denied]);
    await throws(() => admin.retrieve(), "AuthenticationError", "authentication_failed");
    assert.equal(calls.length, 1);
  });
  test("functions, also async ones", async () => {
    for (const authToken of [() => "tok-2", async () => "tok-2"]) {
      const { admin, calls } = bearer(authToken, [ok(organization)]);
      await admin.retrieve();
      assert.equal(header(calls[0], "authorization"), "Bearer tok-2");
    }
  });
  test("a function is asked again once after a 401, for reads and writes", async () => {
    for (const run of [(c) => c.retrieve(), (c) => c.workspaces.create({ name: "A" })]) {
      let asked = 0;
      const { admin, calls } = bearer(() => `tok-${++asked}`, [denied, ok({ ...organization })], {
        responseChecks: "off",
      });
      await run(admin);
      assert.deepEqual(
        calls.map((call) => header(call, "authorization")),
        ["Bearer tok-1", "Bearer tok-2"],
      );
      assert.equal(asked, 2);
    }
  });
  test("and never twice, also with maxRetries 0", async () => {
    for (const maxRetries of [0, 2, 5]) {
      let asked = 0;
      const { admin, calls } = bearer(() => `tok-${++asked}`, [denied], { maxRetries });
      await throws(() => admin.retrieve(), "AuthenticationError", "authentication_failed");
      assert.equal(asked, 2);
      assert.equal(calls.length, 2);
    }
  });
  test("a 403 is no reason to ask again", async () => {
    let asked = 0;
    const { admin, calls } = bearer(() => `tok-${++asked}`, [failed(403, "permission_error")]);
    await throws(() => admin.retrieve(), "PermissionDeniedError", "permission_denied");
    assert.equal(asked, 1);
    assert.equal(calls.length, 1);
  });
  test("a 401, then a 503, then success", async () => {
    const { admin, calls } = bearer(() => "tok", [denied, failed(503), ok(organization)]);
    assert.deepEqual(await admin.retrieve(), organization);
    assert.equal(calls.length, 3);
  });
  test("a function that throws or rejects ends the call, with its error as the cause", async () => {
    const mine = new Error("vault is sealed");
    for (const authToken of [
      () => {
        throw mine;
      },
      () => Promise.reject(mine),
    ]) {
      const { admin, calls } = bearer(authToken, [ok(organization)]);
      const error = await admin.retrieve().catch((error) => error);
      assert.ok(error === mine || error.cause === mine || error.cause?.message === mine.message, error.stack);
      assert.equal(calls.length, 0);
    }
  });
  test("a function that throws on the second asking", async () => {
    let asked = 0;
    const { admin, calls } = bearer(() => {
      if (asked++) throw new Error("vault is sealed");
      return "tok-1";
    }, [denied]);
    await assert.rejects(admin.retrieve());
    assert.equal(calls.length, 1);
  });
  test("the function is not asked for plans or refused calls", async () => {
    let asked = 0;
    const { admin } = bearer(() => `tok-${++asked}`, []);
    await admin.plan.retrieve();
    await assert.rejects(admin.users.list({ limit: 0 }));
    assert.equal(asked, 0);
  });
});

test("nothing of a browser is asked for in Node", async () => {
  const { admin, calls } = start([ok(organization)], { dangerouslyAllowBrowser: true });
  await admin.retrieve();
  assert.equal(header(calls[0], "anthropic-dangerous-direct-browser-access"), null);
});
