// Findings in the format that tools for code scanning read: SARIF 2.1.0. An organization has no files, so that places are
// logical ones: the keys of the entities.

import { refuse } from "../../options/check.js";
import { VERSION } from "../../version.js";
import { checkFindings } from "./report.js";
import { RULES } from "./rules.js";

const LEVELS = { high: "error", medium: "warning", low: "note", info: "note" };
const SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

/** With the `inventory` also the names of what it is about, and what could not be read. */
export function toSARIF(findings, options) {
  const inventory = options?.inventory;
  const issues = [];
  checkFindings(findings, issues);
  refuse(issues, "toSARIF");
  const ids = Object.keys(RULES).filter((id) => findings.some(({ rule }) => rule === id));
  const organization = inventory?.organization;
  const names = namesOf(inventory, findings);
  const run = {
    tool: { driver: { name: "rolecall", version: VERSION, rules: ids.map(ruleOf) } },
    ...(organization ? { automationDetails: { id: `rolecall/${organization.id}/` } } : {}),
    ...(inventory ? { invocations: [invocationOf(inventory)] } : {}),
    results: findings.map((finding) => resultOf(finding, ids, names)),
  };
  return { $schema: SCHEMA, version: "2.1.0", runs: [run] };
}

function ruleOf(id) {
  const { title, why, fix } = RULES[id];
  return { id, shortDescription: { text: title }, fullDescription: { text: why }, help: { text: fix } };
}

function resultOf(
  { rule, severity, title, entities, evidence, advice, done, repair, evaluatedAt },
  ids,
  names,
) {
  const { call, method, url, body } = repair ?? {};
  return {
    ruleId: rule,
    ...(ids.includes(rule) ? { ruleIndex: ids.indexOf(rule) } : {}),
    level: LEVELS[severity],
    message: { text: `${title}. ${advice}.` },
    locations: entities.map((key) => ({ logicalLocations: [{ ...names(key), fullyQualifiedName: key }] })),
    // The same finding of another day is the same one.
    partialFingerprints: { "ruleAndEntities/v1": [rule, ...entities].join("|") },
    properties: {
      severity,
      done,
      evidence,
      evaluatedAt,
      ...(repair ? { repair: { call, method, url, body } } : {}),
    },
  };
}

/** The names of the entities that there are findings about. */
function namesOf(inventory, findings) {
  const wanted = new Set(inventory ? findings.flatMap(({ entities }) => entities) : []);
  const known = new Map();
  for (const { _key, _type, name } of inventory?.entities() ?? []) {
    if (wanted.has(_key)) known.set(_key, { name, kind: _type });
  }
  return (key) => known.get(key) ?? {};
}

function invocationOf({ startedAt, endedAt, complete, partialTypes }) {
  const time = (ms) => new Date(ms).toISOString();
  const missing = partialTypes.map((type) => ({
    level: "warning",
    message: { text: `some of \`${type}\` could not be read: nothing is found there` },
  }));
  return {
    executionSuccessful: complete,
    startTimeUtc: time(startedAt),
    endTimeUtc: time(endedAt),
    ...(missing.length > 0 ? { toolExecutionNotifications: missing } : {}),
  };
}
