//! What one member does, by product.

use super::{alike, by_office_product};
use crate::contract::kinds::Nullable;
use rolecall_macros::Model;

alike! {
    /// Activity in the chat.
    #[derive(Model)]
    struct AnalyticsChatMetrics,
    /// Activity in conversations, with Chat and Cowork unified.
    #[derive(Model)]
    struct AnalyticsChatCoworkUnifiedChatMetrics
    => {
        /// How often connectors were used.
        pub connectors_used_count: i64,
        /// Artifacts made.
        pub distinct_artifacts_created_count: i64,
        /// Connectors used.
        pub distinct_connectors_used_count: Nullable<i64>,
        /// Conversations.
        pub distinct_conversation_count: Nullable<i64>,
        /// Files uploaded; with Chat and Cowork unified also files and images that Claude or its tools made.
        pub distinct_files_uploaded_count: Nullable<i64>,
        /// Projects made.
        pub distinct_projects_created_count: i64,
        /// Projects used.
        pub distinct_projects_used_count: Nullable<i64>,
        /// Artifacts of others looked at; always `null` with Chat and Cowork unified.
        pub distinct_shared_artifacts_viewed_count: Nullable<i64>,
        /// Skills used.
        pub distinct_skills_used_count: Nullable<i64>,
        /// Messages sent.
        pub message_count: i64,
        /// How often a shared conversation of a project was opened.
        pub shared_conversations_viewed_count: i64,
        /// Messages with extended thinking.
        pub thinking_message_count: i64,
    }
}

alike! {
    /// Activity in Cowork.
    #[derive(Model)]
    struct AnalyticsCoworkMetrics,
    /// Activity in Cowork sessions, with Chat and Cowork unified.
    #[derive(Model)]
    struct AnalyticsChatCoworkUnifiedSessionsMetrics
    => {
        /// Actions of tools that were completed.
        pub action_count: i64,
        /// Artifacts made; counted from 2026-08-17 on.
        pub artifacts_created_count: i64,
        /// How often connectors were used.
        pub connectors_used_count: i64,
        /// Turns of background agents that were completed.
        pub dispatch_turn_count: i64,
        /// Connectors used.
        pub distinct_connectors_used_count: Nullable<i64>,
        /// Plugins used.
        pub distinct_plugins_used_count: Nullable<i64>,
        /// Sessions.
        pub distinct_session_count: Nullable<i64>,
        /// Skills used.
        pub distinct_skills_used_count: Nullable<i64>,
        /// Calls of the Edit tool that worked; `null` where edits are not counted.
        pub edit_tool_count: Nullable<i64>,
        /// Calls of any tool that edits files that worked; `null`, never 0, where edits are not counted.
        pub file_edit_count: Nullable<i64>,
        /// Messages sent.
        pub message_count: i64,
        /// Calls of the MultiEdit tool that worked; `null` where edits are not counted.
        pub multi_edit_tool_count: Nullable<i64>,
        /// Calls of the NotebookEdit tool that worked; `null` where edits are not counted.
        pub notebook_edit_tool_count: Nullable<i64>,
        /// How often plugins were used; `null` where that is not counted.
        pub plugins_used_count: Nullable<i64>,
        /// Sessions in which a file was edited; `null` where edits are not counted.
        pub sessions_with_file_edits_count: Nullable<i64>,
        /// How often skills were used.
        pub skills_used_count: i64,
        /// Calls of the Write tool that worked; `null` where edits are not counted.
        pub write_tool_count: Nullable<i64>,
    }
}

/// Activity with Chat and Cowork unified.
#[derive(Model)]
pub struct AnalyticsChatCoworkUnifiedMetrics {
    /// In conversations.
    pub chat: AnalyticsChatCoworkUnifiedChatMetrics,
    /// In Cowork sessions; all 0 when narrowed down to projects.
    pub sessions: AnalyticsChatCoworkUnifiedSessionsMetrics,
}

/// Lines of code.
#[derive(Model)]
pub struct AnalyticsLinesOfCode {
    /// Lines added.
    pub added_count: i64,
    /// Lines removed.
    pub removed_count: i64,
}

/// What was done in Claude Code.
#[derive(Model)]
pub struct AnalyticsCoreCodeMetrics {
    /// Artifacts made; counted from 2026-08-17 on.
    pub artifacts_created_count: i64,
    /// Commits.
    pub commit_count: i64,
    /// Sessions.
    pub distinct_session_count: Nullable<i64>,
    /// Lines of code.
    pub lines_of_code: AnalyticsLinesOfCode,
    /// Pull requests.
    pub pull_request_count: i64,
}

/// What became of the proposals of one tool.
#[derive(Model)]
pub struct AnalyticsToolActionCounts {
    /// Proposals that were taken.
    pub accepted_count: i64,
    /// Proposals that were not.
    pub rejected_count: i64,
}

/// What became of the proposals of the tools that edit files.
#[derive(Model)]
pub struct AnalyticsToolActions {
    /// Of the Edit tool.
    pub edit_tool: AnalyticsToolActionCounts,
    /// Of the MultiEdit tool.
    pub multi_edit_tool: AnalyticsToolActionCounts,
    /// Of the NotebookEdit tool.
    pub notebook_edit_tool: AnalyticsToolActionCounts,
    /// Of the Write tool.
    pub write_tool: AnalyticsToolActionCounts,
}

/// Activity in Claude Code.
#[derive(Model)]
pub struct AnalyticsClaudeCodeMetrics {
    /// What was done.
    pub core_metrics: AnalyticsCoreCodeMetrics,
    /// What became of the proposals of tools.
    pub tool_actions: AnalyticsToolActions,
}

/// Activity in Claude Design.
#[derive(Model)]
pub struct AnalyticsDesignMetrics {
    /// Projects made.
    pub distinct_projects_created_count: i64,
    /// Projects used.
    pub distinct_projects_used_count: Nullable<i64>,
    /// Sessions.
    pub distinct_session_count: Nullable<i64>,
    /// Messages sent.
    pub message_count: i64,
}

/// Activity in one Office product.
#[derive(Model)]
pub struct AnalyticsOfficeProductMetrics {
    /// How often connectors were used.
    pub connectors_used_count: i64,
    /// Connectors used.
    pub distinct_connectors_used_count: Nullable<i64>,
    /// Sessions.
    pub distinct_session_count: Nullable<i64>,
    /// Skills used.
    pub distinct_skills_used_count: Nullable<i64>,
    /// Messages sent.
    pub message_count: i64,
    /// How often skills were used.
    pub skills_used_count: i64,
}

by_office_product! {
    /// Activity in Office, by product.
    AnalyticsOfficeMetrics: AnalyticsOfficeProductMetrics
}

/// Activity in Claude Science.
#[derive(Model)]
pub struct AnalyticsScienceMetrics {
    /// How often work was handed over to another agent.
    pub delegation_count: i64,
    /// Sessions.
    pub distinct_session_count: Nullable<i64>,
    /// Messages sent.
    pub message_count: i64,
    /// Jobs started on other machines.
    pub remote_compute_job_count: i64,
    /// How often skills were used.
    pub skills_used_count: i64,
}

/// Activity in Claude Tag of members who have linked their accounts.
#[derive(Model)]
pub struct AnalyticsClaudeTagMetrics {
    /// Days with activity, of each member; `null` when that cannot be told.
    pub active_day_count: Nullable<i64>,
    /// Messages in Slack that Claude was asked in; `null` when that cannot be told.
    pub active_message_count: Nullable<i64>,
}
