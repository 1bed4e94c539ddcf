// Findings, the gravest first, with every text written once.

import { RULES } from "../inventory/findings/rules.js";
import { SEVERITIES } from "./words/findings.js";

const ORDER = Object.keys(RULES);
const place = (list, one) => (list.includes(one) ? list.indexOf(one) : list.length);

export const sortFindings = (findings) =>
  [...findings].sort(
    (a, b) =>
      place(SEVERITIES, a.severity) - place(SEVERITIES, b.severity) ||
      place(ORDER, a.rule) - place(ORDER, b.rule),
  );

/** By rule, in the order of the gravest of each. */
export function byRule(findings) {
  const groups = new Map();
  for (const finding of findings) {
    if (!groups.has(finding.rule)) groups.set(finding.rule, []);
    groups.get(finding.rule).push(finding);
  }
  return [...groups].map(([rule, list]) => ({ rule, list }));
}

export function packFindings(findings, numbers) {
  const texts = [];
  const known = new Map();
  const text = (value) => {
    if (!known.has(value)) known.set(value, texts.push(value) - 1);
    return known.get(value);
  };
  const list = findings.map((finding) => [
    text(finding.rule),
    text(finding.severity),
    text(finding.title),
    text(finding.advice ?? ""),
    text(finding.done),
    (finding.entities ?? []).map((id) => numbers.get(id) ?? id),
    finding.evidence ?? {},
    ...(finding.repair ? [packRepair(finding.repair, text)] : []),
  ]);
  return { texts, list };
}

/** What somebody has to see before they carry it out; the headers are the same for all. */
const packRepair = ({ call, method, url, body, warnings }, text) => [
  text(call),
  text(method),
  url,
  body === undefined || body === null ? null : text(typeof body === "string" ? body : JSON.stringify(body)),
  ...(warnings?.length ? [warnings.map((one) => text(typeof one === "string" ? one : one.message))] : []),
];
