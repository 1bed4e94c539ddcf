// Light or dark: as the system has it, unless somebody chooses. The choice is not kept, since a report leaves no traces.

import { h, place } from "./dom.js";

export function showTools() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const root = document.documentElement;
  const now = () => root.dataset.theme ?? (dark.matches ? "dark" : "light");
  const button = h("button", { type: "button", class: "quiet" });
  const say = () => {
    button.textContent = now() === "dark" ? "Light colours" : "Dark colours";
  };
  button.addEventListener("click", () => {
    root.dataset.theme = now() === "dark" ? "light" : "dark";
    say();
  });
  dark.addEventListener("change", say);
  say();
  place("tools").append(
    button,
    h("button", { type: "button", class: "quiet", onclick: () => print() }, "Print"),
  );
}
