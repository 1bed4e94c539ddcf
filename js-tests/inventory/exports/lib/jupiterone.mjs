// A double of JupiterOne's synchronization API, written from the facts: one job after the other, DIFF within a scope.

const json = (status, value, headers = {}) =>
  new Response(JSON.stringify(value), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
const refuse = (status, code, message, headers) => json(status, { error: { code, message } }, headers);

/**
 * `statuses`: what the job answers when it is asked, one after the other, the last for ever. `largest`: bytes of a body.
 * `fault(request)`: what to answer instead (a Response, an Error to throw), or nothing.
 */
export function createJupiterOne({
  statuses = ["FINISHED"],
  largest = 5_000_000,
  fault = () => undefined,
} = {}) {
  const requests = [];
  const jobs = new Map();
  /** scope → key → object, what is in the graph there. */
  const scopes = new Map();

  async function answer(request) {
    const { method, path, body, bytes } = request;
    if (path === "" && method === "POST") {
      const job = { id: `job-${jobs.size + 1}`, status: "AWAITING_UPLOADS", ...body };
      jobs.set(job.id, { job, uploads: [], asked: 0 });
      return json(200, { job });
    }
    const [, id, action = ""] = /^\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
    const known = jobs.get(id);
    if (!known) return refuse(404, "NOT_FOUND", "no such job");
    const { job, uploads } = known;
    if (method === "GET") {
      if (job.status !== "ABORTED") job.status = statuses[Math.min(known.asked++, statuses.length - 1)];
      return json(200, { job });
    }
    if (action === "abort") {
      Object.assign(job, { status: "ABORTED", reason: body.reason });
      return json(200, { job });
    }
    if (job.status !== "AWAITING_UPLOADS")
      return refuse(400, "JOB_NOT_AWAITING_UPLOADS", "the job takes no more");
    if (action === "finalize") {
      finalize(job, uploads, body.partialDatasets.types);
      return json(200, { job });
    }
    if (bytes > largest) return refuse(413, "TOO_LARGE", "the body is too large");
    uploads.push(...body[action]);
    return json(200, { job });
  }

  function finalize(job, uploads, partial) {
    job.status = "FINALIZE_PENDING";
    const before = scopes.get(job.scope) ?? new Map();
    // Whatever is missing is deleted, but for the types that are known to be partial.
    const after = new Map([...before].filter(([, { _type }]) => partial.includes(_type)));
    for (const one of uploads) after.set(one._key, one);
    scopes.set(job.scope, after);
  }

  const fetch = async (url, init) => {
    const { origin, pathname } = new URL(url);
    const text = init.body ?? "";
    const request = {
      origin,
      method: init.method,
      path: pathname.replace("/persister/synchronization/jobs", ""),
      headers: new Headers(init.headers),
      body: text && JSON.parse(text),
      bytes: new TextEncoder().encode(text).length,
      redirect: init.redirect,
      init,
    };
    requests.push(request);
    const wrong = await fault(request, requests.length);
    if (wrong instanceof Error) throw wrong;
    return wrong ?? answer(request);
  };
  return { fetch, requests, scopes, jobs, answer, refuse };
}

/** Waits for `work` while the mocked clock goes on, whenever nothing else is left to do. */
export async function passing({ timers }, work) {
  let over = false;
  const end = () => {
    over = true;
  };
  work.then(end, end);
  while (!over) {
    for (let i = 0; i < 5; i++) await new Promise(setImmediate);
    if (!over) timers.tick(250);
  }
  return work;
}
