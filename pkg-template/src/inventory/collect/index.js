// Reads an organization into a graph. One chunk, loaded when the first collection begins; what it needs of the main
// bundle, each part of it is handed as `tools`.
//
// `tools`: { errors, check, redact, open, wrap, now?, sleep? }. `open()` gives a new graph, `wrap(graph, meta)` an inventory
// of it.

import { TOOLS } from "../tools.js";
import { askedOf, begin } from "./begin.js";
import { connect } from "./connect.js";
import { finish } from "./finish.js";
import { openLedger } from "./ledger.js";
import { readOptions } from "./options.js";
import { openRecord, recordingOf } from "./record.js";
import { resume } from "./resume.js";
import { run } from "./run.js";
import { sleep } from "./sleep.js";
import { writeState } from "./state.js";

/** An organization as it is now. */
export async function collect(admin, given, more) {
  const tools = { ...TOOLS, ...more };
  const options = readOptions(given, tools);
  const clients = connect(admin, options, tools);
  const clock = { now: tools.now ?? Date.now, sleep: tools.sleep ?? sleep };
  const start = await startOf(options, clients, clock, tools);
  if (start.inventory) return start.inventory;

  const { work, steps, graph } = start;
  const ledger = openLedger(work, steps, graph);
  const kept = Array.isArray(options.record) ? options.record : [...(start.responses ?? [])];
  const record = openRecord(options.record, kept, clients);
  const stopped = await run({ work, steps, ledger, clients, options, record, tools: clock });
  work.endedAt = clock.now();
  if (options.signal?.aborted && work.tasks.length > 0) throw aborted(start, options, tools);
  const recording = options.record === true ? recordingOf(work, steps, kept, stopped) : null;
  return finish({ work, steps, graph, stopped, recording, goesOn: true }, tools);
}

async function startOf(options, clients, clock, tools) {
  if (options.resume !== undefined) return resume(options, clients, tools);
  const { base, version } = clients.anthropic.settings;
  const anaconda = clients.anaconda ? clients.anaconda.settings.base : null;
  const asked = askedOf(options, { base, version, anaconda, startedAt: clock.now() });
  return begin(asked, await tools.open());
}

/** The error of an aborted collection; its `state` is made when it is asked for, and shows in no print of it. */
function aborted({ graph, work }, { signal }, { errors }) {
  const error = new errors.APIUserAbortError({
    code: "aborted",
    message: "`collect` was aborted; its `state` goes on from there",
    call: "collect",
    reason: signal.reason,
    outcome: "not_sent",
  });
  let state;
  const get = () => {
    state ??= writeState(graph, { work });
    return state;
  };
  Object.defineProperty(error, "state", { configurable: true, get });
  return error;
}
