// Runs stages side by side where their needs allow it, and keeps the output of each together.
import { CommandError, Complaint, run, seconds } from "./shell.mjs";

/**
 * A stage: { name, needs?: names, lane?: string, run(shell): counts | void }.
 * Stages of one lane never run at the same time (they share a cargo target folder).
 * `shell(command, args, options)` runs a program and collects its output for the stage.
 */
export async function runStages(stages, { slots = 2, verbose = false, only = [] } = {}) {
  const start = performance.now();
  const state = new Map(stages.map((stage) => [stage.name, { state: "waiting", output: "" }]));
  const stateOf = (name) => state.get(name)?.state ?? unknown(name);
  const wanted = wantedStages(stages, only);
  const waiting = stages.filter((stage) => wanted.has(stage.name));
  const running = new Map();

  while (waiting.length || running.size) {
    for (const stage of [...waiting]) {
      const needs = (stage.needs ?? []).map(stateOf);
      if (needs.some((is) => is === "failed" || is === "not run")) {
        state.get(stage.name).state = "not run";
        waiting.splice(waiting.indexOf(stage), 1);
        continue;
      }
      const busyLane = stage.lane && [...running.keys()].some((other) => other.lane === stage.lane);
      if (running.size >= slots || busyLane || !needs.every((is) => is === "ok")) continue;
      waiting.splice(waiting.indexOf(stage), 1);
      const done = runStage(stage, state.get(stage.name), verbose).finally(() => running.delete(stage));
      running.set(stage, done);
    }
    if (running.size) await Promise.race(running.values());
    else if (waiting.every((stage) => stateOf(stage.name) === "waiting")) break;
  }
  const results = stages
    .filter((stage) => wanted.has(stage.name))
    .map(({ name }) => ({ name, ...state.get(name) }));
  return report(results, start);
}

function unknown(name) {
  throw new Complaint(`no stage is called \`${name}\`: \`npm test -- --list\` names them all`);
}

/** The named stages and everything they need; all of them when none is named. */
function wantedStages(stages, only) {
  const names = new Set();
  const add = (name) => {
    const stage = stages.find((one) => one.name === name) ?? unknown(name);
    names.add(name);
    for (const need of stage.needs ?? []) add(need);
  };
  for (const name of only.length ? only : stages.map((stage) => stage.name)) add(name);
  return names;
}

async function runStage(stage, result, verbose) {
  const start = performance.now();
  result.state = "running";
  const shell = async (command, args, options) => {
    let text = "";
    try {
      text = await run(command, args, { ...options, output: "collect" });
      return text;
    } catch (error) {
      text = error instanceof CommandError ? error.output : "";
      throw error;
    } finally {
      result.output += text;
    }
  };
  try {
    Object.assign(result, await stage.run(shell));
    result.state = result.failed ? "failed" : "ok";
  } catch (error) {
    result.state = "failed";
    // A runner that counted its failures before it ended is believed; anything else is one failure.
    Object.assign(result, stage.counts?.(result.output));
    result.failed ||= 1;
    result.output +=
      error instanceof Complaint || error instanceof CommandError
        ? `\n${error.message}\n`
        : `\n${error.stack}\n`;
  }
  result.seconds = (performance.now() - start) / 1000;
  if (result.state === "failed" || verbose) console.log(`\n── ${stage.name}\n${result.output.trimEnd()}\n──`);
  console.log(line({ name: stage.name, ...result }));
}

function line({ name, state, seconds: taken, passed, failed, skipped, note }) {
  const counts = [
    passed !== undefined && `${passed} passed`,
    passed !== undefined && failed && `${failed} failed`,
    skipped && `${skipped} skipped`,
    note,
  ].filter(Boolean);
  const time = taken === undefined ? "" : `${taken.toFixed(1)} s`;
  return `${state.padEnd(7)} ${name.padEnd(22)} ${time.padStart(8)}  ${counts.join(", ")}`.trimEnd();
}

/** The summary and the closing line; resolves to the exit code. */
function report(results, start) {
  const sum = (key) => results.reduce((total, result) => total + (result[key] ?? 0), 0);
  const bad = results.filter((result) => result.state !== "ok");
  console.log(`\n${results.map(line).join("\n")}\n\n${seconds(start)} in all`);
  if (bad.length)
    console.log(
      `failed: ${bad.map(({ name, state }) => (state === "failed" ? name : `${name} (${state})`)).join(", ")}`,
    );
  const skipped = sum("skipped");
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed${skipped ? `, ${skipped} skipped` : ""}`);
  return bad.length ? 1 : 0;
}
