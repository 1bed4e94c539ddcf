// The activity reports of Claude Enterprise.
import { byTokens, group, listing, project, user } from "./lib.mjs";

const day = { date: "2026-03-02" };
const range = { starting_date: "2026-02-01", ending_date: "2026-03-01" };

/**
 * One day, and a range of days, with everything that an endpoint sorts and cuts by. `filters` name the dimensions that
 * its documentation lists; `groups` are all words of its `group_by`.
 */
const activity = ({ filters, groups, orderBy }) =>
  listing(
    [],
    [
      ...byTokens(),
      { ...day, filter: filters },
      { ...range, group_by: groups, limit: 100 },
      { ...day, order: "asc" },
      { starting_date: "2026-01-01", order_by: orderBy, order: "desc" },
      { ...day, starting_date: null, ending_date: null, filter: null, group_by: null },
      { date: null, order: null, order_by: null },
    ],
  );

const everywhere = [`user_id:${user}`, `rbac_group_id:${group}`];
const grouped = ["product", "rbac_group_id", "user_id"];

export default {
  "analytics.apps.chat.projects.list": activity({
    filters: [`project_id:${project}`, ...everywhere],
    groups: ["rbac_group_id", "user_id"],
    orderBy: "message_count",
  }),
  "analytics.artifacts.list": [
    [day],
    ...byTokens().map((query) => [{ ...day, ...query }]),
    [{ ...day, filter: ["artifact_type:text/markdown", "is_shared:true", "product:chat", ...everywhere] }],
    [{ ...day, group_by: grouped, limit: 100 }],
    [{ filter: null, group_by: null, ...day }],
  ],
  "analytics.connectors.list": activity({
    filters: ["connector_name:Example Drive", "product:chat", ...everywhere],
    groups: grouped,
    orderBy: "distinct_user_count",
  }),
  "analytics.plugins.list": activity({
    filters: ["plugin_name:release-notes", "product:cowork", ...everywhere],
    groups: grouped,
    orderBy: "invocation_count",
  }),
  "analytics.skills.list": activity({
    filters: ["skill_name:pdf", "share_status:private", "product:chat", ...everywhere],
    groups: grouped,
    orderBy: "invocation_count",
  }),
  "analytics.summaries.list": [
    [range],
    ...byTokens().map((query) => [{ ...range, ...query }]),
    [{ starting_date: "2026-03-01", filter: [`rbac_group_id:${group}`] }],
    [{ starting_date: "2026-03-01", ending_date: null, filter: null }],
  ],
  "analytics.users.list": activity({
    // A project's filter goes with neither a group's filter nor a grouping.
    filters: [`project_id:${project}`, `user_id:${user}`],
    groups: ["rbac_group_id"],
    orderBy: "distinct_user_count",
  }),
};
