import { el, svg } from "./dom.js";
import { withLegend } from "./legend.js";
import { contrast, number } from "./numbers.js";
import { hideTooltip, showTooltip, tooltipRows } from "./tooltip.js";
import { fullText } from "./value-text.js";

const MAX_SLICES = 300;

/** A pie chart. */
export function pie(content, width, height) {
  return withLegend(content.legend, width, height, null, (w, h) => draw(content, w, h));
}

function draw(content, width, height) {
  const radius = Math.max(10, Math.min(width, height) / 2 - 8);
  const [cx, cy] = [width / 2, height / 2];
  const hole = content.donut ? radius * 0.6 : 0;
  const names = content.slices.slice(0, 20).map((slice) => `${slice.title} ${fullText(slice.value)} ${slice.shareText}`);
  const drawing = svg("svg", { class: "pie", width, height, role: "img", "aria-label": "Pie chart. " + names.join("; ") });
  let start = 0;
  for (const slice of content.slices.slice(0, MAX_SLICES)) {
    const share = Math.max(0, number(slice.share) || 0);
    if (share > 0) {
      drawing.append(sliceShape(slice, cx, cy, radius, hole, start, start + share), label(content, slice, cx, cy, radius, hole, start + share / 2, share));
    }
    start += share;
  }
  return drawing;
}

function point(cx, cy, radius, share) {
  const angle = share * 2 * Math.PI - Math.PI / 2;
  return [(cx + radius * Math.cos(angle)).toFixed(2), (cy + radius * Math.sin(angle)).toFixed(2)];
}

function sliceShape(slice, cx, cy, radius, hole, from, to) {
  const end = Math.min(to, from + 0.99999);
  const large = end - from > 0.5 ? 1 : 0;
  const [a, b, c, d] = [point(cx, cy, radius, from), point(cx, cy, radius, end), point(cx, cy, hole, end), point(cx, cy, hole, from)];
  const path = `M${a}A${radius} ${radius} 0 ${large} 1 ${b}L${c}` + (hole ? `A${hole} ${hole} 0 ${large} 0 ${d}` : "") + "Z";
  const shape = svg("path", { d: path, fill: slice.color, stroke: "var(--panel)", "stroke-width": 1 });
  shape.addEventListener("mousemove", (event) => showTooltip(event.clientX, event.clientY,
    ...tooltipRows(slice.title, [{ name: slice.shareText, text: fullText(slice.value), color: slice.color }])));
  shape.addEventListener("mouseleave", hideTooltip);
  return shape;
}

function label(content, slice, cx, cy, radius, hole, middle, share) {
  const texts = { name: slice.title, value: fullText(slice.value), percent: slice.shareText };
  const lines = content.labels.map((name) => texts[name]).filter(Boolean);
  if (!lines.length || share < 0.04) {
    return "";
  }
  const [x, y] = point(cx, cy, (radius + hole) / 2 + (hole ? 0 : radius * 0.12), middle);
  const fill = contrast(slice.color, "#ffffff") >= contrast(slice.color, "#181b1f") ? "#ffffff" : "#181b1f";
  return svg("text", { x, y, fill, "text-anchor": "middle", class: "pie-label" },
    lines.map((line, index) => svg("tspan", { x, dy: index ? 14 : 4 - (lines.length - 1) * 7 }, line)));
}
