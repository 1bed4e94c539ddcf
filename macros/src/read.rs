//! Reading of what all derives share: doc comments, fields, lists of names.

use proc_macro2::TokenStream;
use quote::quote;
use syn::punctuated::Punctuated;
use syn::{
    Attribute, Data, DeriveInput, Expr, ExprLit, Field, Fields, GenericArgument, Ident, Lit, Meta,
    PathArguments, Result, Token, Type, spanned::Spanned,
};

/// The doc comment, lines joined.
pub fn doc(attributes: &[Attribute]) -> String {
    let mut text = String::new();
    for attribute in attributes.iter().filter(|a| a.path().is_ident("doc")) {
        if let Meta::NameValue(pair) = &attribute.meta
            && let Expr::Lit(ExprLit { lit: Lit::Str(line), .. }) = &pair.value
        {
            if !text.is_empty() {
                text.push('\n');
            }
            text.push_str(line.value().strip_prefix(' ').unwrap_or(&line.value()));
        }
    }
    text
}

/// The doc text as a field of a constant, left out of the wasm.
pub fn doc_field(attributes: &[Attribute]) -> TokenStream {
    let doc = doc(attributes);
    quote!(#[cfg(not(target_arch = "wasm32"))] doc: #doc)
}

/// The named fields of a struct.
pub fn named_fields(input: &DeriveInput) -> Result<Vec<&Field>> {
    match &input.data {
        Data::Struct(data) => match &data.fields {
            Fields::Named(fields) => Ok(fields.named.iter().collect()),
            other => Err(syn::Error::new(other.span(), "expected named fields")),
        },
        _ => Err(syn::Error::new(input.span(), "expected a struct")),
    }
}

/// The wire name of a field: its Rust name without `r#`.
pub fn wire_name(field: &Field) -> String {
    field
        .ident
        .as_ref()
        .map(|ident| ident.to_string().trim_start_matches("r#").to_owned())
        .unwrap_or_default()
}

/// A field's constant. `Option<T>` means that it may be absent.
pub fn field(field: &Field, place: &TokenStream) -> TokenStream {
    let name = wire_name(field);
    let (required, shaped) = match optional(&field.ty) {
        Some(inner) => (false, inner),
        None => (true, &field.ty),
    };
    let doc = doc_field(&field.attrs);
    quote! {
        ::rolecall::contract::shape::Field {
            name: #name,
            shape: <#shaped as ::rolecall::contract::shape::Shaped>::SHAPE,
            required: #required,
            place: ::rolecall::contract::shape::Place::#place,
            #doc
        }
    }
}

/// `T` of `Option<T>`.
fn optional(ty: &Type) -> Option<&Type> {
    generic(ty, "Option")
}

/// Whether a type is just that name.
pub fn is(ty: &Type, name: &str) -> bool {
    matches!(ty, Type::Path(path) if path.path.is_ident(name))
}

/// `T` of `NAME<T>`.
pub fn generic<'a>(ty: &'a Type, name: &str) -> Option<&'a Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last()?;
    if last.ident != name {
        return None;
    }
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    }
}

/// The names in `#[attribute(a, b)]`, checked against the fields there are.
pub fn field_names(attribute: &Attribute, fields: &[&Field]) -> Result<Vec<String>> {
    let names = attribute.parse_args_with(Punctuated::<Ident, Token![,]>::parse_terminated)?;
    names.iter().map(|name| known(name, fields)).collect()
}

/// The name as text, if there is such a field.
pub fn known(name: &Ident, fields: &[&Field]) -> Result<String> {
    let text = name.to_string();
    if fields.iter().any(|field| wire_name(field) == text) {
        Ok(text)
    } else {
        Err(syn::Error::new(name.span(), format!("no field `{text}` here")))
    }
}

/// The constant of a set such as `Organizations` for `(CONSOLE, AWS)`; all when nothing is said.
pub fn set(kind: &str, names: &[Ident]) -> TokenStream {
    let kind = Ident::new(kind, proc_macro2::Span::call_site());
    let base = quote!(::rolecall::contract::shape::#kind);
    let mut names = names.iter();
    match names.next() {
        None => quote!(#base::ALL),
        Some(first) => {
            let mut set = quote!(#base::#first);
            for name in names {
                set = quote!(#set.and(#base::#name));
            }
            set
        }
    }
}

/// `ClaudeCodeUser` as `claude_code_user`.
pub fn snake_case(name: &str) -> String {
    let mut text = String::new();
    for (index, letter) in name.chars().enumerate() {
        if letter.is_ascii_uppercase() && index > 0 {
            text.push('_');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}
