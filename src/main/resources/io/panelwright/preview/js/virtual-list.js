import { el } from "./dom.js";

const OVERSCAN = 5;

/**
 * A scrolling list of rows of one height. Only the rows in view are elements, so that ten thousand
 * rows cost as much as ten.
 */
export function virtualList({ count, rowHeight, height, row, attributes = {}, before = null, after = null, bodyRole = "rowgroup" }) {
  const body = el("div", { class: "virtual-body", role: bodyRole, style: { height: count * rowHeight + "px" } });
  const scroller = el("div", { class: "virtual-list", tabindex: 0, ...attributes }, before, body, after);
  scroller.style.height = height + "px";
  let first = -1;
  let last = -1;

  const draw = () => {
    const top = scroller.scrollTop - (before ? before.offsetHeight : 0);
    const from = Math.max(0, Math.floor(top / rowHeight) - OVERSCAN);
    const to = Math.min(count, Math.ceil((top + height) / rowHeight) + OVERSCAN);
    if (from === first && to === last) {
      return;
    }
    [first, last] = [from, to];
    const rows = [];
    for (let index = from; index < to; index++) {
      const element = row(index);
      element.style.top = index * rowHeight + "px";
      rows.push(element);
    }
    body.replaceChildren(...rows);
  };

  scroller.addEventListener("scroll", draw, { passive: true });
  draw();
  return scroller;
}
