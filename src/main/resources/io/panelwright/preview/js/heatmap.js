import { el } from "./dom.js";
import { number, themeColors, timeText, plainText } from "./numbers.js";
import { hideTooltip, showTooltip, tooltipRows } from "./tooltip.js";

/** A heatmap on a canvas: a cell is no element, so that many cells do not slow the page. */
export function heatmap(content, width, height) {
  const left = content.y.position === "hidden" ? 8 : Math.max(20, content.y.size);
  const bottom = content.x.position === "hidden" ? 8 : Math.max(20, content.x.size);
  const area = { left, top: 8, width: Math.max(10, width - left - 8), height: Math.max(10, height - bottom - 8) };
  const x = position(content.x, area.left, area.width);
  const y = (value) => area.top + area.height - position(content.y, 0, area.height)(value);
  const ratio = window.devicePixelRatio || 1;
  const canvas = el("canvas", {
    width: width * ratio, height: height * ratio, tabindex: 0, role: "img", "aria-label": summary(content),
    style: { width: width + "px", height: height + "px" },
  });
  const drawing = canvas.getContext("2d");
  drawing.scale(ratio, ratio);
  const boxes = content.cells.map((cell) => {
    const box = { cell, left: x(number(cell.xMin)), right: x(number(cell.xMax)), top: y(number(cell.yMax)), bottom: y(number(cell.yMin)) };
    drawing.fillStyle = cell.color;
    drawing.fillRect(box.left, box.top, Math.max(1, box.right - box.left - 1), Math.max(1, box.bottom - box.top - 1));
    return box;
  });
  axes(drawing, content, area, x, y);
  hover(canvas, content, boxes);
  return el("div", { class: "heatmap" }, canvas);
}

function summary(content) {
  return `Heatmap of ${content.cells.length} cells. The button "Values as a table" lists all values.`;
}

function position(axis, start, length) {
  const [min, max] = [number(axis.min), number(axis.max)];
  const log = axis.kind === "log" && min > 0;
  const of = (value) => (log ? Math.log(Math.max(value, min)) : value);
  const [from, to] = [of(min), of(max)];
  return (value) => {
    const bounded = Number.isFinite(value) ? Math.min(max, Math.max(min, value)) : value > 0 ? max : min;
    return start + ((of(bounded) - from) / (to - from || 1)) * length;
  };
}

function axes(drawing, content, area, x, y) {
  const colors = themeColors();
  drawing.fillStyle = colors.text;
  drawing.font = "12px Inter, Helvetica, Arial, sans-serif";
  drawing.textBaseline = "middle";
  drawing.textAlign = "right";
  if (content.y.position !== "hidden") {
    content.y.ticks.forEach((tick) => drawing.fillText(tick.text, area.left - 6, y(number(tick.value))));
  }
  drawing.textAlign = "center";
  if (content.x.position !== "hidden") {
    content.x.ticks.forEach((tick) => drawing.fillText(tick.text, x(number(tick.value)), area.top + area.height + 12));
  }
}

function hover(canvas, content, boxes) {
  canvas.addEventListener("mousemove", (event) => {
    const [px, py] = [event.offsetX, event.offsetY];
    const found = boxes.find((box) => box.left <= px && px < box.right && box.top <= py && py < box.bottom);
    if (found) {
      const { cell } = found;
      const from = number(cell.xMin);
      const name = `${plainText(number(cell.yMin))} – ${plainText(number(cell.yMax))} ${content.unit ?? ""}`;
      showTooltip(event.clientX, event.clientY, ...tooltipRows(
        content.x.kind === "time" ? timeText(from) : plainText(from), [{ name, text: cell.text, color: cell.color }]));
    } else {
      hideTooltip();
    }
  });
  canvas.addEventListener("mouseleave", hideTooltip);
}
