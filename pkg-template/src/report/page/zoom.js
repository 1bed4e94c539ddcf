// A picture that can be drawn nearer and moved, by mouse, by finger and by buttons.

import { h } from "./dom.js";

const STEP = 1.4;
const NEAREST = 8;

export function zoomable(view) {
  const [, , width, height] = view.getAttribute("viewBox").split(" ").map(Number);
  const seen = { x: 0, y: 0, zoom: 1 };

  function look() {
    const [w, t] = [width / seen.zoom, height / seen.zoom];
    seen.x = Math.max(0, Math.min(seen.x, width - w));
    seen.y = Math.max(0, Math.min(seen.y, height - t));
    view.setAttribute("viewBox", `${seen.x} ${seen.y} ${w} ${t}`);
    out.disabled = seen.zoom <= 1;
    near.disabled = seen.zoom >= NEAREST;
  }

  /** `x` and `y`, as shares of the picture, stay where they are. */
  function zoom(factor, x = 0.5, y = 0.5) {
    const next = Math.max(1, Math.min(seen.zoom * factor, NEAREST));
    seen.x += (width / seen.zoom - width / next) * x;
    seen.y += (height / seen.zoom - height / next) * y;
    seen.zoom = next;
    look();
  }

  const button = (name, text, onclick) => h("button", { type: "button", "aria-label": name, onclick }, text);
  const near = button("Zoom in", "+", () => zoom(STEP));
  const out = button("Zoom out", "−", () => zoom(1 / STEP));
  const box = h(
    "div",
    {
      class: "pictured whole",
      tabindex: "0",
      role: "region",
      "aria-label": "Picture; arrow keys move it, plus and minus zoom",
    },
    view,
  );
  const move = (dx, dy) => {
    seen.x += (dx * width) / seen.zoom;
    seen.y += (dy * height) / seen.zoom;
    look();
  };
  box.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const ways = {
      "+": () => zoom(STEP),
      "=": () => zoom(STEP),
      "-": () => zoom(1 / STEP),
      ArrowLeft: () => move(-0.1, 0),
      ArrowRight: () => move(0.1, 0),
      ArrowUp: () => move(0, -0.1),
      ArrowDown: () => move(0, 0.1),
    };
    // Where nothing is zoomed, arrows scroll the page as ever.
    if (!Object.hasOwn(ways, event.key) || (event.key.startsWith("Arrow") && seen.zoom === 1)) return;
    event.preventDefault();
    ways[event.key]();
  });
  box.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || seen.zoom === 1) return;
    const drag = ({ movementX, movementY }) =>
      move(-movementX / view.clientWidth, -movementY / view.clientHeight);
    const end = () => {
      removeEventListener("pointermove", drag);
      removeEventListener("pointerup", end);
      removeEventListener("pointercancel", end);
    };
    addEventListener("pointermove", drag);
    addEventListener("pointerup", end);
    addEventListener("pointercancel", end);
  });
  look();
  return h("div", { class: "zoom" }, box, h("div", { class: "zoom-buttons" }, out, near));
}
