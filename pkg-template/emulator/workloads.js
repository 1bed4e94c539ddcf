/**
 * The part of an organization that is not people: service accounts, federation, external keys and
 * limits. Made from data that has been read, shown again as data.
 */
import { defaultRateLimits } from "./limit-groups.js";
import { LimitOverrides } from "./limit-overrides.js";
import { createRandom } from "./random.js";
import { RuleWorkspaces } from "./rule-workspaces.js";
import { ServiceAccountPlaces } from "./service-account-places.js";
import { Shelf } from "./shelf.js";

/** @param {{ seed: number, workspaces: Iterable, defaultWorkspaceId: string }} context */
export function createWorkloads(data, { seed, workspaces, defaultWorkspaceId }) {
  const serviceAccounts = shelfOf(data.serviceAccounts);
  const federationIssuers = shelfOf(data.federationIssuers);
  const federationRules = shelfOf(data.federationRules.map(({ workspace_ids: _, ...rule }) => rule));
  const externalKeys = shelfOf(data.externalKeys.map(({ attachment: _, ...key }) => key));
  const serviceAccountPlaces = new ServiceAccountPlaces(
    data.serviceAccountWorkspaceMembers,
    defaultWorkspaceId,
  );
  const ruleWorkspaces = ruleWorkspacesOf(data);
  const limitsAreGiven = data.rateLimits.length > 0;
  const rateLimits = shelfOf(
    limitsAreGiven ? data.rateLimits : defaultRateLimits(createRandom(seed, "rate limits")).reverse(),
  );
  const limitOverrides = new LimitOverrides(data.workspaceRateLimits);
  const complianceSettings = data.complianceSettings ?? {
    type: "compliance_settings",
    state: { type: "disabled" },
  };

  return {
    serviceAccounts,
    federationIssuers,
    federationRules,
    externalKeys,
    serviceAccountPlaces,
    ruleWorkspaces,
    rateLimits,
    limitOverrides,
    complianceSettings,

    liveRules: () => [...federationRules].filter((rule) => rule.archived_at === null),

    /** What nobody has said anything about is left out. */
    state() {
      const tuned = !limitOverrides.isEmpty;
      const used = new Set([...workspaces].map((workspace) => workspace.external_key_id));
      const attachment = ({ id }) => ({ type: used.has(id) ? "attached" : "unattached" });
      const compliant = data.complianceSettings || complianceSettings.state.type === "enabled";
      return {
        serviceAccounts: serviceAccounts.newestFirst(),
        serviceAccountWorkspaceMembers: serviceAccountPlaces.newestFirst(),
        federationIssuers: federationIssuers.newestFirst(),
        federationRules: federationRules.newestFirst().map((rule) => ({
          ...rule,
          workspace_ids: ruleWorkspaces.idsOf(rule.id),
        })),
        federationRuleWorkspaces: [...federationRules]
          .flatMap((rule) => ruleWorkspaces.rowsOf(rule.id))
          .reverse(),
        externalKeys: externalKeys.newestFirst().map((key) => ({ ...key, attachment: attachment(key) })),
        rateLimits: tuned || limitsAreGiven ? rateLimits.newestFirst() : [],
        workspaceRateLimits: tuned ? overrideEntries({ rateLimits, limitOverrides, workspaces }) : [],
        ...(compliant ? { complianceSettings } : {}),
      };
    },
  };
}

function shelfOf(items) {
  const shelf = new Shelf();
  for (const item of items) shelf.add(item);
  return shelf;
}

/** Enabled is what a rule lists; the rows add since when and by whom. */
function ruleWorkspacesOf({ federationRules, federationRuleWorkspaces }) {
  const rows = new Map(
    federationRuleWorkspaces.map((row) => [`${row.federation_rule_id} ${row.workspace_id}`, row]),
  );
  const enabled = new RuleWorkspaces();
  for (const { id: ruleId, workspace_ids, created_at, created_by_actor_id } of federationRules) {
    for (const workspaceId of workspace_ids) {
      const row = rows.get(`${ruleId} ${workspaceId}`);
      const { created_at: at, created_by_actor_id: actorId } = row ?? { created_at, created_by_actor_id };
      enabled.enable({ ruleId, workspaceId, at, actorId });
    }
  }
  return enabled;
}

const overrideEntries = ({ rateLimits, limitOverrides, workspaces }) =>
  [...workspaces].flatMap((workspace) =>
    rateLimits
      .newestFirst()
      .filter((entry) => limitOverrides.has(workspace.id, entry.id))
      .map((entry) => limitOverrides.entry(workspace.id, entry, { inherited: false })),
  );
