//! `derive(Endpoint)`: the parameters of one call and everything said about it.

use crate::{read, rule};
use proc_macro2::TokenStream;
use quote::quote;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{DeriveInput, Field, Ident, LitInt, LitStr, Result, Token, Type, parenthesized, spanned::Spanned};

/// `POST "/path", call = "…", returns = Model, repeat = 404, partial_update, …`
struct Head {
    method: Ident,
    path: LitStr,
    call: LitStr,
    returns: Type,
    /// The status that tells a repeat that the first try did it.
    until: Option<u16>,
    partial_update: bool,
    named: bool,
    pace: Option<Ident>,
    credential: Option<Ident>,
    fixed_body: Option<LitStr>,
    available_to: Vec<Ident>,
    dialects: Vec<Ident>,
}

impl Parse for Head {
    fn parse(input: ParseStream) -> Result<Self> {
        let method: Ident = input.parse()?;
        let path: LitStr = input.parse()?;
        let (mut call, mut returns, mut pace) = (None, None, None);
        let (mut credential, mut fixed_body, mut until) = (None, None, None);
        let (mut partial_update, mut named) = (false, false);
        let (mut available_to, mut dialects) = (Vec::new(), Vec::new());
        while !input.is_empty() {
            input.parse::<Token![,]>()?;
            if input.is_empty() {
                break;
            }
            let key: Ident = input.parse()?;
            match key.to_string().as_str() {
                "partial_update" => partial_update = true,
                "named" => named = true,
                set @ ("available_to" | "dialects") => {
                    let content;
                    parenthesized!(content in input);
                    let list = if set == "dialects" { &mut dialects } else { &mut available_to };
                    list.extend(Punctuated::<Ident, Token![,]>::parse_terminated(&content)?);
                }
                name => {
                    input.parse::<Token![=]>()?;
                    match name {
                        "call" => call = Some(input.parse()?),
                        "returns" => returns = Some(input.parse()?),
                        "pace" => pace = Some(input.parse()?),
                        "credential" => credential = Some(input.parse()?),
                        "fixed_body" => fixed_body = Some(input.parse()?),
                        "repeat" => until = Some(input.parse::<LitInt>()?.base10_parse()?),
                        _ => {
                            return Err(syn::Error::new(
                                key.span(),
                                format!("`{name}` is nothing an endpoint has"),
                            ));
                        }
                    }
                }
            }
        }
        let missing = |what: &str| syn::Error::new(path.span(), format!("an endpoint needs `{what} = …`"));
        Ok(Self {
            call: call.ok_or_else(|| missing("call"))?,
            returns: returns.ok_or_else(|| missing("returns"))?,
            method,
            path,
            until,
            partial_update,
            named,
            pace,
            credential,
            fixed_body,
            available_to,
            dialects,
        })
    }
}

/// `look = ListParams, pass(email), key = email, equal(…), …, how_to_find_out = "…"`
#[derive(Default)]
struct Create {
    look: Option<Type>,
    pass: Vec<Ident>,
    fixed: Vec<(Ident, LitStr)>,
    key: Option<Ident>,
    equal: Vec<Ident>,
    dated: Option<Ident>,
    live: Option<(Ident, Vec<LitStr>)>,
    told: Option<Ident>,
    how: Option<LitStr>,
}

