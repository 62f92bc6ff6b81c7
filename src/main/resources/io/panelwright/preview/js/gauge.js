import { el, svg } from "./dom.js";
import { clamp, colorText, number, themeColors } from "./numbers.js";
import { fullText, smallestSize, valueText } from "./value-text.js";

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
  // The arc ends above the bottom of its circle; the dial and its title are in the middle of the height.
  const dialHeight = radius * (1 - Math.cos(SWEEP / 2)) + 8;
  const top = Math.max(0, (height - titleHeight - dialHeight) / 2);
  const [cx, cy] = [width / 2, top + radius + 4];
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
  colorText(value, color, themeColors().panel, smallestSize(dial.value, fontSize));
  value.style.top = cy - fontSize * 0.6 + "px";
  const labels = dial.showLabels
    ? el("span", { class: "gauge-labels", style: { top: Math.min(height - titleHeight - 20, top + dialHeight - 14) + "px" } }, el("span", {}, dial.minText), el("span", {}, dial.maxText))
    : null;
  return el("li", { class: "gauge", style: { width: width + "px", height: height + "px" } },
    drawing, value, labels, dial.title ? el("span", { class: "gauge-title", title: dial.title, style: { top: Math.min(height - titleHeight, top + dialHeight) + "px" } }, dial.title) : null);
}
