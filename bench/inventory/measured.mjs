// One inventory in a process of its own: `node --expose-gc measured.mjs <rolecall|plain> <what> <counts as JSON>`. Prints
// what it took as JSON. `what`: `time` reads answers that are there already; `memory` has each made when it is asked for,
// so that nothing but the inventory stays.
import { createHash } from "node:crypto";
import process from "node:process";
import { collect, findings } from "rolecall/inventory";
import { openOrganization, TODAY } from "../lib/organization.mjs";
import { plainFindings } from "../lib/plain-findings.mjs";
import { plainInventory } from "../lib/plain-inventory.mjs";
import { client } from "./client.mjs";

const [side, what, text] = process.argv.slice(2);
const counts = JSON.parse(text);
const NOON = TODAY + 43_200_000;

/** What both sides do: `make` from the first request to the findings, `open` everything in it as objects. */
const SIDES = {
  rolecall: {
    async make(fetch) {
      const inventory = await collect(client(fetch));
      return { inventory, found: findings(inventory, { now: NOON }) };
    },
    open: ({ inventory }) => [inventory.entities(), inventory.relationships(), inventory.unresolved],
    found: ({ found }) =>
      found.map(({ advice, repair, ...one }) => (repair ? { ...one, repair: bare(repair) } : one)),
  },
  plain: {
    async make(fetch) {
      const inventory = await plainInventory(fetch, Date.now);
      return { inventory, found: plainFindings(inventory, NOON) };
    },
    open: ({ inventory: { entities, relationships, unresolved } }) => [entities, relationships, unresolved],
    found: ({ found }) => [...found.values()].flat(),
  },
};
const bare = ({ call, method, url, body }) => ({ call, method, url, body });

/** With the keys of objects in order, so that only what they say counts. */
const ordered = (_, value) =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

function fingerprint(lists) {
  const hash = createHash("sha256");
  for (const list of lists) for (const one of list) hash.update(JSON.stringify(one, ordered)).update("\n");
  return hash.digest("hex");
}

const byRule = (a, b) => (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
const { make, open, found } = SIDES[side];

async function inTime() {
  const organization = openOrganization(counts);
  // Whoever asks first has the answers made; the second time they are there.
  const addresses = new Set();
  const watched = (address) => {
    addresses.add(`${address}`);
    return organization.fetch(address);
  };
  const first = await make(watched);
  const lists = open(first);
  const same = fingerprint([...lists, found(first).sort(byRule)]);
  organization.keep(addresses);
  const [times, opened] = [[], []];
  for (let round = 0; round < 2; round++) {
    globalThis.gc();
    const start = performance.now();
    const made = await make(organization.fetch);
    times.push(performance.now() - start);
    open(made);
    opened.push(performance.now() - start);
  }
  const sizes = lists.map(({ length }) => length);
  return { times, opened, same, sizes: [...sizes, found(first).length], requests: addresses.size };
}

/** What it takes at most, above what the process has before it begins. */
async function inMemory() {
  const organization = openOrganization(counts);
  // What is compiled and loaded does not count.
  await make(openOrganization({ ...counts, users: 50, keys: 50, invites: 5, memberships: 100 }).fetch);
  globalThis.gc();
  const before = process.memoryUsage.rss();
  let asked = 0;
  const start = performance.now();
  const made = await make(async (address) => {
    // The garbage of the pages that are made here is not that of whoever reads them.
    if (++asked % 20 === 0) globalThis.gc();
    return organization.fetch(address);
  });
  const took = performance.now() - start;
  const most = process.resourceUsage().maxRSS * 1024 - before;
  return { most, took, requests: asked, graph: graphOf(made.inventory) };
}

/** What the module itself takes, where there is one. */
const graphOf = (inventory) => inventory[Symbol.for("rolecall.graph")]?.memory();

console.log(JSON.stringify(await (what === "time" ? inTime() : inMemory())));
