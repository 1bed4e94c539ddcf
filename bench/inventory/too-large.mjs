// An organization that is too large for an inventory: `node too-large.mjs <memberships|names>`. Prints how it ended and what
// the process had grown by until then.
import process from "node:process";
import { collect } from "rolecall/inventory";
import { openOrganization } from "../lib/organization.mjs";
import { client } from "./client.mjs";

const [what] = process.argv.slice(2);
const small = { users: 20_000, workspaces: 100, memberships: 100_000, keys: 100, invites: 10 };

/** One list of members that never ends: the same rows on each page. */
function endlessMembers() {
  const organization = openOrganization(small);
  let rows;
  let pages = 0;
  return async (address) => {
    if (!new URL(address).pathname.endsWith("/members")) return organization.fetch(address);
    rows ??= JSON.stringify((await (await organization.fetch(address)).json()).data);
    const body = `{"data":${rows},"has_more":true,"first_id":"${pages}","last_id":"${++pages}"}`;
    return new Response(body, { headers: { "content-type": "application/json" } });
  };
}

/** Members with names that fill pages. */
function longNames() {
  const name = "x".repeat(3_000);
  const more = (page) => {
    for (const row of page.data ?? []) if (row.type === "user") row.name = name;
    return page;
  };
  return openOrganization({ ...small, users: 1_000_000 }, { more }).fetch;
}

globalThis.gc();
const before = process.memoryUsage.rss();
let most = before;
let requests = 0;
const answer = what === "names" ? longNames() : endlessMembers();
const fetch = (address) => {
  most = Math.max(most, process.memoryUsage.rss());
  requests++;
  return answer(address);
};
const start = performance.now();
const { name, code, message } = await collect(client(fetch)).catch((error) => error);
console.log(
  JSON.stringify({ name, code, message, most: most - before, requests, took: performance.now() - start }),
);
