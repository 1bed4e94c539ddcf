//! The wasm test runner, called in process with the arguments its command line would get.

pub fn test_runner(args: &[String]) -> Result<(), String> {
    let line = std::iter::once("wasm-bindgen-test-runner").chain(args.iter().map(String::as_str));
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(line).map_err(|error| format!("{error:?}"))
}
