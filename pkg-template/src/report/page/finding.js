// One finding: what it is, the values that led to it, and what would mend it.

import { DONE, SEVERITY_NAMES } from "../words/findings.js";
import { capital, propertyName } from "../words/types.js";
import { data, keyOf } from "./data.js";
import { h } from "./dom.js";
import { linkedValue, linkTo } from "./links.js";

const { texts = [], list = [] } = data.findings ?? {};

/** Read back; `entities` are numbers, and keys of what is not in the graph. */
export const findings = list.map(([rule, severity, title, advice, done, entities, evidence, repair]) => ({
  rule: texts[rule],
  severity: texts[severity],
  title: texts[title],
  advice: texts[advice],
  done: texts[done],
  entities,
  evidence,
  repair: repair && readRepair(repair),
}));

function readRepair([call, method, url, body, warnings = []]) {
  return {
    call: texts[call],
    method: texts[method],
    url,
    body: body === null ? null : texts[body],
    warnings: warnings.map((warning) => texts[warning]),
  };
}

const byEntity = new Map();
for (const finding of findings) {
  for (const number of finding.entities) {
    if (!byEntity.has(number)) byEntity.set(number, []);
    byEntity.get(number).push(finding);
  }
}

export const findingsAbout = (number) => byEntity.get(number) ?? [];

/** Of many findings about few things, most are not for the eye. */
const NAMED = 12;

export const severityBadge = (severity) =>
  h("span", { class: `badge ${severity}` }, SEVERITY_NAMES[severity] ?? severity);

/** `onPaper`: short, and with nothing to be opened. */
export function findingCard(finding, heading = "h4", onPaper = false) {
  const { severity, title, entities, evidence } = finding;
  const rest = entities.length - NAMED;
  return h(
    "article",
    { class: "finding" },
    h("div", { class: "finding-head" }, severityBadge(severity), h(heading, {}, inWords(title))),
    entities.length > 0 &&
      h(
        "p",
        { class: "about" },
        entities.slice(0, NAMED).map((end) => linkTo(end)),
        rest > 0 && h("span", { class: "muted" }, `and ${rest} more`),
      ),
    facts(evidence),
    whatToDo(finding),
    finding.repair && (onPaper ? line(finding.repair) : request(finding.repair)),
  );
}

function facts(evidence) {
  const known = Object.entries(evidence);
  if (known.length === 0) return null;
  return h(
    "dl",
    { class: "evidence" },
    known.map(([name, value]) =>
      h("div", {}, h("dt", {}, propertyName(name)), h("dd", {}, linkedValue(name, value))),
    ),
  );
}

/** What is in backticks stands as it is in the API; a sentence may begin with a small letter, as those of errors do. */
function inWords(sentence) {
  const text = sentence.replace(/^[a-z]+(?= )/, capital);
  const parts = text.split(/`([^`]*)`/);
  return h(
    "bdi",
    {},
    parts.map((part, at) => (at % 2 ? h("code", {}, part) : part)),
  );
}

const whatToDo = ({ done, advice }) => {
  const sentence = /[.!?]$/.test(advice) ? advice : `${advice}.`;
  return h(
    "p",
    { class: "advice" },
    h("strong", {}, `${DONE[done]?.name ?? done}. `),
    advice && inWords(sentence),
  );
};

const line = ({ method, url, body }) => h("p", {}, h("code", {}, `${method} ${url} ${body ?? ""}`));

function request({ call, method, url, body, warnings }) {
  return h(
    "details",
    { class: "repair" },
    h("summary", {}, "Repair: ", h("code", {}, call)),
    h(
      "pre",
      { tabindex: "0", role: "group", "aria-label": `Request of ${call}` },
      h(
        "code",
        {},
        h("b", {}, method),
        ` ${url}${body ? `\n\n${JSON.stringify(JSON.parse(body), null, 2)}` : ""}`,
      ),
    ),
    warnings.map((warning) => h("p", { class: "muted" }, inWords(warning))),
  );
}

/** Everything in it that somebody may search for. */
export const textOf = ({ rule, title, entities, advice, repair }, label) =>
  [
    rule,
    title,
    advice,
    repair?.call,
    ...entities.slice(0, 100).flatMap((end) => [label(end), typeof end === "number" ? keyOf(end) : end]),
  ]
    .join("\n")
    .toLowerCase();
