// Running other programs: output either goes through to the terminal or is collected and shown on failure only.
import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { root } from "./paths.mjs";

/** A failure that is the user's to mend: printed as one sentence, without a stack. */
export class Complaint extends Error {}

export class CommandError extends Error {
  constructor(line, code, output) {
    super(`\`${line}\` ended with ${code}`);
    // Not enumerable: test runners would print it a second time.
    Object.defineProperty(this, "output", { value: output });
  }
}

// `npm run` describes the package it runs in by variables that must not reach an npm started for another folder.
const inherited = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|command|config_local_prefix)/.test(name),
    ),
  );

/**
 * Runs a program and resolves to its output (stdout and stderr as they came).
 * `output`: "inherit" (default), "collect", or a function that gets every piece of text.
 */
export function run(command, args, { cwd = root, env = {}, output = "inherit", input } = {}) {
  const through = output === "inherit";
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...inherited(), ...env },
      stdio: [
        input === undefined ? (through ? "inherit" : "ignore") : "pipe",
        ...Array(2).fill(through ? "inherit" : "pipe"),
      ],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (piece) => {
        text += piece;
        if (typeof output === "function") output(piece);
      });
    }
    if (input !== undefined) child.stdin.end(input);
    child.on("error", reject);
    child.on("close", (code, signal) => {
      if (code === 0) resolve(text);
      else reject(new CommandError([command, ...args].join(" "), signal ?? `exit code ${code}`, text));
    });
  });
}

/** What a program prints, or null where it is missing or fails. */
export const ask = (command, args) =>
  run(command, args, { output: "collect" }).then(
    (text) => text.trim(),
    () => null,
  );

/** The full path of a program on the PATH, or null. */
export function which(name) {
  for (const folder of (process.env.PATH ?? "").split(delimiter)) {
    const path = join(folder, name);
    try {
      accessSync(path, constants.X_OK);
      return path;
    } catch {}
  }
  return null;
}

/** npm as the one that started us, so that its version and configuration stay the same. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith(".js") ? run(process.execPath, [cli, ...args], options) : run("npm", args, options);
}

export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;

/**
 * Says what is being done and how long it took, unless it is done at once. On standard error, which leaves standard
 * output to the job itself.
 */
export async function step(title, action) {
  const start = performance.now();
  let said = false;
  const say = () => {
    said = true;
    process.stderr.write(`${title} … `);
  };
  const timer = setTimeout(say, 400);
  try {
    const result = await action();
    if (said) process.stderr.write(`${seconds(start)}\n`);
    return result;
  } catch (error) {
    if (!said) say();
    process.stderr.write("failed\n");
    throw error;
  } finally {
    clearTimeout(timer);
  }
}

/** Runs an entry script: a complaint is one sentence, a failed command shows what it printed. */
export async function main(action) {
  // Ctrl-C reaches the children too; they end, and we with them.
  process.on("SIGINT", () => {});
  try {
    process.exitCode = (await action()) ?? 0;
  } catch (error) {
    if (error instanceof CommandError) process.stderr.write(`${error.output}\n${error.message}\n`);
    else if (error instanceof Complaint) process.stderr.write(`${error.message}\n`);
    else throw error;
    process.exitCode = 1;
  }
}
