//! The two wasm-bindgen tools, called in process with the arguments their command lines would get.

/// Generates the one target that serves every runtime. The out-name is baked into the wasm's import names, so it is
/// not a choice of the caller; the producers section goes because it names the compiler's build.
pub fn bindgen(args: &[String]) -> Result<(), String> {
    let [wasm, out] = args else {
        return Err("bindgen takes two arguments: the wasm file and the folder to write to".into());
    };
    let line = [
        "wasm-bindgen",
        "--target",
        "web",
        "--omit-default-module-path",
        "--out-name",
        "core",
        "--remove-producers-section",
        "--out-dir",
        out,
        wasm,
    ];
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(line).map_err(|error| format!("{error:?}"))
}

pub fn test_runner(args: &[String]) -> Result<(), String> {
    let line = std::iter::once("wasm-bindgen-test-runner").chain(args.iter().map(String::as_str));
    wasm_bindgen_cli::wasm_bindgen_test_runner::run_cli_with_args(line).map_err(|error| format!("{error:?}"))
}
