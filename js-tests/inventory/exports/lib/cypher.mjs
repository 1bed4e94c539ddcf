// Carries out Cypher statements on a graph in memory: as much of the language as an export needs, on the trees of Neo4j's
// own grammar. Anything else is an error.
import { createRequire } from "node:module";

const { CypherParser, lintCypherQuery, parserWrapper } = createRequire(import.meta.url)(
  "@neo4j-cypher/language-support",
);

/** What Neo4j's own checks of grammar and meaning say against it. Slow: some milliseconds a statement. */
export const complaints = (text) => lintCypherQuery(text, {}).diagnostics.map(({ message }) => message);

/** A tree without the rules that only hand on: `{ rule, kids }`, or the text of a token. */
function tree(context) {
  const kids = context.children ?? [];
  if (kids.length === 0) return context.getText();
  if (kids.length === 1) return tree(kids[0]);
  return { rule: CypherParser.ruleNames[context.ruleIndex], kids: kids.map(tree) };
}

/** `{ constraints, nodes, edges }` after all statements, with the number of statements. */
export function execute(text) {
  const graph = { constraints: [], nodes: [], edges: [], statements: 0 };
  for (const { ctx, syntaxErrors } of parserWrapper.parse(text).statementsParsing) {
    if (syntaxErrors.length > 0) throw new Error(syntaxErrors.map(({ message }) => message).join("; "));
    const [statement] = tree(ctx).kids;
    if (statement === "" || statement === ";") continue;
    graph.statements += 1;
    if (statement.rule === "createCommand") constrain(graph, statement);
    else query(graph, statement.rule === "singleQuery" ? statement.kids : [statement]);
  }
  return graph;
}

const find = ({ kids }, rule) => kids.find((kid) => kid.rule === rule);
const all = ({ kids }, rule) => kids.filter((kid) => kid.rule === rule);

function constrain(graph, statement) {
  const constraint = find(statement, "createConstraint");
  if (!constraint.kids.includes("EXISTS")) throw new Error("a constraint would be made twice");
  const label = nameOf(find(find(constraint, "commandNodePattern"), "labelType").kids[1]);
  const type = find(constraint, "constraintType");
  const property = find(find(type, "propertyList"), "property").kids[1];
  if (type.kids.at(-1) !== "UNIQUE") throw new Error("not a constraint of uniqueness");
  graph.constraints.push(`${label}.${property}`);
}

function query(graph, clauses) {
  const bound = {};
  for (const clause of clauses) {
    if (clause.rule === "matchClause") {
      const { variable, label, properties } = nodePattern(find(clause, "nodePattern"));
      const found = nodesWith(graph, label, properties);
      if (found.length !== 1) throw new Error(`${found.length} nodes ${label} ${JSON.stringify(properties)}`);
      bound[variable] = found[0];
    } else if (clause.rule === "mergeClause") merge(graph, bound, clause);
    else if (clause.rule === "setClause") set(bound, clause);
    else throw new Error(`no clause that is known here: ${clause.rule}`);
  }
}

const nodesWith = (graph, label, properties) =>
  graph.nodes.filter(
    (node) =>
      node.labels.has(label) &&
      Object.entries(properties).every(([key, one]) => node.properties[key] === one),
  );

function merge(graph, bound, clause) {
  const [, pattern] = clause.kids;
  let thing;
  let variable;
  let made = false;
  if (pattern.rule === "nodePattern") {
    const { label, properties, variable: name } = nodePattern(pattern);
    variable = name;
    [thing] = nodesWith(graph, label, properties);
    if (!thing) {
      made = true;
      thing = { labels: new Set([label]), properties };
      graph.nodes.push(thing);
    }
  } else {
    const [from, to] = all(pattern, "nodePattern").map(({ kids }) => bound[kids[1]]);
    const { kids } = find(pattern, "relationshipPattern");
    if (kids.join().replace("[object Object]", "") !== "-,[,r,,],-,>")
      throw new Error("not an edge to the right");
    const type = nameOf(find({ kids }, "labelExpression").kids[1]);
    variable = "r";
    thing = graph.edges.find((edge) => edge.type === type && edge.from === from && edge.to === to);
    if (!thing) {
      made = true;
      thing = { type, from, to, properties: {} };
      graph.edges.push(thing);
    }
  }
  bound[variable] = thing;
  const action = find(clause, "mergeAction");
  if (action && action.kids[1] !== "CREATE") throw new Error("only ON CREATE is known here");
  if (action && made) set(bound, find(action, "setClause"));
}

function set(bound, clause) {
  for (const { kids } of all(clause, "setItem")) {
    const [target, sign, value] = kids;
    if (target.rule === "propertyExpression") {
      assign(bound[target.kids[0]], nameOf(target.kids[1].kids[1]), literal(value));
    } else if (sign === "+=") {
      for (const [key, one] of Object.entries(literal(value))) assign(bound[target], key, one);
    } else if (sign.rule === "labelType") bound[target].labels.add(nameOf(sign.kids[1]));
    else throw new Error("no item of SET that is known here");
  }
}

function assign(thing, key, value) {
  if (value === null) delete thing.properties[key];
  else if (typeof value === "object" && !Array.isArray(value)) throw new Error("a property may be no map");
  else thing.properties[key] = value;
}

function nodePattern({ kids }) {
  const map = find({ kids }, "map");
  return {
    variable: kids[1],
    label: nameOf(find({ kids }, "labelExpression").kids[1]),
    properties: map ? literal(map) : {},
  };
}

const nameOf = (text) => (text.startsWith("`") ? text.slice(1, -1).replaceAll("``", "`") : text);

const ESCAPES = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", "\\": "\\", "'": "'", '"': '"' };

function textOf(text) {
  return text.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (_, one) => {
    if (one.length === 5) return String.fromCharCode(Number.parseInt(one.slice(1), 16));
    if (!Object.hasOwn(ESCAPES, one)) throw new Error(`no escape: \\${one}`);
    return ESCAPES[one];
  });
}

function literal(value) {
  if (value.rule === "numberLiteral") return Number(value.kids.join(""));
  if (value.rule === "listLiteral") return value.kids.filter((kid) => !/^[[\],]$/.test(kid)).map(literal);
  if (value.rule === "map") {
    const properties = {};
    for (let i = 1; i + 2 < value.kids.length; i += 4) {
      Object.defineProperty(properties, nameOf(value.kids[i]), {
        value: literal(value.kids[i + 2]),
        enumerable: true,
        configurable: true,
        writable: true,
      });
    }
    return properties;
  }
  if (/^["']/.test(value)) return textOf(value);
  if (value === "null") return null;
  if (value === "true" || value === "false") return value === "true";
  if (/^[\d.]/.test(value)) return Number(value);
  if (value === "[]") return [];
  throw new Error(`no literal that is known here: ${JSON.stringify(value)}`);
}
