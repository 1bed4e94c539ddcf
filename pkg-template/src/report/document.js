// The one file: head with its policy, chapters, data, script.

import page from "report:page";
import { html, json, raw } from "./html.js";
import { collection } from "./sections/collection.js";
import { findingsSection } from "./sections/findings.js";
import { matrix } from "./sections/matrix.js";
import { summary } from "./sections/summary.js";
import { day, moment } from "./words/figures.js";

// Nothing may be loaded, and of scripts and styles only those two whose hashes stand here. Data is no script.
const POLICY = [
  "default-src 'none'",
  `script-src '${page.scriptHash}'`,
  `style-src '${page.styleHash}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const CHAPTERS = [
  ["summary", "Summary"],
  ["findings", "Findings"],
  ["changes", "Changes"],
  ["access", "Access"],
  ["directory", "Directory"],
  ["map", "Map"],
  ["permissions", "Permissions"],
  ["collection", "Collection"],
];

export function write(parts) {
  const { inventory, roles, findings, now, data } = parts;
  const name = inventory.organization?.name || inventory.organization?.id || "Organization";
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${name}: organization report, ${day(now)}</title>
<style>${raw(page.style)}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<div class="page">
<header class="side">
<nav aria-label="Chapters"><ul>${CHAPTERS.map(([id, title]) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
<div class="tools" id="tools"></div>
</header>
<main id="main" tabindex="-1">
<div class="masthead"><p class="kind">Organization report</p>
<h1><bdi>${name}</bdi></h1>
<p class="muted">As of ${moment(now)}${inventory.organization?.id && html` · <code>${inventory.organization.id}</code>`}</p></div>
<noscript><p class="notice fair">Lists, pictures and the details of findings need JavaScript, which is off. What you see here does without.</p></noscript>
${summary(parts)}
${findingsSection(findings)}
${placeFor("changes", "Changes")}
${placeFor("access", "Access")}
${placeFor("directory", "Directory")}
${placeFor("map", "Map")}
${matrix(roles)}
${collection(parts)}
<footer><p class="muted">Made by rolecall. This file loads nothing and sends nothing; it holds names and e-mail addresses, and is to be kept like them.</p></footer>
</main>
</div>
<script type="application/json" id="data">${raw(json(data))}</script>
<script>${raw(page.script)}</script>
</body>
</html>
`.toString();
}

/** What the page writes by itself. */
const placeFor = (id, title) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<div id="${id}-page"></div>
</section>`;
