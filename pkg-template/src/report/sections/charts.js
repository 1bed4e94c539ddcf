// How roles are spread and how old keys are, as pictures with their figures.

import { columnOf, tableOf } from "../graph.js";
import { html } from "../html.js";
import { daysBetween, figure, percent } from "../words/figures.js";
import { ORGANIZATION_ROLES, roleName, WORKSPACE_ROLES } from "../words/roles.js";

export function charts(graph, now) {
  const given = graph.edges.find(({ type }) => type === "anthropic_user_assigned_workspace");
  return html`<div class="charts">
${bars("Organization roles", "people", tally(columnOf(graph, "anthropic_user", "role"), ORGANIZATION_ROLES), roleName)}
${bars("Workspace roles", "memberships", tally(given?.columns.get("role") ?? [], WORKSPACE_ROLES), roleName)}
${keyAges(graph, now)}
${bars("API keys by status", "keys", tally(columnOf(graph, "anthropic_api_key", "status"), ["active", "inactive", "archived", "expired"]), (status) => status)}
</div>`;
}

/** `[value, count]`, in the given order; what it does not name comes after it, by name. */
function tally(values, order) {
  const counts = new Map();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const place = (value) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...counts].sort(([a], [b]) => place(a) - place(b) || (String(a) < String(b) ? -1 : 1));
}

function bars(title, what, rows, name) {
  const whole = rows.reduce((sum, [, count]) => sum + count, 0);
  const most = rows.reduce((max, [, count]) => Math.max(max, count), 1);
  if (whole === 0)
    return html`<figure class="chart"><figcaption>${title}</figcaption><p class="empty">There are no ${what}.</p></figure>`;
  return html`<figure class="chart"><table class="bars"><caption>${title}</caption>
<thead class="unseen"><tr><th scope="col">${title}</th><th scope="col">Bar</th><th scope="col">Count</th><th scope="col">Share</th></tr></thead>
<tbody>${rows.map(([value, count]) => bar(name(value), count, whole, most))}</tbody></table></figure>`;
}

const bar = (name, count, whole, most) => html`<tr><th scope="row"><bdi>${name}</bdi></th>
<td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="fill" width="${round((100 * count) / most)}" height="10"/></svg></td>
<td class="number">${figure(count)}</td><td class="number share">${percent(count, whole)}</td></tr>`;

const round = (number) => Math.round(number * 100) / 100;

const AGES = [
  ["under 30 days", 30],
  ["30 to 89 days", 90],
  ["90 to 179 days", 180],
  ["180 to 364 days", 365],
  ["a year and more", Number.POSITIVE_INFINITY],
];

/** Of active keys, as columns; those that never expire apart from those that do. */
function keyAges(graph, now) {
  const column = (property) => columnOf(graph, "anthropic_api_key", property);
  const [status, created, expires] = ["status", "createdOn", "expiresOn"].map(column);
  const ages = AGES.map(([name]) => ({ name, expiring: 0, lasting: 0 }));
  let untold = 0;
  for (let row = 0; row < (tableOf(graph, "anthropic_api_key")?.keys.length ?? 0); row += 1) {
    if (status[row] !== "active") continue;
    const days = daysBetween(created[row], now);
    if (Number.isNaN(days)) untold += 1;
    else ages[AGES.findIndex(([, below]) => days < below)][expires[row] ? "expiring" : "lasting"] += 1;
  }
  const most = ages.reduce((max, { expiring, lasting }) => Math.max(max, expiring + lasting), 0);
  if (most === 0)
    return html`<figure class="chart"><figcaption>Age of active API keys</figcaption><p class="empty">There are no active keys.</p></figure>`;
  return html`<figure class="chart"><figcaption id="ages-title">Age of active API keys</figcaption>
<svg class="columns" viewBox="0 0 500 214" role="img" aria-labelledby="ages-title">${ages.map((age, place) => columnFor(age, place, most))}
<line class="axis" x1="0" x2="500" y1="170.5" y2="170.5"/></svg>
<p class="legend"><span class="swatch expiring"></span>with an expiry <span class="swatch lasting"></span>never expires${
    untold > 0 && html`; ${figure(untold)} without a date of creation are left out`
  }</p>
<div class="unseen"><table><caption>Age of active API keys</caption>
<thead><tr><th scope="col">Age</th><th scope="col">With an expiry</th><th scope="col">Never expires</th></tr></thead>
<tbody>${ages.map(({ name, expiring, lasting }) => html`<tr><th scope="row">${name}</th><td>${expiring}</td><td>${lasting}</td></tr>`)}</tbody></table></div></figure>`;
}

function columnFor({ name, expiring, lasting }, place, most) {
  const tall = (count) => round((140 * count) / most);
  const left = place * 100 + 14;
  const sum = expiring + lasting;
  return html`<rect class="expiring" x="${left}" width="72" y="${round(170 - tall(expiring))}" height="${tall(expiring)}"/><rect class="lasting" x="${left}" width="72" y="${round(170 - tall(sum))}" height="${tall(lasting)}"/>
<text class="value" x="${left + 36}" y="${round(162 - tall(sum))}">${figure(sum)}</text>${name
    .split(/ (?=days|and)/)
    .map((line, number) => html`<text x="${left + 36}" y="${188 + number * 16}">${line}</text>`)}`;
}
