//! What the API may give (roles facts §5).

use super::{ask, json, refuse};

#[test]
fn by_type_of_organization() {
    let workspaces =
        json!(["workspace_user", "workspace_restricted_developer", "workspace_developer", "workspace_admin"]);
    for (options, members) in [
        (
            json!([{ "organizationType": "console" }]),
            json!(["user", "claude_code_user", "developer", "billing"]),
        ),
        (json!([{ "organizationType": "enterprise" }]), json!(["user", "managed"])),
        (json!([{ "organizationType": "aws" }]), json!([])),
        (json!([]), json!(["user", "claude_code_user", "developer", "billing", "managed"])),
        (json!([null]), json!(["user", "claude_code_user", "developer", "billing", "managed"])),
    ] {
        let expected = json!({
            "invite": members, "update": members, "workspaceAdd": workspaces, "workspaceUpdate": workspaces,
        });
        assert_eq!(ask("roles.assignable", options.clone()), expected, "{options}");
    }
}

#[test]
fn another_type_is_refused() {
    let error = refuse("roles.assignable", json!([{ "organizationType": "school" }]));
    assert_eq!(error["class"], "ValidationError");
    assert_eq!(error["code"], "invalid_request");
    assert_eq!(
        error["issues"],
        json!([{
            "path": ["options", "organizationType"], "code": "not_allowed",
            "message": "`options.organizationType` must be one of `console`, `enterprise`, `aws`, not `school`",
            "params": { "allowed": ["console", "enterprise", "aws"] }, "received": "school",
        }])
    );
    assert_eq!(refuse("roles.assignable", json!([7]))["issues"][0]["path"], json!(["options"]));
    assert_eq!(refuse("roles.assignable", json!([{ "type": 1 }]))["issues"][0]["code"], "unknown_key");
}
