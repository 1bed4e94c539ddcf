/**
 * What members did, added up in the columns of the list of users. Things used in several days count
 * once among the distinct ones; sessions, conversations and what was made belong to one day each.
 */
import { artifactUses, connectorUses, pluginUses, skillUses } from "./activity.js";
import { OFFICE_APPS } from "./catalogue.js";
import { TOOLS } from "./code-sessions.js";

/** Counts that cannot be stated for many people together; other distinct ones add up. */
const DISTINCT = new Set([
  "distinct_connectors_used_count",
  "distinct_conversation_count",
  "distinct_files_uploaded_count",
  "distinct_plugins_used_count",
  "distinct_projects_used_count",
  "distinct_session_count",
  "distinct_shared_artifacts_viewed_count",
  "distinct_skills_used_count",
  "sessions_with_file_edits_count",
]);

export function withoutDistinctCounts(metrics) {
  const columns = Object.entries(metrics).map(([name, value]) => {
    if (DISTINCT.has(name)) return [name, null];
    return [name, typeof value === "object" && value !== null ? withoutDistinctCounts(value) : value];
  });
  return Object.fromEntries(columns);
}

export function createTally() {
  const sums = emptyMetrics();
  const things = new Map();
  const used = (column, thing) => {
    const names = things.get(column) ?? new Set();
    things.set(column, names);
    names.add(thing);
  };
  /** Where uses of a product are shown; `null` where they are not. */
  const sectionOf = ({ product, app }) => {
    if (product === "office_agent") return [sums.office_metrics[app], app];
    const section = { chat: sums.chat_metrics, cowork: sums.cowork_metrics }[product];
    return section === undefined ? null : [section, product];
  };

  function addUses(uses, { total, distinct, count }) {
    for (const use of uses) {
      const [section, name] = sectionOf(use) ?? [];
      if (section === undefined) continue;
      // Chat has no total of skills in its columns.
      if (total in section) section[total] += count(use);
      used(`${name} ${distinct}`, use.thing.name);
    }
  }

  return {
    addDay(activity, projects) {
      addChat(sums, activity.chat);
      addCode(sums.claude_code_metrics, activity.sessions);
      addCowork(sums.cowork_metrics, activity.cowork);
      addOffice(sums.office_metrics, activity.office);
      addDesign(sums.design_metrics, activity.design);
      addScience(sums.science_metrics, activity.science);
      for (const { product, created } of artifactUses(activity)) addArtifacts(sums, product, created);
      addUses(skillUses(activity), {
        total: "skills_used_count",
        distinct: "distinct_skills_used_count",
        count: ({ invocations }) => invocations,
      });
      addUses(connectorUses(activity), {
        total: "connectors_used_count",
        distinct: "distinct_connectors_used_count",
        count: ({ reads, writes, unclassified }) => reads + writes + unclassified,
      });
      addUses(pluginUses(activity), {
        total: "plugins_used_count",
        distinct: "distinct_plugins_used_count",
        count: ({ invocations }) => invocations,
      });
      for (const { thing } of projects) used("chat distinct_projects_used_count", thing.id);
    },

    /** Of a day only the chat in these projects. */
    addProjects(projects) {
      for (const { thing, sessions, messages } of projects) {
        sums.chat_metrics.distinct_conversation_count += sessions;
        sums.chat_metrics.message_count += messages;
        used("chat distinct_projects_used_count", thing.id);
      }
    },

    metrics() {
      const sections = { chat: sums.chat_metrics, cowork: sums.cowork_metrics, ...sums.office_metrics };
      for (const [column, names] of things) {
        const [section, name] = column.split(" ");
        sections[section][name] = names.size;
      }
      return sums;
    },
  };
}

const zeros = (...names) => Object.fromEntries(names.map((name) => [name, 0]));

