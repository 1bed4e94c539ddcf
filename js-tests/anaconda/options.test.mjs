// The options of `new AnacondaOrg(…)`: which go together, where requests go, what a page may hold.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import {
  ADMIN,
  AnacondaOrg,
  CALLS,
  issuesOf,
  ok,
  PAIRS,
  rolecall,
  SERVICE,
  start,
  TOKEN_URL,
  throws,
} from "./lib/org.mjs";

const refuse = (options) => throws(() => new AnacondaOrg(options), "ValidationError", "invalid_option");
const wrong = (name, options, ...issues) =>
  test(name, async () =>
    assert.deepEqual(issuesOf(await refuse({ orgId: "acme", ...options })).sort(), issues),
  );

describe("orgId", () => {
  wrong("is required", { orgId: undefined, ...SERVICE }, "orgId required");
  test("also where there are no options at all", async () => {
    for (const options of [undefined, {}])
      assert.deepEqual(issuesOf(await refuse(options)), ["orgId required"]);
    for (const options of ["acme", 5, [], null]) await refuse(options);
  });
  for (const orgId of ["", ".", "..", "a/b", "a?b", "a#b", "a b", " a", "a\n", "a\0", "a\u{a0}b", "\ud800"])
    wrong(`${JSON.stringify(orgId)} is no part of a path`, { orgId, ...SERVICE }, "orgId path_segment");
  for (const orgId of [5, null, {}, ["acme"]])
    wrong(`${JSON.stringify(orgId)} is no text`, { orgId, ...SERVICE }, "orgId option");
  for (const orgId of [
    "acme",
    "...",
    "5b0f5a0e-3c58-4f0f-8f3d-0a5d5b6f2c11",
    "a.b_c-d",
    "Größe",
    "a%b",
    "😀",
  ])
    test(`${orgId} will do`, () => void new AnacondaOrg({ orgId, ...SERVICE }));
});

describe("credentials that do not go together", () => {
  const { clientId, clientSecret, username, password } = PAIRS;
  wrong("clientId alone", { clientId }, "clientSecret required");
  wrong("clientSecret alone", { clientSecret }, "clientId required");
  wrong("username alone", { username }, "password required");
  wrong("password alone", { password }, "username required");
  wrong("halves of two pairs", { clientId, password }, "clientSecret required", "username required");
  wrong("one pair and a half", { ...SERVICE, username }, "password required");
  wrong("accessToken and a pair", { ...SERVICE, accessToken: "t" }, "accessToken exclusive");
  wrong("accessToken and the other", { ...ADMIN, accessToken: () => "t" }, "accessToken exclusive");
  wrong(
    "accessToken and a half",
    { clientSecret, accessToken: "t" },
    "accessToken exclusive",
    "clientId required",
  );
  test("undefined is absent, both pairs go together, none at all is no mistake yet", () => {
    for (const options of [
      { ...SERVICE, accessToken: undefined, username: undefined, password: undefined },
      PAIRS,
      { accessToken: "t" },
      { accessToken: async () => "t" },
      {},
    ])
      new AnacondaOrg({ orgId: "acme", ...options });
  });
});

describe("credentials that are none", () => {
  const broken = ["", " ", "\t", "two\nlines", "line\r", "half \ud800 a character"];
  for (const name of ["clientId", "clientSecret", "username", "password"])
    for (const text of broken)
      test(`${name} ${JSON.stringify(text)}`, async () => {
        const error = await throws(
          () => new AnacondaOrg({ orgId: "acme", ...PAIRS, [name]: text }),
          "CredentialError",
          "credential_malformed",
        );
        assert.match(error.message, new RegExp(`\`${name}\``));
        if (text.length > 2) assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes(text));
      });
  for (const text of ["", "a b", "tök", "t\n", "t\0"])
    test(`accessToken ${JSON.stringify(text)}`, () =>
      throws(
        () => new AnacondaOrg({ orgId: "acme", accessToken: text }),
        "CredentialError",
        "credential_malformed",
      ));
  for (const name of ["clientId", "clientSecret", "username", "password"])
    wrong(`${name}: a number`, { ...PAIRS, [name]: 12345678 }, `${name} option`);
  wrong("accessToken: an object", { accessToken: { token: "t" } }, "accessToken option");
  test("a secret of the wrong type is not repeated", async () => {
    for (const name of ["clientSecret", "password", "accessToken"]) {
      const error = await refuse({ orgId: "acme", ...SERVICE, [name]: ["Zq7secret0Zq7secret0"] });
      assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes("Zq7secret0"));
    }
  });
});

