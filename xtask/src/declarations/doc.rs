//! Doc text: JSDoc blocks, and what a shape adds to the words of the contract.

use super::WIDTH;
use rolecall::contract::shape::{
    Choice, Endpoint, Form, List, Object, Organizations, Repeat, Rule, Shape, Text,
};

/// A JSDoc block, indented; paragraphs are broken anew, list items and tags keep to themselves.
pub fn block(indent: &str, text: &str) -> String {
    let text = text.trim().replace("*/", "*\\/");
    if text.is_empty() {
        return String::new();
    }
    let lines = wrap(&text, WIDTH.saturating_sub(indent.len() + 3));
    match lines.as_slice() {
        [line] if indent.len() + line.len() + 7 <= WIDTH => format!("{indent}/** {line} */\n"),
        lines => {
            let body: String =
                lines.iter().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect();
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}

/// The text with a line for each paragraph and list item, as Markdown has it.
pub fn flowed(text: &str) -> String {
    wrap(text.trim(), usize::MAX).join("\n")
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for line in text.lines() {
        let starts = line.is_empty() || line.starts_with("- ") || line.starts_with('@');
        let hang = lines.last().is_some_and(|last| last.starts_with("- ") || last.starts_with("  "));
        if starts || lines.last().is_none_or(String::is_empty) {
            lines.push(String::new());
        }
        let mut inside = hang && !starts || line.starts_with("- ");
        for word in line.split_whitespace() {
            let Some(last) = lines.last_mut() else { break };
            if last.is_empty() {
                last.push_str(word);
            } else if last.chars().count() + 1 + word.chars().count() <= width {
                last.push(' ');
                last.push_str(word);
            } else {
                inside |= last.starts_with("- ") || last.starts_with("  ");
                lines.push(if inside { format!("  {word}") } else { word.to_owned() });
            }
        }
    }
    lines
}

/// The words of the contract about a parameter, with its bounds where they do not say them.
pub fn parameter(doc: &str, shape: &Shape) -> String {
    let mut text = doc.trim().to_owned();
    for note in notes(shape) {
        let known = text.to_lowercase();
        if !known.contains(note.trim_end_matches('.').to_lowercase().as_str()) {
            text.push(' ');
            text.push_str(&note);
        }
    }
    text
}

/// The words of the contract about a field of an answer: answers are not held to bounds.
pub fn field(doc: &str, shape: &Shape) -> String {
    let inner = match shape {
        Shape::Nullable(inner) => inner,
        other => other,
    };
    match inner {
        Shape::Text(Text { form: Form::Timestamp, .. }) => format!("{} RFC 3339.", doc.trim()),
        _ => doc.trim().to_owned(),
    }
}

fn notes(shape: &Shape) -> Vec<String> {
    match shape {
        Shape::Nullable(inner) | Shape::Ours(inner) => notes(inner),
        Shape::Text(text) => {
            let mut notes: Vec<String> = range(text.min, text.max, "character").into_iter().collect();
            match text.form {
                Form::Free | Form::Segment | Form::Secret => {}
                Form::ServiceName => notes.push("See `names.serviceAccount`.".into()),
                Form::Email => notes.push("Checked as browsers check e-mail fields.".into()),
                Form::HexColor => notes.push("`#` and six hexadecimal digits.".into()),
                Form::Timestamp => notes.push("RFC 3339 with a zone.".into()),
                Form::Slug => notes.push("Lower-case letters, digits and hyphens.".into()),
                Form::Digits => notes.push("Digits alone, such as `50000`.".into()),
                Form::IssuerUrl => notes.push("https, port 443, a host name and no IP address.".into()),
            }
            notes
        }
        Shape::Integer { min, max: i32::MAX } => vec![format!("At least {min}.")],
        Shape::Integer { min, max } => vec![format!("{min} to {max}.")],
        Shape::Date("") => vec!["`YYYY-MM-DD`.".into()],
        Shape::Date(earliest) => vec![format!("`YYYY-MM-DD`, not before {earliest}.")],
        Shape::Filter(dimensions) => {
            let words: Vec<&str> = dimensions.words.iter().map(|word| word.word).collect();
            vec![format!("Each `dimension:value`, with the dimension {}.", coded(&words, "or"))]
        }
        Shape::List(list) | Shape::ListOrWord(list, _) => {
            items(list).into_iter().chain(notes(&list.item)).collect()
        }
        Shape::Map(map) if !map.reserved_prefix.is_empty() => {
            vec![format!("Keys must not begin with `{}`.", map.reserved_prefix)]
        }
        _ => Vec::new(),
    }
}

fn items(list: &List) -> Vec<String> {
    range(list.min, list.max, "item").into_iter().collect()
}

fn range(min: u32, max: u32, what: &str) -> Option<String> {
    let plural = |number: u32| if number == 1 { "" } else { "s" };
    match (min, max) {
        (0, u32::MAX) => None,
        (min, u32::MAX) => Some(format!("At least {min} {what}{}.", plural(min))),
        (0, max) => Some(format!("At most {max} {what}{}.", plural(max))),
        (min, max) => Some(format!("{min} to {max} {what}s.")),
    }
}

/// The words of the contract about an object, with its rules.
pub fn object(object: &Object) -> String {
    [object.doc.trim().to_owned()].into_iter().chain(rules(object)).collect::<Vec<_>>().join("\n\n")
}

/// What is said about the params of a call; about the call itself its method says enough.
pub fn params(endpoint: &Endpoint) -> String {
    let title = format!("Parameters of `{}`.", endpoint.call);
    [title].into_iter().chain(rules(endpoint.params)).collect::<Vec<_>>().join("\n\n")
}

pub fn rules(object: &Object) -> impl Iterator<Item = String> {
    object.rules.iter().map(|rule| match rule {
        Rule::Exclusive(names) => format!("At most one of {} may be given.", coded(names, "and")),
        Rule::MemberOf { field, list } => {
            format!("When `{list}` is a list, `{field}` must be one of its items.")
        }
        Rule::Distinct(name) => format!("No text stands twice in `{name}`, blanks around and case aside."),
        Rule::Either { field, flag } => format!("Needs either `{field}` or `{flag}: true`."),
        Rule::Needs(names) => format!("Needs at least one of {}.", coded(names, "and")),
        Rule::Span { from, until, days } => {
            format!("`{until}` comes with `{from}` only, at most {days} days after it.")
        }
        Rule::MostWith { field, by, word: "", max } => {
            format!("Without `{by}`, `{field}` is at most {max}.")
        }
        Rule::MostWith { field, by, word, max } => {
            format!("With `{by}: \"{word}\"`, `{field}` is at most {max}.")
        }
    })
}

/// The words of the contract about a list of words, one line for each word.
pub fn choice(choice: &Choice) -> String {
    let mut text = choice.doc.trim().to_owned();
    if !choice.words.is_empty() {
        text.push('\n');
    }
    for word in choice.words {
        text.push_str(&format!("\n- `{}`: {}", word.word, word.doc.trim()));
        if word.known_to != Organizations::ALL {
            text.push_str(&format!(" ({})", organizations(word.known_to)));
        }
    }
    if !choice.refused.is_empty() {
        text.push_str("\n\nRefused before sending:\n");
    }
    for refused in choice.refused {
        text.push_str(&format!("\n- `{}`: {}.", refused.word, refused.why));
    }
    text
}

/// The words of the contract about a call, with everything that is known before it is sent.
pub fn call(endpoint: &Endpoint) -> String {
    let mut text = format!("{}\n\n`{} {}`", endpoint.doc.trim(), endpoint.method.name(), endpoint.path);
    if endpoint.available_to != Organizations::ALL {
        text.push_str(&format!(" ({})", organizations(endpoint.available_to)));
    }
    if let Some(warning) = endpoint.warning {
        text.push_str(&format!("\n\nMind: {warning}."));
    }
    match &endpoint.repeat {
        Repeat::Safe => {}
        Repeat::Until(status) => {
            let words = "\n\nMay be repeated: a repeat that answers";
            text.push_str(&format!("{words} {status} means that it is done."));
        }
        Repeat::Create { look, how_to_find_out } => {
            text.push_str(
                "\n\nNever sent twice. After a failure that leaves open whether the server acted, ",
            );
            if let Some(look) = look {
                text.push_str(&format!(
                    "it is looked for once by `{}`; when that settles nothing, ",
                    look.key
                ));
            }
            text.push_str(&format!("an `UncertainOutcomeError` is thrown. To find out, {how_to_find_out}."));
        }
    }
    text
}

/// "Claude Console and Claude Enterprise".
pub fn organizations(set: Organizations) -> String {
    let names: Vec<&str> = [
        (Organizations::CONSOLE, "Claude Console"),
        (Organizations::ENTERPRISE, "Claude Enterprise"),
        (Organizations::AWS, "Claude Platform on AWS"),
    ]
    .into_iter()
    .filter(|(one, _)| set.meets(*one))
    .map(|(_, name)| name)
    .collect();
    joined(&names, "and")
}

/// "`a`, `b` and `c`".
pub fn coded(names: &[&str], word: &str) -> String {
    let coded: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    joined(&coded.iter().map(String::as_str).collect::<Vec<_>>(), word)
}

/// "a, b and c".
fn joined(names: &[&str], word: &str) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}