impl Parse for Create {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut create = Self::default();
        while !input.is_empty() {
            let name: Ident = input.parse()?;
            match name.to_string().as_str() {
                "look" => create.look = Some(after_equals(input)?),
                "key" => create.key = Some(after_equals(input)?),
                "told" => create.told = Some(after_equals(input)?),
                "dated" => create.dated = Some(after_equals(input)?),
                "how_to_find_out" => create.how = Some(after_equals(input)?),
                list @ ("pass" | "equal" | "fixed" | "live") => {
                    let content;
                    parenthesized!(content in input);
                    match list {
                        "pass" => {
                            create.pass.extend(Punctuated::<Ident, Token![,]>::parse_terminated(&content)?)
                        }
                        "equal" => {
                            create.equal.extend(Punctuated::<Ident, Token![,]>::parse_terminated(&content)?)
                        }
                        "fixed" => create.fixed.push((content.parse()?, after_equals(&content)?)),
                        _ => {
                            let field: Ident = content.parse()?;
                            content.parse::<Token![=]>()?;
                            let words = Punctuated::<LitStr, Token![|]>::parse_separated_nonempty(&content)?;
                            create.live = Some((field, words.into_iter().collect()));
                        }
                    }
                }
                _ => return Err(syn::Error::new(name.span(), format!("`{name}` is nothing a creation has"))),
            }
            if !input.is_empty() {
                input.parse::<Token![,]>()?;
            }
        }
        Ok(create)
    }
}

fn after_equals<T: Parse>(input: ParseStream) -> Result<T> {
    input.parse::<Token![=]>()?;
    input.parse()
}

