//! Every way in which a call can fail here, as the error object of the public face.
//!
//! Data first, text second: class, code and facts are stable; messages are for people.
//! The JavaScript side makes the error out of [`Failure::write`] (in `error_object`) and adds what only it
//! knows (`headers` and `body` of the answer, the rejection of `fetch`).

use super::status::meaning;
use crate::engine::issue::Issue;
use crate::engine::json::integer;
use crate::engine::server_error::ServerError;
use crate::prelude::*;

/// A failed call.
#[derive(Debug)]
pub struct Failure {
    /// What happened, with its facts.
    pub kind: Kind,
    /// What happened, for people.
    pub message: String,
    /// The failure behind this one.
    pub cause: Option<Box<Failure>>,
}

/// What happened.
#[derive(Debug)]
pub enum Kind {
    /// `ValidationError`, `invalid_request`: refused before it was sent.
    Invalid {
        /// The call.
        call: String,
        /// All problems.
        issues: Vec<Issue>,
    },
    /// `CredentialError`, `credential_missing`.
    NoCredential,
    /// `PolicyError`: the client's own options forbid it.
    Policy {
        /// Which option.
        code: PolicyCode,
        /// The call.
        call: String,
    },
    /// `APIError` or one of its subclasses.
    Refused(Box<Refusal>),
    /// `APIConnectionError` or `APIConnectionTimeoutError`: there is no answer.
    Connection {
        /// Why.
        code: ConnectionCode,
        /// Tries so far.
        attempts: u32,
        /// Whether the server may have acted.
        outcome: Outcome,
    },
    /// `UncertainOutcomeError`: it may or may not have happened, and is not tried again.
    Uncertain {
        /// The call.
        call: String,
        /// The object of that name that was found and is not surely ours, as JSON.
        found: Option<String>,
        /// What the user can do.
        how_to_find_out: &'static str,
    },
    /// `ContractError`: an answer that cannot be used.
    Contract {
        /// What is wrong with it.
        code: ContractCode,
        /// The call.
        call: String,
        /// Misfits.
        issues: Vec<Issue>,
        /// The server's name for the request.
        request_id: Option<String>,
        /// Whether the server has carried out a change all the same.
        done: bool,
    },
}

/// What a server said when it refused.
#[derive(Debug)]
pub struct Refusal {
    /// HTTP status, 400 or above.
    pub status: u16,
    /// Type, code and details of the body.
    pub server: ServerError,
    /// The server's name for the request.
    pub request_id: Option<String>,
    /// The wait that the server asks for, in milliseconds.
    pub retry_after: Option<i64>,
    /// Tries so far.
    pub attempts: u32,
}

/// Which option forbids a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyCode {
    /// `readOnly`.
    ReadOnly,
    /// `only`.
    NotInOnly,
}

/// Why there is no answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionCode {
    /// No connection, or it was lost.
    ConnectionFailed,
    /// A browser probably did not let the page read it.
    BrowserAccessRefused,
    /// The server points elsewhere.
    Redirected,
    /// One try took too long.
    Timeout,
    /// The call took too long.
    Deadline,
}

/// Whether the server may have acted on a call without an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing has reached it.
    NotSent,
    /// It may have.
    Unknown,
}

/// What is wrong with an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ContractCode {
    /// It does not have the documented shape.
    Mismatch,
    /// It is not JSON.
    NotJson,
    /// It is longer than `maxResponseBytes`.
    TooLarge,
}

impl Failure {
    fn new(kind: Kind, message: String) -> Self {
        Self { kind, message, cause: None }
    }

    /// The failure itself, its text left behind for a call that is asked again after its end.
    pub fn take(&mut self) -> Self {
        let message = self.message.clone();
        core::mem::replace(
            self,
            Self::new(Kind::Invalid { call: String::new(), issues: Vec::new() }, message),
        )
    }

    /// A refused request; the first problem stands in the message, all are in the issues.
    pub fn invalid(call: &str, issues: Vec<Issue>) -> Self {
        let first = issues.first().map_or("it cannot be sent", |issue| issue.message.as_str());
        let mut message = about(call, first);
        match issues.len() {
            0 | 1 => {}
            2 => message.push_str(" (and 1 more problem)"),
            count => {
                message.push_str(" (and ");
                message.push_str(&integer(count as i64 - 1));
                message.push_str(" more problems)");
            }
        }
        Self::new(Kind::Invalid { call: call.to_owned(), issues }, message)
    }

    /// No credential for the vendor's own address.
    pub fn no_credential(call: &str) -> Self {
        let text =
            "a credential is needed: give `apiKey` or `authToken`, or the address of a proxy as `baseURL`";
        Self::new(Kind::NoCredential, about(call, text))
    }

    /// A call that the client's options forbid.
    pub fn policy(code: PolicyCode, call: &str, text: &str) -> Self {
        Self::new(Kind::Policy { code, call: call.to_owned() }, about(call, text))
    }

    /// A status of 400 or above. The server's message is the message, where there is one.
    pub fn refused(refusal: Refusal, inference_key: bool) -> Self {
        let mut message = match &refusal.server.message {
            Some(message) if !message.is_empty() => message.clone(),
            _ => {
                let mut text = meaning(refusal.status).words.to_owned();
                text.push_str(" (status ");
                text.push_str(&integer(refusal.status.into()));
                text.push(')');
                text
            }
        };
        if inference_key && matches!(refusal.status, 401 | 403) {
            message.push_str("; this looks like an inference key, and admin calls need an Admin API key");
        }
        Self::new(Kind::Refused(Box::new(refusal)), message)
    }

    /// No answer.
    pub fn connection(call: &str, code: ConnectionCode, attempts: u32, outcome: Outcome, text: &str) -> Self {
        Self::new(Kind::Connection { code, attempts, outcome }, about(call, text))
    }

    /// An outcome that nobody knows.
    pub fn uncertain(call: &str, found: Option<String>, how_to_find_out: &'static str, cause: Self) -> Self {
        let mut message = about(call, "it may or may not have been carried out, and was not sent again; ");
        message.push_str(how_to_find_out);
        let kind = Kind::Uncertain { call: call.to_owned(), found, how_to_find_out };
        Self { kind, message, cause: Some(Box::new(cause)) }
    }

    /// An answer that cannot be used; `done` for a change that was made all the same.
    pub fn contract(
        code: ContractCode,
        call: &str,
        issues: Vec<Issue>,
        request_id: Option<&str>,
        done: bool,
    ) -> Self {
        let mut message = about(
            call,
            match code {
                ContractCode::Mismatch => "the answer does not have the documented shape",
                ContractCode::NotJson => "the answer is not JSON",
                ContractCode::TooLarge => "the answer is longer than `maxResponseBytes`",
            },
        );
        if let Some(issue) = issues.first() {
            message.push_str(": ");
            message.push_str(&issue.message);
        }
        if done {
            message.push_str("; the change itself was made");
        }
        let request_id = request_id.map(str::to_owned);
        Self::new(Kind::Contract { code, call: call.to_owned(), issues, request_id, done }, message)
    }
}

/// A sentence about a call: its name, then what is to be said.
fn about(call: &str, text: &str) -> String {
    let mut message = String::from("`");
    message.push_str(call);
    message.push_str("`: ");
    message.push_str(text);
    message
}
