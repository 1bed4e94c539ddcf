// CSV as people really have it: which people it names, and on which line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { start } from "./lib/start.mjs";

const { org } = start({ seats: 0 });
const read = async (text) => {
  const { people, warnings } = await org.onboard(text, { dryRun: true });
  const shown = people.map(({ line, email, firstName = "-", lastName = "-", status }) =>
    [line, email, firstName, lastName, ...(status === "not_attempted" ? [] : [status])].join(" | "),
  );
  return { shown, people, warnings };
};

const ANA = "ana@example.org";
const BO = "bo@example.org";
/** name → [text, people] */
const cases = {
  "no header": [`${ANA},Ana,Ames\n${BO},Bo,Berg\n`, [`1 | ${ANA} | Ana | Ames`, `2 | ${BO} | Bo | Berg`]],
  "a header": [`email,first_name,last_name\n${ANA},Ana,Ames`, [`2 | ${ANA} | Ana | Ames`]],
  "a header in other letters, with blanks": [
    ` E-Mail , First Name,LAST_NAME \n${ANA},Ana,Ames`,
    [`2 | ${ANA} | Ana | Ames`],
  ],
  "columns in another order, and others": [
    `last_name,department,email,phone,first_name\nAmes,R&D,${ANA},1,Ana\n`,
    [`2 | ${ANA} | Ana | Ames`],
  ],
  "the address alone": [`${ANA}\n${BO}`, [`1 | ${ANA} | - | -`, `2 | ${BO} | - | -`]],
  "a header of one column": [`email\n${ANA}`, [`2 | ${ANA} | - | -`]],
  "a byte order mark": [`\uFEFFemail,first_name\n${ANA},Ana`, [`2 | ${ANA} | Ana | -`]],
  "a byte order mark without a header": [`\uFEFF${ANA},Ana`, [`1 | ${ANA} | Ana | -`]],
  "line ends of Windows": [`email\r\n${ANA}\r\n${BO}\r\n`, [`2 | ${ANA} | - | -`, `3 | ${BO} | - | -`]],
  "line ends of old Macs": [`email\r${ANA}\r${BO}`, [`2 | ${ANA} | - | -`, `3 | ${BO} | - | -`]],
  "line ends of all kinds": [
    `email,first_name\n${ANA},"Ana"\r\n${BO},"Bo"\r`,
    [`2 | ${ANA} | Ana | -`, `3 | ${BO} | Bo | -`],
  ],
  semicolons: [`email;first_name;last_name\n${ANA};Ana;"Ames; PhD"`, [`2 | ${ANA} | Ana | Ames; PhD`]],
  "semicolons without a header": [`${ANA};Ana;Ames, PhD`, [`1 | ${ANA} | Ana | Ames, PhD`]],
  tabs: [`email\tlast_name\n${ANA}\tAmes`, [`2 | ${ANA} | - | Ames`]],
  "empty lines, and lines of delimiters": [
    `\n\nemail,first_name\n\n${ANA},Ana\n,\n   \n${BO},\n\n`,
    [`5 | ${ANA} | Ana | -`, `8 | ${BO} | - | -`],
  ],
  "quotes, quotes in quotes, delimiters in quotes": [
    `"email","first_name","last_name"\n"${ANA}","Ana ""A."" B","Ames, PhD"`,
    [`2 | ${ANA} | Ana "A." B | Ames, PhD`],
  ],
  "a line break in quotes counts as a line": [
    `email,first_name\r\n${ANA},"Ana\r\nBeatrix"\r\n${BO},Bo`,
    [`2 | ${ANA} | Ana\nBeatrix | -`, `4 | ${BO} | Bo | -`],
  ],
  "blanks around everything": [`  ${ANA}  ,  Ana , `, [`1 | ${ANA} | Ana | -`]],
  "a bad address, with its line": [
    `email\n${ANA}\nbo(at)example.org\n`,
    [`2 | ${ANA} | - | -`, "3 | bo(at)example.org | - | - | invalid"],
  ],
  "a name without an address": [`email,first_name\n,Ana\n`, ["2 |  | Ana | - | invalid"]],
  "the same address in other letters and with blanks": [
    `${ANA}\n ANA@Example.org \n${BO}\n${ANA}`,
    [
      `1 | ${ANA} | - | -`,
      "2 | ANA@Example.org | - | - | duplicate",
      `3 | ${BO} | - | -`,
      `4 | ${ANA} | - | - | duplicate`,
    ],
  ],
  nothing: ["", []],
  "a header and nothing": ["email,first_name\n", []],
  "letters of many scripts": [`${ANA},Аня,李\n`, [`1 | ${ANA} | Аня | 李`]],
  "names like properties of objects": [
    `email,__proto__,constructor\n${ANA},x,toString`,
    [`2 | ${ANA} | - | -`],
  ],
};

for (const [name, [text, expected]] of Object.entries(cases)) {
  test(name, async () => assert.deepEqual((await read(text)).shown, expected));
}

test("what is wrong is told with the line", async () => {
  const { people } = await read(`email\nbad\n${ANA}\n${ANA}\n`);
  assert.match(people[0].reason, /^line 2: /);
  assert.match(people[2].reason, /^line 4: .* line 3$/);
});

test("a quotation mark that is missing costs nobody in silence", async () => {
  const { people } = await read(`email,first_name\n${ANA},"Ana\n${BO},Bo\n"cy"x,Cy\ndi@example.org,Di\n`);
  assert.equal(people[0].status, "invalid");
  assert.match(people[0].reason, /line 2: a quotation mark .* lines 2 to \d/);
});

test("columns beyond the last are left out, and that is said", async () => {
  const { shown, warnings } = await read(`${ANA},Ana,Ames, PhD\n${BO},Bo,Berg,\n`);
  assert.deepEqual(shown, [`1 | ${ANA} | Ana | Ames`, `2 | ${BO} | Bo | Berg`]);
  assert.match(warnings.join(), /more columns than expected in line 1:/);
});

test("a list that names nobody is said to", async () => {
  const { warnings } = await read("email\n\n");
  assert.match(warnings.join(), /the list names nobody/);
});

test("10,000 lines with quotes are read at once", async () => {
  const text = Array.from(
    { length: 10_000 },
    (_, i) => `p${i}@example.org,"First ""${i}""","Last\n${i}"`,
  ).join("\r\n");
  const began = performance.now();
  const { people } = await org.onboard(text, { dryRun: true });
  assert.equal(people.length, 10_000);
  assert.equal(people.at(-1).line, 19_999);
  assert.ok(performance.now() - began < 10_000);
});
