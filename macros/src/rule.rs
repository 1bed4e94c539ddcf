//! Rules over more than one field, each an attribute: `#[exclusive(a, b)]`, `#[needs(a, b)]`,
//! `#[either(field, flag)]`, `#[distinct(list)]`, `#[member_of(field, list)]`,
//! `#[span(from, until, 366)]`, `#[most_with(limit, width, "1h" = 168)]`.

use crate::read;
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::ParseStream;
use syn::{Attribute, Field, Ident, LitInt, LitStr, Result, Token, spanned::Spanned};

/// The rules among the attributes of a type.
pub fn all(attributes: &[Attribute], fields: &[&Field]) -> Result<Vec<TokenStream>> {
    let mut rules = Vec::new();
    for attribute in attributes {
        let Some(name) = attribute.path().get_ident().map(Ident::to_string) else { continue };
        let rule = match name.as_str() {
            "exclusive" | "needs" => {
                let names = read::field_names(attribute, fields)?;
                let kind = Ident::new(if name == "needs" { "Needs" } else { "Exclusive" }, attribute.span());
                quote!(#kind(&[#(#names),*]))
            }
            "distinct" => {
                let names = read::field_names(attribute, fields)?;
                quote!(Distinct(#(#names),*))
            }
            "either" => {
                let [field, flag] = two(attribute, fields)?;
                quote!(Either { field: #field, flag: #flag })
            }
            "member_of" => {
                let [field, list] = two(attribute, fields)?;
                quote!(MemberOf { field: #field, list: #list })
            }
            "span" => attribute.parse_args_with(|input: ParseStream| {
                let (from, until) = pair(input, fields)?;
                input.parse::<Token![,]>()?;
                let days: LitInt = input.parse()?;
                Ok(quote!(Span { from: #from, until: #until, days: #days }))
            })?,
            "most_with" => attribute.parse_args_with(|input: ParseStream| {
                let (field, by) = pair(input, fields)?;
                input.parse::<Token![,]>()?;
                let word: LitStr = input.parse()?;
                input.parse::<Token![=]>()?;
                let max: LitInt = input.parse()?;
                Ok(quote!(MostWith { field: #field, by: #by, word: #word, max: #max }))
            })?,
            _ => continue,
        };
        rules.push(quote!(::rolecall::contract::shape::Rule::#rule));
    }
    Ok(rules)
}

/// The two fields that an attribute names.
fn two(attribute: &Attribute, fields: &[&Field]) -> Result<[String; 2]> {
    let names = read::field_names(attribute, fields)?;
    <[String; 2]>::try_from(names).map_err(|_| syn::Error::new(attribute.span(), "expected two fields"))
}

/// Two fields, with a comma between them.
fn pair(input: ParseStream, fields: &[&Field]) -> Result<(String, String)> {
    let first = read::known(&input.parse()?, fields)?;
    input.parse::<Token![,]>()?;
    Ok((first, read::known(&input.parse()?, fields)?))
}
