// The first page: what this is, whether it is whole, and how much there is of everything.

import { columnOf, countOf, tableOf } from "../graph.js";
import { html } from "../html.js";
import { counted, figure, moment, percent, span } from "../words/figures.js";
import { SEVERITIES } from "../words/findings.js";
import { STATUS, STOPPED, WHY_DISABLED } from "../words/steps.js";
import { typeName } from "../words/types.js";
import { charts } from "./charts.js";

const count = (values, is) => values.reduce((sum, value) => sum + (is(value) ? 1 : 0), 0);

export function summary({ inventory, graph, findings, now }) {
  return html`<section id="summary" aria-labelledby="summary-title">
<h2 id="summary-title">Summary</h2>
${wholeness(inventory, graph)}
${tiles(graph, findings)}
${charts(graph, now)}
</section>`;
}

const ADMINS = ["admin", "owner", "primary_owner"];

function tiles(graph, findings) {
  const roles = columnOf(graph, "anthropic_user", "role");
  const archived = columnOf(graph, "anthropic_workspace", "archivedOn");
  const keys = columnOf(graph, "anthropic_api_key", "status");
  const invites = columnOf(graph, "anthropic_invite", "status");
  const people = countOf(graph, "anthropic_user");
  const admins = count(roles, (role) => ADMINS.includes(role));
  const tile = (name, number, note, href) => html`<li><a class="tile" href="${href}">
<span class="tile-name">${name}</span><span class="tile-number">${figure(number)}</span>
<span class="tile-note">${note}</span></a></li>`;
  const workspaces = countOf(graph, "anthropic_workspace");
  return html`<ul class="tiles">
${tile("People", people, `${figure(admins)} with admin rights (${percent(admins, people)})`, "#/directory/anthropic_user")}
${tile("Workspaces", workspaces, `${figure(count(archived, Boolean))} archived`, "#/directory/anthropic_workspace")}
${tile("API keys", countOf(graph, "anthropic_api_key"), `${figure(count(keys, (status) => status === "active"))} active`, "#/directory/anthropic_api_key")}
${
  tableOf(graph, "anthropic_invite") &&
  tile(
    "Invites",
    countOf(graph, "anthropic_invite"),
    `${figure(count(invites, (status) => status === "pending"))} pending`,
    "#/directory/anthropic_invite",
  )
}
${
  tableOf(graph, "anthropic_service_account") &&
  tile(
    "Service accounts",
    countOf(graph, "anthropic_service_account"),
    `${figure(count(columnOf(graph, "anthropic_service_account", "archivedOn"), Boolean))} archived`,
    "#/directory/anthropic_service_account",
  )
}
${findings && tile("Findings", findings.length, gravest(findings), "#findings")}
</ul>`;
}

function gravest(findings) {
  const worst = SEVERITIES.find((severity) => findings.some((one) => one.severity === severity));
  if (!worst) return "nothing to look at";
  return `${figure(count(findings, ({ severity }) => severity === worst))} of severity ${worst}`;
}

/** Whether this is the whole picture: nobody may take a part for it. */
function wholeness(inventory, graph) {
  const { complete, stopped, steps, partialTypes, startedAt, endedAt } = inventory;
  const time = html`<p>Read from ${moment(startedAt)} on, in ${span(Math.max(0, endedAt - startedAt))}.
${graph.edges.length ? html`${figure(graph.numbers.size)} objects and ${figure(links(graph))} relationships between them.` : ""}</p>`;
  const off = steps.filter(({ status }) => status === "disabled");
  if (complete && partialTypes.length === 0) {
    return html`<div class="notice good"><h3>This picture is complete</h3>
<p>Everything that was asked for was read. ${unavailable(off)}</p>${time}</div>`;
  }
  const bad = steps.filter(({ status }) => status !== "success" && status !== "disabled");
  return html`<div class="notice fair"><h3>Parts are missing</h3>
${stopped && html`<p>The collection ended early: ${STOPPED[stopped] ?? stopped}.</p>`}
${partialTypes.length > 0 && html`<p>There may be more than is shown of: ${listOf(partialTypes.map(typeName))}.</p>`}
${
  bad.length > 0 &&
  html`<ul>${bad.map((step) => html`<li><strong>${step.name}</strong>: ${STATUS[step.status]?.name ?? step.status}${why(step)}</li>`)}</ul>`
}
<p>${unavailable(off)}</p>${time}</div>`;
}

const links = (graph) => graph.edges.reduce((sum, { from }) => sum + from.length, 0);

function why({ failedCalls }) {
  if (failedCalls.length === 0) return "";
  const [{ status, code, message }] = failedCalls;
  const times =
    failedCalls.length > 1 ? `, and ${counted(failedCalls.length - 1, ["other call", "other calls"])}` : "";
  return ` (${status ?? code}: ${message}${times})`;
}

const unavailable = (off) =>
  off.length > 0 &&
  html`Not available to this credential: ${listOf(off.map(({ name, reason }) => (reason ? `${name} (${WHY_DISABLED[reason] ?? reason})` : name)))}.`;

const listOf = (names) => names.join(", ");
