// How the inventory was made: steps, calls that failed, rows that do not fit, and the limits of this file.

import { html } from "../html.js";
import { counted, figure, moment, span } from "../words/figures.js";
import { STATUS, WHY_DISABLED } from "../words/steps.js";
import { howMany, missingWhy } from "../words/types.js";

/** So many of each list; the rest is counted. */
const LISTED = 100;

export function collection({ inventory, now }) {
  const { steps, warnings, unresolved, usage } = inventory;
  const failed = steps.flatMap((step) => step.failedCalls);
  const misfits = steps.flatMap((step) => step.misfits);
  return html`<section id="collection" aria-labelledby="collection-title">
<h2 id="collection-title">How this was collected</h2>
<p>Begun ${moment(inventory.startedAt)}, ended ${moment(inventory.endedAt)}; ages and expiries are judged as of ${moment(now)}.
Reading takes time and is no snapshot: what changed meanwhile can show as a reference to something that is not there.</p>
${usage && html`<p>Times of last use are inferred from the usage report of ${moment(usage.windowStart)} to ${moment(usage.windowEnd)}: the API itself does not tell them.</p>`}
<div class="wide" role="region" tabindex="0" aria-label="Steps of the collection"><table class="plain"><caption class="unseen">Steps of the collection</caption>
<thead><tr><th scope="col">Step</th><th scope="col">Outcome</th><th scope="col" class="number">Requests</th><th scope="col" class="number">Time</th><th scope="col">Read</th></tr></thead>
<tbody>${steps.map(stepRow)}</tbody></table></div>
${failed.length > 0 && failedCalls(failed)}
${misfits.length > 0 && misfitRows(misfits)}
${unresolved.length > 0 && openEnds(unresolved)}
${warnings.length > 0 && html`<h3>Warnings</h3><ul class="texts">${warnings.slice(0, LISTED).map((text) => html`<li><bdi>${text}</bdi></li>`)}</ul>${more(warnings)}`}
</section>`;
}

function stepRow({ name, id, status, reason, requests, duration, encounteredTypeCounts }) {
  const { name: outcome, mark } = STATUS[status] ?? { name: status, mark: "fair" };
  const read = Object.entries(encounteredTypeCounts).map(([type, count]) => howMany(type, count));
  return html`<tr><th scope="row">${name} <code>${id}</code></th>
<td><span class="state ${mark}">${outcome}</span>${reason && html`: ${WHY_DISABLED[reason] ?? reason}`}</td>
<td class="number">${figure(requests)}</td><td class="number">${duration === null ? "–" : span(duration)}</td><td>${read.join(", ")}</td></tr>`;
}

const more = (list) =>
  list.length > LISTED &&
  html`<p class="muted">The first ${LISTED} of ${figure(list.length)} are listed.</p>`;

const failedCalls = (calls) => html`<h3>Calls that failed</h3>
<div class="wide" role="region" tabindex="0" aria-label="Calls that failed"><table class="plain">
<thead><tr><th scope="col">Call</th><th scope="col">About</th><th scope="col">Status</th><th scope="col">Error</th><th scope="col">Request</th></tr></thead>
<tbody>${calls.slice(0, LISTED).map(
  ({
    call,
    target,
    status,
    code,
    message,
    requestId,
  }) => html`<tr><th scope="row"><code>${call}</code></th><td><code>${target}</code></td>
<td>${status ?? "no answer"}</td><td><code>${code}</code> <bdi>${message}</bdi></td><td><code>${requestId ?? "–"}</code></td></tr>`,
)}</tbody></table></div>${more(calls)}`;

const misfitRows = (rows) => html`<h3>Rows that do not fit the documents</h3>
<p>They are in this report with what they have, but for those without an id.</p>
<ul class="texts">${rows
  .slice(0, LISTED)
  .map(
    ({ call, target, message, dropped }) =>
      html`<li><code>${call}${target && ` ${target}`}</code> <bdi>${message}</bdi>${dropped && " (left out)"}</li>`,
  )}</ul>${more(rows)}`;

function openEnds(unresolved) {
  const counts = new Map();
  for (const { reason } of unresolved) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return html`<h3>References to what is not there</h3>
<p>${counted(unresolved.length, ["relationship leads", "relationships lead"])} to something that was not read. They are listed in the <a href="#/directory/unresolved">directory</a>.</p>
<ul class="texts">${[...counts].map(([reason, count]) => html`<li>${figure(count)}: ${missingWhy(reason)}</li>`)}</ul>`;
}
