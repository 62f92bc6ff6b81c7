import { el } from "./dom.js";

/** Grafana prints prefix and suffix smaller, the more so the larger the text. */
function reduction(size) {
  return size < 20 ? 0.9 : size < 26 ? 0.8 : 0.6;
}

/** The size of the smallest part of a value's text. */
export function smallestSize(value, size) {
  const { prefix, suffix } = value.formatted ?? value;
  return prefix || suffix ? size * reduction(size) : size;
}

export function fullText(value) {
  const formatted = value.formatted ?? value;
  return (formatted.prefix ?? "") + formatted.text + (formatted.suffix ?? "");
}

/** A formatted value in a font size. */
export function valueText(value, size) {
  const { prefix, text, suffix } = value.formatted ?? value;
  const part = (content) =>
    content ? el("span", { style: { "font-size": size * reduction(size) + "px" } }, content) : null;
  return el("span", { class: "value", style: { "font-size": size + "px" } },
    part(prefix), el("span", {}, text), part(suffix));
}