describe("names that are none", () => {
  const near = {
    orgID: "orgId",
    clientID: "clientId",
    secret: null,
    user: null,
    passwort: "password",
    tokenUrl: "tokenURL",
    accesstoken: "accessToken",
    dialekt: "dialect",
  };
  for (const [name, known] of Object.entries(near))
    test(`${name}${known ? `: did you mean ${known}?` : ""}`, async () => {
      const error = await refuse({ orgId: "acme", ...SERVICE, [name]: "Zq7secret0Zq7secret0" });
      assert.deepEqual(issuesOf(error), [`${name} option`]);
      if (known) assert.match(error.message, new RegExp(`did you mean \`${known}\``));
      assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes("Zq7secret0"));
    });
  for (const name of ["apiKey", "authToken", "version", "betas", "organizationType"])
    wrong(`${name} is the other API's`, { ...SERVICE, [name]: "x" }, `${name} option`);
  wrong(
    "pace has no invites here",
    { ...SERVICE, pace: { invitesPerHour: 5 } },
    "pace.invitesPerHour option",
  );
  wrong("a call that there is not in `only`", { ...SERVICE, only: ["users.retrieve"] }, "only.0 option");
  wrong(
    "an unknown dialect",
    { ...SERVICE, baseURL: "https://x.example/api/v1", dialect: "v1" },
    "dialect option",
  );
  wrong("a flag as text", { ...SERVICE, legacyEmailString: "true" }, "legacyEmailString option");
  test("all problems at once", async () => {
    const error = await refuse({ clientId: "x", dialect: "old", tokenURL: "x", timeout: "1", nope: 1 });
    assert.deepEqual(error.issues.map(({ path }) => path[0]).sort(), [
      "clientSecret",
      "dialect",
      "nope",
      "orgId",
      "timeout",
      "tokenURL",
    ]);
  });
});

describe("addresses", () => {
  const asked = async (options) => {
    const { org, calls, tokens } = start({ api: [ok({ items: [] })], ...options });
    await org.users.list();
    return [calls[0].url.replace("/organizations/acme/users", ""), tokens[0]?.url];
  };
  test("the known ones", () => {
    assert.deepEqual(rolecall.tokenURLs, {
      iam: "https://anaconda.com/api/iam/token",
      discovery: "https://anaconda.com/api/auth/oauth2/token",
      password: "https://anaconda.com/api/auth/oauth2/token/password",
      cloud: "https://anaconda.cloud/api/iam/token",
    });
    assert.equal(TOKEN_URL, rolecall.tokenURLs.iam);
  });
  test("the defaults", async () => {
    assert.deepEqual(await asked({}), ["https://anaconda.com/api/v1", rolecall.tokenURLs.iam]);
  });
  test("a token URL of one's own, with the base as it is", async () => {
    for (const tokenURL of Object.values(rolecall.tokenURLs))
      assert.deepEqual(await asked({ tokenURL }), ["https://anaconda.com/api/v1", tokenURL]);
  });
  test("beside a base that ends as the API's does, the token URL follows", async () => {
    for (const baseURL of ["https://proxy.example/ana/api/v1", "https://proxy.example/ana/api/v1//"])
      assert.deepEqual(await asked({ baseURL }), [
        "https://proxy.example/ana/api/v1",
        "https://proxy.example/ana/api/iam/token",
      ]);
  });
  wrong(
    "elsewhere it must be told: no secret goes to a host nobody named",
    { ...SERVICE, baseURL: "https://proxy.example/ana" },
    "tokenURL required",
  );
  test("and is not needed with a token, or without any credential", async () => {
    const baseURL = "https://proxy.example/ana";
    const none = { clientId: undefined, clientSecret: undefined };
    assert.deepEqual(await asked({ baseURL, ...none, accessToken: "t" }), [baseURL, undefined]);
    assert.deepEqual(await asked({ baseURL, ...none }), [baseURL, undefined]);
  });
  wrong("legacy without a base", { ...SERVICE, dialect: "legacy" }, "baseURL required");
  wrong("legacy without a base, with a token", { accessToken: "t", dialect: "legacy" }, "baseURL required");
  for (const name of ["baseURL", "tokenURL"])
    for (const url of [
      "anaconda.com/api/v1",
      "ftp://x.example",
      "//x.example/api/v1",
      "https://",
      "",
      "https://x.example/?a=b",
      "https://x.example/#a",
      "https://me:hunter2hunter2@x.example/api/v1",
      "javascript:alert(1)",
      "https://x.example/a b",
      "/api/v1",
    ])
      test(`${name} ${JSON.stringify(url)}`, async () => {
        const error = await refuse({ orgId: "acme", ...SERVICE, [name]: url });
        assert.deepEqual(issuesOf(error), [`${name} url`]);
        assert.ok(!`${error.stack}${JSON.stringify(error)}`.includes("hunter2"));
      });
  test("plain http: neither for calls nor for tokens, but on this machine or when allowed", async () => {
    const insecure = (options) =>
      throws(() => new AnacondaOrg({ orgId: "acme", ...SERVICE, ...options }), "PolicyError", "insecure_url");
    await insecure({ baseURL: "http://x.example/api/v1" });
    await insecure({ baseURL: "http://x.example/api/v1", tokenURL: "https://x.example/token" });
    await insecure({ tokenURL: "http://x.example/token" });
    await insecure({ baseURL: "http://127.0.0.1:1/api/v1", tokenURL: "http://x.example/token" });
    await insecure({
      baseURL: "http://x.example/api/v1",
      clientId: undefined,
      clientSecret: undefined,
      accessToken: "t",
    });
    for (const options of [
      { baseURL: "http://127.0.0.1:1/api/v1" },
      { baseURL: "http://localhost:1/api/v1", tokenURL: "http://[::1]:2/token" },
      { baseURL: "http://x.example/api/v1", allowInsecureHttp: true },
      { tokenURL: "http://x.example/token", allowInsecureHttp: true },
    ])
      assert.equal((await asked(options)).length, 2);
  });
});

