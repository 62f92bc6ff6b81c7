import { el, svg } from "./dom.js";
import { pointText, withLegend } from "./legend.js";
import { number, themeColors, withAlpha } from "./numbers.js";
import { hideTooltip, showTooltip, tooltipRows } from "./tooltip.js";

const MAX_BARS = 5000;

/** Bars of categories, upright or lying. */
export function categoryBars(content, width, height) {
  return withLegend(content.legend, width, height, null, (w, h) => draw(content, w, h));
}

function draw(content, width, height) {
  const lying = content.orientation === "horizontal";
  const axis = content.y[0] ?? { min: 0, max: 1, ticks: [], size: 0, position: "left", gridLines: true };
  const value = axis.position === "hidden" ? 0 : axis.size;
  const names = content.x.position === "hidden" ? 0 : content.x.size;
  const area = lying
    ? { left: names, top: 8, width: width - names - 16, height: height - value - 8 }
    : { left: value, top: 8, width: width - value - 8, height: height - names - 8 };
  const drawing = svg("svg", { class: "category-bars", width, height, role: "img", "aria-label": summary(content) });
  grid(drawing, axis, area, lying);
  bars(drawing, content, axis, area, lying);
  categories(drawing, content, area, lying);
  return drawing;
}

function summary(content) {
  return `Bars of ${content.x.ticks.length} categories and ${content.series.length} series. The button "Values as a table" lists all values.`;
}

function scale(axis, length) {
  const [min, max] = [number(axis.min), number(axis.max)];
  if (axis.kind === "log" && min > 0) {
    return (v) => ((Math.log(Math.max(v, min)) - Math.log(min)) / (Math.log(max) - Math.log(min))) * length;
  }
  return (v) => ((Math.min(max, Math.max(min, v)) - min) / (max - min || 1)) * length;
}

function grid(drawing, axis, area, lying) {
  const colors = themeColors();
  const at = scale(axis, lying ? area.width : area.height);
  for (const tick of axis.ticks) {
    const p = at(number(tick.value));
    const line = lying
      ? { x1: area.left + p, x2: area.left + p, y1: area.top, y2: area.top + area.height }
      : { x1: area.left, x2: area.left + area.width, y1: area.top + area.height - p, y2: area.top + area.height - p };
    if (axis.gridLines) {
      drawing.append(svg("line", { ...line, stroke: colors.grid }));
    }
    if (axis.position !== "hidden") {
      drawing.append(lying
        ? svg("text", { x: area.left + p, y: area.top + area.height + 16, "text-anchor": "middle" }, tick.text)
        : svg("text", { x: area.left - 6, y: line.y1 + 4, "text-anchor": "end" }, tick.text));
    }
  }
}

function bars(drawing, content, axis, area, lying) {
  const count = content.x.ticks.length || 1;
  const step = (lying ? area.height : area.width) / count;
  const at = scale(axis, lying ? area.width : area.height);
  const shown = content.series.filter((one) => !one.hidden.graph);
  const stacked = shown.some((one) => one.base.length);
  const group = number(shown[0]?.style.barWidth) || 0.97;
  const own = (step * Math.min(1, group) * (shown.length > 1 && !stacked ? 0.7 : 1)) / (stacked ? 1 : shown.length || 1);
  let drawn = 0;
  shown.forEach((one, order) => {
    one.x.forEach((x, index) => {
      const to = one.y[index];
      if (to === null || to === undefined || drawn++ > MAX_BARS) {
        return;
      }
      const from = one.base[index] ?? Math.max(number(axis.min), Math.min(0, number(axis.max)));
      const start = at(Math.min(from, to));
      const length = Math.max(1, at(Math.max(from, to)) - start);
      if (!Number.isFinite(start + length)) {
        return;
      }
      const place = step * (x + 0.5) + (stacked ? -own / 2 : own * (order - shown.length / 2));
      const color = one.pointColors[index] ?? one.color;
      const box = lying
        ? { x: area.left + start, y: area.top + place, width: length, height: Math.max(1, own - 1) }
        : { x: area.left + place, y: area.top + area.height - start - length, width: Math.max(1, own - 1), height: length };
      const bar = svg("rect", { ...box, fill: withAlpha(color, (number(one.style.fillOpacity) || 80) / 100), stroke: color, "stroke-width": number(one.style.lineWidth) || 0 });
      bar.addEventListener("mousemove", (event) => showTooltip(event.clientX, event.clientY,
        ...tooltipRows(content.x.ticks[x]?.text ?? "", shown.map((series) => ({
          name: series.name, color: series.color, text: pointText(series, index), active: series === one,
        })).slice(0, 30), shown.length - 30)));
      bar.addEventListener("mouseleave", hideTooltip);
      drawing.append(bar);
    });
  });
}

function categories(drawing, content, area, lying) {
  if (content.x.position === "hidden") {
    return;
  }
  const step = (lying ? area.height : area.width) / (content.x.ticks.length || 1);
  const longest = Math.max(0, ...content.x.ticks.map((tick) => tick.text.length)) * 6.6;
  const every = Math.max(1, Math.ceil((lying ? 16 : longest + 8) / step));
  content.x.ticks.forEach((tick, index) => {
    if (index % every === 0) {
      const middle = step * (number(tick.value) + 0.5);
      drawing.append(lying
        ? svg("text", { x: area.left - 6, y: area.top + middle + 4, "text-anchor": "end" }, tick.text)
        : svg("text", { x: area.left + middle, y: area.top + area.height + 16, "text-anchor": "middle" }, tick.text));
    }
  });
}
