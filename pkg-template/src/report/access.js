// Who holds which role where, and why, as the rules of roles have it.

/** `holdings`: each way to hold a role that occurs; `people`: for each, pairs of a workspace and a holding. */
export function packAccess(review, numbers) {
  const strangers = [];
  const place = (id, name) => numbers.get(id) ?? -1 - (strangers.push([id, name]) - 1);
  const places = remembered(place);
  const holdings = [];
  const holding = remembered((text) => holdings.push(JSON.parse(text)) - 1);
  const people = review.people.map((person) => {
    const held = person.workspaces.flatMap(({ workspace_id, name, role, from, rule, also }) => [
      places(workspace_id, name),
      holding(JSON.stringify([role, from, rule, also.map((one) => [one.role, one.from])])),
    ]);
    const rest = [person.everywhere, person.unusual];
    return [place(person.id, person.name || person.email), person.role, held, ...trimmed(rest)];
  });
  return { people, holdings, strangers };
}

// Most people have neither.
function trimmed([everywhere, unusual]) {
  if (unusual.length > 0) return [everywhere, unusual];
  return everywhere === null ? [] : [everywhere];
}

function remembered(make) {
  const known = new Map();
  return (id, ...more) => {
    if (!known.has(id)) known.set(id, make(id, ...more));
    return known.get(id);
  };
}
