// A collection whose answers come after some time each: `node latency.mjs <ms> <at once>`. Prints how long it took, how many
// requests it sent, how many were under way at most, and what the answers took in all: on a busy machine, timers are late.
import process from "node:process";
import { collect } from "rolecall/inventory";
import { openOrganization } from "../lib/organization.mjs";
import { client } from "./client.mjs";

const [latency, concurrency] = process.argv.slice(2).map(Number);
const organization = openOrganization({
  users: 2_000,
  workspaces: 400,
  memberships: 20_000,
  keys: 2_000,
  invites: 100,
});
let requests = 0;
let underWay = 0;
let most = 0;
let waited = 0;
async function fetch(address) {
  const start = performance.now();
  requests++;
  most = Math.max(most, ++underWay);
  await new Promise((resolve) => setTimeout(resolve, latency));
  const answer = await organization.fetch(address);
  underWay--;
  waited += performance.now() - start;
  return answer;
}
// What is loaded and compiled once does not count.
const tiny = { users: 5, workspaces: 2, memberships: 5, keys: 5, invites: 1 };
await collect(client(openOrganization(tiny).fetch));
const start = performance.now();
const { complete } = await collect(client(fetch), { concurrency });
if (!complete) throw new Error("the inventory is not complete");
console.log(JSON.stringify({ took: performance.now() - start, requests, most, waited }));
