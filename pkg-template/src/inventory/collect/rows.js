const decoder = new TextDecoder();

export const textOf = (body) => decoder.decode(body);

/** The rows of an answer that have an id: those of a list, or the one object that it is. */
export function rowsOf(body) {
  const answer = JSON.parse(textOf(body));
  const rows = Array.isArray(answer?.data) ? answer.data : [answer];
  return rows.filter((row) => typeof row?.id === "string" && row.id !== "");
}
