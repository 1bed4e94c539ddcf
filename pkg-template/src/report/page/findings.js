// The chapter of findings: by rule, to be filtered and searched.

import { figure } from "../words/figures.js";
import { DONE, ruleWords, SEVERITIES, SEVERITY_NAMES } from "../words/findings.js";
import { labelOf } from "./data.js";
import { h, place, settled } from "./dom.js";
import { findingCard, findings, severityBadge, textOf } from "./finding.js";
import { grouped } from "./groups.js";
import { words } from "./order.js";

const AT_ONCE = 20;
/** So many of each rule are printed. */
const PRINTED = 50;

export function showFindings() {
  const page = place("findings-page");
  if (!page || findings.length === 0) return undefined;
  const groups = Array.from(
    grouped(findings, ({ rule }) => rule),
    ([rule, list]) => ({ rule, list }),
  );
  const chosen = new Set(SEVERITIES);
  const search = h("input", {
    type: "search",
    id: "findings-search",
    autocomplete: "off",
    spellcheck: "false",
  });
  const done = h(
    "select",
    { onchange: () => draw() },
    h("option", { value: "" }, "All"),
    Object.entries(DONE).map(([id, { name }]) => h("option", { value: id }, name)),
  );
  const status = h("p", { class: "status", role: "status" });
  const list = h("div", { class: "rules" });
  const texts = new Map();
  const textFor = (finding) => {
    if (!texts.has(finding)) texts.set(finding, textOf(finding, labelOf));
    return texts.get(finding);
  };
  const opened = new Set([groups[0].rule]);

  function fits(finding, wanted) {
    if (SEVERITIES.includes(finding.severity) && !chosen.has(finding.severity)) return false;
    if (done.value && finding.done !== done.value) return false;
    return wanted.every((word) => textFor(finding).includes(word));
  }

  function draw() {
    const wanted = words(search.value);
    let count = 0;
    const shown = groups.flatMap((group) => {
      const members = group.list.filter((finding) => fits(finding, wanted));
      count += members.length;
      return members.length > 0 ? [ruleGroup(group.rule, members, opened)] : [];
    });
    status.textContent =
      count === findings.length
        ? `${figure(count)} ${count === 1 ? "finding" : "findings"}`
        : `${figure(count)} of ${figure(findings.length)} findings`;
    list.replaceChildren(
      ...(shown.length ? shown : [h("p", { class: "empty" }, "No finding fits this search.")]),
    );
  }

  search.addEventListener("input", settled(draw));
  const toggles = SEVERITIES.map((severity) => severityToggle(severity, chosen, draw));
  page.replaceChildren(
    h(
      "div",
      { class: "list-tools" },
      h("div", { class: "toggles", role: "group", "aria-label": "Severity" }, toggles),
      h("label", { class: "field search" }, h("span", {}, "Search findings"), search),
      h("label", { class: "field" }, h("span", {}, "What it takes"), done),
    ),
    status,
    list,
  );
  draw();
  return () => printed(page, groups);
}

function severityToggle(severity, chosen, changed) {
  const count = findings.filter((finding) => finding.severity === severity).length;
  const button = h(
    "button",
    { type: "button", class: `toggle ${severity}`, "aria-pressed": "true", disabled: count === 0 },
    SEVERITY_NAMES[severity],
    h("span", { class: "count" }, figure(count)),
  );
  button.addEventListener("click", () => {
    const on = !chosen.has(severity);
    if (on) chosen.add(severity);
    else chosen.delete(severity);
    button.setAttribute("aria-pressed", String(on));
    changed();
  });
  return button;
}

function ruleGroup(rule, members, opened) {
  const body = h("div", { class: "rule-body" });
  const { title, why } = ruleWords(rule);
  const needs = [...new Set(members.map(({ done }) => done))];
  const group = h(
    "details",
    { class: "rule", open: opened.has(rule), "data-rule": rule },
    h(
      "summary",
      {},
      severityBadge(members[0].severity),
      h("span", { class: "rule-name" }, title),
      h(
        "span",
        { class: "needs-all" },
        needs.map((one) => h("span", { class: `needs ${one}` }, DONE[one]?.short ?? one)),
      ),
      h("span", { class: "count" }, figure(members.length)),
    ),
    body,
  );
  const fill = () => {
    if (body.childElementCount > 0) return;
    if (why) body.append(h("p", { class: "why" }, why));
    addMore(body, members, 0);
  };
  group.addEventListener("toggle", () => {
    if (group.open) opened.add(rule);
    else opened.delete(rule);
    fill();
  });
  if (group.open) fill();
  return group;
}

function addMore(body, members, from) {
  const next = members.slice(from, from + AT_ONCE).map((finding) => findingCard(finding, "h3"));
  body.append(...next);
  const left = members.length - from - next.length;
  if (left <= 0) return;
  const button = h(
    "button",
    { type: "button", class: "more" },
    `Show ${figure(Math.min(left, AT_ONCE))} more of ${figure(left)}`,
  );
  button.addEventListener("click", () => {
    button.remove();
    const before = body.lastElementChild;
    addMore(body, members, from + AT_ONCE);
    // The keyboard goes on where the new ones begin.
    const first = before.nextElementSibling;
    first.tabIndex = -1;
    first.focus({ preventScroll: true });
  });
  body.append(button);
}

/** On paper: the first of every rule, each with its repair. */
function printed(page, groups) {
  const paper = h(
    "div",
    { class: "printed" },
    groups.map(({ rule, list }) => {
      const { title, why } = ruleWords(rule);
      const some = list.slice(0, PRINTED);
      const rest = list.length > some.length ? `, the first ${PRINTED} are printed` : "";
      const cards = some.map((finding) => findingCard(finding, "h4", true));
      return h(
        "section",
        { class: "rule" },
        h("h3", {}, `${title} (${figure(list.length)}${rest})`),
        why && h("p", {}, why),
        cards,
      );
    }),
  );
  page.after(paper);
  return () => paper.remove();
}
