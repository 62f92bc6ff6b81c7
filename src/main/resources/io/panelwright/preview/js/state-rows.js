import { el } from "./dom.js";
import { withLegend } from "./legend.js";
import { contrast, number, textWidth, timeText } from "./numbers.js";
import { hideTooltip, showTooltip, tooltipRows } from "./tooltip.js";
import { fullText } from "./value-text.js";

const MIN_ROW = 18;
const AXIS = 24;
/** Room on both sides of a text in a band. */
const BAND_PADDING = 8;

/** A state timeline or status history. */
export function stateRows(content, width, height) {
  return withLegend(content.legend, width, height, null, (w, h) => draw(content, w, h));
}

function draw(content, width, height) {
  const names = nameWidth(content, width);
  const axis = content.x.position === "hidden" ? 0 : AXIS;
  const area = Math.max(20, width - names - 8);
  const rowHeight = Math.max(MIN_ROW, Math.floor((height - axis - 4) / Math.max(1, content.rows.length)));
  const body = el("div", { class: "state-body", style: { height: height - axis + "px" } });
  if (rowHeight * content.rows.length > height) {
    body.tabIndex = 0;
    body.setAttribute("role", "group");
    body.setAttribute("aria-label", "Rows of states");
  }
  content.rows.forEach((row) => body.append(stateRow(content, row, names, area, rowHeight)));
  const box = el("div", { class: "state-rows", style: { width: width + "px", height: height + "px" } }, body);
  if (axis) {
    box.append(timeAxis(content, names, area));
  }
  return box;
}

function nameWidth(content, width) {
  return Math.min(width * 0.35, textWidth(content.rows.map((row) => row.name), 12) + 16);
}

function stateRow(content, row, names, area, rowHeight) {
  const [min, max] = [number(content.x.min), number(content.x.max)];
  const at = (time) => ((Math.min(max, Math.max(min, time)) - min) / (max - min || 1)) * area;
  const inner = Math.max(8, Math.round(rowHeight * 0.9));
  const track = el("div", { class: "state-track", style: { width: area + "px", height: inner + "px" } });
  const narrow = [];
  for (const band of row.bands) {
    const left = at(number(band.from));
    const right = at(number(band.to));
    const gap = content.history ? 1 : 0;
    const pixels = Math.max(1, right - left - gap);
    if (right <= left) {
      continue;
    }
    if (pixels < 4) {
      narrow.push([left, pixels, band.color]);
      continue;
    }
    track.append(bandElement(band, left, pixels, inner, content.history));
  }
  if (narrow.length) {
    track.prepend(narrowBands(narrow, area, inner));
  }
  track.addEventListener("mousemove", (event) => {
    const time = min + ((event.clientX - track.getBoundingClientRect().left) / area) * (max - min);
    const band = row.bands.find((one) => number(one.from) <= time && time < number(one.to));
    if (band) {
      showTooltip(event.clientX, event.clientY, ...tooltipRows(
        `${timeText(number(band.from))} – ${timeText(number(band.to))}`,
        [{ name: row.name, text: fullText(band.value), color: band.color }]));
    } else {
      hideTooltip();
    }
  });
  track.addEventListener("mouseleave", hideTooltip);
  return el("div", { class: "state-row", style: { height: rowHeight + "px" } },
    el("span", { class: "state-name", title: row.name, style: { width: names + "px" } }, row.name), track);
}

function bandElement(band, left, pixels, inner, centered) {
  const element = el("span", {
    class: centered ? "state-band centered" : "state-band",
    style: { left: left + "px", width: pixels + "px", height: inner + "px", background: band.color },
  });
  if (band.text) {
    const fits = textWidth([band.text], 12) + BAND_PADDING <= pixels;
    element.append(el("span", { class: fits ? "" : "unseen" }, band.text));
    element.style.color = contrast(band.color, "#181b1f") >= contrast(band.color, "#ffffff") ? "#181b1f" : "#ffffff";
  }
  return element;
}

/** Many narrow bands are one drawing, so that their number does not slow the page. */
function narrowBands(bands, area, inner) {
  const canvas = el("canvas", { width: Math.ceil(area), height: 1, "aria-hidden": "true", style: { width: area + "px", height: inner + "px" } });
  const drawing = canvas.getContext("2d");
  for (const [left, pixels, color] of bands) {
    drawing.fillStyle = color;
    drawing.fillRect(left, 0, pixels, 1);
  }
  return canvas;
}

function timeAxis(content, names, area) {
  const [min, max] = [number(content.x.min), number(content.x.max)];
  return el("div", { class: "state-axis", "aria-hidden": "true", style: { "margin-left": names + "px", width: area + "px" } },
    content.x.ticks.map((tick) => [((number(tick.value) - min) / (max - min || 1)) * area, tick.text])
      // A text that would be cut at the edge is left out.
      .filter(([left, text]) => left > text.length * 3.4 - names && left < area + 8 - text.length * 3.4)
      .map(([left, text]) => el("span", { style: { left: left + "px" } }, text)));
}
