//! The graph as a text that can be kept: a first line with the version, what JavaScript keeps beside it, then every row
//! as it came, links and uses as numbers of a table of keys, and a hash at the end, so that nothing damaged is taken
//! for an organization.

use super::kinds::{KINDS, KindId, by_source, kind};
use super::store::{START, add_to_hash};
use super::{Graph, LINKS, Link};
use crate::engine::input::Input;
use crate::engine::json::{write_integer, write_string};
use crate::engine::text::{integer, lenient, split};
use crate::prelude::*;

const FIRST: &str = "rolecall-inventory ";
/// The version that is written; no other one is read.
pub const VERSION: i64 = 1;

/// Why a saved inventory is not taken.
#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is none, or damaged.
    Bad(&'static str),
    /// It is of another version.
    Version(String),
}

impl Graph {
    /// The text. `meta` must be a single line.
    pub fn save(&self, meta: &str) -> String {
        let mut out = FIRST.owned();
        write_integer(&mut out, VERSION);
        out.push('\n');
        out.push_str(meta);
        out.push('\n');
        for (id, one) in KINDS.iter().enumerate() {
            let id = id as KindId;
            if self.of_kind(id).next().is_none() {
                continue;
            }
            out.push('#');
            out.push_str(one.source);
            out.push('\n');
            for (_, row) in self.of_kind(id) {
                out.push_str(if row.is_default { "*" } else { " " });
                // Keys of the first API are the ids in the rows.
                if !one.prefix.is_empty() {
                    write_string(&mut out, self.key(row));
                }
                out.push_str(self.text(row));
                out.push('\n');
            }
        }
        out.push_str("#keys\n");
        for name in 0..self.keys.count() as u32 {
            line(&mut out, self.keys.get(name));
        }
        out.push_str("#words\n");
        for name in 0..self.words.count() as u32 {
            line(&mut out, self.words.get(name));
        }
        out.push_str("#links\n");
        for link in &self.links {
            let numbers = [link.kind.into(), link.from, link.to, link.role.into(), link.marks.into()];
            for number in numbers {
                write_integer(&mut out, number.into());
                out.push(' ');
            }
            out.push('\n');
        }
        if let Some((start, end)) = self.usage.window {
            out.push_str("#usage\n");
            numbers(&mut out, &[start, end]);
            for one in &self.usage.uses {
                numbers(&mut out, &[one.dimension.into(), one.key.into(), one.last]);
            }
        }
        let hash = out.bytes().fold(START, add_to_hash);
        out.push_str("#end ");
        write_integer(&mut out, hash.into());
        out.push('\n');
        out
    }

    /// Reads what [`Graph::save`] wrote into an empty graph; gives the `meta`. A graph that was refused must not be used.
    pub fn load(&mut self, bytes: &[u8]) -> Result<String, Refused> {
        let damaged = Refused::Bad("it is damaged or not whole");
        let none = Refused::Bad("it was not written by `save`");
        let text = core::str::from_utf8(bytes).map_err(|_| none)?;
        let Some(rest) = text.strip_prefix(FIRST) else {
            return Err(Refused::Bad("it was not written by `save`"));
        };
        let version = split(rest, "\n").next().unwrap_or_default();
        if integer(version) != Some(VERSION) {
            return Err(Refused::Version(version.owned()));
        }
        // The last line tells the hash of all before it.
        let body = text.strip_suffix("\n").and_then(|text| {
            let at = text.bytes().rposition(|byte| byte == b'\n')?;
            text.split_at_checked(at + 1)
        });
        let Some((body, end)) = body else { return Err(damaged) };
        let hash = body.bytes().fold(START, add_to_hash);
        if end.strip_prefix("#end ").and_then(integer) != Some(hash.into()) {
            return Err(damaged);
        }
        self.read_lines(body).ok_or(damaged)
    }

    fn read_lines(&mut self, body: &str) -> Option<String> {
        let mut lines = body.as_bytes().split(|byte| *byte == b'\n').map(lenient);
        lines.next()?;
        let meta = lines.next()?.owned();
        let mut section = "";
        // The numbers of the keys and words of the table here.
        let (mut keys, mut words): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        for line in lines.filter(|line| !line.is_empty()) {
            if let Some(name) = line.strip_prefix("#") {
                section = name;
                continue;
            }
            match section {
                "keys" => keys.push(self.keys.number(Input::read(line).as_str()?)),
                "words" => words.push(self.words.number(Input::read(line).as_str()?)),
                "links" => self.read_link(line, &keys, &words)?,
                "usage" => self.read_use(line, &keys)?,
                source => self.read_row(by_source(source)?, line)?,
            }
        }
        Some(meta)
    }

    fn read_row(&mut self, id: KindId, line: &str) -> Option<()> {
        let is_default = line.starts_with("*");
        let mut text = line.get(1..)?;
        let of = kind(id);
        let key = if of.prefix.is_empty() {
            let [found] = super::fields::fields(text.as_bytes(), [of.id]);
            self.keys.number(super::fields::text(&found))
        } else {
            let mut cursor = crate::engine::scan::Cursor::new(text.as_bytes());
            cursor.string().ok()?;
            let (key, rest) = text.split_at_checked(cursor.offset())?;
            text = rest;
            self.keys.number(Input::read(key).as_str()?)
        };
        let place = self.put_by_key(id, key, text.as_bytes())?;
        self.rows.get_mut(place as usize)?.is_default = is_default;
        Some(())
    }

    fn read_link(&mut self, line: &str, keys: &[u32], words: &[u32]) -> Option<()> {
        let mut numbers = split(line, " ").map(integer);
        let mut next = || usize::try_from(numbers.next()??).ok();
        let (kind, from, to, role, marks) = (next()?, next()?, next()?, next()?, next()?);
        LINKS.get(kind)?;
        let role = match role.checked_sub(1) {
            Some(word) => u16::try_from(words.get(word)? + 1).ok()?,
            None => 0,
        };
        let (from, to) = (*keys.get(from)?, *keys.get(to)?);
        self.links.push(Link { from, to, role, kind: kind as u8, marks: u8::try_from(marks).ok()? });
        Some(())
    }

    fn read_use(&mut self, line: &str, keys: &[u32]) -> Option<()> {
        let mut numbers = split(line, " ").map(integer);
        let mut next = || numbers.next()?;
        let (first, second) = (next()?, next()?);
        match next() {
            None => self.usage.window = Some((first, second)),
            Some(last) => {
                self.usage.set(u8::try_from(first).ok()?, *keys.get(usize::try_from(second).ok()?)?, last);
            }
        }
        Some(())
    }
}

fn line(out: &mut String, text: &str) {
    write_string(out, text);
    out.push('\n');
}

fn numbers(out: &mut String, list: &[i64]) {
    for (index, number) in list.iter().enumerate() {
        if index > 0 {
            out.push(' ');
        }
        write_integer(out, *number);
    }
    out.push('\n');
}
