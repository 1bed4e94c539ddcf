/** The workspaces of a federation rule (API reference). */
import { checkObject, required, text } from "../check.js";
import { badRequest } from "../errors.js";
import * as read from "../query.js";
import { findRule, referredWorkspace, refuseOtherScopes } from "./federation-rules.js";

const ALL = "/v1/organizations/federation_rules/{federation_rule_id}/workspaces";

export const federationRuleWorkspaceRoutes = [
  // Both are taken and change nothing: all rows come at once.
  { method: "GET", path: ALL, query: { limit: read.string, page: read.string }, act: list },
  { method: "POST", path: ALL, body: true, act: add },
  { method: "DELETE", path: `${ALL}/{workspace_id}`, act: remove },
].map((route) => ({ ...route, oauthOnly: true }));

function list(call) {
  const { store } = call;
  const named = (row) => ({ ...row, workspace_name: store.workspaces.get(row.workspace_id)?.name ?? null });
  return { data: store.ruleWorkspaces.rowsOf(findRule(call).id).map(named), next_page: null };
}

function add(call) {
  const { store, actorId, body } = call;
  const { workspace_id: workspaceId } = checkObject(body, { workspace_id: required(text({ min: 1 })) });
  const rule = findRule(call);
  if (rule.archived_at !== null) throw badRequest("an archived rule cannot be enabled anywhere");
  refuseOtherScopes(rule);
  referredWorkspace(store, workspaceId);
  const at = store.clock.timestamp();
  // The name is given in lists only.
  return {
    ...store.ruleWorkspaces.enable({ ruleId: rule.id, workspaceId, at, actorId }),
    workspace_name: null,
  };
}

function remove(call) {
  const { store, ids } = call;
  const rule = findRule(call);
  refuseOtherScopes(rule);
  store.ruleWorkspaces.disable(rule.id, ids.workspace_id);
  return {
    type: "federation_rule_workspace_deleted",
    federation_rule_id: rule.id,
    workspace_id: ids.workspace_id,
  };
}
