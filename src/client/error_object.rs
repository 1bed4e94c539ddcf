//! The error object of the public face: class, code, facts, as JSON.

use super::failure::{ConnectionCode, ContractCode, Failure, Kind, Outcome, PolicyCode, Refusal};
use super::status::meaning;
use crate::engine::issue::write_list;
use crate::engine::json::Writer;

impl Failure {
    /// Error class of the public face.
    pub fn class(&self) -> &'static str {
        match &self.kind {
            Kind::Invalid { .. } => "ValidationError",
            Kind::NoCredential => "CredentialError",
            Kind::Policy { .. } => "PolicyError",
            Kind::Refused(refusal) => meaning(refusal.status).class,
            Kind::Connection { code: ConnectionCode::Timeout | ConnectionCode::Deadline, .. } => {
                "APIConnectionTimeoutError"
            }
            Kind::Connection { .. } => "APIConnectionError",
            Kind::Uncertain { .. } => "UncertainOutcomeError",
            Kind::Contract { .. } => "ContractError",
        }
    }

    /// Error code of the public face.
    pub fn code(&self) -> &'static str {
        match &self.kind {
            Kind::Invalid { .. } => "invalid_request",
            Kind::NoCredential => "credential_missing",
            Kind::Policy { code: PolicyCode::ReadOnly, .. } => "read_only",
            Kind::Policy { code: PolicyCode::NotInOnly, .. } => "not_in_only",
            Kind::Refused(refusal) => meaning(refusal.status).code,
            Kind::Connection { code, .. } => match code {
                ConnectionCode::ConnectionFailed => "connection_failed",
                ConnectionCode::BrowserAccessRefused => "browser_access_refused",
                ConnectionCode::Redirected => "redirected",
                ConnectionCode::Timeout => "timeout",
                ConnectionCode::Deadline => "deadline",
            },
            Kind::Uncertain { .. } => "uncertain_outcome",
            Kind::Contract { code, .. } => match code {
                ContractCode::Mismatch => "contract_mismatch",
                ContractCode::NotJson => "not_json",
                ContractCode::TooLarge => "answer_too_large",
            },
        }
    }

    /// Writes the error object of the public face.
    pub fn write(&self, out: &mut Writer) {
        out.begin_object();
        out.field("class", self.class());
        out.field("code", self.code());
        out.field("message", &self.message);
        self.write_facts(out);
        if let Some(cause) = &self.cause {
            out.key("cause");
            cause.write(out);
        }
        out.end_object();
    }

    fn write_facts(&self, out: &mut Writer) {
        match &self.kind {
            Kind::Invalid { call, issues } => {
                out.field("call", call);
                out.key("issues");
                write_list(issues, out);
            }
            Kind::NoCredential => out.field("needs", "an admin key or an OAuth token"),
            Kind::Policy { call, .. } => out.field("call", call),
            Kind::Refused(refusal) => refusal.write_facts(out),
            Kind::Connection { attempts, outcome, .. } => {
                out.key("attempts");
                out.number((*attempts).into());
                out.field("outcome", if *outcome == Outcome::NotSent { "not_sent" } else { "unknown" });
            }
            Kind::Uncertain { call, found, how_to_find_out } => {
                out.field("call", call);
                out.key("found");
                out.raw(found.as_deref().unwrap_or("null"));
                out.field("howToFindOut", how_to_find_out);
            }
            Kind::Contract { call, issues, request_id, done, .. } => {
                out.field("call", call);
                out.key("issues");
                write_list(issues, out);
                out.key("requestId");
                out.string_or_null(request_id.as_deref());
                if *done {
                    out.field("outcome", "done");
                }
            }
        }
    }
}

impl Refusal {
    fn write_facts(&self, out: &mut Writer) {
        out.key("status");
        out.number(self.status.into());
        out.key("type");
        out.string_or_null(self.server.kind.as_deref());
        out.key("errorCode");
        out.string_or_null(self.server.error_code.as_deref());
        out.key("details");
        out.raw(self.server.details.as_deref().unwrap_or("null"));
        out.key("requestId");
        out.string_or_null(self.request_id.as_deref().or(self.server.request_id.as_deref()));
        out.key("retryAfter");
        match self.retry_after {
            Some(ms) => out.number(ms),
            None => out.null(),
        }
        out.key("attempts");
        out.number(self.attempts.into());
    }
}
