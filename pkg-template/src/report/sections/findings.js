// The findings by rule, as a table that needs no script.

import { byRule } from "../findings.js";
import { html } from "../html.js";
import { figure } from "../words/figures.js";
import { DONE, ruleWords, SEVERITY_NAMES } from "../words/findings.js";

export function findingsSection(findings) {
  return html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">Findings</h2>
${findings ? content(findings) : html`<p class="empty">No findings were handed to this report: give it what <code>findings(inventory, { now })</code> returns.</p>`}
</section>`;
}

function content(findings) {
  if (findings.length === 0)
    return html`<div class="notice good"><h3>Nothing was found</h3><p>None of the rules that were asked has anything to say.</p></div>`;
  return html`<p>What deserves a second look, the gravest first. A repair is shown as the request that would be sent: nothing was sent to make this report.</p>
<div id="findings-page"><div class="wide"><table class="plain"><caption class="unseen">Findings by rule</caption>
<thead><tr><th scope="col">Rule</th><th scope="col">Severity</th><th scope="col">Repair</th><th scope="col" class="number">Findings</th></tr></thead>
<tbody>${byRule(findings).map(
    ({
      rule,
      list,
    }) => html`<tr><th scope="row">${ruleWords(rule).title}</th><td>${SEVERITY_NAMES[list[0].severity] ?? list[0].severity}</td>
<td>${[...new Set(list.map(({ done }) => DONE[done]?.name ?? done))].join(", ")}</td><td class="number">${figure(list.length)}</td></tr>`,
  )}</tbody></table></div></div>`;
}