pub fn derive(input: &DeriveInput) -> Result<TokenStream> {
    let fields = read::named_fields(input)?;
    let (mut head, mut create, mut warning) = (None, None, quote!(None));
    for attribute in &input.attrs {
        if attribute.path().is_ident("endpoint") {
            head = Some(attribute.parse_args::<Head>()?);
        } else if attribute.path().is_ident("create") {
            create = Some(attribute.parse_args::<Create>()?);
        } else if attribute.path().is_ident("warning") {
            let text: LitStr = attribute.parse_args()?;
            warning = quote!(Some(#text));
        }
    }
    let rules = rule::all(&input.attrs, &fields)?;
    let Some(head) = head else {
        return Err(syn::Error::new(input.span(), "expected `#[endpoint(METHOD \"/path\", …)]`"));
    };
    let parameters = fields.iter().map(|field| parameter(field)).collect::<Result<Vec<_>>>()?;
    check_path(&head, &fields)?;
    let repeat = repeat(&head, create.as_ref())?;

    let method = match head.method.to_string().as_str() {
        "GET" => quote!(Get),
        "POST" => quote!(Post),
        "PATCH" => quote!(Patch),
        "DELETE" => quote!(Delete),
        other => {
            return Err(syn::Error::new(head.method.span(), format!("`{other}` is not used by these APIs")));
        }
    };
    let returns = returns(&head.returns);
    let pace = head.pace.map_or_else(|| quote!(General), |pace| quote!(#pace));
    let credential = head.credential.map_or_else(|| quote!(Any), |credential| quote!(#credential));
    let available_to = read::set("Organizations", &head.available_to);
    let dialects = read::set("Dialects", &head.dialects);
    let fixed_body = head.fixed_body.map_or_else(|| quote!(None), |body| quote!(Some(#body)));
    let named = head.named;
    let (path, call, partial_update) = (head.path, head.call, head.partial_update);
    let (ident, name, doc) = (&input.ident, input.ident.to_string(), read::doc_field(&input.attrs));
    Ok(quote! {
        impl ::rolecall::contract::shape::Call for #ident {
            const ENDPOINT: &'static ::rolecall::contract::shape::Endpoint = &::rolecall::contract::shape::Endpoint {
                call: #call,
                method: ::rolecall::contract::shape::Method::#method,
                path: #path,
                params: &::rolecall::contract::shape::Object {
                    #[cfg(not(target_arch = "wasm32"))]
                    name: #name,
                    fields: &[#(#parameters),*],
                    rules: &[#(#rules),*],
                    #doc
                },
                returns: ::rolecall::contract::shape::Returns::#returns,
                repeat: #repeat,
                partial_update: #partial_update,
                fixed_body: #fixed_body,
                credential: ::rolecall::contract::shape::Credential::#credential,
                dialects: #dialects,
                named: #named,
                available_to: #available_to,
                warning: #warning,
                pace: ::rolecall::contract::shape::Pace::#pace,
                #doc
            };
        }
    })
}

/// The variant of `Returns` behind a type: a page, a whole list, nothing, anything, or one object.
fn returns(ty: &Type) -> TokenStream {
    for (name, paging) in [
        ("Page", quote!(IdCursor)),
        ("Items", quote!(Items)),
        ("TokenPage", quote!(Token)),
        ("ReportPage", quote!(Report)),
    ] {
        let kind = Ident::new(name, ty.span());
        if let Some(item) = read::generic(ty, name) {
            return quote!(Page(
                <::rolecall::contract::kinds::#kind<#item> as ::rolecall::contract::shape::Model>::OBJECT,
                ::rolecall::contract::shape::Paging::#paging
            ));
        }
    }
    if read::is(ty, "Nothing") || read::is(ty, "Anything") {
        return quote!(#ty);
    }
    quote!(One(<#ty as ::rolecall::contract::shape::Model>::OBJECT))
}

/// The constant of one parameter, with the place that its attribute names.
fn parameter(field: &Field) -> Result<TokenStream> {
    for attribute in &field.attrs {
        for (name, place) in [("segment", "Path"), ("query", "Query"), ("body", "Body")] {
            if attribute.path().is_ident(name) {
                let place = Ident::new(place, attribute.span());
                return Ok(read::field(field, &quote!(#place)));
            }
        }
    }
    Err(syn::Error::new(field.span(), "expected `#[segment]`, `#[query]` or `#[body]`"))
}

/// Every `{name}` of the template is a `#[segment]` parameter, in the same order.
fn check_path(head: &Head, fields: &[&Field]) -> Result<()> {
    let template = head.path.value();
    let named: Vec<&str> =
        template.split('/').filter_map(|s| s.strip_prefix('{')?.strip_suffix('}')).collect();
    let declared: Vec<String> = fields
        .iter()
        .filter(|field| field.attrs.iter().any(|a| a.path().is_ident("segment")))
        .map(|field| read::wire_name(field))
        .collect();
    if named == declared {
        Ok(())
    } else {
        Err(syn::Error::new(
            head.path.span(),
            format!("the template names {named:?}, the `#[segment]` parameters are {declared:?}"),
        ))
    }
}

fn repeat(head: &Head, create: Option<&Create>) -> Result<TokenStream> {
    let base = quote!(::rolecall::contract::shape::Repeat);
    let Some(create) = create else {
        return Ok(match head.until {
            Some(status) => quote!(#base::Until(#status)),
            None => quote!(#base::Safe),
        });
    };
    let Some(how) = &create.how else {
        return Err(syn::Error::new(head.path.span(), "a creation needs `how_to_find_out = \"…\"`"));
    };
    let look = match (&create.look, &create.key) {
        (Some(look), Some(key)) => {
            let plain = |ident: &Ident| ident.to_string().trim_start_matches("r#").to_owned();
            let text = |idents: &[Ident]| idents.iter().map(plain).collect::<Vec<_>>();
            let (pass, equal, key) = (text(&create.pass), text(&create.equal), key.to_string());
            let fixed = create.fixed.iter().map(|(name, value)| {
                let name = name.to_string();
                quote!((#name, #value))
            });
            let dated = match &create.dated {
                Some(field) => {
                    let field = field.to_string();
                    quote!(Some(#field))
                }
                None => quote!(None),
            };
            let live = match &create.live {
                Some((field, words)) => {
                    let field = field.to_string();
                    quote!(Some((#field, &[#(#words),*])))
                }
                None => quote!(None),
            };
            let told = match &create.told {
                Some(field) => {
                    let field = field.to_string();
                    quote!(Some(#field))
                }
                None => quote!(None),
            };
            quote!(Some(::rolecall::contract::shape::Look {
                endpoint: <#look as ::rolecall::contract::shape::Call>::ENDPOINT,
                pass: &[#(#pass),*],
                fixed: &[#(#fixed),*],
                key: #key,
                equal: &[#(#equal),*],
                dated: #dated,
                live: #live,
                told: #told,
            }))
        }
        _ => quote!(None),
    };
    Ok(quote!(#base::Create { look: #look, how_to_find_out: #how }))
}
