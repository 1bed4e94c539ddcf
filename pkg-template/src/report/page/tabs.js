// Tabs, of which each is filled when it is first chosen.

import { figure } from "../words/figures.js";
import { h } from "./dom.js";

/** `tabs`: `{ id, name, count, make }`. */
export function makeTabs(id, label, tabs) {
  const buttons = tabs.map((tab, at) =>
    h(
      "button",
      {
        type: "button",
        role: "tab",
        id: `${id}-tab-${tab.id}`,
        "aria-controls": `${id}-panel-${tab.id}`,
        onclick: () => choose(at),
      },
      tab.name,
      h("span", { class: "count" }, figure(tab.count)),
    ),
  );
  const panels = tabs.map((tab) =>
    h("div", {
      role: "tabpanel",
      class: "panel",
      id: `${id}-panel-${tab.id}`,
      "aria-labelledby": `${id}-tab-${tab.id}`,
    }),
  );

  const fill = (at) => {
    if (panels[at].childElementCount === 0) panels[at].append(tabs[at].make());
  };

  function choose(at) {
    for (const [place, button] of buttons.entries()) {
      button.setAttribute("aria-selected", String(place === at));
      button.tabIndex = place === at ? 0 : -1;
      panels[place].hidden = place !== at;
    }
    fill(at);
  }

  const bar = h("div", { role: "tablist", "aria-label": label, class: "tabs" }, buttons);
  bar.addEventListener("keydown", ({ key }) => {
    const at = buttons.indexOf(document.activeElement);
    const last = buttons.length - 1;
    const next = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    }[key];
    if (next === undefined || at < 0) return;
    choose(next);
    buttons[next].focus();
  });
  choose(0);
  return {
    element: h("div", { class: "tabbed" }, bar, panels),
    choose(wanted) {
      const at = tabs.findIndex((tab) => tab.id === wanted);
      if (at >= 0) choose(at);
    },
    makeAll: () => {
      for (const at of tabs.keys()) fill(at);
    },
  };
}
