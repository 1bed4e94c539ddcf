/** What workspaces have set for themselves: by workspace, rate limit entry and limiter type. */
export class LimitOverrides {
  #values = new Map();

  /** @param {object[]} rows wire objects; values that come from the organization are passed over */
  constructor(rows) {
    for (const { workspace_id: workspaceId, rate_limit_id: id, limits } of rows) {
      for (const { type, value, source } of limits) {
        if (source?.type !== "organization") this.set(workspaceId, id, type, value);
      }
    }
  }

  /** `null` clears. */
  set(workspaceId, rateLimitId, type, value) {
    const key = `${workspaceId} ${rateLimitId}`;
    const types = this.#values.get(key) ?? new Map();
    if (value === null) types.delete(type);
    else types.set(type, value);
    if (types.size > 0) this.#values.set(key, types);
    else this.#values.delete(key);
  }

  /** The entry of a workspace as answers show it; `inherited` says whether with the organization's values. */
  entry(workspaceId, { id, group, models, limits }, { inherited }) {
    const own = this.#values.get(`${workspaceId} ${id}`) ?? new Map();
    const shared = new Map(limits.map((limit) => [limit.type, limit.value]));
    const types = inherited ? new Set([...shared.keys(), ...own.keys()]) : own.keys();
    return {
      type: "workspace_rate_limit",
      workspace_id: workspaceId,
      rate_limit_id: id,
      group,
      models,
      limits: [...types].map((type) => ({
        type,
        value: own.get(type) ?? shared.get(type),
        org_limit: shared.get(type) ?? null,
        source: { type: own.has(type) ? "workspace" : "organization" },
      })),
    };
  }

  has(workspaceId, rateLimitId) {
    return this.#values.has(`${workspaceId} ${rateLimitId}`);
  }

  get isEmpty() {
    return this.#values.size === 0;
  }
}
