//! `cargo xtask declarations [--check]`: everything that is written from the contract.
//!
//! TypeScript declarations, the packed contract, the tables that the JavaScript part goes by, and the one of the documentation.
//! They are committed, so that a reader sees what changes when the contract does; `--check` tells stale ones.

mod calls;
mod collect;
mod doc;
mod inputs;
mod lists;
mod openapi;
mod plans;
mod schemas;
mod types;

use rolecall::contract::APIS;
use rolecall::contract::shape::{Api, Credential, Dialects, Endpoint};
use std::fs;
use std::path::{Path, PathBuf};

const COMMAND: &str = "cargo xtask declarations";

/// First lines of the generated JavaScript and TypeScript files.
fn header() -> String {
    format!("// Generated from the contract. Do not edit: change src/contract/ and run `{COMMAND}`.\n")
}

/// Width at which generated lines are broken where they can be.
const WIDTH: usize = 110;

/// A generated file: its path from the root of the repository, and its text.
struct Generated {
    path: String,
    text: Vec<u8>,
}

/// Writes the files, or with `--check` compares them with the ones that are there.
pub fn run(args: &[String]) -> Result<(), String> {
    let check = match args {
        [] => false,
        [flag] if flag == "--check" => true,
        _ => return Err("declarations takes nothing but `--check`".into()),
    };
    let root = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
    let files = generate()?;
    if check { compare(&root, &files) } else { write(&root, &files) }
}

fn generate() -> Result<Vec<Generated>, String> {
    let mut files = Vec::new();
    for api in APIS {
        files.push(Generated {
            path: format!("pkg-template/src/generated/{}.d.ts", api.name),
            text: declarations(api)?.into(),
        });
        files.push(Generated {
            path: format!("src/contract/{}/packed.txt", api.name),
            text: rolecall::contract::pack::api(api).into(),
        });
        files.push(Generated {
            path: format!("pkg-template/src/generated/{}-plans.js", api.name),
            text: plans::module(api).into(),
        });
        files.push(openapi::file(api)?);
    }
    files.push(Generated {
        path: "pkg-template/src/generated/endpoints.js".into(),
        text: lists::endpoints(APIS).into(),
    });
    files.push(Generated {
        path: "pkg-template/src/generated/reserved.js".into(),
        text: plans::reserved().into(),
    });
    files.push(Generated {
        path: "pkg-template/src/generated/schemas.js".into(),
        text: inputs::module(APIS).into(),
    });
    files.push(Generated {
        path: "pkg-template/src/generated/schemas.d.ts".into(),
        text: inputs::declarations(APIS).into(),
    });
    files.push(Generated { path: "docs/endpoints.md".into(), text: lists::table(APIS).into() });
    Ok(files)
}

fn declarations(api: &Api) -> Result<String, String> {
    let (types, calls) = (types::text(api)?, calls::text(api));
    let used: Vec<&str> = calls::IMPORTS.into_iter().filter(|name| calls.contains(name)).collect();
    let imports = format!("import type {{ {} }} from \"../index.js\";\n", used.join(", "));
    Ok([header(), imports, types, calls].join("\n"))
}

/// The calls of an API as people see them: one of each name, without the request for a token.
fn public(api: &Api) -> impl Iterator<Item = &'static Endpoint> {
    let shown = |one: &&Endpoint| one.credential != Credential::None && one.dialects.meets(Dialects::CURRENT);
    api.endpoints.iter().copied().filter(shown)
}

fn write(root: &Path, files: &[Generated]) -> Result<(), String> {
    for file in files {
        let path = root.join(&file.path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        }
        fs::write(&path, &file.text).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    Ok(())
}

fn compare(root: &Path, files: &[Generated]) -> Result<(), String> {
    let stale: Vec<&str> = files
        .iter()
        .filter(|file| fs::read(root.join(&file.path)).ok().as_ref() != Some(&file.text))
        .map(|file| file.path.as_str())
        .collect();
    if stale.is_empty() {
        Ok(())
    } else {
        Err(format!(
            "not what the contract says: {}; run `{COMMAND}` and commit the result",
            stale.join(", ")
        ))
    }
}

/// `user_id` as `UserId`, `anthropic` as `Anthropic`.
fn upper_camel(name: &str) -> String {
    name.split('_').map(capital).collect()
}

/// The word with a capital first letter.
fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// `user_id` as `userID`, as the vendor's SDK writes it.
fn argument(name: &str) -> String {
    let camel = upper_camel(name);
    let mut letters = camel.chars();
    let lower: String =
        letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default();
    match lower.strip_suffix("Id") {
        Some(stem) => format!("{stem}ID"),
        None => lower,
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_committed_files_say_what_the_contract_says() {
        assert_eq!(super::run(&["--check".to_owned()]), Ok(()));
    }

    #[test]
    fn a_stale_file_is_named_with_the_way_out() {
        let files = [super::Generated { path: "docs/endpoints.md".into(), text: "else".into() }];
        let root = std::path::Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."));
        let message = super::compare(root, &files).unwrap_err();
        assert!(message.contains("docs/endpoints.md") && message.contains(super::COMMAND), "{message}");
    }

    #[test]
    fn arguments_are_named_as_in_the_vendors_sdk() {
        assert_eq!(super::argument("user_id"), "userID");
        assert_eq!(super::argument("api_key_id"), "apiKeyID");
        assert_eq!(super::argument("date"), "date");
    }

    #[test]
    fn doc_text_keeps_lists_and_tags_and_cannot_end_the_comment() {
        let text = "One\ntwo.\n\n- `a`: */\n- `b`\n\n@param id Its id.\n@param options Settings.";
        let block = " /**\n  * One two.\n  *\n  * - `a`: *\\/\n  * - `b`\n  *\n  * @param id Its id.\n  * @param options Settings.\n  */\n";
        assert_eq!(super::doc::block(" ", text), block);
    }
}
