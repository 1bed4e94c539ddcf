// The dialog with the details of one entity, opened and closed by the address of the page.

import { numberOf } from "./data.js";
import { h } from "./dom.js";
import { aboutEntity, headOf } from "./entity.js";

/** Gives back what shows the entity of a key, and what closes the dialog. */
export function makeDialog() {
  const body = h("div", { class: "entity-body" });
  const title = h("h2", { id: "entity-title", tabindex: "-1" });
  const kind = h("p", { class: "kind" });
  const key = h("code", { class: "id" });
  const dialog = h(
    "dialog",
    { id: "entity", "aria-labelledby": "entity-title" },
    h(
      "div",
      { class: "entity-head" },
      h("div", {}, kind, title, key),
      h("button", { type: "button", class: "quiet", onclick: () => dialog.close() }, "Close"),
    ),
    body,
  );
  document.body.append(dialog);
  dialog.addEventListener("close", () => {
    body.replaceChildren();
    if (location.hash.startsWith("#/entity/")) leave();
  });
  // A click beside it closes it.
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());

  return {
    show(id) {
      const number = numberOf(id);
      const { kind: what, name } =
        number === undefined ? { kind: "Not in this report", name: id } : headOf(number);
      kind.textContent = what;
      title.replaceChildren(h("bdi", {}, name));
      key.textContent = id;
      if (!dialog.open) dialog.showModal();
      // Its tables ask how high they are, so they come when it is open.
      body.replaceChildren(
        ...(number === undefined
          ? [h("p", { class: "empty" }, "Nothing of that name is here.")]
          : aboutEntity(number).flat(Number.POSITIVE_INFINITY).filter(Boolean)),
      );
      dialog.scrollTop = 0;
      title.focus();
    },
    close: () => dialog.open && dialog.close(),
  };
}

/** The address without an entity, without going anywhere. */
function leave() {
  try {
    history.replaceState(null, "", `${location.pathname}${location.search}`);
  } catch {
    // Where the address may not be changed, it keeps the name of what was shown last.
  }
}
