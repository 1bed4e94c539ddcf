// For paper: what has to be scrolled, opened or chosen is written out, within limits, and put back afterwards.

import { printLists } from "./list.js";

/** What is folded up, but for findings, which are written out, and for what pictures say in words. */
function openAll() {
  const closed = [...document.querySelectorAll("main details:not([open], .rule, .words)")];
  for (const part of closed) part.open = true;
  return () => {
    for (const part of closed) part.open = false;
  };
}

/** `prepare` writes things out before lists are printed and may give back what takes them away. */
export function readyForPaper(prepare) {
  let undo;
  const begin = () => {
    if (undo) return;
    const done = prepare.map((step) => step?.()).filter((one) => typeof one === "function");
    undo = [...done, printLists(), openAll()];
  };
  const end = () => {
    for (const step of undo ?? []) step();
    undo = undefined;
  };
  addEventListener("beforeprint", begin);
  addEventListener("afterprint", end);
  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? begin() : end()));
}
