//! What crosses the boundary, run inside WebAssembly: text and bytes in, text out.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(target_arch = "wasm32")]

use rolecall::bindings::{Call, Client};
use wasm_bindgen_test::wasm_bindgen_test;

const SETTINGS: &str = r#"{"base":"https://api.anthropic.com","defaultBase":true,"credential":"api_key",
"inferenceKey":false,"version":"2026-10-21","betas":[],"organizationType":null,"readOnly":false,"only":null,
"maxRetries":2,"timeout":60000,"deadline":null,"maxRetryDelay":60000,"pace":{"perMinute":null,"invitesPerHour":null},
"responseChecks":"report","maxRequestBytes":8388608,"headers":[],"directBrowser":false}"#;

fn client() -> Client {
    Client::new("anthropic", SETTINGS)
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} is not in {text}");
}

#[wasm_bindgen_test]
fn a_call_goes_from_start_to_done_over_the_boundary() {
    let mut client = client();
    let mut call = Call::new(&client, "users.remove", r#"{"id":"user_1","options":{}}"#);
    has(&call.subject(), r#""target":"user_1""#);
    let send = call.step(&mut client, "start", 1_790_000_000_000.0, 0.5, "", &[]);
    has(&send, r#""do":"send""#);
    has(&send, r#""url":"https://api.anthropic.com/v1/organizations/users/user_1""#);
    let detail = r#"{"status":200,"headers":[["request-id","req_1"]]}"#;
    let body = br#"{"id":"user_1","type":"user_deleted"}"#;
    let done = call.step(&mut client, "answer", 1_790_000_000_100.0, 0.5, detail, body);
    has(&done, r#""do":"done""#);
    has(&done, r#""requestId":"req_1""#);
}

#[wasm_bindgen_test]
fn text_of_any_script_crosses_unchanged() {
    let client = client();
    let params = r#"{"params":{"name":"日本 😀 é \u0000"},"options":{}}"#;
    has(&client.plan("workspaces.create", params), r#"{"name":"日本 😀 é \u0000"}"#);
}

#[wasm_bindgen_test]
fn bytes_that_are_no_text_cross_as_they_are() {
    let mut client = client();
    let mut call = Call::new(&client, "retrieve", r#"{"options":{"maxRetries":0}}"#);
    call.step(&mut client, "start", 0.0, 0.0, "", &[]);
    let fail = call.step(&mut client, "answer", 0.0, 0.0, r#"{"status":200,"headers":[]}"#, &[0xff, 0xfe, 0]);
    has(&fail, r#""code":"not_json""#);
}

#[wasm_bindgen_test]
fn what_fits_nothing_gives_an_empty_text_and_never_a_trap() {
    let mut client = client();
    let mut call = Call::new(&client, "retrieve", "no input at all");
    assert_eq!(call.step(&mut client, "no such event", f64::NAN, f64::INFINITY, "{", &[]), "");
    let mut broken = Client::new("no such api", "no settings");
    let mut call = Call::new(&broken, "retrieve", "{}");
    assert_eq!(call.step(&mut broken, "start", 0.0, 0.0, "", &[]), "");
    assert_eq!(call.subject(), "");
    assert_eq!(broken.plan("retrieve", "{}"), "");
}
