// The same promise as ours in two validation libraries: every documented field is there and of its kind,
// unknown fields survive.
import * as v from "valibot";
import * as z from "zod";

function zodSchemas() {
  const user = z.looseObject({
    id: z.string(),
    type: z.literal("user"),
    email: z.string(),
    name: z.string(),
    role: z.string(),
    added_at: z.string(),
  });
  const page = z.looseObject({
    data: z.array(user),
    has_more: z.boolean(),
    first_id: z.string().nullable(),
    last_id: z.string().nullable(),
  });
  return { user, page };
}

function zodWithoutEval() {
  z.config({ jitless: true });
  const schemas = zodSchemas();
  // Objects that were made without compilation decide at their first use, too.
  const parse = (schema) => (value) => schema.parse(value, { jitless: true });
  z.config({ jitless: false });
  return { user: parse(schemas.user), page: parse(schemas.page) };
}

function zodCompiled() {
  const schemas = zodSchemas();
  const parse = (schema) => (value) => schema.parse(value);
  return { user: parse(schemas.user), page: parse(schemas.page) };
}

function valibot() {
  const user = v.looseObject({
    id: v.string(),
    type: v.literal("user"),
    email: v.string(),
    name: v.string(),
    role: v.string(),
    added_at: v.string(),
  });
  const page = v.looseObject({
    data: v.array(user),
    has_more: v.boolean(),
    first_id: v.nullable(v.string()),
    last_id: v.nullable(v.string()),
  });
  const parse = (schema) => (value) => v.parse(schema, value);
  return { user: parse(user), page: parse(page) };
}

/** { name: { user(value), page(value) } }: each gives the checked value or throws. */
export const validators = {
  "+ zod": zodCompiled(),
  "+ zod without eval": zodWithoutEval(),
  "+ valibot": valibot(),
};
