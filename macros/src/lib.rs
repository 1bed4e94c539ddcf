//! Derives of the contract. Each turns an ordinary Rust type into a constant of
//! `rolecall::contract::shape`: the type is the notation, the constant is what the
//! engine walks. Doc comments become doc text of declarations, natively only.

use proc_macro::TokenStream;
use syn::{DeriveInput, parse_macro_input};

mod choice;
mod endpoint;
mod model;
mod read;
mod rule;

/// A JSON object: `#[model(type = "invite")]` adds its fixed `type`; rules over more than one
/// field as for calls.
#[proc_macro_derive(Model, attributes(model, exclusive, member_of, needs))]
pub fn derive_model(input: TokenStream) -> TokenStream {
    finish(model::derive(&parse_macro_input!(input as DeriveInput)))
}

/// A union of models told apart by `type`: one variant a model; with `#[shorthand]` a request may
/// give the word of the `type` alone.
#[proc_macro_derive(Variants, attributes(shorthand))]
pub fn derive_variants(input: TokenStream) -> TokenStream {
    finish(model::derive_variants(&parse_macro_input!(input as DeriveInput)))
}

/// A list of words: variants in snake_case, `#[known_to(CONSOLE)]` on a variant,
/// `#[refused(word = "why")]` on the enum.
#[proc_macro_derive(Choice, attributes(known_to, refused, word))]
pub fn derive_choice(input: TokenStream) -> TokenStream {
    finish(choice::derive(&parse_macro_input!(input as DeriveInput)))
}

/// One call: `#[endpoint(POST "/path/{id}", call = "…", returns = Model)]` on its
/// parameters, each marked `#[segment]`, `#[query]` or `#[body]`.
#[proc_macro_derive(
    Endpoint,
    attributes(
        endpoint, create, warning, segment, query, body, exclusive, distinct, either, needs, span, most_with
    )
)]
pub fn derive_endpoint(input: TokenStream) -> TokenStream {
    finish(endpoint::derive(&parse_macro_input!(input as DeriveInput)))
}

fn finish(result: syn::Result<proc_macro2::TokenStream>) -> TokenStream {
    result.unwrap_or_else(|error| error.to_compile_error()).into()
}
