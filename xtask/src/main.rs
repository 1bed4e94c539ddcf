//! `cargo xtask <command>`: what the build needs beside cargo itself.
//!
//! The wasm test runner is linked as a library, so that one `Cargo.lock` pins it and nothing has to be installed.

use std::process::ExitCode;

#[cfg(feature = "declarations")]
mod declarations;
#[cfg(feature = "wasm-tools")]
mod wasm;

const USAGE: &str = "usage: cargo xtask <command>
  test-runner <wasm> [arguments]    run a wasm test binary in Node
  declarations [--check]            write the files that follow from the contract, or tell stale ones";

fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let command = args.next().unwrap_or_default();
    let rest: Vec<String> = args.collect();
    let result = match command.as_str() {
        #[cfg(feature = "wasm-tools")]
        "test-runner" => wasm::test_runner(&rest),
        #[cfg(feature = "declarations")]
        "declarations" => declarations::run(&rest),
        _ => Err(format!("unknown command `{command}`\n{USAGE}")),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::FAILURE
        }
    }
}
