/**
 * Invented workloads of an invented organization: service accounts, federation and external keys,
 * with an archived one now and then. They draw from a stream of their own, so that nobody else
 * changes with their numbers.
 */
import { DAY, spread, timestamp } from "./clock.js";
import { createRandom } from "./random.js";
import { WORKSPACE_ROLES } from "./roles.js";

const TWO_YEARS = 730 * DAY;
const JOBS = ["ci-deploy", "nightly-batch", "docs-bot", "evals", "indexer", "support-triage", "etl", "qa"];
const ISSUERS = [
  ["github-actions", "https://token.actions.githubusercontent.com"],
  ["cluster", "https://oidc.cluster.example.com"],
  ["gitlab", "https://gitlab.com"],
  ["batch-runners", "https://issuer.runners.example.com"],
];

/** What is not said follows from the size; a handful of people has none of it. */
export function workloadCounts({ serviceAccounts, issuers, rules, externalKeys, members, workspaces }) {
  const isGrown = members >= 10;
  const accounts = serviceAccounts ?? (isGrown ? Math.min(20, Math.max(3, Math.round(members / 25))) : 0);
  const trusted = issuers ?? (accounts > 0 && isGrown ? 2 : 0);
  return {
    serviceAccounts: accounts,
    issuers: trusted,
    rules: rules ?? (trusted > 0 ? Math.min(accounts, 6) : 0),
    externalKeys: externalKeys ?? (isGrown && workspaces >= 4 ? 2 : 0),
  };
}

/**
 * @param {object} wanted numbers, see `workloadCounts`
 * @param {{ seed, now, users, workspaces, apiKeys }} people what is there already, oldest first
 * @returns {object} lists of `Data`, newest first
 */
export function seedWorkloads(wanted, people) {
  if (wanted.rules > 0 && (wanted.serviceAccounts === 0 || wanted.issuers === 0)) {
    throw new RangeError(`fill: ${wanted.rules} rules need a service account and an issuer`);
  }
  const random = createRandom(people.seed, "workloads");
  const context = { ...people, random };
  const accounts = seedAccounts(wanted.serviceAccounts, context);
  const issuers = seedIssuers(wanted.issuers, context);
  const rules = seedRules(wanted.rules, { ...context, accounts, issuers });
  const lists = {
    serviceAccounts: accounts,
    serviceAccountWorkspaceMembers: seedPlaces(accounts, context),
    federationIssuers: issuers,
    federationRules: rules,
    externalKeys: seedExternalKeys(wanted.externalKeys, context),
  };
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, list.reverse()]));
}

const numbered = (names, i) => {
  const round = Math.floor(i / names.length);
  return `${names[i % names.length]}${round === 0 ? "" : `-${round + 1}`}`;
};

function history(i, count, { random, now, users }) {
  const at = spread(i, count, { random, now, over: TWO_YEARS });
  const admin = users.find((user) => user.role === "admin");
  return {
    created_at: timestamp(at),
    updated_at: timestamp(at),
    archived_at: null,
    created_by_actor_id: admin?.id ?? null,
    updated_by_actor_id: null,
    archived_by_actor_id: null,
  };
}

function archived(item, { random, now }) {
  const created = Date.parse(item.created_at);
  item.archived_at = timestamp(created + (now - created) * random.fraction());
  item.archived_by_actor_id = item.created_by_actor_id;
}

/** Keys may speak for a service account: these come first, so that such a key leads somewhere. */
function seedAccounts(count, context) {
  const { random, apiKeys } = context;
  const known = apiKeys.map((key) => key.principal?.service_account_id).filter((id) => id !== undefined);
  const ids = [...new Set(known)];
  const accounts = Array.from({ length: count }, (_, i) => ({
    id: ids[i] ?? random.id("svac_"),
    type: "service_account",
    name: numbered(JOBS, i),
    description: random.chance(0.5) ? "Made by the platform team." : null,
    organization_role: i === 0 ? "admin" : "developer",
    ...history(i, count, context),
  }));
  if (count >= 5) archived(accounts[count - 1], context);
  return accounts;
}

