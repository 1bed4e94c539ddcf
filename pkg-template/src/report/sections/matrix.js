// What each role allows, as the documents have it.

import { html, raw } from "../html.js";

/** The table of `roles` brings a style of its own, which the policy of this file would refuse. */
export function matrix(roles) {
  const table = (scope) => raw(marked(roles.matrixTable({ scope, format: "html" })));
  return html`<section id="permissions" aria-labelledby="permissions-title">
<h2 id="permissions-title">Permissions</h2>
<p>What a role allows, read off the vendor's public documents. Roles in a workspace add to those in the organization. Where no document says, nothing is guessed.</p>
<h3>In the organization</h3>
${table("organization")}
<h3>In a workspace</h3>
${table("workspace")}
</section>`;
}

const marked = (text) =>
  text
    .replace(/<style>.*?<\/style>\n?/s, "")
    .replace(
      /<td>(allowed|denied|not stated)/g,
      (_, word) => `<td class="${word.replace(" ", "-")}">${word}`,
    );
