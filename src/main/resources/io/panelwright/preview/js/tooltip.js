import { clear, el } from "./dom.js";

let box = null;

function tooltip() {
  if (!box) {
    box = el("div", { class: "tooltip", role: "tooltip", id: "tooltip", hidden: true });
    document.body.append(box);
  }
  return box;
}

/** Shows content near a point of the window. */
export function showTooltip(x, y, ...content) {
  const element = clear(tooltip());
  element.append(...content.flat());
  element.hidden = false;
  const { offsetWidth: width, offsetHeight: height } = element;
  const left = x + 16 + width > innerWidth ? Math.max(4, x - 16 - width) : x + 16;
  const top = Math.max(4, Math.min(y + 16, innerHeight - height - 4));
  element.style.left = left + "px";
  element.style.top = top + "px";
}

export function hideTooltip() {
  if (box) {
    box.hidden = true;
  }
}

/** The rows of a tooltip: a color, a name and a value each. */
export function tooltipRows(heading, rows, more = 0) {
  return [
    el("div", { class: "tooltip-heading" }, heading),
    ...rows.map((row) =>
      el("div", { class: row.active ? "tooltip-row active" : "tooltip-row" },
        el("span", { class: "marker", style: { background: row.color ?? "transparent" } }),
        el("span", { class: "tooltip-name" }, row.name),
        el("span", { class: "tooltip-value" }, row.text))),
    more > 0 ? el("div", { class: "tooltip-more" }, more + " more") : "",
  ];
}

/** A button whose description appears on hover and focus; Escape closes it. */
export function describe(button, content) {
  const open = () => {
    const place = button.getBoundingClientRect();
    showTooltip(place.left - 8, place.bottom - 8, content());
    tooltip().classList.add("description");
    button.setAttribute("aria-describedby", "tooltip");
  };
  const close = () => {
    tooltip().classList.remove("description");
    button.removeAttribute("aria-describedby");
    hideTooltip();
  };
  button.addEventListener("mouseenter", open);
  button.addEventListener("focus", open);
  button.addEventListener("click", open);
  button.addEventListener("mouseleave", close);
  button.addEventListener("blur", close);
  button.addEventListener("keydown", (event) => event.key === "Escape" && close());
  return button;
}
