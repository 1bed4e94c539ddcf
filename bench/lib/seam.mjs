// The core beneath the calls: what happens between the bytes of an answer and plain data. The module is that of the
// installed package; the glue is bundled there, so that its sources are taken, which lie in the repository above.
// This file alone knows the inside of the package.
import { existsSync, readFileSync } from "node:fs";
import { answerHeaders } from "./data.mjs";

const { createCore } = await import(source("pkg-template/src/core-loader.js"));
const { decode } = await import(source("pkg-template/src/decode.js"));
const contract = readFileSync(source("src/contract/anthropic/packed.txt"), "utf8");

function source(name) {
  for (
    let folder = new URL("./", import.meta.url);
    folder.pathname !== "/";
    folder = new URL("../", folder)
  ) {
    const found = new URL(name, folder);
    if (existsSync(found)) return found;
  }
  throw new Error(`${name} is not above the benchmarks`);
}

const settings = (responseChecks) => ({
  base: "https://api.anthropic.com",
  defaultBase: true,
  credential: "api_key",
  inferenceKey: false,
  version: "2026-10-21",
  betas: [],
  organizationType: null,
  readOnly: false,
  only: null,
  maxRetries: 2,
  timeout: 60_000,
  deadline: null,
  maxRetryDelay: 60_000,
  pace: { perMinute: null, invitesPerHour: null },
  responseChecks,
  maxRequestBytes: 33_554_432,
  headers: [],
  directBrowser: false,
});

const NOTHING = new Uint8Array(0);
// The driver hands on the headers that the core goes by.
const heard = ["request-id", "date"].map((name) => [name, answerHeaders[name]]);
const detail = JSON.stringify({ status: 200, headers: heard });

let core;
let clients;

function open(kind, checks) {
  core ??= createCore(() => readFileSync(new URL(import.meta.resolve("rolecall/core.wasm")))).get();
  clients ??= Object.fromEntries(
    ["report", "off"].map((each) => [
      each,
      core.client("anthropic", contract, JSON.stringify(settings(each))),
    ]),
  );
  const machine = core.call(clients[checks], ...inputs[kind]);
  const action = JSON.parse(machine.step("start", "", NOTHING));
  if (action.do !== "send") throw new Error(`no request: ${JSON.stringify(action)}`);
  return machine;
}

const inputs = {
  user: ["users.retrieve", JSON.stringify({ id: "user_01WCz1FkmYMm4gnmykNKUu3Q", options: {} })],
  page: ["users.list", JSON.stringify({ params: { limit: 1000 }, options: {} })],
};

/** `count` calls that have sent their request and wait for the answer; `checks` as the option `responseChecks`. */
export const waiting = (kind, count, checks = "report") =>
  Array.from({ length: count }, () => open(kind, checks));

/** What a call does with an answer of 200: the core checks it, then it becomes plain data. */
export function answer(machine, bytes) {
  const action = JSON.parse(machine.step("answer", detail, bytes));
  if (action.do !== "done" || action.issues?.length > 0) throw new Error(JSON.stringify(action));
  return decode(bytes);
}

const EMPTY = new TextEncoder().encode('{"data":[],"has_more":false}');

/** The same with nothing to decode; for calls without checks. */
export const answerEmpty = (machine) => JSON.parse(machine.step("answer", detail, EMPTY));

export const finished = (machines) => {
  for (const machine of machines) machine.free();
};
