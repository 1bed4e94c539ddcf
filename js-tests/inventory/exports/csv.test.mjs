// CSV for spreadsheets, read back by two parsers.
import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import Papa from "papaparse";
import { empty, files, hostile, nothing } from "./lib/subject.mjs";

/** Rows of text by both parsers, which must agree. */
function rows(text) {
  const one = Papa.parse(text, { delimiter: ",", skipEmptyLines: true });
  assert.deepEqual(one.errors, []);
  const other = parse(text, { bom: true });
  assert.deepEqual(one.data, other);
  return other;
}

const records = (text) => {
  const [head, ...rest] = rows(text);
  return rest.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]])));
};

const FORMULA = /^[=+\-@\t\r]/;
/** What a cell has to say: formulas marked as text, times as a person reads them, lists of one as what is in them. */
function cell(name, value) {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return /On$/.test(name) ? new Date(value).toISOString() : `${value}`;
  if (typeof value === "boolean") return `${value}`;
  const text = typeof value === "string" ? value : value.length === 1 ? value[0] : JSON.stringify(value);
  return FORMULA.test(text) ? `'${text}` : text;
}

test("a file for each type, a row for each entity and relationship", async () => {
  const all = await files(hostile, "csv");
  const types = Object.keys(hostile.counts);
  assert.deepEqual(Object.keys(all).sort(), types.map((type) => `${type}.csv`).sort());
  for (const type of types) {
    const things = [...hostile.entities(type), ...hostile.relationships(type)];
    const found = records(all[`${type}.csv`]);
    const names = Object.keys(found[0]);
    const expected = things.map((one) =>
      Object.fromEntries(names.map((name) => [name, cell(name, one[name])])),
    );
    assert.deepEqual(found, expected, type);
    const kept = new Set(things.flatMap((one) => Object.keys(one).filter((name) => one[name] !== null)));
    assert.deepEqual(new Set(names), kept, `${type} has all properties`);
    assert.equal(names[0], "_key");
  }
});

test("no cell is a formula, and a number below zero stays a number", async () => {
  const all = await files(hostile, "csv");
  for (const [name, text] of Object.entries(all)) {
    for (const one of rows(text).flat()) assert.doesNotMatch(one, FORMULA, name);
  }
  const one = {
    _key: "x",
    _type: "a_b",
    _class: "X",
    name: "n",
    displayName: "n",
    balance: -5,
    list: ["=1"],
  };
  const { "a_b.csv": text } = await files({ ...nothing, entities: () => [one] }, "csv");
  assert.deepEqual(records(text)[0].balance, "-5");
  assert.deepEqual(records(text)[0].list, "'=1");
});

test("Excel is told that it is UTF-8, and lines end as RFC 4180 has it", async () => {
  const { "anthropic_user.csv": text } = await files(hostile, "csv");
  assert.ok(text.startsWith("\uFEFF_key,"));
  assert.ok(text.endsWith("\r\n"));
});

test("nothing makes no file", async () => {
  assert.deepEqual(Object.keys(await files(empty, "csv")), ["anthropic_account.csv"]);
  assert.deepEqual(await files(nothing, "csv"), {});
});

test("only the types that were asked for, and what is between them", async () => {
  const all = await files(hostile, "csv", { types: ["anthropic_user", "anthropic_workspace"] });
  assert.deepEqual(Object.keys(all).sort(), [
    "anthropic_user.csv",
    "anthropic_user_assigned_workspace.csv",
    "anthropic_workspace.csv",
  ]);
});

test("any text survives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), async (name, item) => {
      const one = { _key: "x", _type: "a_b", _class: "X", name, displayName: name, list: [item, "y"] };
      const { "a_b.csv": text } = await files({ ...nothing, entities: () => [one] }, "csv");
      const [, found] = parse(text, { bom: true });
      const [head] = parse(text, { bom: true });
      const value = (column) => found[head.indexOf(column)];
      assert.equal(value("name"), FORMULA.test(name) ? `'${name}` : name);
      assert.deepEqual(JSON.parse(value("list")), [item, "y"]);
    }),
    { numRuns: 200 },
  );
});
