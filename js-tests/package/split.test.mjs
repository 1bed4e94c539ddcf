// A module that is cut in two: both parts work in one memory, and only what is asked for late is late.
import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { bin } from "../../scripts/lib/paths.mjs";
import { run } from "../../scripts/lib/shell.mjs";
import { divide, split } from "../../scripts/lib/split.mjs";

const folder = mkdtempSync(join(tmpdir(), "rolecall-split-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const at = (name) => join(folder, name);

// `count` adds one to a number in memory. `late` adds ten by the same function and what only it reaches, by name, through the
// table and by a text; `both` is reached by both.
const text = `(module
 (type $void (func (result i32)))
 (global $stack (mut i32) (i32.const 7))
 (memory $0 1)
 (data $text (i32.const 64) "early (text)\\00late text\\22\\0a")
 (table $0 3 3 funcref)
 (elem $0 (i32.const 1) $early_closure $late_closure)
 (export "memory" (memory $0))
 (export "count" (func $count))
 (export "late" (func $late_entry))
 (func $count (result i32) (call $add (i32.const 1)))
 (func $add (param $0 i32) (result i32)
  (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (local.get $0)))
  (i32.load (i32.const 0)))
 (func $early_closure (result i32) (i32.const 3))
 (func $late_closure (result i32) (call $only_late))
 (func $only_late (result i32) (i32.add (global.get $stack) (i32.load8_u (i32.const 77))))
 (func $late_entry (result i32)
  (i32.add (call $add (i32.const 10)) (call_indirect (type $void) (i32.const 2))))
)`;
const options = { late: ["late"], mark: /late_closure/, texts: [Buffer.from('late text"\n')] };

test("both parts do together what the whole did", async () => {
  writeFileSync(at("whole.wat"), text);
  await run(
    process.execPath,
    [bin("binaryen/bin/wasm-as"), "-all", "-g", at("whole.wat"), "-o", at("whole.wasm")],
    {
      output: "collect",
    },
  );
  await split(at("whole.wasm"), { ...options, out: at("first.wasm"), lateOut: at("second.wasm") });
  const [whole, first, second] = ["whole", "first", "second"].map(
    (name) => new WebAssembly.Module(readFileSync(at(`${name}.wasm`))),
  );
  const expected = new WebAssembly.Instance(whole).exports;
  const early = new WebAssembly.Instance(first).exports;
  assert.equal(early.late, undefined);
  assert.equal(early.count(), expected.count());
  const late = new WebAssembly.Instance(second, { "": early }).exports;
  assert.deepEqual(Object.keys(late), ["late"]);
  // 10 and the 1 from before, the stack pointer, the letter `l`.
  assert.equal(expected.late(), 11 + 7 + "l".charCodeAt(0));
  assert.equal(late.late(), expected.late() - 10);
  assert.equal(early.count(), 12);
});

test("what only the late part needs is in it alone", () => {
  const [first, second] = divide(text, options);
  for (const name of ["$late_entry", "$only_late", "$late_closure"]) {
    assert.ok(!first.includes(`(func ${name}`), name);
    assert.ok(second.includes(`(func ${name}`), name);
  }
  for (const name of ["$count", "$early_closure"]) assert.ok(!second.includes(`(func ${name}`), name);
  const hex = (plain) => Buffer.from(plain).toString("hex").replace(/../g, "\\$&");
  assert.ok(first.includes(hex("early (text)")) && !first.includes(hex("late text")));
  assert.ok(second.includes(`(data (i32.const 77) "${hex('late text"\n')}")`));
});

test("what cannot be cut is said", () => {
  const torn = text.replace("(call $add (i32.const 1))", "(call $late_entry)");
  assert.throws(() => divide(torn, options), /`late` is needed by what is to do without it/);
  assert.throws(() => divide(text, { ...options, texts: [Buffer.from("nowhere")] }), /is not in the module/);
});
