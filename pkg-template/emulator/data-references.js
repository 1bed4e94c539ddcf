/** What the lists of `Data` that are not about people refer to has to be there. */

/** @param {(where: string, what: string) => never} fail */
export function checkWorkloadReferences(data, fail) {
  const known = (list) => new Set(data[list].map(({ id }) => id));
  const places = known("workspaces");
  const accounts = known("serviceAccounts");
  const issuers = known("federationIssuers");
  const limits = known("rateLimits");
  const needs = (ids, id, where) => {
    if (!ids.has(id)) fail(where, `there is no ${id}`);
  };

  eachOnce(data.serviceAccountWorkspaceMembers, "service_account_id", (row) => {
    needs(accounts, row.service_account_id, "serviceAccountWorkspaceMembers");
    // The implicit row of a made default workspace may name one that is not listed; it is passed over.
    if (row.implicit !== true) needs(places, row.workspace_id, "serviceAccountWorkspaceMembers");
  });
  for (const { issuer_id, target, workspace_ids } of data.federationRules) {
    needs(issuers, issuer_id, "federationRules");
    needs(accounts, target.service_account_id, "federationRules");
    for (const id of workspace_ids) needs(places, id, "federationRules");
  }
  const enabled = new Set(
    data.federationRules.flatMap((rule) => rule.workspace_ids.map((id) => `${rule.id} ${id}`)),
  );
  for (const { federation_rule_id: ruleId, workspace_id: id } of data.federationRuleWorkspaces) {
    if (!enabled.has(`${ruleId} ${id}`))
      fail("federationRuleWorkspaces", `rule ${ruleId} does not list ${id}`);
  }
  eachOnce(data.workspaceRateLimits, "rate_limit_id", (row) => {
    needs(places, row.workspace_id, "workspaceRateLimits");
    needs(limits, row.rate_limit_id, "workspaceRateLimits");
  });

  function eachOnce(rows, key, act) {
    const pairs = new Set();
    for (const row of rows) {
      const pair = `${row[key]} ${row.workspace_id}`;
      if (pairs.has(pair)) fail(pair, "is there twice");
      pairs.add(pair);
      act(row);
    }
  }
}
