// The documents as Postman imports them: one request for each call, with its method, path and query.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { promisify } from "node:util";
import converter from "openapi-to-postmanv2";
import { documents, operationsOf, pathOf } from "./lib/documents.mjs";
import { CLASSES, tableOf } from "./lib/table.mjs";

const convert = promisify(converter.convertV2);

/** All requests of a collection, out of their folders. */
const requests = (items) =>
  items.flatMap((item) => (item.item ? requests(item.item) : [{ name: item.name, ...item.request }]));

for (const [name, document] of Object.entries(documents))
  describe(name, async () => {
    const data = readFileSync(pathOf(name), "utf8");
    const { result, reason, output } = await convert({ type: "string", data }, {});
    assert.ok(result, reason);
    const collection = output[0].data;
    const all = requests(collection.item);

    test("one request for each call, with its method and path", () => {
      const imported = all.map(({ method, url }) => `${method} /${url.path.join("/")}`);
      const { rows } = tableOf(CLASSES[name]);
      const written = [...new Set(rows.map(({ verb, path }) => `${verb} ${path}`))];
      const inPostman = written.map((line) => line.replace(/\{(\w+)\}/g, ":$1"));
      assert.ok(written.length > 10);
      assert.deepEqual(imported.sort(), inPostman.sort());
    });

    test("the server is the API's", () => {
      assert.equal(collection.variable.find(({ key }) => key === "baseUrl").value, document.servers[0].url);
    });

    test("parameters of the query by their names, lists with brackets", () => {
      for (const operation of operationsOf(document)) {
        const path = operation.path.replace(/\{(\w+)\}/g, ":$1");
        const one = all.find(
          ({ method, url }) => method === operation.verb && `/${url.path.join("/")}` === path,
        );
        const expected = operation.parameters
          .filter((field) => field.in === "query")
          .map((field) => field.name);
        const names = [...new Set((one.url.query ?? []).map(({ key }) => decodeURIComponent(key)))];
        assert.deepEqual(names.sort(), expected.sort(), operation.operationId);
      }
    });
  });

test("a list of the query repeats its name", async () => {
  const data = readFileSync(pathOf("anthropic-admin"), "utf8");
  const { output } = await convert({ type: "string", data }, {});
  const list = requests(output[0].data.item).find(
    ({ method, url }) => method === "GET" && url.path.join("/") === "v1/organizations/users",
  );
  const roles = list.url.query.filter(({ key }) => decodeURIComponent(key) === "roles[]");
  assert.ok(roles.length >= 1);
  for (const { value } of roles) assert.doesNotMatch(value, /[,[\]]/);
  const version = list.header.find(({ key }) => key === "anthropic-version");
  assert.match(version.value, /^\d{4}-\d{2}-\d{2}$/);
});
