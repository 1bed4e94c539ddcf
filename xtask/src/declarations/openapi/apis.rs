//! What the documents say of each API besides its calls: where it is, how one is let in, what it answers when it refuses.

use rolecall::contract::shape::{Api, Credential, Endpoint, Method, Returns};
use serde_json::{Value, json};

/// An API as a whole.
pub struct Profile {
    /// Name of the file.
    pub file: &'static str,
    pub title: &'static str,
    pub summary: &'static str,
    pub description: &'static str,
    pub server: &'static str,
    pub server_description: &'static str,
    /// The tag of calls that stand on no branch.
    pub root_tag: &'static str,
    /// Whether organizations come in types.
    pub organization_types: bool,
    /// Every failure that is documented, and the one for all others.
    pub failures: &'static [Failure],
    /// What a failure with that status means to a call, where that is less or more than to all.
    pub refusal: fn(&Endpoint, &str) -> Option<&'static str>,
    /// Response headers that come with failures alone.
    pub headers_of_failures: &'static [&'static str],
    /// The names of the security schemes that a call takes; any one of them does.
    pub security: fn(Credential) -> &'static [&'static str],
    pub schemes: fn() -> Value,
    /// Parameters of every path.
    pub parameters: fn() -> Value,
    /// Response headers.
    pub headers: fn() -> Value,
    /// Schemas of the bodies of failures.
    pub bodies: fn() -> Value,
    /// The status of success.
    pub success: fn(&Endpoint) -> u16,
}

/// An answer that is none of success.
pub struct Failure {
    pub status: &'static str,
    /// Name of the component.
    pub name: &'static str,
    /// Name of the schema of its body.
    pub body: &'static str,
    pub headers: &'static [&'static str],
    /// The calls that answer it, where not all do.
    pub of: Option<&'static [&'static str]>,
    pub words: &'static str,
}

/// The profile of an API; every call that it names must be there.
pub fn profile(api: &Api) -> Result<Profile, String> {
    let profile = match api.name {
        "anthropic" => ANTHROPIC,
        "anaconda" => ANACONDA,
        name => return Err(format!("no profile for the API `{name}`")),
    };
    let known = |call: &&&str| !super::public(api).any(|endpoint| endpoint.call == **call);
    match profile.failures.iter().flat_map(|failure| failure.of.unwrap_or_default()).find(known) {
        Some(call) => Err(format!("no call of the API `{}` is called `{call}`", api.name)),
        None => Ok(profile),
    }
}

