// What an APIError says of the answer it came from, whatever the body is.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { answer, caught, failed, start } from "./lib/package.mjs";

const read = (...answers) => caught(start(answers, { maxRetries: 0 }).admin.retrieve());

test("the documented body", async () => {
  const error = await read(
    failed(403, "permission_error", {
      code: "api_key_scope_missing",
      message: "this key lacks read:members",
      headers: { "x-some": "thing" },
    }),
  );
  assert.equal(error.status, 403);
  assert.equal(error.type, "permission_error");
  assert.equal(error.errorCode, "api_key_scope_missing");
  assert.deepEqual(error.details, { error_code: "api_key_scope_missing" });
  assert.equal(error.requestId, "req_test");
  assert.equal(error.retryAfter, null);
  assert.equal(error.headers["x-some"], "thing");
  assert.equal(error.body.error.message, "this key lacks read:members");
  assert.equal(error.attempts, 1);
  assert.match(error.message, /this key lacks read:members/);
});

test("without a code, errorCode is null", async () => {
  const error = await read(failed(404, "not_found_error"));
  assert.equal(error.errorCode, null);
  assert.equal(error.type, "not_found_error");
});

describe("the request id", () => {
  const body = (request_id) => ({ type: "error", error: { type: "x", message: "y" }, request_id });
  for (const [name, header, given, expected] of [
    ["of the header", { "request-id": "req_h" }, undefined, "req_h"],
    ["of the header before that of the body", { "request-id": "req_h" }, "req_b", "req_h"],
    ["of the body without a header", { "request-id": "" }, "req_b", "req_b"],
    ["of neither", { "request-id": "" }, null, null],
    ["of another kind", { "request-id": "" }, 5, null],
  ])
    test(name, async () => {
      const make = () => {
        const response = answer(400, body(given), header)();
        if (!header["request-id"]) response.headers.delete("request-id");
        return response;
      };
      assert.equal((await read(make)).requestId, expected);
    });
});

test("retryAfter is in milliseconds, from either header", async () => {
  for (const [headers, expected] of [
    [{ "retry-after": "7" }, 7000],
    [{ "retry-after-ms": "250" }, 250],
    [{ "retry-after": "soon" }, null],
    [{}, null],
  ])
    assert.equal((await read(failed(429, "rate_limit_error", { headers }))).retryAfter, expected);
});

describe("bodies that are not documented", () => {
  const bodies = {
    "an HTML page": ["<!doctype html><title>502</title>", "text/html"],
    text: ["upstream connect error", "text/plain"],
    empty: ["", "application/json"],
    "truncated JSON": ['{"type":"error","error":{"type":"api_er', "application/json"],
    "JSON with the wrong content type": [
      '{"type":"error","error":{"type":"x","message":"kept"}}',
      "text/html",
    ],
    "JSON without a content type": ['{"type":"error","error":{"type":"x","message":"kept"}}', ""],
    "another JSON object": ['{"message":"hello"}', "application/json"],
    "a JSON list": ["[1,2]", "application/json"],
    "JSON null": ["null", "application/json"],
    "a JSON text": ['"no"', "application/json"],
    "error as a text": ['{"error":"invalid_client","error_description":"x"}', "application/json"],
    "types of another kind": [
      '{"type":5,"error":{"type":{},"message":[],"details":"x"},"request_id":{}}',
      "application/json",
    ],
    "a code of another kind": [
      '{"error":{"type":"x","message":"y","details":{"error_code":5}}}',
      "application/json",
    ],
    "bytes that are no UTF-8": [new Uint8Array([0xff, 0xfe, 0x00, 0xc3]), "application/octet-stream"],
    "a BOM": ['\ufeff{"error":{"type":"x","message":"y"}}', "application/json"],
    "a deep body": ["[".repeat(50_000), "application/json"],
    __proto__: ['{"__proto__":{"status":1},"error":{"__proto__":{"type":"x"}}}', "application/json"],
  };
  for (const [name, [body, type]] of Object.entries(bodies))
    for (const status of [400, 404, 500, 502])
      test(`${name} with ${status}`, async () => {
        const error = await read(
          () => new Response(body, { status, headers: type ? { "content-type": type } : {} }),
        );
        assert.equal(error.status, status, error.stack);
        const names = { 400: "BadRequestError", 404: "NotFoundError" };
        assert.equal(error.name, names[status] ?? "InternalServerError");
        assert.match(error.message, /\S/);
        assert.ok(error.message.length < 2000, "an HTML page is not a message");
        for (const field of ["type", "errorCode"])
          assert.ok(error[field] === null || typeof error[field] === "string", field);
        JSON.parse(JSON.stringify(error));
        if (typeof body !== "string") return;
        const expected = (() => {
          try {
            return JSON.parse(body);
          } catch {
            return body;
          }
        })();
        // Never more than what was sent; JSON parsed, anything else as text.
        if (name !== "a deep body" && name !== "a BOM" && body !== "") assert.deepEqual(error.body, expected);
        if (/kept/.test(body)) assert.match(error.message, /kept/);
      });
  test("an endless body of an error does not fill the memory", async () => {
    let chunks = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            chunks++;
            controller.enqueue(new Uint8Array(65_536).fill(97));
          },
        }),
        { status: 500 },
      );
    const { admin } = start([endless], { maxRetries: 0, maxResponseBytes: 1_000_000 });
    const error = await caught(admin.retrieve());
    assert.ok(error.status === 500 || error.code === "answer_too_large", error.stack);
    assert.ok(chunks < 100, `${chunks} chunks`);
  });
});

test("attempts counts the tries", async () => {
  for (const maxRetries of [0, 1, 3]) {
    const { admin, calls } = start([failed(500)], { maxRetries });
    assert.equal((await caught(admin.retrieve())).attempts, maxRetries + 1);
    assert.equal(calls.length, maxRetries + 1);
  }
});

test("headers are a plain object with lower-case names", async () => {
  const { headers } = await read(failed(400, "x", { headers: { "X-Thing": "1", "Set-Cookie": "a=b" } }));
  assert.equal(Object.getPrototypeOf(headers), Object.prototype);
  assert.equal(headers["x-thing"], "1");
  assert.deepEqual(
    Object.keys(headers),
    Object.keys(headers).map((name) => name.toLowerCase()),
  );
});
