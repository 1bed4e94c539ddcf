// What goes wrong on the way into JupiterOne: repeats where they can help, and a job that is aborted where they cannot.
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { createJupiterOne, passing } from "./lib/jupiterone.mjs";
import { hostile, loadIntoJupiterOne } from "./lib/subject.mjs";

const SECRET = "j1-secret-0123456789abcdef";
const NOW = 1_800_000_000_000;

// What is loaded late is there before the first test: by a clock that goes on as soon as nobody works, that takes long.
await loadIntoJupiterOne(hostile, {
  accountId: "account-1",
  apiKey: SECRET,
  fetch: createJupiterOne().fetch,
});

/** `{ report }` or `{ error }`, with how long it took by the clock; nobody really waits. */
async function load(server, more = {}) {
  mock.timers.enable({ apis: ["setTimeout", "Date"], now: NOW });
  try {
    const given = { accountId: "account-1", apiKey: SECRET, fetch: server.fetch, ...more };
    const work = loadIntoJupiterOne(hostile, given).then(
      (report) => ({ report }),
      (error) => ({ error }),
    );
    const end = await passing(mock, work);
    const { error } = end;
    if (error) assert.ok(!`${JSON.stringify(error)} ${error.stack} ${error.cause?.stack}`.includes(SECRET));
    return { ...end, took: Date.now() - NOW };
  } finally {
    mock.timers.reset();
  }
}

const statusOf = (server) => server.jobs.get("job-1")?.job.status;
const reasonOf = (server) => server.jobs.get("job-1")?.job.reason;
const count = (server, end) => server.requests.filter(({ path }) => path.endsWith(end)).length;
/** Fails the first `times` requests whose path ends with `end`. */
const failing = (end, times, failure) => {
  let left = times;
  return (request) => (request.path.endsWith(end) && left-- > 0 ? failure(request) : undefined);
};
const answer = (status, code, headers) => () =>
  new Response(JSON.stringify({ error: { code, message: `no, ${SECRET}` } }), { status, headers });
const lost = () =>
  Object.assign(new TypeError(`fetch failed for ${SECRET}`), { headers: { secret: SECRET } });

for (const [name, failure] of [
  ["429", answer(429, "TOO_MANY_REQUESTS")],
  ["500", answer(500, "INTERNAL")],
  ["503", answer(503, "UNAVAILABLE")],
  ["a lost connection", lost],
]) {
  for (const end of ["", "entities", "relationships", "finalize", "job-1"]) {
    test(`${name} is tried again, up to five times in all: ${end || "the job"}`, async () => {
      const server = createJupiterOne({ fault: failing(end === "" ? "" : end, 4, failure) });
      const { report, took } = await load(server);
      assert.equal(report.status, "FINISHED");
      assert.equal(report.requests, 9);
      assert.ok(took >= 7500 && took < 20_000, `waits 0.5 s, 1 s, 2 s and 4 s: ${took}`);
    });
  }
  test(`${name} five times is enough: the job is aborted`, async () => {
    const server = createJupiterOne({ fault: failing("entities", 99, failure) });
    const { error } = await load(server);
    assert.match(error.code, /^(rate_limited|server_error|connection_failed)$/);
    assert.equal(error.attempts, 5);
    assert.equal(count(server, "entities"), 5);
    assert.equal(count(server, "relationships"), 0);
    assert.equal(count(server, "finalize"), 0);
    assert.equal(statusOf(server), "ABORTED");
    assert.equal(reasonOf(server), `the upload failed: ${error.code}`);
  });
}

test("the server's own word on waiting counts, but nobody waits for more than a minute", async () => {
  const patient = createJupiterOne({
    fault: failing("entities", 1, answer(429, "X", { "retry-after": "20" })),
  });
  const { report, took } = await load(patient);
  assert.equal(report.status, "FINISHED");
  assert.ok(took >= 20_000 && took < 25_000, `${took}`);
  const date = new Date(NOW + 30_000).toUTCString();
  const dated = await load(
    createJupiterOne({ fault: failing("entities", 1, answer(503, "X", { "retry-after": date })) }),
  );
  assert.ok(dated.took >= 29_000 && dated.took < 35_000, `${dated.took}`);
  const { error } = await load(
    createJupiterOne({ fault: failing("entities", 1, answer(429, "X", { "retry-after": "3600" })) }),
  );
  assert.equal(error.code, "rate_limited");
  assert.equal(error.retryAfter, 3_600_000);
});

const CLASSES = {
  400: ["BadRequestError", "bad_request"],
  401: ["AuthenticationError", "authentication_failed"],
  403: ["PermissionDeniedError", "permission_denied"],
  404: ["NotFoundError", "not_found"],
  409: ["ConflictError", "conflict"],
  422: ["UnprocessableEntityError", "unprocessable"],
};
for (const [status, [name, code]] of Object.entries(CLASSES)) {
  test(`${status} is not tried again`, async () => {
    const server = createJupiterOne({
      fault: failing("relationships", 1, answer(Number(status), "THEIR_CODE")),
    });
    const { error } = await load(server);
    assert.equal(error.name, name);
    assert.equal(error.code, code);
    assert.equal(error.status, Number(status));
    assert.equal(error.errorCode, "THEIR_CODE");
    assert.match(error.message, /`loadIntoJupiterOne`: the server answered \d+ THEIR_CODE: no, \[redacted\]/);
    assert.equal(count(server, "relationships"), 1);
    assert.equal(statusOf(server), "ABORTED");
  });
}

test("a job that takes no more is the end, whatever the status", async () => {
  for (const status of [400, 409, 500]) {
    const server = createJupiterOne({
      fault: failing("entities", 9, answer(status, "JOB_NOT_AWAITING_UPLOADS")),
    });
    const { error } = await load(server);
    assert.equal(error.errorCode, "JOB_NOT_AWAITING_UPLOADS");
    assert.equal(count(server, "entities"), 1);
    assert.equal(count(server, "finalize"), 0);
  }
});

