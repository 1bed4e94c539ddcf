// What others repeat of password, client secret and access tokens is in nothing that a person or a log may see.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { answer, CALLS, caught, denied, END, emulate, grant, lost, ok, USER } from "./lib/org.mjs";
import { hides } from "./lib/visible.mjs";
import {
  ALL,
  CLIENT_SECRET,
  client,
  entries,
  journal,
  logged,
  logger,
  OURS,
  PASSWORD,
  TOKENS,
} from "./lib/watched.mjs";

/** Bodies and failures in which somebody repeats `secrets`. `status` for those that are answers. */
function echoes(secrets) {
  const said = secrets.join(" and ");
  const json = JSON.stringify;
  // Nobody ever writes a token into a form.
  const form = new URLSearchParams(
    secrets.filter((one) => !TOKENS.includes(one)).map((one, i) => [`s${i}`, one]),
  ).toString();
  return {
    "an error object": (status) =>
      answer(status, { error: { message: `bad ${said}`, code: secrets[0], data: { secrets } } }),
    "keys of an error": (status) =>
      answer(status, {
        error: { message: "x", code: "y", data: Object.fromEntries(secrets.map((s) => [s, s])) },
      }),
    "an OAuth error": (status) => answer(status, { error: secrets[0], error_description: `bad ${said}` }),
    "a list of problems": (status) =>
      answer(status, {
        detail: [{ loc: ["body", ...secrets], msg: `got ${said}`, type: "x", input: { secrets } }],
      }),
    "a page of HTML": (status) => answer(status, `<p>${said}</p>`, { "content-type": "text/html" }),
    "text behind much text": (status) => answer(status, `${"x".repeat(90)}${said}`),
    "escaped JSON": (status) =>
      answer(
        status,
        json({ error: { message: said, code: "c" } })
          .replace(/[A-Za-z]/g, (c) => `\\u00${c.charCodeAt(0).toString(16)}`)
          .replace(/\\u00(65|72|6f|6d|73|61|67|63|64)/g, (all) => all),
      ),
    "a form": (status) => answer(status, form),
    headers: (status) =>
      answer(status, "{}", { "x-echo": form, "x-plain": secrets[0], "request-id": `r-${secrets[0]}` }),
    "a redirect": () => answer(302, "", { location: `https://x.example/?${form}` }),
    "an error with the request on it": () => (url, init) => {
      const error = new TypeError(`fetch of ${url} with ${json(init)} failed: ${said}`, {
        cause: new Error(init.body ?? said),
      });
      throw Object.assign(error, {
        config: init,
        request: { headers: init.headers, body: init.body },
        code: secrets[0],
      });
    },
    "a thrown text": () => (_, init) => {
      throw `no ${json(init)} ${said}`;
    },
    "a thrown object": () => (_, init) => {
      throw { message: said, init, [secrets[0]]: 1 };
    },
    "a body that fails": () => () => ({
      status: 200,
      headers: new Headers(),
      body: null,
      arrayBuffer: () => Promise.reject(new Error(said)),
    }),
  };
}
const STATUSES = [200, 400, 401, 402, 403, 404, 408, 409, 422, 429, 500, 503];

describe("what the API repeats", () => {
  for (const [name, make] of Object.entries(echoes([...OURS.slice(0, 3)])))
    test(name, async () => {
      for (const status of name.startsWith("a redirect") || make.length === 0 ? [0] : STATUSES)
        for (const call of [
          "users.list",
          "users.add",
          "serviceAccounts.create",
          "seats.assign",
          "tokens.update",
        ]) {
          const { org } = client({ api: [make(status)], maxRetries: 1 });
          const outcome = await CALLS[call]
            [0](org)
            .withResponse()
            .then(
              ({ issues }) => issues,
              (error) => error,
            );
          // A token is known from the moment it is there: the third one is never asked for here.
          hides(outcome, [CLIENT_SECRET, PASSWORD, TOKENS[0]], `${call} ${status}`);
        }
    });
  test("the token before the renewal and the one after it", async () => {
    let before = "none";
    const echo = (_, { headers }) => {
      const message = `${headers.authorization} and ${before}`;
      before = headers.authorization.replace("Bearer ", "");
      return answer(401, { error: { message, code: before } })();
    };
    const { org, tokens } = client({ api: [echo] });
    for (let i = 0; i < 3; i++) hides(await caught(org.users.list()), TOKENS, `call ${i}`);
    assert.ok(tokens.length > 2);
  });
  test("a token that a call before it used", async (t) => {
    t.mock.timers.enable({ apis: ["Date"], now: Date.UTC(2026, 7, 1) });
    const echo = answer(400, { error: { message: TOKENS.join(" "), code: TOKENS[0] } });
    const { org } = client({ api: [ok({ items: [] }), echo] });
    await org.users.list();
    t.mock.timers.setTime(Date.now() + 900_000);
    hides(await caught(org.users.list()), TOKENS.slice(0, 2), "after a renewal");
  });
  test("the token of the other kind", async () => {
    const echo = answer(400, { error: { message: TOKENS.join(" "), code: "x" } });
    const { org } = client({ api: [ok({ items: [] }), echo] });
    await org.serviceAccounts.list();
    hides(await caught(org.users.list()), TOKENS.slice(0, 2), "both kinds");
  });
  test("tokens of a function, and a text", async () => {
    const none = { clientId: undefined, clientSecret: undefined, username: undefined, password: undefined };
    let asked = 0;
    for (const accessToken of [() => TOKENS[asked++ % 2], TOKENS[0]]) {
      const echo = (_, { headers }) =>
        answer(401, { error: { message: `${headers.authorization}`, code: TOKENS[0] } })();
      const { org } = client({ ...none, accessToken, api: [echo] });
      hides(await caught(org.users.list()), TOKENS, "an access token");
      hides(org, TOKENS, "the client");
    }
  });
});