describe("in a page", () => {
  const inPage = async (run) => {
    globalThis.document = {};
    globalThis.location = new URL("https://portal.example/admin/");
    try {
      return await run();
    } finally {
      delete globalThis.document;
      delete globalThis.location;
    }
  };
  const refused = (options) =>
    inPage(() =>
      throws(
        () => new AnacondaOrg({ orgId: "acme", ...options }),
        "CredentialError",
        "credential_in_browser",
      ),
    );
  test("every credential needs dangerouslyAllowBrowser", async () => {
    for (const options of [SERVICE, ADMIN, PAIRS, { accessToken: "t" }, { accessToken: () => "t" }]) {
      const error = await refused(options);
      assert.equal(typeof error.needs, "string");
      await refused({ ...options, dangerouslyAllowBrowser: false });
      await inPage(() => new AnacondaOrg({ orgId: "acme", ...options, dangerouslyAllowBrowser: true }));
    }
  });
  test("a path as base needs none, and asks for no token", async () => {
    await rolecall.ready();
    const none = { clientId: undefined, clientSecret: undefined };
    await inPage(async () => {
      for (const baseURL of ["/anaconda", "/anaconda/"]) {
        const { org, calls, tokens } = start({ ...none, baseURL, api: [ok({ items: [] })] });
        await org.users.list();
        await org.serviceAccounts.list();
        assert.deepEqual(
          calls.map(({ url, authorization }) => [url, authorization]),
          [
            ["https://portal.example/anaconda/organizations/acme/users", undefined],
            ["https://portal.example/anaconda/organizations/acme/service-accounts", undefined],
          ],
        );
        assert.equal(tokens.length, 0);
      }
    });
  });
  test("a path beside a credential is refused", () =>
    inPage(async () => {
      const error = await refuse({
        orgId: "acme",
        ...SERVICE,
        baseURL: "/api/v1",
        dangerouslyAllowBrowser: true,
      });
      assert.ok(issuesOf(error).includes("baseURL url"));
    }));
});

test("a constructor does nothing", async () => {
  const { fetch } = globalThis;
  globalThis.fetch = () => assert.fail("a request");
  try {
    new AnacondaOrg({ orgId: "acme", ...PAIRS, accessToken: undefined });
    new AnacondaOrg({ orgId: "acme", accessToken: () => assert.fail("asked") });
  } finally {
    globalThis.fetch = fetch;
  }
});

test("every option is read once", async () => {
  const reads = {};
  const sent = [];
  const fetch = async (url) => {
    sent.push(url);
    return url.includes("/organizations/") ? ok({ items: [] })() : ok({ access_token: "t" })();
  };
  const options = {};
  for (const [name, value] of Object.entries({ orgId: "acme", ...SERVICE, fetch }))
    Object.defineProperty(options, name, {
      enumerable: true,
      get() {
        reads[name] = (reads[name] ?? 0) + 1;
        return reads[name] === 1 ? value : "https://evil.example";
      },
    });
  await new AnacondaOrg(options).users.list();
  assert.deepEqual(reads, { orgId: 1, clientId: 1, clientSecret: 1, fetch: 1 });
  assert.deepEqual(sent, [TOKEN_URL, "https://anaconda.com/api/v1/organizations/acme/users"]);
});

test("every call is there, and no other", () => {
  const { org } = start();
  const found = [];
  for (const branch of ["serviceAccounts", "users", "seats", "tokens"])
    for (const name of Object.keys(org.plan[branch])) found.push(`${branch}.${name}`);
  assert.deepEqual(found.sort(), Object.keys(CALLS).sort());
});
