// Requests to JupiterOne: the credential in one header, repeats where they can help.

import { exchange } from "../../fetch.js";
import { race } from "../../race.js";
import { createRedactor } from "../../redact.js";
import { errors } from "../errors.js";
import { askedDelay, CLOSED, failureOf, parse, requestIdOf } from "./jupiterone-failure.js";
import { CALL } from "./jupiterone-options.js";

const PATH = "/persister/synchronization/jobs";
const ATTEMPTS = 5;
const FIRST_DELAY = 500;
const LONGEST_DELAY = 8000;
const LONGEST_ASKED = 60_000; // of what a server asks to wait
const ABORT_TIMEOUT = 10_000;
const LARGEST_ANSWER = 2 ** 24;

export function createCaller({ base, accountId, apiKey, fetch: given, signal, timeout, deadline }) {
  const redact = createRedactor([apiKey]);
  const until = Date.now() + deadline;
  const send = given ?? ((...args) => globalThis.fetch(...args));
  const headers = {
    authorization: `Bearer ${apiKey}`,
    "jupiterone-account": accountId,
    "content-type": "application/json",
    accept: "application/json",
  };
  let requests = 0;

  const raise = (name, fields) => {
    throw new errors[name]({ call: CALL, ...fields, message: `\`${CALL}\`: ${redact(fields.message)}` });
  };

  function stopIfAborted() {
    if (!signal?.aborted) return;
    const outcome = requests === 0 ? "not_sent" : "unknown";
    raise("APIUserAbortError", {
      code: "aborted",
      message: "it was aborted",
      reason: signal.reason,
      outcome,
    });
  }

  async function pause(ms, why) {
    if (Date.now() + ms > until) {
      const message = `the time is up: ${why}`;
      raise("APIConnectionTimeoutError", { code: "deadline", message, outcome: "unknown" });
    }
    await race(undefined, ms, signal);
    stopIfAborted();
  }

  function once(method, path, body, limits) {
    requests += 1;
    const request = { method, url: `${base}${PATH}${path}`, headers, body, timeoutIs: "timeout" };
    return exchange(send, { ...request, timeout: limits.timeout }, limits.signal, LARGEST_ANSWER);
  }

  /** The answer: `{ answer, requestId }`. */
  async function ask(method, path, body) {
    for (let attempt = 1; ; attempt++) {
      stopIfAborted();
      const end = await once(method, path, body, { timeout, signal });
      stopIfAborted();
      if (end.event === "answer" && end.status < 300) {
        return { answer: parse(end.body), requestId: requestIdOf(end.headers) };
      }
      const { name, fields, again } = failureOf(end, attempt, redact);
      const backoff = Math.min(FIRST_DELAY * 2 ** (attempt - 1), LONGEST_DELAY);
      const delay = askedDelay(end.headers) ?? backoff;
      if (!again || attempt === ATTEMPTS || delay > LONGEST_ASKED) raise(name, fields);
      await pause(delay, fields.message);
    }
  }

  function jobOf({ answer, requestId }) {
    const job = answer?.job;
    const texts = typeof job?.id === "string" && typeof job.status === "string";
    // The id becomes part of an address.
    if (texts && /^\w[\w.:-]*$/.test(job.id)) return job;
    const [code, message] = answer
      ? ["contract_mismatch", "the answer holds no `job` with an `id` and a `status`"]
      : ["not_json", "the answer is no JSON object"];
    return raise("ContractError", { code, message, requestId });
  }

  async function upload(path, { text, halves }) {
    try {
      await ask("POST", path, text);
    } catch (error) {
      const smaller = error?.status === 413 && halves();
      if (!smaller) throw error;
      for (const half of smaller) await upload(path, half);
    }
  }

  return {
    requests: () => requests,
    pause,
    /** Begins a job. */
    begin: async (body) => jobOf(await ask("POST", "", JSON.stringify(body))),
    job: async (path) => jobOf(await ask("GET", path)),
    /** A batch that is too large for the server goes in halves. */
    upload,
    /** Where the answer to an earlier try was lost, a job that takes no more has been finalized by it. */
    async finalize(path, body) {
      try {
        await ask("POST", path, JSON.stringify(body));
      } catch (error) {
        if (!(error?.errorCode === CLOSED && error.attempts > 1)) throw error;
      }
    },
    /** As well as can be: whatever comes of it, the first error is the one that counts. */
    abort: (path, reason) =>
      once("POST", path, JSON.stringify({ reason }), { timeout: ABORT_TIMEOUT, signal: null }),
    /** The job came to an end, and not to a good one. */
    failed(job) {
      const message = `its job \`${job.id}\` ended as ${job.status}`;
      raise("APIError", { code: "job_failed", message, status: 200, type: job.status, details: job });
    },
  };
}
