/**
 * The day of a member in Claude's apps: how much of what, and with which skills, connectors,
 * plugins and projects. All lists of the activity analytics are roll-ups of these days, so that
 * they agree with each other.
 */

import {
  ARTIFACT_PRODUCTS,
  CHAT_ARTIFACTS,
  CONNECTORS,
  OFFICE_APPS,
  PLUGIN_PRODUCTS,
  PLUGINS,
  PRODUCTS,
  SKILLS,
} from "./catalogue.js";
import { userSessions } from "./code-sessions.js";
import { dayOf, isWeekend, readDay, startOf } from "./days.js";
import { at, below, between, percent, pick } from "./dice.js";

/** Nothing is known of earlier days (API reference). */
export const FIRST_DAY = readDay("2026-01-01", "first day");
/** Which connector calls only read is known since then. */
export const FIRST_CLASSIFIED_DAY = readDay("2026-05-29", "first classified day");

/** The latest day that is told of: there is a day of lag. */
export const latestDay = (store) => dayOf(store.clock.now()) - 1;

const EVERYTHING = ["chat", "claude_code", "cowork", "office_agent", "design", "science"];
const SHARES = { chat: 75, cowork: 25, office_agent: 20, design: 8, science: 5 };

/**
 * Null when the member did nothing.
 * @param {{ user: object, home: number }} member with the place of the dice
 */
export function dayOfMember({ user, home }, day) {
  const here = at(at(home, 0x646179), day);
  const busy = between(home, 7, 40, 95);
  const sessions = userSessions(user, home, day);
  const works = percent(here, 1, isWeekend(day) ? Math.floor(busy / 6) : busy);
  if (!works && sessions.length === 0) return null;
  const opened = (product, die) => works && percent(here, die, SHARES[product]);
  const activity = {
    here,
    sessions,
    chat: opened("chat", 2) ? chatOf(at(here, 20)) : null,
    cowork: opened("cowork", 3) ? coworkOf(at(here, 21)) : null,
    office: opened("office_agent", 4) ? officeOf(at(here, 22)) : null,
    design: opened("design", 5) ? designOf(at(here, 23)) : null,
    science: opened("science", 6) ? scienceOf(at(here, 24)) : null,
  };
  return EVERYTHING.some((product) => usesProduct(activity, product)) ? activity : null;
}

export function usesProduct(it, product) {
  if (product === "claude_code") return it.sessions.length > 0;
  return (product === "office_agent" ? it.office : it[product]) !== null;
}

const chatOf = (dice) => {
  const conversations = between(dice, 1, 1, 8);
  const messages = conversations * between(dice, 2, 1, 12);
  return {
    conversations,
    messages,
    thinking: below(dice, 3, messages + 1),
    files: percent(dice, 4, 30) ? between(dice, 5, 1, 4) : 0,
    projectsCreated: percent(dice, 6, 3) ? 1 : 0,
    sharedViews: percent(dice, 7, 10) ? between(dice, 8, 1, 3) : 0,
    searches: percent(dice, 9, 40) ? between(dice, 10, 1, 9) : 0,
  };
};

const coworkOf = (dice) => {
  const sessions = between(dice, 1, 1, 3);
  const edits = percent(dice, 4, 60) ? between(dice, 5, 1, 20) : 0;
  const writes = below(dice, 6, edits + 1);
  return {
    sessions,
    messages: sessions * between(dice, 2, 1, 15),
    actions: sessions * between(dice, 3, 2, 40),
    dispatches: percent(dice, 7, 20) ? between(dice, 8, 1, 5) : 0,
    edits: edits - writes,
    writes,
    editing: edits === 0 ? 0 : between(dice, 9, 1, sessions),
  };
};

const officeOf = (dice) => ({
  app: pick(dice, 1, OFFICE_APPS),
  sessions: between(dice, 2, 1, 3),
  messages: between(dice, 3, 1, 20),
});

const designOf = (dice) => ({
  sessions: between(dice, 1, 1, 2),
  messages: between(dice, 2, 1, 25),
  projects: 1,
  created: percent(dice, 3, 20) ? 1 : 0,
});

