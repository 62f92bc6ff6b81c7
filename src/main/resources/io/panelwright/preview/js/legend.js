import { el } from "./dom.js";
import { number, plainText, textWidth } from "./numbers.js";
import { fullText } from "./value-text.js";
import { virtualList } from "./virtual-list.js";

const ROW_HEIGHT = 26;
const MAX_LIST = 500;
const MAX_COLUMN = 220;
const COLUMN_PADDING = 12;

/**
 * The legend of a graph, pie chart or state timeline.
 *
 * @param toggle called with an index and whether other series keep their state; null if entries only name colors
 */
export function legend(model, width, height, toggle) {
  if (model.mode === "hidden" || !model.items.length) {
    return null;
  }
  return model.mode === "table" ? table(model, width, height, toggle) : list(model, width, height, toggle);
}

function entry(item, index, toggle) {
  const content = [
    el("span", { class: "marker line", style: { background: item.color } }),
    el("span", { class: "legend-name", title: item.name }, item.name),
  ];
  if (!toggle) {
    return el("span", { class: "legend-entry" }, ...content);
  }
  const button = el("button", { type: "button", class: "legend-entry", "data-index": index }, ...content);
  button.addEventListener("click", (event) => toggle(index, event.ctrlKey || event.metaKey || event.shiftKey));
  return button;
}

function list(model, width, height, toggle) {
  const items = model.items.slice(0, MAX_LIST).map((item, index) =>
    el("li", { class: item.rightAxis ? "right" : "" },
      entry(item, index, toggle),
      item.values.map((value, column) =>
        el("span", { class: "legend-value" }, (model.columns[column] ?? "") + ": " + fullText(value)))));
  const more = model.items.length - items.length;
  return el("ul", {
    class: "legend list " + model.placement,
    tabindex: 0,
    "aria-label": "Legend",
    style: { width: width + "px", height: height + "px" },
  }, items, more > 0 ? el("li", {}, more + " more") : null);
}

function table(model, width, height, toggle) {
  const widths = model.columns.map((name, column) =>
    textWidth([name, ...model.items.map((item) => fullText(item.values[column] ?? { text: "" }))], 12));
  const columns = `minmax(60px, 1fr) ${widths.map((pixels) => Math.min(MAX_COLUMN, Math.ceil(pixels) + COLUMN_PADDING) + "px").join(" ")}`;
  const style = { "grid-template-columns": columns };
  const head = el("div", { class: "legend-row legend-head", role: "row", style },
    el("span", { role: "columnheader" }, "Name"),
    model.columns.map((column) => el("span", { role: "columnheader", class: "legend-value" }, column)));
  return virtualList({
    count: model.items.length,
    rowHeight: ROW_HEIGHT,
    height,
    before: el("div", { role: "rowgroup", class: "legend-group" }, head),
    attributes: {
      class: "virtual-list legend table " + model.placement,
      role: "table",
      "aria-label": "Legend",
      "aria-rowcount": model.items.length + 1,
      style: { width: width + "px" },
    },
    row: (index) => {
      const item = model.items[index];
      return el("div", { class: "legend-row", role: "row", "aria-rowindex": index + 2, style },
        el("span", { role: "cell", class: "legend-cell" }, entry(item, index, toggle)),
        item.values.map((value) => el("span", { role: "cell", class: "legend-value" }, fullText(value))));
    },
  });
}

/** Text of a point: as the model prints it. */
export function pointText(one, index) {
  const text = one.texts[index];
  return text ? fullText(text) : plainText(number(one.values[index] ?? one.y[index]));
}

/** The place of drawing and legend in a panel. */
export function withLegend(model, width, height, toggle, draw) {
  const right = model.placement === "right";
  const shown = model.mode !== "hidden" && model.items.length > 0;
  const size = model.size ?? { width: 0, height: 0 };
  const legendWidth = right ? Math.min(width * 0.6, Math.max(60, size.width)) : width;
  const legendHeight = right ? height : Math.min(height * 0.7, Math.max(22, size.height));
  const element = shown ? legend(model, legendWidth, legendHeight, toggle) : null;
  const box = el("div", { class: "with-legend " + (right ? "right" : "bottom") });
  box.append(draw(right && shown ? width - legendWidth : width, !right && shown ? height - legendHeight : height));
  if (element) {
    box.append(element);
  }
  return box;
}
