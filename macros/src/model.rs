//! `derive(Model)` and `derive(Variants)`.

use crate::{read, rule};
use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Fields, LitStr, Result, Token, spanned::Spanned};

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let fields = read::named_fields(input)?;
    let place = quote!(Inside);
    let mut constants: Vec<TokenStream> = fields.iter().map(|field| read::field(field, &place)).collect();
    for attribute in &input.attrs {
        if attribute.path().is_ident("model") {
            let word = attribute.parse_args_with(|stream: syn::parse::ParseStream| {
                stream.parse::<Token![type]>()?;
                stream.parse::<Token![=]>()?;
                stream.parse::<LitStr>()
            })?;
            let doc = format!("Always `{}`.", word.value());
            constants.push(quote! {
                ::rolecall::contract::shape::Field {
                    name: "type",
                    shape: ::rolecall::contract::shape::Shape::Word(#word),
                    required: true,
                    place: ::rolecall::contract::shape::Place::Inside,
                    #[cfg(not(target_arch = "wasm32"))]
                    doc: #doc,
                }
            });
        }
    }
    let rules = rule::all(&input.attrs, &fields)?;
    let (ident, name, doc) = (&input.ident, input.ident.to_string(), read::doc_field(&input.attrs));
    Ok(quote! {
        impl ::rolecall::contract::shape::Model for #ident {
            const OBJECT: &'static ::rolecall::contract::shape::Object = &::rolecall::contract::shape::Object {
                #[cfg(not(target_arch = "wasm32"))]
                name: #name,
                fields: &[#(#constants),*],
                rules: &[#(#rules),*],
                #doc
            };
        }
        impl ::rolecall::contract::shape::Shaped for #ident {
            const SHAPE: ::rolecall::contract::shape::Shape =
                ::rolecall::contract::shape::Shape::Object(<Self as ::rolecall::contract::shape::Model>::OBJECT);
        }
    })
}

pub fn derive_variants(input: &DeriveInput) -> Result<TokenStream> {
    let Data::Enum(data) = &input.data else {
        return Err(syn::Error::new(input.span(), "expected an enum of models"));
    };
    let mut objects = Vec::new();
    for variant in &data.variants {
        match &variant.fields {
            Fields::Unnamed(inner) if inner.unnamed.len() == 1 => {
                let model = inner.unnamed.iter().map(|field| &field.ty);
                objects.push(quote!(#(<#model as ::rolecall::contract::shape::Model>::OBJECT)*));
            }
            other => {
                return Err(syn::Error::new(other.span(), "expected one model, as in `User(UserActor)`"));
            }
        }
    }
    let shorthand = input.attrs.iter().any(|attribute| attribute.path().is_ident("shorthand"));
    let (ident, name) = (&input.ident, input.ident.to_string());
    Ok(quote! {
        impl ::rolecall::contract::shape::Shaped for #ident {
            const SHAPE: ::rolecall::contract::shape::Shape =
                ::rolecall::contract::shape::Shape::Variants(&::rolecall::contract::shape::Variants {
                    #[cfg(not(target_arch = "wasm32"))]
                    name: #name,
                    objects: &[#(#objects),*],
                    shorthand: #shorthand,
                });
        }
    })
}
