// What can be given to a call, cut into pieces small enough to ask of each: was it ever given? A piece is a text such as
// `query.group_type="batch"`, `body.provider_config<aws>.region=null` or `params.limits[].value:number`.

/** All pieces of an argument of that shape. */
export function pieces(shape, path) {
  return [
    ...shape.words.map((word) => `${path}=${JSON.stringify(word)}`),
    ...kinds(shape).map((kind) => `${path}:${kind}`),
    ...(shape.items ? pieces(shape.items, `${path}[]`) : []),
    ...(shape.values ? pieces(shape.values, `${path}{}`) : []),
    ...shape.objects.flatMap((variant) => variantPieces(variant, variantPath(shape, variant, path))),
  ];
}

const kinds = (shape) => ["text", "number", "anything"].filter((kind) => shape[kind]);
const variantPieces = ({ fields }, path) =>
  Object.entries(fields).flatMap(([name, field]) => pieces(field.shape, `${path}.${name}`));
const variantPath = (shape, { tag }, path) => (shape.objects.length > 1 ? `${path}<${tag}>` : path);

/** The pieces that a value gives; throws where the declarations do not know the value. */
export function given(shape, value, path) {
  if (shape.words.includes(value)) return [`${path}=${JSON.stringify(value)}`];
  if (shape.text && typeof value === "string") return [`${path}:text`];
  if (shape.number && typeof value === "number") return [`${path}:number`];
  if (shape.items && Array.isArray(value))
    return value.flatMap((item) => given(shape.items, item, `${path}[]`));
  if (shape.anything) return [`${path}:anything`];
  if (isObject(value) && shape.objects.length) return givenFields(shape, value, path);
  if (isObject(value) && shape.values)
    return Object.values(value).flatMap((one) => given(shape.values, one, `${path}{}`));
  throw new Error(`${path} takes no ${JSON.stringify(value)}`);
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

function givenFields(shape, value, path) {
  const variant =
    shape.objects.length > 1 ? shape.objects.find(({ tag }) => tag === value.type) : shape.objects[0];
  if (!variant) throw new Error(`${path} has no variant \`${value.type}\``);
  const here = variantPath(shape, variant, path);
  for (const [name, field] of Object.entries(variant.fields))
    if (!field.optional && value[name] === undefined) throw new Error(`${here}.${name} is required`);
  return Object.entries(value).flatMap(([name, one]) => {
    const field = variant.fields[name];
    if (!field) throw new Error(`${here} has no field \`${name}\``);
    return given(field.shape, one, `${here}.${name}`);
  });
}

/** The pieces of all arguments of a call. */
export const piecesOfCall = (parameters) =>
  parameters.flatMap(({ name, optional, shape }) => [
    ...(optional ? [`${name} left out`] : []),
    ...pieces(shape, name),
  ]);

/** The pieces that the arguments of one request give. */
export function givenToCall(parameters, values) {
  if (values.length > parameters.length) throw new Error(`takes only ${parameters.length} arguments`);
  return parameters.flatMap(({ name, optional, shape }, index) => {
    if (values[index] !== undefined) return given(shape, values[index], name);
    if (optional) return [`${name} left out`];
    throw new Error(`${name} is required`);
  });
}
