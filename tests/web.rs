//! What crosses the boundary, run inside WebAssembly: text and bytes in, text out.
#![cfg(target_arch = "wasm32")]

use rolecall::bindings::Core;
use wasm_bindgen_test::wasm_bindgen_test;

const SETTINGS: &str = r#"{"base":"https://api.anthropic.com","defaultBase":true,"credential":"api_key",
"inferenceKey":false,"version":"2026-10-21","betas":[],"organizationType":null,"readOnly":false,"only":null,
"maxRetries":2,"timeout":60000,"deadline":null,"maxRetryDelay":60000,"pace":{"perMinute":null,"invitesPerHour":null},
"responseChecks":"report","maxRequestBytes":8388608,"headers":[],"directBrowser":false}"#;

const CONTRACT: &[u8] = include_bytes!("../src/contract/anthropic/packed.txt");

/// Lays parts into the input as the package does and gives their lengths.
fn put<const N: usize>(core: &mut Core, parts: [&[u8]; N]) -> [usize; N] {
    let all = parts.concat();
    core.exchange.input(all.len()).copy_from_slice(&all);
    parts.map(<[u8]>::len)
}

fn client(core: &mut Core) -> u32 {
    let [api, contract, settings] = put(core, [b"anthropic", CONTRACT, SETTINGS.as_bytes()]);
    core.client_new(api, contract, settings)
}

fn call(core: &mut Core, client: u32, name: &str, input: &str) -> u32 {
    let [name, input] = put(core, [name.as_bytes(), input.as_bytes()]);
    core.call_new(client, name, input)
}

fn step(core: &mut Core, handles: (u32, u32), event: &str, detail: &str, body: &[u8]) -> String {
    let lengths = put(core, [event.as_bytes(), detail.as_bytes(), body]);
    let length = core.call_step(handles.1, handles.0, 1_790_000_000_000.0, 0.5, lengths);
    assert_eq!(core.exchange.output().len(), length);
    core.exchange.output().to_owned()
}

fn has(text: &str, part: &str) {
    assert!(text.contains(part), "{part} is not in {text}");
}

#[wasm_bindgen_test]
fn a_call_goes_from_start_to_done_over_the_boundary() {
    let mut core = Core::new();
    let client = client(&mut core);
    let remove = call(&mut core, client, "users.remove", r#"{"id":"user_1","options":{}}"#);
    core.call_subject(remove);
    has(core.exchange.output(), r#""target":"user_1""#);
    let send = step(&mut core, (client, remove), "start", "", b"");
    has(&send, r#""do":"send""#);
    has(&send, r#""url":"https://api.anthropic.com/v1/organizations/users/user_1""#);
    let detail = r#"{"status":200,"headers":[["request-id","req_1"]]}"#;
    let done =
        step(&mut core, (client, remove), "answer", detail, br#"{"id":"user_1","type":"user_deleted"}"#);
    has(&done, r#""do":"done""#);
    has(&done, r#""requestId":"req_1""#);
}

#[wasm_bindgen_test]
fn text_of_any_script_crosses_unchanged() {
    let mut core = Core::new();
    let client = client(&mut core);
    let input = r#"{"params":{"name":"日本 😀 é \u0000"},"options":{}}"#;
    let [name, input] = put(&mut core, [b"workspaces.create", input.as_bytes()]);
    core.client_plan(client, name, input);
    has(core.exchange.output(), r#"{"name":"日本 😀 é \u0000"}"#);
}

#[wasm_bindgen_test]
fn bytes_that_are_no_text_cross_as_they_are() {
    let mut core = Core::new();
    let client = client(&mut core);
    let me = call(&mut core, client, "retrieve", r#"{"options":{"maxRetries":0}}"#);
    step(&mut core, (client, me), "start", "", b"");
    let fail = step(&mut core, (client, me), "answer", r#"{"status":200,"headers":[]}"#, &[0xff, 0xfe, 0]);
    has(&fail, r#""code":"not_json""#);
}

#[wasm_bindgen_test]
fn numbers_that_fit_nothing_do_nothing_and_never_trap() {
    let mut core = Core::new();
    let client = client(&mut core);
    let me = call(&mut core, client, "retrieve", "no input at all");
    assert_eq!(step(&mut core, (client, me), "no such event", "{", b""), "");
    for wrong in [0, 7, u32::MAX] {
        assert_eq!(step(&mut core, (client, wrong), "start", "", b""), "");
        assert_eq!(step(&mut core, (wrong, me), "start", "", b""), "");
        assert_eq!(call(&mut core, wrong, "retrieve", "{}"), 0);
        assert_eq!(core.client_plan(wrong, 1, 1), 0);
        assert_eq!(core.call_subject(wrong), 0);
        core.client_free(wrong);
        core.call_free(wrong);
    }
    // Lengths that reach past the input give empty parts.
    assert_eq!(core.call_step(me, client, f64::NAN, f64::INFINITY, [usize::MAX, 3, usize::MAX]), 0);
    let [api, contract, settings] = put(&mut core, [b"no such api", b"no contract", b"no settings"]);
    assert_eq!(core.client_new(api, contract, settings), 0);
}

#[wasm_bindgen_test]
fn a_number_that_was_given_back_is_free_again() {
    let mut core = Core::new();
    let first = client(&mut core);
    let second = client(&mut core);
    core.client_free(first);
    assert_eq!(call(&mut core, first, "retrieve", "{}"), 0);
    assert_eq!(client(&mut core), first);
    assert!(call(&mut core, second, "retrieve", "{}") > 0);
}

#[wasm_bindgen_test]
fn a_name_of_any_script_is_judged_and_another_one_proposed() {
    let mut core = Core::new();
    let [name, folded] = put(&mut core, ["Bäcker 日本".as_bytes(), "Ba\u{308}cker 日本".as_bytes()]);
    let length = core.name_check(name, folded);
    assert_eq!(core.exchange.output().len(), length);
    has(core.exchange.output(), r#""suggestion":"backer""#);
    has(core.exchange.output(), r#""params":{"character":"ä"}"#);
}