const emptyMetrics = () => ({
  chat_metrics: zeros(
    "connectors_used_count",
    "distinct_artifacts_created_count",
    "distinct_connectors_used_count",
    "distinct_conversation_count",
    "distinct_files_uploaded_count",
    "distinct_projects_created_count",
    "distinct_projects_used_count",
    "distinct_shared_artifacts_viewed_count",
    "distinct_skills_used_count",
    "message_count",
    "shared_conversations_viewed_count",
    "thinking_message_count",
  ),
  claude_code_metrics: {
    core_metrics: {
      ...zeros("artifacts_created_count", "commit_count", "distinct_session_count", "pull_request_count"),
      lines_of_code: zeros("added_count", "removed_count"),
    },
    tool_actions: Object.fromEntries(TOOLS.map((tool) => [tool, zeros("accepted_count", "rejected_count")])),
  },
  cowork_metrics: zeros(
    "action_count",
    "artifacts_created_count",
    "connectors_used_count",
    "dispatch_turn_count",
    "distinct_connectors_used_count",
    "distinct_plugins_used_count",
    "distinct_session_count",
    "distinct_skills_used_count",
    "edit_tool_count",
    "file_edit_count",
    "message_count",
    "multi_edit_tool_count",
    "notebook_edit_tool_count",
    "plugins_used_count",
    "sessions_with_file_edits_count",
    "skills_used_count",
    "write_tool_count",
  ),
  design_metrics: zeros(
    "distinct_projects_created_count",
    "distinct_projects_used_count",
    "distinct_session_count",
    "message_count",
  ),
  office_metrics: Object.fromEntries(
    OFFICE_APPS.map((app) => [
      app,
      zeros(
        "connectors_used_count",
        "distinct_connectors_used_count",
        "distinct_session_count",
        "distinct_skills_used_count",
        "message_count",
        "skills_used_count",
      ),
    ]),
  ),
  science_metrics: zeros(
    "delegation_count",
    "distinct_session_count",
    "message_count",
    "remote_compute_job_count",
    "skills_used_count",
  ),
  web_search_count: 0,
});

function addChat(sums, chat) {
  if (chat === null) return;
  const metrics = sums.chat_metrics;
  metrics.distinct_conversation_count += chat.conversations;
  metrics.message_count += chat.messages;
  metrics.thinking_message_count += chat.thinking;
  metrics.distinct_files_uploaded_count += chat.files;
  metrics.distinct_projects_created_count += chat.projectsCreated;
  metrics.shared_conversations_viewed_count += chat.sharedViews;
  sums.web_search_count += chat.searches;
}

function addCode({ core_metrics: core, tool_actions: actions }, sessions) {
  for (const session of sessions) {
    core.distinct_session_count++;
    core.commit_count += session.commits;
    core.pull_request_count += session.pullRequests;
    core.lines_of_code.added_count += session.added;
    core.lines_of_code.removed_count += session.removed;
    for (const tool of TOOLS) {
      actions[tool].accepted_count += session.tools[tool].accepted;
      actions[tool].rejected_count += session.tools[tool].rejected;
    }
  }
}

function addCowork(metrics, cowork) {
  if (cowork === null) return;
  metrics.action_count += cowork.actions;
  metrics.dispatch_turn_count += cowork.dispatches;
  metrics.distinct_session_count += cowork.sessions;
  metrics.message_count += cowork.messages;
  metrics.edit_tool_count += cowork.edits;
  metrics.write_tool_count += cowork.writes;
  metrics.file_edit_count += cowork.edits + cowork.writes;
  metrics.sessions_with_file_edits_count += cowork.editing;
}

function addOffice(metrics, office) {
  if (office === null) return;
  metrics[office.app].distinct_session_count += office.sessions;
  metrics[office.app].message_count += office.messages;
}

function addDesign(metrics, design) {
  if (design === null) return;
  metrics.distinct_session_count += design.sessions;
  metrics.message_count += design.messages;
  // A project of Claude Design is worked on for a day.
  metrics.distinct_projects_used_count += design.projects;
  metrics.distinct_projects_created_count += design.created;
}

function addScience(metrics, science) {
  if (science === null) return;
  metrics.distinct_session_count += science.sessions;
  metrics.message_count += science.messages;
  metrics.delegation_count += science.delegations;
  metrics.remote_compute_job_count += science.jobs;
  metrics.skills_used_count += science.skills;
}

function addArtifacts(sums, product, created) {
  if (product === "chat") sums.chat_metrics.distinct_artifacts_created_count += created;
  if (product === "cowork") sums.cowork_metrics.artifacts_created_count += created;
  if (product === "claude_code") sums.claude_code_metrics.core_metrics.artifacts_created_count += created;
}
