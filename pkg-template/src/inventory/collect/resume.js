// A collection that goes on: from a state, from the bytes of an inventory, or from the inventory itself.

import { bytesOf, readWork } from "./state.js";
import { stepsOf } from "./steps.js";

const FIXED = ["include", "archived", "defaultWorkspace", "usageDays"];

export async function resume(options, clients, tools) {
  const given = options.resume;
  const isInventory = typeof given?.entities === "function";
  const state = isInventory ? given.state : given;
  // Nothing is left of it.
  if (isInventory && state === null) return { inventory: given };
  const graph = await tools.open();
  const isBytes = ArrayBuffer.isView(state) || state instanceof ArrayBuffer;
  const bytes = isBytes
    ? new Uint8Array(state.buffer ?? state, state.byteOffset, state.byteLength)
    : bytesOf(state, tools);
  const { meta, work } = readWork(graph.load(bytes), stepsOf, tools);
  if (work === null) {
    return { inventory: tools.wrap(graph, { ...meta, counts: graph.settle(meta.settled) }) };
  }
  checkSame(work.asked, options, clients, tools);
  // What failed for good stays; the rest is tried again, from the page at which it failed.
  for (const step of Object.values(work.steps)) {
    const again = step.failed.filter(({ reason }) => !reason);
    step.failed = step.failed.filter(({ reason }) => reason);
    work.tasks.push(...again.map(({ task }) => task));
  }
  const responses = isInventory ? given.recording?.responses : undefined;
  return { work, steps: stepsOf(work.asked), graph, responses };
}

/** Going on with something else than was begun would mix two organizations, or two questions. */
function checkSame(asked, options, { anthropic, anaconda }, { check }) {
  const issues = [];
  if (asked.base !== anthropic.settings.base) {
    check.complain(issues, ["resume"], `is of another organization's address: \`${asked.base}\``);
  }
  const other = anaconda ? anaconda.settings.base : null;
  if (asked.anaconda !== other) {
    check.complain(issues, ["anaconda"], `must be what the state was begun with: \`${asked.anaconda}\``);
  }
  for (const name of FIXED) {
    const is = options[name];
    if (is === undefined || String(is) === String(asked[name])) continue;
    check.complain(issues, [name], `must be left out or what the state was begun with: \`${asked[name]}\``);
  }
  check.refuse(issues, "collect");
}