test("a finalize whose answer was lost is not taken for a failure", async () => {
  const server = createJupiterOne({
    fault: failing("finalize", 1, async (request) => {
      await server.answer(request);
      return lost();
    }),
  });
  const { report } = await load(server);
  assert.equal(report.status, "FINISHED");
  assert.equal(count(server, "finalize"), 2);
  const closed = createJupiterOne({ fault: failing("finalize", 1, answer(400, "JOB_NOT_AWAITING_UPLOADS")) });
  assert.equal(
    (await load(closed)).error.errorCode,
    "JOB_NOT_AWAITING_UPLOADS",
    "at the first try it is one",
  );
});

test("the job is looked at until it has come to an end", async () => {
  const statuses = [
    "FINALIZE_PENDING",
    "FINALIZING_ENTITIES",
    "UNKNOWN",
    "FINALIZING_RELATIONSHIPS",
    "FINISHED",
  ];
  const server = createJupiterOne({ statuses });
  const { report, took } = await load(server);
  assert.equal(report.status, "FINISHED");
  assert.equal(count(server, "job-1"), 5);
  assert.ok(took >= 8000 && took < 12_000, `waits 1 s, 1.5 s, 2.25 s, 3.375 s: ${took}`);
});

for (const status of ["ABORTED", "ERROR_BAD_DATA", "ABORTED_DUE_TO_INVALID_CONFIGURATION"]) {
  test(`${status} is no good end`, async () => {
    const server = createJupiterOne({ statuses: ["FINALIZE_PENDING", status] });
    const { error } = await load(server);
    assert.equal(error.name, "APIError");
    assert.equal(error.code, "job_failed");
    assert.equal(error.type, status);
    assert.match(error.message, new RegExp(`ended as ${status}`));
    assert.equal(count(server, "abort"), 0);
  });
}

test("nobody waits for ever, and what is being finalized goes on", async () => {
  const server = createJupiterOne({ statuses: ["FINALIZING_ENTITIES"] });
  const { error, took } = await load(server, { deadline: 60_000 });
  assert.equal(error.name, "APIConnectionTimeoutError");
  assert.equal(error.code, "deadline");
  assert.match(error.message, /job-1.*FINALIZING_ENTITIES/);
  assert.ok(took <= 60_000, `${took}`);
  assert.equal(count(server, "abort"), 0);
});

test("a request without an answer is tried again", async () => {
  const server = createJupiterOne({ fault: failing("entities", 1, () => new Promise(() => {})) });
  const { report, took } = await load(server, { timeout: 3000 });
  assert.equal(report.status, "FINISHED");
  assert.ok(took >= 3500 && took < 6000, `${took}`);
});

for (const end of ["entities", "relationships", "finalize", "job-1"]) {
  test(`aborted at ${end}: so is the job`, async () => {
    const controller = new AbortController();
    const reason = new Error("changed my mind");
    const statuses = ["FINALIZING_ENTITIES"];
    const server = createJupiterOne({ statuses, fault: failing(end, 1, () => controller.abort(reason)) });
    const { error } = await load(server, { signal: controller.signal });
    assert.equal(error.name, "APIUserAbortError");
    assert.equal(error.code, "aborted");
    assert.equal(error.reason, reason);
    assert.equal(count(server, "abort"), 1);
    assert.equal(reasonOf(server), "aborted by the caller");
    assert.equal(server.requests.at(-1).path, "/job-1/abort");
  });
}

test("aborted before anything was sent: nothing is", async () => {
  const server = createJupiterOne();
  const { error } = await load(server, { signal: AbortSignal.abort() });
  assert.equal(error.outcome, "not_sent");
  assert.equal(server.requests.length, 0);
});

test("an abort that fails as well hides nothing", async () => {
  const fault = ({ path }) => (/entities|abort/.test(path) ? answer(403, "NO")() : undefined);
  const server = createJupiterOne({ fault });
  const { error } = await load(server);
  assert.equal(error.code, "permission_denied");
  assert.equal(count(server, "abort"), 1);
});

test("whoever is told of the progress may stop it by an error", async () => {
  const server = createJupiterOne();
  const mine = new Error("enough");
  const onProgress = ({ stage }) => {
    if (stage === "relationships") throw mine;
  };
  const { error } = await load(server, { onProgress });
  assert.equal(error, mine);
  assert.equal(statusOf(server), "ABORTED");
});

test("a redirect is not followed, and not tried again", async () => {
  const headers = { location: `https://evil.example/x?key=${SECRET}` };
  const server = createJupiterOne({
    fault: failing("entities", 9, () => new Response(null, { status: 307, headers })),
  });
  const { error } = await load(server);
  assert.equal(error.code, "redirected");
  assert.match(error.message, /https:\/\/evil\.example\/x`/);
  assert.equal(count(server, "entities"), 1);
  assert.ok(server.requests.every(({ origin }) => origin === "https://api.us.jupiterone.io"));
});

test("answers that are none", async () => {
  const html = await load(createJupiterOne({ fault: failing("", 1, () => new Response("<html>")) }));
  assert.equal(html.error.code, "not_json");
  for (const body of [
    "{}",
    '{"job":{}}',
    '{"job":{"id":"../x","status":"AWAITING_UPLOADS"}}',
    '{"job":null}',
  ]) {
    const { error } = await load(createJupiterOne({ fault: failing("", 1, () => new Response(body)) }));
    assert.equal(error.name, "ContractError", body);
    assert.equal(error.code, "contract_mismatch", body);
  }
});
