// The calls of the vendor's SDK with their parameters, as the TypeScript compiler understands its declarations: inherited
// fields, unions and aliases are resolved by it and not by a reader of ours.
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { API, SignatureKind, SymbolFlags, TypeFlags } from "typescript/unstable/sync";

const folder = dirname(fileURLToPath(import.meta.url));

/**
 * `call` → its positional arguments without the options: { name, optional, shape }. A shape is a plain object
 *
 * - `words`: the literals it may be, `null` among them,
 * - `text`, `number`, `anything`: whether it may be such a value,
 * - `items`: the shape of its items, `values`: the shape of the values of a map,
 * - `objects`: its variants, each { tag, fields: { name: { optional, shape } } }.
 */
export function declaredCalls() {
  const api = new API({ cwd: folder });
  try {
    const [project] = api.updateSnapshot({ openProjects: [join(folder, "tsconfig.json")] }).getProjects();
    return new Reader(project.checker).calls(project.program.getSourceFile(join(folder, "tree.ts")));
  } finally {
    api.close();
  }
}

class Reader {
  constructor(checker) {
    this.checker = checker;
  }

  calls(file) {
    const [tree] = this.checker.getExportsOfModule(this.checker.getSymbolAtLocation(file));
    const found = {};
    this.walk(this.checker.getTypeOfSymbol(tree), "", found);
    return found;
  }

  walk(type, prefix, found) {
    for (const member of this.checker.getPropertiesOfType(type)) {
      if (member.name.startsWith("_")) continue;
      const memberType = this.checker.getTypeOfSymbol(member);
      const signatures = this.checker.getSignaturesOfType(memberType, SignatureKind.Call);
      const path = prefix + member.name;
      if (signatures.length > 1) throw new Error(`\`${path}\` has several signatures: read all of them`);
      if (signatures.length) found[path] = this.signature(signatures[0]);
      else this.walk(memberType, `${path}.`, found);
    }
  }

  signature(signature) {
    const parameters = signature.getParameters();
    if (parameters.at(-1)?.name !== "options") throw new Error("the last parameter is not `options`");
    return parameters.slice(0, -1).map((symbol) => ({ name: symbol.name, ...this.member(symbol) }));
  }

  member(symbol) {
    const shape = { words: [], objects: [] };
    const type = this.checker.getTypeOfSymbol(symbol);
    const types = type.isUnionType() ? type.getTypes() : [type];
    const present = types.filter(({ flags }) => !(flags & TypeFlags.Undefined));
    for (const one of present) this.add(shape, one);
    const optional = present.length < types.length || (symbol.flags & SymbolFlags.Optional) !== 0;
    return { optional, shape };
  }

  shape(type) {
    const shape = { words: [], objects: [] };
    for (const one of type.isUnionType() ? type.getTypes() : [type]) this.add(shape, one);
    return shape;
  }

  add(shape, type) {
    const { flags } = type;
    if (flags & TypeFlags.Null) shape.words.push(null);
    else if (type.isLiteralType()) shape.words.push(type.value);
    else if (flags & TypeFlags.String) shape.text = true;
    else if (flags & TypeFlags.Number) shape.number = true;
    else if (flags & TypeFlags.Unknown) shape.anything = true;
    else if (this.checker.isArrayType(type)) shape.items = this.shape(this.checker.getTypeArguments(type)[0]);
    else if (type.isObjectType()) this.addObject(shape, type);
    else throw new Error(`the reader does not know the type \`${this.checker.typeToString(type)}\``);
  }

  addObject(shape, type) {
    const indexed = this.checker.getIndexInfosOfType(type);
    if (indexed.length) shape.values = this.shape(indexed[0].valueType);
    const members = this.checker.getPropertiesOfType(type);
    if (!members.length) {
      if (!indexed.length) throw new Error(`an object without fields: ${this.checker.typeToString(type)}`);
      return;
    }
    const fields = Object.fromEntries(members.map((member) => [member.name, this.member(member)]));
    const words = fields.type?.shape.words ?? [];
    shape.objects.push({ tag: words.length === 1 ? words[0] : null, fields });
  }
}