function seedPlaces(accounts, { random, workspaces }) {
  const open = workspaces.filter((workspace) => workspace.archived_at === null);
  return accounts.flatMap((account) =>
    random.sample(open, Math.min(open.length, random.below(4))).map(({ id }) => ({
      type: "service_account_workspace_member",
      service_account_id: account.id,
      workspace_id: id,
      workspace_role: random.pick(WORKSPACE_ROLES),
      implicit: false,
      created_by_actor_id: account.created_by_actor_id,
    })),
  );
}

function seedIssuers(count, context) {
  const { random, now } = context;
  return Array.from({ length: count }, (_, i) => {
    const [, url] = ISSUERS[i % ISSUERS.length];
    return {
      id: random.id("fdis_"),
      type: "federation_issuer",
      name: numbered(
        ISSUERS.map(([name]) => name),
        i,
      ),
      issuer_url: url,
      jwks: { type: "discovery" },
      check_jti: true,
      max_jwt_lifetime_seconds: 3600,
      jwks_polling_disabled_at: null,
      poll_status: {
        consecutive_failures: 0,
        last_fetched_at: timestamp(now - 600_000),
        next_poll_at: timestamp(now + 3_000_000),
      },
      ...history(i, count, context),
    };
  });
}

/** Only live accounts are targeted by live rules; of five rules one is archived. */
function seedRules(count, context) {
  const { random, accounts, issuers, workspaces } = context;
  const open = workspaces.filter((workspace) => workspace.archived_at === null);
  const targets = accounts.filter((account) => account.archived_at === null);
  return Array.from({ length: count }, (_, i) => {
    const target = targets[i % targets.length];
    const everywhere = i % 4 === 3;
    const rule = {
      id: random.id("fdrl_"),
      type: "federation_rule",
      name: `${target.name}-rule-${i + 1}`,
      description: null,
      issuer_id: issuers[i % issuers.length].id,
      // Says whose, whatever platform the issuer is of.
      match: {
        claims: { repository_owner: "example", project_path: "example/app" },
        subject_prefix: "repo:example/app:*",
      },
      target: { type: "service_account", service_account_id: target.id },
      oauth_scope: random.pick(["workspace:developer", "workspace:inference"]),
      token_lifetime_seconds: random.pick([900, 3600]),
      applies_to_all_workspaces: everywhere,
      workspace_ids: everywhere ? [] : [random.pick(open).id],
      ...history(i, count, context),
    };
    if (i % 5 === 4) {
      archived(rule, context);
      rule.workspace_ids = [];
    }
    return rule;
  });
}

/** The first one belongs to what an archived workspace has left, where there is one. */
function seedExternalKeys(count, { random, now, workspaces }) {
  const keys = Array.from({ length: count }, (_, i) => {
    const at = timestamp(spread(i, count, { random, now, over: TWO_YEARS }));
    return {
      id: random.id("ekey_"),
      type: "external_key",
      display_name: `${random.pick(["prod", "research", "shared"])}-us-${i + 1}`,
      geo: "us",
      provider_config: providerOf(i, random),
      user_profile_id: null,
      created_at: at,
      updated_at: at,
    };
  });
  const left = workspaces.find((workspace) => workspace.archived_at !== null);
  if (left && keys.length > 0) left.external_key_id = keys[0].id;
  return keys;
}

function providerOf(i, random) {
  if (i % 3 === 1) {
    return { type: "gcp", key_name: `projects/example/locations/us/keyRings/main/cryptoKeys/key-${i + 1}` };
  }
  if (i % 3 === 2) {
    const vault = { key_name: `key-${i + 1}`, vault_uri: "https://example.vault.azure.net" };
    return { type: "azure", tenant_id: random.uuid(), ...vault };
  }
  const arn = `arn:aws:kms:us-east-1:111122223333:key/${random.uuid()}`;
  return { type: "aws", kms_arn: arn, region: "us-east-1" };
}
