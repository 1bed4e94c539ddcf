// The same over real sockets, with the runtime's own fetch.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, describe, test } from "node:test";
import { organization, user, users } from "./lib/objects.mjs";
import { AnthropicAdmin, createEmulator, KEY, throws, wait } from "./lib/package.mjs";

/** A server whose every request goes to `handle`, and a client on it. */
async function serve(handle, options) {
  const seen = [];
  const server = createServer((request, response) => {
    seen.push(request);
    handle(request, response, seen.length);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseURL = `http://127.0.0.1:${server.address().port}`;
  return { admin: new AnthropicAdmin({ apiKey: KEY, baseURL, maxRetryDelay: 5, ...options }), seen, baseURL };
}
const json = (response, body, status = 200) =>
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));

describe("sockets", { concurrency: true }, () => {
  test("a call against the emulator on a port", async () => {
    const emulator = createEmulator({ fill: { members: 9 } });
    const { url, close } = await emulator.listen();
    after(close);
    const admin = new AnthropicAdmin({ apiKey: KEY, baseURL: url });
    const names = [];
    for await (const { name } of admin.users.list({ limit: 4 })) names.push(name);
    assert.equal(names.length, 9);
    assert.equal(emulator.requests.length, 3);
  });

  test("nobody listens: not sent", async () => {
    const closed = createServer();
    await new Promise((resolve) => closed.listen(0, "127.0.0.1", resolve));
    const { port } = closed.address();
    await new Promise((resolve) => closed.close(resolve));
    const client = new AnthropicAdmin({ apiKey: KEY, baseURL: `http://127.0.0.1:${port}`, maxRetryDelay: 5 });
    const error = await throws(() => client.retrieve(), "APIConnectionError", "connection_failed");
    assert.equal(error.attempts, 3);
    assert.equal(error.outcome, "not_sent");
    assert.match(JSON.stringify(error), /ECONNREFUSED/);
  });

  for (const status of [301, 307])
    test(`a redirect ${status} is not followed, and the key goes nowhere else`, async () => {
      const elsewhere = await serve((_, response) => json(response, organization));
      const { admin, seen } = await serve((_, response) =>
        response.writeHead(status, { location: `${elsewhere.baseURL}/v1/organizations/me` }).end(),
      );
      await throws(() => admin.retrieve(), "APIConnectionError", "redirected");
      assert.equal(seen.length, 1);
      assert.equal(elsewhere.seen.length, 0);
    });

  test("a socket that dies before, in the headers and in the body", async () => {
    const kinds = [
      (request) => request.socket.destroy(),
      (_, response) => response.socket.end("HTTP/1.1 200 OK\r\ncontent-"),
      (_, response) => {
        response.writeHead(200, { "content-length": "1000" }).write('{"id":');
        setTimeout(() => response.socket?.destroy(), 20);
      },
    ];
    for (const kind of kinds) {
      const { admin, seen } = await serve((request, response, number) =>
        number < 3 ? kind(request, response) : json(response, organization),
      );
      assert.deepEqual(await admin.retrieve(), organization);
      assert.equal(seen.length, 3);
      const always = await serve(kind);
      const error = await throws(() => always.admin.retrieve(), "APIConnectionError", "connection_failed");
      assert.equal(error.outcome, "unknown");
    }
  });

  test("garbage instead of HTTP", async () => {
    const { admin } = await serve((_, response) => response.socket.end("SSH-2.0-OpenSSH_9.0\r\n"));
    await throws(() => admin.retrieve(), "APIConnectionError", "connection_failed");
  });

  test("an aborted call closes its connection", async () => {
    let closed = false;
    const { admin, seen } = await serve((_, response) => {
      response.on("close", () => {
        closed = true;
      });
      response.writeHead(200, { "content-type": "application/json" }).write('{"id":');
    });
    const controller = new AbortController();
    const call = admin.users.list({}, { signal: controller.signal });
    while (!seen.length) await wait(5);
    await wait(20);
    controller.abort("enough");
    const error = await throws(() => call, "APIUserAbortError", "aborted");
    assert.equal(error.reason, "enough");
    for (let round = 0; round < 100 && !closed; round++) await wait(20);
    assert.ok(closed);
  });

  test("a stalled body is timed out, and its connection closed", async () => {
    let closed = 0;
    const { admin, seen } = await serve(
      (_, response) => {
        response.on("close", () => closed++);
        response.writeHead(200).write("{");
      },
      { timeout: 100, maxRetries: 1 },
    );
    await throws(() => admin.retrieve(), "APIConnectionTimeoutError", "timeout");
    // On a busy machine a try may have ended before its connection stood.
    for (let round = 0; round < 100 && closed < seen.length; round++) await wait(20);
    assert.equal(closed, seen.length);
    assert.ok(seen.length <= 2);
  });

  test("a body in many small pieces, compressed or split inside a character", async () => {
    const text = JSON.stringify({ ...user, name: "Zoë 😀 Ünal".repeat(20) });
    const { admin } = await serve(async (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      for (const byte of Buffer.from(text)) {
        response.write(Buffer.from([byte]));
        if (byte > 127) await new Promise(setImmediate);
      }
      response.end();
    });
    assert.deepEqual(await admin.users.retrieve(user.id), JSON.parse(text));
  });

  test("fifty calls at once", async () => {
    const { admin, seen } = await serve((request, response) => {
      const { searchParams } = new URL(request.url, "http://x");
      const name = searchParams.get("email");
      setTimeout(
        () => json(response, { data: users(name), has_more: false, first_id: null, last_id: null }),
        Math.random() * 30,
      );
    });
    const wanted = Array.from({ length: 50 }, (_, index) => `n${index}@example.com`);
    const given = await Promise.all(wanted.map((email) => admin.users.list({ email })));
    assert.deepEqual(
      given.map(({ data }) => data[0].name),
      wanted,
    );
    assert.equal(seen.length, 50);
  });
});
