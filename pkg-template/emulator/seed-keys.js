/**
 * Invented API keys: workspace keys mostly, some of the default workspace, some personal ones
 * without a workspace; active, switched off, archived and expired, from days to years old. Some
 * were made by people who have left since, as in grown organizations.
 */
import { DAY, spread, timestamp } from "./clock.js";

const PURPOSES = ["ci", "backend", "batch", "notebook", "evaluation", "support-bot", "search", "test"];

/** Of five: two active, and one each that is switched off, archived or has expired. */
const STATUSES = ["active", "inactive", "active", "expired", "archived"];

export function seedKeys(count, { random, users, workspaces, now }) {
  return Array.from({ length: count }, (_, i) => {
    const created = spread(i, count, { random, now, over: 900 * DAY });
    const wanted = STATUSES[i % STATUSES.length];
    const creator = random.chance(0.85) && users.length > 0 ? random.pick(users) : null;
    const place = placeOf(creator, { random, workspaces });
    const inArchived = place.archived && wanted === "active";
    return {
      id: random.id("apikey_"),
      type: "api_key",
      name: `${random.pick(PURPOSES)}-${i + 1}`,
      status: inArchived ? "inactive" : wanted,
      created_at: timestamp(created),
      expires_at: expiryOf(wanted, { created, now, random }),
      partial_key_hint: random.chance(0.95) ? `sk-ant-api03-${random.base62(3)}...${random.base62(4)}` : null,
      created_by: creatorOf(creator, place, random),
      principal: place.principal,
      scope: place.scope,
    };
  });
}

/** A personal key has its owner; of the others, some outlived whoever made them. */
function creatorOf(creator, place, random) {
  if (creator === null) return null;
  const hasLeft = place.scope.type === "workspace" && random.chance(0.06);
  return { id: hasLeft ? random.id("user_") : creator.id, type: "user" };
}

function placeOf(creator, { random, workspaces }) {
  const kind = random.fraction();
  if (kind < 0.1 && creator !== null) {
    return {
      scope: { type: "organization" },
      principal: { type: "user_actor", user_id: creator.id },
    };
  }
  const workspace = kind < 0.25 ? workspaces[0] : random.pick(workspaces);
  const principal =
    kind > 0.9 ? { type: "service_account_actor", service_account_id: random.id("svac_") } : null;
  return {
    scope: { type: "workspace", workspace_id: workspace.id },
    principal,
    archived: workspace.archived_at !== null,
  };
}

function expiryOf(wanted, { created, now, random }) {
  if (wanted === "expired") return timestamp(created + (now - created) * random.fraction());
  return random.chance(0.3) ? timestamp(now + random.between(5, 365) * DAY) : null;
}