describe("what the token endpoint repeats", () => {
  for (const [name, make] of Object.entries(echoes([CLIENT_SECRET, PASSWORD])))
    test(name, async () => {
      for (const status of make.length === 0 ? [0] : STATUSES)
        for (const call of ["users.list", "users.add", "serviceAccounts.create"]) {
          const { org } = client({ token: [make(status)], maxRetries: 1 });
          hides(await caught(CALLS[call][0](org)), [CLIENT_SECRET, PASSWORD], `${call} ${status}`);
        }
    });
  test("a lost connection, with the whole request in its reason", async () => {
    const tell = (_, init) => {
      throw Object.assign(new Error(init.body), { init, cause: { body: init.body } });
    };
    const { org } = client({ token: [tell], maxRetries: 0 });
    for (const call of ["users.list", "serviceAccounts.list"])
      hides(await caught(CALLS[call][0](org)), [CLIENT_SECRET, PASSWORD], call);
  });
});

test("the refusal of a call that holds one by mistake", async () => {
  const { org, calls } = client({ api: [ok({ items: [] })] });
  await org.users.list();
  for (const secret of [CLIENT_SECRET, PASSWORD, TOKENS[0]])
    for (const run of [
      () => org.users.add({ email: secret }),
      () => org.users.add({ [secret]: secret }),
      () => org.serviceAccounts.create({ name: secret }),
      () => org.users.autoRegister({ user_emails: [secret, secret] }),
      () => org.tokens.create(USER, { expires_at: secret }),
      () => org.users.remove(`a/${secret}`),
      () => org.users.list({}, { headers: { "x-a": `${secret}\0` } }),
      () => org.users.list({ include_groups: secret }),
      () => org.send({ call: secret, url: secret, method: secret }),
    ]) {
      const error = await caught(run);
      assert.equal(error.name, "ValidationError", error.stack);
      hides(error, secret, "a refusal");
    }
  assert.equal(calls.length, 1);
});

test("a registration for which somebody gave one as a name: the journal is cut", async () => {
  const seen = [];
  const { org } = client({ api: [ok({ id: USER })], journal: (entry) => void seen.push(entry) });
  await org.users.add({ first_name: CLIENT_SECRET, last_name: `of ${PASSWORD}` });
  await org.users.add({ first_name: TOKENS[0] });
  assert.equal(seen.length, 2);
  hides(seen, OURS, "the journal");
});

test("against the emulator: what it records and keeps shows none", async () => {
  const { org, emulator } = emulate({ logger, journal });
  const { token } = await org.tokens.create(USER, { expires_at: END });
  const { client_secret } = await org.serviceAccounts.create({ name: "ci" });
  const { clientSecret, password } = emulator.anaconda;
  hides(
    [emulator.requests, emulator.state(), emulator.outbox],
    [token, client_secret, clientSecret],
    "the emulator",
  );
  hides([logged, entries], [token, client_secret, clientSecret, password], "log and journal");
  hides(org, [token, client_secret, clientSecret, password], "the client");
});

describe("whatever happens in whatever order", () => {
  const names = Object.keys(echoes(OURS));
  /** Repeats what it was sent: the secrets, and the token of a call. */
  const wild = fc
    .tuple(fc.constantFrom(...names), fc.constantFrom(...STATUSES))
    .map(([name, status]) => (url, init) => {
      const token = init.headers.authorization?.replace("Bearer ", "");
      return echoes([CLIENT_SECRET, PASSWORD, ...(token ? [token] : [])])[name](status)(url, init);
    });
  const tame = fc.constantFrom(
    denied,
    lost,
    answer(503, ""),
    answer(200, ""),
    ok({ items: [] }),
    ok({ id: USER }),
  );
  const misfit = fc.constantFrom(
    ok({ access_token: [TOKENS[2]] }),
    ok({ token: TOKENS[2] }),
    answer(200, TOKENS[2]),
  );
  const granted = fc.constantFrom(grant(TOKENS[0]), grant(TOKENS[1], { life: 1 }));
  const tokenAnswer = fc.oneof(wild, misfit, granted);
  const options = fc.record({
    responseChecks: fc.constantFrom("report", "throw", "off"),
    maxRetries: fc.integer({ min: 0, max: 2 }),
    api: fc.array(fc.oneof(wild, tame), { minLength: 1, maxLength: 4 }),
    token: fc.array(fc.oneof(granted, tokenAnswer), { minLength: 1, maxLength: 4 }),
    calls: fc.array(fc.constantFrom(...Object.keys(CALLS)), { minLength: 1, maxLength: 4 }),
  });
  test("no error, issue, log or journal shows one", async () => {
    await fc.assert(
      fc.asyncProperty(options, async ({ calls, ...settings }) => {
        const { org } = client(settings);
        const outcomes = await Promise.all(
          calls.map((call) =>
            CALLS[call]
              [0](org)
              .withResponse()
              .then(
                ({ issues }) => issues,
                (error) => error,
              ),
          ),
        );
        hides(outcomes, ALL, calls.join());
        hides(org, ALL, "the client");
      }),
      { numRuns: 150 },
    );
  });
});
