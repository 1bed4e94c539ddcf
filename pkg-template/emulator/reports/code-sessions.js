/**
 * Sessions of Claude Code: of members and, with an API key, of machines. Of a session the day, the
 * minute and everything that was counted.
 */

import { isWeekend, startOf } from "./days.js";
import { at, below, between, oneIn, percent, pick, place } from "./dice.js";
import { modelFor } from "./models.js";

const TERMINALS = ["vscode", "iTerm.app", "Apple_Terminal", "tmux", "ghostty", "cursor"];
export const TOOLS = ["edit_tool", "multi_edit_tool", "notebook_edit_tool", "write_tool"];

/** How much a member takes to Claude Code: of 100 days so many. */
const LIKING = { claude_code_user: 85, developer: 75, admin: 35, owner: 35, primary_owner: 35, user: 15 };

export const userPlace = (store, user) => place(store.seed, `user ${user.id}`);
const codePlace = (home) => at(home, 0x636f6465);

/** The sessions of a member on a day, oldest first; `home` is their place. */
export function userSessions(user, home, day) {
  const here = at(codePlace(home), day);
  const liking = LIKING[user.role] ?? 10;
  if (!percent(here, 1, isWeekend(day) ? Math.floor(liking / 6) : liking)) return NONE;
  return sessionsOf(here, day, between(here, 2, 1, 4));
}

/** The sessions of a key; one of five is used for Claude Code at all. */
export function keySessions(store, key, day) {
  const home = place(store.seed, `code ${key.id}`);
  const here = at(home, day);
  if (!oneIn(home, 1, 5) || !percent(here, 1, isWeekend(day) ? 30 : 80)) return NONE;
  return sessionsOf(here, day, between(here, 2, 1, 3));
}

const NONE = Object.freeze([]);

export const terminalOf = (home) => pick(codePlace(home), 3, TERMINALS);
/** Members of a plan, or of the Console, who pay by use. */
export const isSubscriber = (home) => percent(codePlace(home), 4, 70);

function sessionsOf(here, day, count) {
  const sessions = Array.from({ length: count }, (_, i) => sessionOf(at(here, 100 + i), day));
  return sessions.sort((a, b) => a.at - b.at);
}

function sessionOf(dice, day) {
  const model = modelFor(below(dice, 2, 100));
  const turns = between(dice, 3, 3, 60);
  return {
    at: startOf(day) + below(dice, 1, 1440) * 60_000,
    model,
    added: turns * between(dice, 4, 0, 14),
    removed: turns * between(dice, 5, 0, 6),
    commits: percent(dice, 6, 50) ? between(dice, 7, 1, 4) : 0,
    pullRequests: percent(dice, 8, 25) ? 1 : 0,
    tools: {
      edit_tool: { accepted: between(dice, 10, 0, turns), rejected: between(dice, 11, 0, 4) },
      // There is no such tool any more; its column has stayed.
      multi_edit_tool: { accepted: 0, rejected: 0 },
      notebook_edit_tool: { accepted: between(dice, 12, 0, 2), rejected: 0 },
      write_tool: { accepted: between(dice, 13, 0, 8), rejected: between(dice, 14, 0, 1) },
    },
    tokens: {
      input: turns * between(dice, 15, 200, 2_000),
      output: turns * between(dice, 16, 100, 900),
      cache_read: turns * between(dice, 17, 5_000, 40_000),
      cache_creation: turns * between(dice, 18, 500, 4_000),
    },
  };
}
