// The file for JupiterOne: by its own data model, and what `finalize` needs beside it.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { test } from "node:test";
import { empty, exportAs, hostile, nothing, plain, text } from "./lib/subject.mjs";

const { IntegrationSchema, RelationshipClass, getSchema } = createRequire(import.meta.url)(
  "@jupiterone/data-model",
);
const parsed = async (...args) => JSON.parse(await text(...args));

test("holds the graph as it is", async () => {
  const { entities, relationships, partialDatasets } = await parsed(hostile, "jupiterone");
  assert.deepEqual(entities, hostile.entities());
  assert.deepEqual(relationships, hostile.relationships());
  assert.deepEqual(partialDatasets, { types: [] });
});

test("every entity and relationship passes JupiterOne's own data model", async () => {
  const { entities, relationships } = await parsed(hostile, "jupiterone");
  for (const entity of entities) {
    for (const _class of [entity._class].flat()) {
      assert.ok(getSchema(_class), `${_class} is in the data model`);
      const validate = IntegrationSchema.getSchema(`#${_class}`);
      assert.ok(validate(entity), `${entity._key}: ${JSON.stringify(validate.errors)}`);
    }
  }
  const graphObject = IntegrationSchema.getSchema("#GraphObject");
  const keys = new Set(entities.map(({ _key }) => _key));
  const classes = new Set(Object.values(RelationshipClass));
  for (const one of relationships) {
    assert.ok(graphObject(one), `${one._key}: ${JSON.stringify(graphObject.errors)}`);
    assert.ok(classes.has(one._class), one._class);
    assert.ok(keys.has(one._fromEntityKey) && keys.has(one._toEntityKey), one._key);
    for (const value of Object.values(one)) assert.notEqual(typeof value, "object", one._key);
  }
  assert.ok(entities.length > 100 && relationships.length > 200, "there was something to check");
});

test("partial types go along", async () => {
  const partial = { ...plain, partialTypes: ["anthropic_user", "anthropic_api_key"] };
  const { partialDatasets } = await parsed(partial, "jupiterone");
  assert.deepEqual(partialDatasets, { types: ["anthropic_api_key", "anthropic_user"] });
});

test("types that were not asked for count as partial, so that nobody deletes them", async () => {
  const types = ["anthropic_account", "anthropic_user"];
  const { entities, relationships, partialDatasets } = await parsed(hostile, "jupiterone", { types });
  assert.deepEqual([...new Set(entities.map(({ _type }) => _type))], types);
  assert.deepEqual([...new Set(relationships.map(({ _type }) => _type))], ["anthropic_account_has_user"]);
  assert.deepEqual(partialDatasets.types, [
    "anthropic_account_has_api_key",
    "anthropic_account_has_invite",
    "anthropic_account_has_workspace",
    "anthropic_api_key",
    "anthropic_invite",
    "anthropic_user_assigned_workspace",
    "anthropic_user_created_api_key",
    "anthropic_workspace",
    "anthropic_workspace_has_api_key",
  ]);
});

test("texts over 4,096 characters are cut to 4,093 and three dots, never through a character", async () => {
  const name = (long) => {
    const one = { ...hostile.entities()[0], name: long, displayName: "short" };
    return { ...plain, entities: () => [one], relationships: () => [] };
  };
  const cut = async (long) => (await parsed(name(long), "jupiterone")).entities[0];
  assert.equal((await cut("x".repeat(4096))).name, "x".repeat(4096));
  assert.equal((await cut("x".repeat(4097))).name, `${"x".repeat(4093)}...`);
  assert.equal((await cut(`${"x".repeat(4092)}😀${"x".repeat(9)}`)).name, `${"x".repeat(4092)}...`);
  assert.equal((await cut("x".repeat(4097))).displayName, "short");
});

test("an empty organization, and none at all", async () => {
  assert.deepEqual((await parsed(empty, "jupiterone")).entities, empty.entities());
  assert.deepEqual(await parsed(nothing, "jupiterone"), {
    entities: [],
    relationships: [],
    partialDatasets: { types: [] },
  });
});

test("it comes in pieces, and is read as often as somebody asks", async () => {
  const many = Array.from({ length: 3000 }, (_, i) => ({
    ...hostile.entities()[0],
    _key: `entity_${i}_0000000`,
  }));
  const large = exportAs({ ...plain, entities: () => many, relationships: () => [] }, "jupiterone");
  const pieces = [];
  for await (const piece of large) pieces.push(piece);
  assert.ok(pieces.length > 5, `${pieces.length} pieces`);
  assert.ok(Math.max(...pieces.map(({ length }) => length)) < 200_000);
  assert.equal(pieces.join(""), await large.text());
  assert.equal(JSON.parse(pieces.join("")).entities.length, 3000);
});