const ANTHROPIC: Profile = Profile {
    file: "anthropic-admin",
    title: "Anthropic Admin API",
    summary: "Members, workspaces, keys, service accounts, roles, limits and figures of an organization at Anthropic.",
    description: "Generated from the contract that the npm package `rolecall` checks by, which was written from the \
                  vendor's public documents; it is not the vendor's. Requests are closed: what they do not name is \
                  refused. Answers are open: fields, words and types may come that are newer than this document.",
    server: "https://api.anthropic.com",
    server_description: "The API.",
    root_tag: "organization",
    organization_types: true,
    failures: &[
        failure(
            "400",
            "InvalidRequest",
            &[],
            "The request cannot be right (`invalid_request_error`). It also stands for refusals without a status of \
             their own, such as a spend limit that you set and that is reached.",
        ),
        failure(
            "401",
            "NotAuthenticated",
            &[],
            "The credential is wrong, revoked or expired (`authentication_error`).",
        ),
        failure("402", "Billing", &[], "Something is wrong with the billing (`billing_error`)."),
        failure(
            "403",
            "NotPermitted",
            &[],
            "The credential is of another kind or lacks a scope (`permission_error`); of scopes, the message lists those \
             that it has and those that it needs.",
        ),
        failure("404", "NotFound", &[], "There is no such thing (`not_found_error`)."),
        failure(
            "409",
            "Conflict",
            &[],
            "Such a name is taken, or something else changed meanwhile (`conflict_error`).",
        ),
        failure(
            "413",
            "TooLarge",
            &[],
            "The body is too large (`request_too_large`); the answer may not be JSON.",
        ),
        failure("429", "TooManyRequests", &["retry-after"], "Over a limit of requests (`rate_limit_error`)."),
        failure("500", "ServerError", &[], "The server failed (`api_error`)."),
        failure("504", "TimedOut", &[], "The server took too long (`timeout_error`)."),
        failure("529", "Overloaded", &[], "The API is overloaded (`overloaded_error`)."),
        failure("default", "OtherFailure", &[], "Any other failure."),
    ],
    refusal: |endpoint, status| match (endpoint.credential, status) {
        (Credential::OAuth, "403") => Some(
            "The credential is no OAuth token with the scope `org:admin` (`permission_error`): Admin API keys are \
             refused here, however they are sent.",
        ),
        _ => None,
    },
    headers_of_failures: &["retry-after"],
    security: |credential| match credential {
        Credential::Any => &["adminApiKey", "bearerToken"],
        Credential::OAuth => &["bearerToken"],
        Credential::Admin | Credential::Service | Credential::None => &[],
    },
    schemes: || {
        json!({
            "adminApiKey": {
                "type": "apiKey", "in": "header", "name": "x-api-key",
                "description": "An Admin API key. One of Claude Enterprise reaches what the scopes name that it was made with.",
            },
            "bearerToken": {
                "type": "http", "scheme": "bearer",
                "description": "An OAuth token with the scope `org:admin`. Admin API keys may be sent like this, too, but not to \
                                the calls that take nothing else: these refuse them.",
            },
        })
    },
    parameters: || {
        json!({
            "AnthropicVersion": {
                "name": "anthropic-version", "in": "header", "required": true,
                "description": "The version of the API.",
                "schema": { "type": "string", "enum": ["2026-10-21", "2023-06-01"], "default": "2026-10-21" },
            },
        })
    },
    headers: || {
        json!({
            "request-id": {
                "description": "Identifier of the request, for questions to the vendor.",
                "schema": { "type": "string", "examples": ["req_0123456789abcdefghijkl"] },
            },
            "retry-after": {
                "description": "Seconds to wait before the next try. Not with the caps of a spending tier.",
                "schema": { "type": "string", "examples": ["12"] },
            },
        })
    },
    bodies: || {
        json!({
            "ErrorBody": {
                "type": "object",
                "description": "Why the server refused.",
                "properties": {
                    "type": { "type": "string", "const": "error" },
                    "error": { "$ref": "#/components/schemas/ErrorDescription" },
                    "request_id": { "type": ["string", "null"], "description": "Identifier of the request." },
                },
                "required": ["type", "error"],
            },
            "ErrorDescription": {
                "type": "object",
                "description": "What is wrong.",
                "properties": {
                    "type": {
                        "type": "string",
                        "description": "Its kind; others may come.",
                        "examples": [
                            "invalid_request_error", "authentication_error", "billing_error", "permission_error",
                            "not_found_error", "conflict_error", "request_too_large", "rate_limit_error", "api_error",
                            "timeout_error", "overloaded_error",
                        ],
                    },
                    "message": { "type": "string", "description": "In words, which may change." },
                    "details": { "$ref": "#/components/schemas/ErrorDetails" },
                },
                "required": ["type", "message"],
            },
            "ErrorDetails": {
                "type": "object",
                "description": "More precisely; absent when there is no code.",
                "properties": {
                    "error_code": {
                        "type": "string",
                        "description": "A stable code, such as those that the calls name.",
                        "examples": [
                            "invite_already_exists", "already_member", "organization_type_not_supported",
                            "api_key_scope_missing", "rbac_group_not_found", "concurrent_membership_change",
                        ],
                    },
                },
            },
        })
    },
    success: |_| 200,
};

const fn failure(
    status: &'static str,
    name: &'static str,
    headers: &'static [&'static str],
    words: &'static str,
) -> Failure {
    Failure { status, name, body: "ErrorBody", headers, of: None, words }
}

