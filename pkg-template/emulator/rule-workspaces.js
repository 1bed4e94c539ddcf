/** For which workspaces a federation rule is enabled, since when and by whom. */
export class RuleWorkspaces {
  #byRule = new Map();

  enable({ ruleId, workspaceId, at, actorId }) {
    const rows = this.#byRule.get(ruleId) ?? new Map();
    this.#byRule.set(ruleId, rows);
    if (!rows.has(workspaceId)) {
      rows.set(workspaceId, {
        type: "federation_rule_workspace",
        federation_rule_id: ruleId,
        workspace_id: workspaceId,
        created_at: at,
        created_by_actor_id: actorId,
      });
    }
    return rows.get(workspaceId);
  }

  disable(ruleId, workspaceId) {
    this.#byRule.get(ruleId)?.delete(workspaceId);
  }

  clear(ruleId, { except } = {}) {
    for (const id of this.idsOf(ruleId)) if (id !== except) this.disable(ruleId, id);
  }

  /** In the order in which they were enabled. */
  idsOf(ruleId) {
    return [...(this.#byRule.get(ruleId)?.keys() ?? [])];
  }

  rowsOf(ruleId) {
    return [...(this.#byRule.get(ruleId)?.values() ?? [])];
  }
}
