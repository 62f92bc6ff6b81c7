import { el, svg } from "./dom.js";
import { clamp, colorText, number, themeColors } from "./numbers.js";
import { valueText, fullText } from "./value-text.js";

const MAX_DIALS = 200;
const START = -0.7 * Math.PI - Math.PI / 2;
const SWEEP = 1.4 * Math.PI;

/** A gauge panel. */
export function gauges(content, width, height) {
  const dials = content.dials.slice(0, MAX_DIALS);
  // Grafana's word: vertical values stand side by side.
  const list = content.orientation === "horizontal";
  const dialWidth = list ? width : width / dials.length;
  const dialHeight = list ? height / dials.length : height;
  const box = el("ul", { class: "tiles gauges", style: { "flex-direction": list ? "column" : "row" } });
  dials.forEach((dial) => box.append(dialItem(dial, Math.max(60, dialWidth), Math.max(60, dialHeight))));
  if (dials.length * 60 > (list ? height : width)) {
    box.setAttribute("tabindex", "0");
    box.setAttribute("aria-label", "Gauges");
  }
  return box;
}

function arc(x, y, radius, from, to) {
  const start = START + SWEEP * from;
  const end = START + SWEEP * to;
  const large = end - start > Math.PI ? 1 : 0;
  const point = (angle) => (x + radius * Math.cos(angle)).toFixed(2) + " " + (y + radius * Math.sin(angle)).toFixed(2);
  return `M${point(start)}A${radius} ${radius} 0 ${large} 1 ${point(end)}`;
}

function dialItem(dial, width, height) {
  const titleHeight = dial.title ? 20 : 0;
  const size = Math.max(20, Math.min(width, (height - titleHeight) * 1.1) - 8);
  const radius = size / 2;
  const thickness = radius * 0.28;
  const rim = dial.showMarkers && dial.bands.length ? radius * 0.06 : 0;
  const color = dial.value.color ?? themeColors().text;
  const [cx, cy] = [width / 2, Math.min(height - titleHeight - radius * 0.6, radius + 4)];
  const min = number(dial.min);
  const max = number(dial.max);
  const share = (value) => clamp((number(value) - min) / (max - min || 1), 0, 1);
  const inner = radius - rim - 2 - thickness / 2;
  const drawing = svg("svg", { width, height: height - titleHeight, "aria-hidden": "true" },
    svg("path", { d: arc(cx, cy, inner, 0, 1), fill: "none", stroke: "var(--empty)", "stroke-width": thickness }),
    dial.percent > 0
      ? svg("path", { d: arc(cx, cy, inner, 0, clamp(number(dial.percent), 0, 1)), fill: "none", stroke: color, "stroke-width": thickness })
      : null,
    rim
      ? dial.bands.map((band) => svg("path", {
        d: arc(cx, cy, radius - rim / 2, share(band.from), share(band.to)), fill: "none", stroke: band.color, "stroke-width": rim,
      }))
      : null);
  const text = fullText(dial.value);
  const fontSize = clamp(Math.min(inner * 0.55, (inner * 1.7) / Math.max(1, text.length * 0.58)), 8, 100);
  const value = valueText(dial.value, fontSize);
  colorText(value, color, themeColors().panel, fontSize >= 24);
  value.style.top = cy - fontSize * 0.6 + "px";
  const labels = dial.showLabels
    ? el("span", { class: "gauge-labels" }, el("span", {}, dial.minText), el("span", {}, dial.maxText))
    : null;
  return el("li", { class: "gauge", style: { width: width + "px", height: height + "px" } },
    drawing, value, labels, dial.title ? el("span", { class: "gauge-title" }, dial.title) : null);
}