const scienceOf = (dice) => ({
  sessions: between(dice, 1, 1, 2),
  messages: between(dice, 2, 1, 30),
  delegations: between(dice, 3, 0, 5),
  jobs: percent(dice, 4, 30) ? 1 : 0,
  skills: between(dice, 5, 0, 4),
});

/** Sessions or conversations that a product had that day: nothing is used in more of them. */
function sittings(it, product) {
  if (product === "chat") return it.chat.conversations;
  if (product === "claude_code") return it.sessions.length;
  return product === "cowork" ? it.cowork.sessions : it.office.sessions;
}

/** For each product in use, by chance one thing of a list; `make` adds what there is to count. */
function* uses(it, { purpose, products, chance, things, make }) {
  for (const [i, product] of products.entries()) {
    if (!usesProduct(it, product)) continue;
    const dice = at(at(it.here, purpose), i);
    const candidates = things(product);
    if (candidates.length === 0 || !percent(dice, 1, chance)) continue;
    const sessions = between(dice, 2, 1, sittings(it, product));
    const app = product === "office_agent" ? it.office.app : null;
    yield { thing: pick(dice, 3, candidates), product, app, sessions, ...make(dice, sessions) };
  }
}

const SKILLS_OF = Object.fromEntries(
  PRODUCTS.map((product) => [product, SKILLS.filter((skill) => skill.products.includes(product))]),
);

/** Amounts in ten-thousandths of a cent. */
export const skillUses = (it) =>
  uses(it, {
    purpose: 31,
    products: PRODUCTS,
    chance: 45,
    things: (product) => SKILLS_OF[product],
    make: (dice, sessions) => ({
      invocations: sessions * between(dice, 4, 1, 4),
      listPrice: BigInt(sessions * between(dice, 5, 500, 250_000)),
      overage: BigInt(percent(dice, 6, 30) ? sessions * between(dice, 7, 100, 90_000) : 0),
      enabled: percent(dice, 8, 15),
    }),
  });

export const connectorUses = (it) =>
  uses(it, {
    purpose: 32,
    products: PRODUCTS,
    chance: 50,
    things: () => CONNECTORS,
    make: (dice, sessions) => ({
      reads: sessions * between(dice, 4, 0, 6),
      writes: between(dice, 5, 0, 3),
      unclassified: between(dice, 6, 1, 4),
    }),
  });

export const pluginUses = (it) =>
  uses(it, {
    purpose: 33,
    products: PLUGIN_PRODUCTS,
    chance: 35,
    things: () => PLUGINS,
    make: (dice, sessions) => ({
      invocations: sessions * between(dice, 4, 1, 5),
      installed: percent(dice, 5, 10),
    }),
  });

export const artifactUses = (it) =>
  uses(it, {
    purpose: 34,
    products: ARTIFACT_PRODUCTS,
    chance: 40,
    things: (product) => (product === "chat" ? CHAT_ARTIFACTS : ["text/html"]),
    make: (dice, sessions) => {
      const created = between(dice, 4, 1, sessions);
      const shared = percent(dice, 5, 25);
      return { created, shared, published: shared ? below(dice, 6, created + 1) : 0 };
    },
  });

/** Chat in the projects of the organization that were there on that day. */
export const projectUses = (it, day, projects) =>
  uses(it, {
    purpose: 35,
    products: ["chat"],
    chance: 35,
    things: () => projects.filter((project) => Date.parse(project.created_at) < startOf(day)),
    make: (_, conversations) => ({ messages: projectMessages(it, conversations) }),
  });

const projectMessages = ({ chat }, conversations) => (chat.messages / chat.conversations) * conversations;

/** What the day cost beyond the seat, in thousandths of a cent. */
export function spendOfDay(it) {
  let units = 0n;
  for (const { tokens, model } of it.sessions) {
    units += (BigInt(tokens.output) * BigInt(model.output)) / 10_000n / 20n;
  }
  if (it.chat) units += BigInt(it.chat.messages * 37);
  if (it.cowork) units += BigInt(it.cowork.actions * 211);
  return units;
}
