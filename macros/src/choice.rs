//! `derive(Choice)`: an enum of words.

use crate::read;
use proc_macro2::TokenStream;
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{
    Data, DeriveInput, Ident, LitStr, Result, Token, parse::Parse, parse::ParseStream, spanned::Spanned,
};

/// `word = "why"`
struct Refusal {
    word: Ident,
    why: LitStr,
}

impl Parse for Refusal {
    fn parse(input: ParseStream) -> Result<Self> {
        let word = input.parse()?;
        input.parse::<Token![=]>()?;
        Ok(Self { word, why: input.parse()? })
    }
}

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(syn::Error::new(input.span(), "expected an enum of words"));
    };
    let mut words = Vec::new();
    for variant in &data.variants {
        let mut word = read::snake_case(&variant.ident.to_string());
        let mut known_to = Vec::new();
        for attribute in &variant.attrs {
            if attribute.path().is_ident("known_to") {
                known_to.extend(attribute.parse_args_with(Punctuated::<Ident, Token![,]>::parse_terminated)?);
            } else if attribute.path().is_ident("word") {
                word = attribute.parse_args::<LitStr>()?.value();
            }
        }
        let known_to = read::set("Organizations", &known_to);
        let doc = read::doc_field(&variant.attrs);
        words
            .push(quote!(::rolecall::contract::shape::ChoiceWord { word: #word, known_to: #known_to, #doc }));
    }
    let mut refused = Vec::new();
    for attribute in input.attrs.iter().filter(|a| a.path().is_ident("refused")) {
        for refusal in attribute.parse_args_with(Punctuated::<Refusal, Token![,]>::parse_terminated)? {
            let (word, why) = (refusal.word.to_string(), refusal.why);
            refused.push(quote!(::rolecall::contract::shape::Refused { word: #word, why: #why }));
        }
    }
    let (ident, name, doc) = (&input.ident, input.ident.to_string(), read::doc_field(&input.attrs));
    Ok(quote! {
        impl ::rolecall::contract::kinds::Words for #ident {
            const CHOICE: &'static ::rolecall::contract::shape::Choice = &::rolecall::contract::shape::Choice {
                #[cfg(not(target_arch = "wasm32"))]
                name: #name,
                words: &[#(#words),*],
                refused: &[#(#refused),*],
                #doc
            };
        }
        impl ::rolecall::contract::shape::Shaped for #ident {
            const SHAPE: ::rolecall::contract::shape::Shape =
                ::rolecall::contract::shape::Shape::Choice(<Self as ::rolecall::contract::kinds::Words>::CHOICE);
        }
    })
}
