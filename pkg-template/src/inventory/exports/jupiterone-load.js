// Puts an inventory into JupiterOne by its synchronization API: one job, entities before relationships, then it is told
// that this is all there is. What the job's scope held before and is not in the upload is deleted there, so the job is
// aborted rather than finished when anything goes wrong, and partial data is refused.

import { batches } from "./jupiterone-batches.js";
import { createCaller } from "./jupiterone-call.js";
import { checkPartial, readOptions } from "./jupiterone-options.js";
import { openSource } from "./source.js";

const PENDING = /^(AWAITING_UPLOADS|FINALIZE_PENDING|FINALIZING_\w+|UNKNOWN)$/;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15_000; // some accounts have ten requests a minute

export async function loadIntoJupiterOne(inventory, given) {
  const options = readOptions(inventory, given);
  const { onProgress, scope, signal } = options;
  const partialTypes = checkPartial(inventory, options);
  const source = openSource(inventory);
  const caller = createCaller(options);
  const total = Object.values(inventory.counts ?? {}).reduce((sum, count) => sum + count, 0);
  const sent = { entities: 0, relationships: 0, batches: 0 };
  const tell = (stage) => onProgress?.({ stage, uploaded: sent.entities + sent.relationships, total });

  tell("start");
  const { id } = await caller.begin({ source: "api", scope, syncMode: "DIFF" });
  const path = `/${encodeURIComponent(id)}`;
  let waiting = false;
  try {
    for (const kind of ["entities", "relationships"]) {
      tell(kind);
      for (const { body, count } of batches(source, kind)) {
        await caller.upload(`${path}/${kind}`, body);
        sent[kind] += count;
        sent.batches += 1;
        tell(kind);
      }
    }
    tell("finalize");
    await caller.finalize(`${path}/finalize`, { partialDatasets: { types: partialTypes } });
    waiting = true;
    const job = await wait(caller, path, () => tell("wait"));
    tell("done");
    return { jobId: id, scope, status: job.status, ...sent, requests: caller.requests(), partialTypes, job };
  } catch (error) {
    // What is being finalized is in order, even when nobody can see how it ends: only the caller may stop it.
    if (!waiting || signal?.aborted) await caller.abort(`${path}/abort`, reasonOf(error));
    throw error;
  }
}

const reasonOf = (error) => {
  if (error?.code === "aborted") return "aborted by the caller";
  return `the upload failed: ${error?.code ?? error?.name ?? "unknown"}`;
};

/** Asks for the job until it has come to an end, and throws when that is not a good one. */
async function wait(caller, path, tell) {
  for (let ms = FIRST_WAIT; ; ms = Math.min(ms * 1.5, LONGEST_WAIT)) {
    const job = await caller.job(path);
    if (job.status === "FINISHED") return job;
    if (!PENDING.test(job.status)) caller.failed(job);
    tell();
    await caller.pause(ms, `its job \`${job.id}\` is still ${job.status}`);
  }
}
