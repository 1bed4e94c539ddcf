//! Calls that mend something: what the plan of such a call has in it. JavaScript knows the address of the API and makes
//! a plan of it.

use super::report::Report;
use crate::engine::json::Writer;
use crate::engine::percent::push_segment;
use crate::prelude::*;

impl Report {
    /// Switches a key off. It can be switched on again, unless it has expired; putting it away could not be undone.
    pub fn switch_off(&mut self, key: &str) {
        let path = ["api_keys", key];
        self.repair = repair("apiKeys.update", "POST", &path, "{\"status\":\"inactive\"}");
    }

    /// Withdraws an invite that nobody has accepted.
    pub fn withdraw(&mut self, invite: &str) {
        self.repair = repair("invites.delete", "DELETE", &["invites", invite], "null");
    }

    /// Takes somebody out of a workspace.
    pub fn take_out(&mut self, user: &str, workspace: &str) {
        let path = ["workspaces", workspace, "members", user];
        self.repair = repair("workspaces.members.remove", "DELETE", &path, "null");
    }
}

fn repair(call: &str, method: &str, path: &[&str], body: &str) -> String {
    let mut place = "/v1/organizations".owned();
    for segment in path {
        place.push('/');
        push_segment(&mut place, segment);
    }
    let mut out = Writer::object();
    out.field("call", call);
    out.field("method", method);
    out.field("path", &place);
    out.field_raw("body", body);
    out.finish_object()
}
