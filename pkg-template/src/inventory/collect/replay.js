// An inventory from what the server told earlier, without a network: the same steps and the same graph as of the run.

import { TOOLS } from "../tools.js";
import { askedOf, begin } from "./begin.js";
import { finish } from "./finish.js";
import { openLedger } from "./ledger.js";
import { openQueue } from "./queue.js";
import { readRecording } from "./recording.js";
import { named, newTask } from "./work.js";

const encoder = new TextEncoder();
const keyOf = ({ call, target = "" }) => `${call} ${target}`;

export function fromResponses(given, more) {
  const tools = { ...TOOLS, ...more };
  const recording = readRecording(given, tools);
  const { baseURL, apiVersion, anaconda, startedAt, endedAt, stopped, responses } = recording;
  const asked = askedOf(recording, { base: baseURL, version: apiVersion, anaconda, startedAt });
  const { work, steps, graph } = begin(asked, tools.open());
  const ledger = openLedger(work, steps, graph);
  const lists = new Map();
  for (const response of responses) {
    const key = keyOf(response);
    if (!lists.has(key)) lists.set(key, []);
    lists.get(key).push(response);
  }
  const queue = openQueue(steps, ledger.readOf, work.tasks);
  const left = [];
  const readAll = () => {
    for (let task = queue.take(() => true); task; task = queue.take(() => true)) {
      const answers = lists.get(keyOf(named(ledger.readOf(task), task)));
      if (answers?.length > 0) for (const next of take(ledger, work, task, answers)) queue.putBack(next);
      else left.push(task);
    }
  };
  readAll();
  // What was asked about things that no list has.
  for (const task of strays(steps, lists)) queue.add(task);
  readAll();
  work.tasks = left.filter((task) => !ledger.isDenied(task));
  work.endedAt = endedAt;
  return finish({ work, steps, graph, stopped, goesOn: false }, tools);
}

/** The next answer to a task; gives the tasks that follow. */
function take(ledger, work, task, answers) {
  const response = answers.shift();
  const { status, requestId, body, last, broken, issues, error } = response;
  ledger.heard(task, response);
  work.steps[task.step].requests += response.requests;
  if (error === undefined) {
    // Any that was not there before: where the list went on, the recording knows.
    const cursor = last ? null : { page: String((task.seen?.length ?? 0) + 1) };
    return ledger.answered(task, { body: encoder.encode(body), cursor, broken, status, requestId, issues });
  }
  const { reason, ...about } = error;
  const failure = { ...named(ledger.readOf(task), task), status, ...about, requestId };
  // A call that failed and was made once more, by a collection that went on.
  if (answers.length > 0 && !ledger.isRestart(task, failure, reason)) return [task];
  return ledger.refused(task, failure, reason);
}

function strays(steps, lists) {
  const tasks = [];
  for (const read of steps.flatMap(({ reads }) => reads)) {
    if (read.list) continue;
    for (const answers of lists.values()) {
      const [first] = answers;
      if (first?.call === read.shown && Boolean(read.each) === (first.target !== undefined)) {
        tasks.push(newTask(read, first.target));
      }
    }
  }
  return tasks;
}
