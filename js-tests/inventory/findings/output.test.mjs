// Findings for other programs: SARIF by the schema of its standard, and a report for a build that passes or fails.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { test } from "node:test";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { caught, collect, find, findings, findingsReport, NOW, RULES, start, toSARIF } from "./lib/world.mjs";

const { resolve } = createRequire(import.meta.url);
const path = resolve("@microsoft/jest-sarif/package.json").replace(
  "package.json",
  "lib/schemas/sarif-2.1.0-rtm.5.json",
);
// Its patterns are older than the rules of Unicode for them.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(path, "utf8")));
const valid = (log) => assert.ok(validate(JSON.parse(JSON.stringify(log))), JSON.stringify(validate.errors));

const LEVELS = { high: "error", medium: "warning", low: "note", info: "note" };

test("SARIF is valid, with and without the inventory, and with nothing in it", async () => {
  const { admin } = start();
  const inventory = await collect(admin);
  const found = findings(inventory, { now: NOW });
  for (const log of [toSARIF(found), toSARIF(found, { inventory }), toSARIF([]), toSARIF([], { inventory })])
    valid(log);
  const broken = toSARIF(found);
  broken.runs[0].results[0].level = "grave";
  assert.ok(!validate(broken), "the schema is at work");
});

test("SARIF tells what findings tell", async () => {
  const { admin } = start();
  const inventory = await collect(admin);
  const found = findings(inventory, { now: NOW });
  const [run] = toSARIF(found, { inventory }).runs;
  const { rules, name, version } = run.tool.driver;
  assert.equal(name, "rolecall");
  assert.match(version, /^\d+\.\d+\.\d+/);
  assert.deepEqual(
    rules.map(({ id }) => id),
    [...new Set(found.map(({ rule }) => rule))],
  );
  for (const { id, shortDescription, fullDescription, help } of rules) {
    const { title, why, fix } = RULES[id];
    assert.deepEqual([shortDescription.text, fullDescription.text, help.text], [title, why, fix]);
  }
  assert.equal(run.results.length, found.length);
  const names = new Map(inventory.entities().map(({ _key, name, _type }) => [_key, { name, kind: _type }]));
  for (const [place, result] of run.results.entries()) {
    const finding = found[place];
    assert.equal(result.ruleId, finding.rule);
    assert.equal(rules[result.ruleIndex].id, finding.rule);
    assert.equal(result.level, LEVELS[finding.severity]);
    assert.ok(result.message.text.includes(finding.title) && result.message.text.includes(finding.advice));
    assert.deepEqual(
      result.locations,
      finding.entities.map((key) => ({ logicalLocations: [{ ...names.get(key), fullyQualifiedName: key }] })),
    );
    assert.deepEqual(result.properties.evidence, finding.evidence);
    assert.equal(result.properties.repair?.url, finding.repair?.url);
  }
  assert.equal(run.automationDetails.id, `rolecall/${inventory.organization.id}/`);
  const [invocation] = run.invocations;
  assert.equal(invocation.executionSuccessful, true);
  assert.equal(Date.parse(invocation.startTimeUtc), inventory.startedAt);
});

test("the same finding is the same one on another day", async () => {
  const { admin } = start();
  const inventory = await collect(admin);
  const prints = (now) =>
    toSARIF(findings(inventory, { now })).runs[0].results.map(({ partialFingerprints }) =>
      JSON.stringify(partialFingerprints),
    );
  const today = prints(NOW);
  assert.equal(new Set(today).size, today.length);
  assert.deepEqual(prints(NOW + 86_400_000), today);
});

test("SARIF says what could not be read", async () => {
  const { admin, emulator } = start();
  emulator.faults.always({ match: { method: "GET", path: "*/api_keys" }, status: 500 });
  const inventory = await collect(admin);
  const log = toSARIF(findings(inventory, { now: NOW }), { inventory });
  valid(log);
  const [invocation] = log.runs[0].invocations;
  assert.equal(invocation.executionSuccessful, false);
  const told = invocation.toolExecutionNotifications.map(({ message }) => message.text).join("\n");
  assert.match(told, /`anthropic_api_key`/);
});

test("a build fails by what is as serious as was said, or more so", async () => {
  const { admin } = start();
  const found = await find(admin);
  const counts = { high: 0, medium: 0, low: 0, info: 0 };
  for (const { severity } of found) counts[severity]++;
  const report = findingsReport(found);
  assert.deepEqual(report, {
    version: 1,
    kind: "findings",
    counts,
    failOn: "high",
    failed: true,
    findings: found,
  });
  const mild = found.filter(({ severity }) => severity === "low" || severity === "info");
  const failed = (failOn) => findingsReport(mild, { failOn }).failed;
  assert.deepEqual(["high", "medium", "low", "info"].map(failed), [false, false, true, true]);
  assert.equal(findingsReport([], { failOn: "info" }).failed, false);
  assert.equal(
    JSON.stringify(findingsReport(found)),
    JSON.stringify(findingsReport(JSON.parse(JSON.stringify(found)))),
  );
});

test("what are no findings is refused", async () => {
  for (const wrong of [undefined, "x", [{}], [null], {}]) {
    for (const call of [findingsReport, toSARIF]) {
      const error = await caught(() => call(wrong));
      assert.equal(error.code, "invalid_option");
      assert.deepEqual(error.issues[0].path, ["findings"]);
    }
  }
  assert.equal((await caught(() => findingsReport([], { failOn: "grave" }))).code, "invalid_option");
});

test("a rule of a later version is passed on", () => {
  const later = {
    rule: "key-shared",
    severity: "high",
    title: "a key is shared",
    entities: [],
    evidence: {},
    advice: "make two",
    done: "decision",
    evaluatedAt: NOW,
  };
  const log = toSARIF([later]);
  valid(log);
  assert.equal(log.runs[0].results[0].ruleId, "key-shared");
  assert.equal(log.runs[0].results[0].ruleIndex, undefined);
});
