/** The exchange behind a socket on loopback. Needs a runtime that has `node:http`. */

// Kept out of the import itself, so that bundlers for browsers leave it alone.
const HTTP = "node:http";

const HOST = "127.0.0.1";
const BODILESS = new Set([204, 205, 304]);

export function createListen(exchange) {
  return async function listen(port = 0) {
    const http = await import(/* @vite-ignore */ /* webpackIgnore: true */ HTTP);
    // Not listeners of one signal: of more than ten Node warns.
    const waiting = new Set();
    const sockets = new Set();
    const server = http.createServer((incoming, outgoing) => {
      serve(exchange, incoming, outgoing, waiting).catch(() => incoming.socket?.destroy());
    });
    server.on("connection", (socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });
    await new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(port, HOST, resolve);
    });
    const url = `http://${HOST}:${server.address().port}`;
    let closed;
    return {
      url,
      anacondaURL: `${url}/anaconda`,
      /** Ends at once: nobody is waited for, a stalled answer least of all. */
      close() {
        closed ??= new Promise((resolve) => {
          server.close(() => resolve());
          for (const leave of waiting) leave();
          server.closeAllConnections?.();
          for (const socket of sockets) socket.destroy();
        });
        return closed;
      },
    };
  };
}

async function serve(exchange, incoming, outgoing, waiting) {
  const chunks = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const gone = new AbortController();
  const leave = () => gone.abort();
  outgoing.once("close", leave);
  waiting.add(leave);
  try {
    const ending = await exchange(
      {
        method: incoming.method,
        url: new URL(incoming.url, `http://${HOST}`),
        headers: joined(incoming.headers),
        bytes: concatenated(chunks),
      },
      gone.signal,
    );
    play(ending, outgoing);
  } finally {
    waiting.delete(leave);
  }
}

function play(ending, outgoing) {
  if (ending.kind === "silence") return;
  if (ending.kind === "reset") {
    const { socket } = outgoing;
    if (socket.resetAndDestroy) socket.resetAndDestroy();
    else socket.destroy();
    return;
  }
  const { status, headers, bytes, part } = ending;
  if (BODILESS.has(status)) {
    outgoing.writeHead(status, headers).end();
  } else if (part === "stalled") {
    // Headers and the first part leave at once; more is promised and never comes.
    outgoing.writeHead(status, { ...headers, "content-length": bytes.length + 1 });
    outgoing.flushHeaders();
    if (bytes.length > 0) outgoing.write(bytes);
  } else if (part === "cut") {
    // Chunked, so that the cut body ends as cleanly as a whole one.
    outgoing.writeHead(status, headers);
    if (bytes.length > 0) outgoing.write(bytes);
    outgoing.end();
  } else {
    outgoing.writeHead(status, { "content-length": bytes.length, ...headers }).end(bytes);
  }
}

function joined(headers) {
  const entries = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
}

function concatenated(chunks) {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
