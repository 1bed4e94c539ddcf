// `exportAs` itself: what it refuses at once, and what it gives back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { exportAs, hostile, nothing } from "./lib/subject.mjs";

const refused = (...args) => {
  try {
    exportAs(...args);
  } catch (error) {
    assert.equal(error.name, "ValidationError");
    assert.equal(error.code, "invalid_option");
    assert.equal(error.call, "exportAs");
    return error;
  }
  return assert.fail("it was taken");
};

test("an unknown format is refused at once, with the one that was probably meant", () => {
  const error = refused(hostile, "mermade");
  assert.match(
    error.message,
    /^`exportAs`: `format` must be one of `jupiterone`, .*, not `mermade`; did you mean `mermaid`\?$/,
  );
  assert.deepEqual(error.issues[0].path, ["format"]);
  assert.equal(error.issues[0].params.suggestion, "mermaid");
  assert.equal(error.issues[0].received, "mermade");
  for (const format of [undefined, null, 5, {}, "", "__proto__", "toString"]) refused(hostile, format);
});

test("everything that is wrong is told together", () => {
  const error = refused({}, "x", { maxEdges: -1, groop: "auto", types: "anthropic_user" });
  assert.deepEqual(
    error.issues.map(({ path }) => path.join(".")),
    ["format", "inventory", "maxEdges", "groop", "types"],
  );
  assert.match(error.message, /`groop` is no option; did you mean `group`\?/);
});

test("a type that is not in the inventory is refused: it would make an empty file", () => {
  const error = refused(hostile, "csv", { types: ["anthropic_user", "anthropic_users"] });
  assert.match(
    error.message,
    /`types\.1` names no type of this inventory with `anthropic_users`; did you mean `anthropic_user`\?/,
  );
  refused(nothing, "csv", { types: ["anthropic_user"] });
  const steps = [{ declaredTypes: ["anthropic_user"] }];
  exportAs({ ...nothing, steps }, "csv", { types: ["anthropic_user"] });
});

test("one text is an iterable of pieces, several files are one of files", async () => {
  const dot = exportAs(hostile, "dot");
  let joined = "";
  for await (const piece of dot) joined += piece;
  assert.equal(joined, await dot.text());
  const csv = exportAs(hostile, "csv");
  const read = async () => {
    const found = [];
    for await (const { name, chunks, text } of csv) {
      let one = "";
      for await (const piece of chunks) one += piece;
      assert.equal(one, await text());
      found.push([name, one.length]);
    }
    return found;
  };
  const first = await read();
  assert.ok(first.length > 5);
  assert.deepEqual(await read(), first, "and may be read again");
});

test("nothing is asked of the inventory before somebody reads", async () => {
  const asked = [];
  const watched = { ...nothing, entities: () => asked.push("entities") && [] };
  const ndjson = exportAs(watched, "ndjson");
  assert.deepEqual(asked, []);
  await ndjson.text();
  assert.deepEqual(asked, ["entities"]);
});

test("options are read once: what happens to them later changes nothing", async () => {
  const types = ["anthropic_user"];
  const ndjson = exportAs(hostile, "ndjson", { types });
  types[0] = "anthropic_workspace";
  const lines = (await ndjson.text()).trimEnd().split("\n");
  assert.ok(lines.every((line) => JSON.parse(line)._type === "anthropic_user"));
});

test("files may be read after all of them were listed, in any order", async () => {
  const listed = [];
  for await (const file of exportAs(hostile, "neo4j-csv")) listed.push(file);
  const one = await listed.at(-1).text();
  const other = await listed[0].text();
  assert.match(one, /^:START_ID,:END_ID,:TYPE/);
  assert.match(other, /^id:ID/);
});