const ANACONDA: Profile = Profile {
    file: "anaconda-org",
    title: "Anaconda Organization Management API",
    summary: "Service accounts, users, seats and tokens of an organization at Anaconda.",
    description: ANTHROPIC.description,
    server: "https://anaconda.com/api/v1",
    server_description: "The API.",
    root_tag: "organization",
    organization_types: false,
    failures: &[
        only("402", "NoSeatLeft", &["seats.assign"], "The subscription has no free seat."),
        only(
            "404",
            "NotFound",
            &["serviceAccounts.delete", "users.remove", "seats.assign", "seats.revoke", "tokens.revoke"],
            "There is no such service account, user, seat or token.",
        ),
        only(
            "409",
            "Conflict",
            &["users.remove", "seats.assign", "tokens.revoke"],
            "The user has a seat already; of other calls the reasons are not documented.",
        ),
        Failure {
            status: "422",
            name: "InvalidRequest",
            body: "InvalidRequestBody",
            headers: &[],
            of: None,
            words: "The request cannot be right.",
        },
        Failure {
            of: None,
            ..only(
                "default",
                "OtherFailure",
                &[],
                "Any other failure. None is documented; what comes may as well be empty, or no JSON.",
            )
        },
    ],
    refusal: |_, _| None,
    headers_of_failures: &[],
    security: |credential| match credential {
        Credential::Admin => &["organizationAdmin", "accessToken"],
        Credential::Service => &["serviceAccount", "accessToken"],
        Credential::Any | Credential::OAuth | Credential::None => &[],
    },
    schemes: || {
        json!({
            "serviceAccount": {
                "type": "oauth2",
                "description": "A token of a service account, good for 900 seconds.",
                "flows": { "clientCredentials": { "tokenUrl": TOKEN_URL, "scopes": {} } },
            },
            "organizationAdmin": {
                "type": "oauth2",
                "description": "A token of an organization admin, good for 900 seconds. Only service accounts need it.",
                "flows": { "password": { "tokenUrl": TOKEN_URL, "scopes": {} } },
            },
            "accessToken": {
                "type": "http", "scheme": "bearer", "bearerFormat": "JWT",
                "description": "A token that was fetched before, of the kind that the call takes.",
            },
        })
    },
    parameters: || {
        json!({
            "OrgId": {
                "name": "org_id", "in": "path", "required": true,
                "description": "The organization, as it stands in the address of its page.",
                "schema": { "type": "string", "pattern": "^[^/?#\\s]+$" },
            },
        })
    },
    headers: || json!({}),
    bodies: || {
        json!({
            "ErrorBody": {
                "type": "object",
                "description": "Why the server refused.",
                "properties": {
                    "error": {
                        "type": "object",
                        "description": "What is wrong.",
                        "properties": {
                            "message": { "type": "string", "description": "In words." },
                            "code": { "type": "string", "description": "A code; no list is published." },
                            "data": { "description": "More; anything." },
                        },
                        "required": ["message", "code"],
                    },
                },
                "required": ["error"],
            },
            "InvalidRequestBody": {
                "type": "object",
                "description": "What is wrong with the request, and where.",
                "properties": {
                    "detail": { "type": "array", "items": { "$ref": "#/components/schemas/InvalidRequestDetail" } },
                },
            },
            "InvalidRequestDetail": {
                "type": "object",
                "description": "One problem.",
                "properties": {
                    "loc": {
                        "type": "array",
                        "description": "Where: from `body`, `query` or `path` inwards.",
                        "items": { "type": ["string", "integer"] },
                    },
                    "msg": { "type": "string", "description": "In words." },
                    "type": { "type": "string", "description": "Its kind.", "examples": ["string_too_long"] },
                },
                "required": ["loc", "msg", "type"],
            },
        })
    },
    success: |endpoint| match (endpoint.method, endpoint.returns) {
        (Method::Delete, Returns::Nothing) => 204,
        // A seat alone; all else that is made answers 200.
        (Method::Post, Returns::Nothing) => 201,
        _ => 200,
    },
};

const TOKEN_URL: &str = "https://anaconda.com/api/iam/token";

const fn only(
    status: &'static str,
    name: &'static str,
    calls: &'static [&'static str],
    words: &'static str,
) -> Failure {
    Failure { status, name, body: "ErrorBody", headers: &[], of: Some(calls), words }
}
