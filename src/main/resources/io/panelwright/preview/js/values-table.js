import { el } from "./dom.js";
import { pointText } from "./legend.js";
import { joinSeries, nearestPoint } from "./graph-data.js";
import { number, plainText, timeText } from "./numbers.js";
import { fullText } from "./value-text.js";
import { virtualList } from "./virtual-list.js";

const ROW = 26;
const MAX_COLUMNS = 100;

/** Whether a kind of content is a drawing, whose values a table lists. */
export function hasValuesTable(content) {
  return ["graph", "heatmap", "staterows", "pie", "stats", "gauges"].includes(content.kind)
    && (content.kind !== "stats" || content.tiles.some((tile) => tile.sparkline));
}

/** All values of a drawing as a table. */
export function valuesTable(content, width, height) {
  const { columns, count, cells } = valuesOf(content);
  const style = { "grid-template-columns": columns.map((_, i) => (i ? "minmax(90px, 1fr)" : "minmax(150px, 1fr)")).join(" "), "min-width": columns.length * 90 + 60 + "px" };
  const head = el("div", { role: "rowgroup", class: "table-group" },
    el("div", { class: "table-row table-head plain", role: "row", "aria-rowindex": 1, style },
      columns.map((name) => el("span", { role: "columnheader", title: name }, name))));
  return virtualList({
    count,
    rowHeight: ROW,
    height,
    before: head,
    attributes: { role: "table", "aria-label": "Values", class: "virtual-list table values", "aria-rowcount": count + 1 },
    row: (index) => el("div", { class: "table-row", role: "row", "aria-rowindex": index + 2, style: { ...style, height: ROW + "px" } },
      cells(index).map((text) => el("span", { role: "cell", class: "table-cell" }, text))),
  });
}

function valuesOf(content) {
  switch (content.kind) {
    case "graph":
      return graphValues(content);
    case "heatmap":
      return rows(["From", "To", "Lower", "Upper", "Count"], content.cells, (cell) => [
        xText(content.x, number(cell.xMin)), xText(content.x, number(cell.xMax)),
        plainText(number(cell.yMin)), plainText(number(cell.yMax)), cell.text]);
    case "staterows":
      return rows(["Row", "From", "To", "State"],
        content.rows.flatMap((row) => row.bands.map((band) => ({ row, band }))), ({ row, band }) => [
          row.name, timeText(number(band.from)), timeText(number(band.to)), fullText(band.value)]);
    case "pie":
      return rows(["Slice", "Value", "Share"], content.slices, (slice) => [slice.title, fullText(slice.value), slice.shareText]);
    case "gauges":
      return rows(["Name", "Value", "Minimum", "Maximum"], content.dials, (dial) => [dial.title, fullText(dial.value), dial.minText, dial.maxText]);
    default:
      return rows(["Time", "Value", "Name"],
        content.tiles.flatMap((tile) => (tile.sparkline ? tile.sparkline.x.map((x, i) => ({ tile, x, y: tile.sparkline.y[i] })) : [])),
        ({ tile, x, y }) => [timeText(x), y === null ? "" : plainText(y), tile.title]);
  }
}

function rows(columns, items, cells) {
  return { columns, count: items.length, cells: (index) => cells(items[index]) };
}

function xText(axis, value) {
  return axis.kind === "time" ? timeText(value) : plainText(value);
}

function graphValues(content) {
  const series = content.series.slice(0, MAX_COLUMNS);
  const joined = joinSeries(series);
  const first = { time: "Time", category: "Category" }[content.x.kind] ?? "x";
  const label = (x) => (content.x.kind === "category" ? content.x.ticks[x]?.text ?? String(x) : xText(content.x, x));
  return {
    columns: [first, ...series.map((one) => one.name)],
    count: joined.x.length,
    cells: (index) => [
      label(joined.x[index]),
      ...series.map((one, at) => {
        const point = nearestPoint(joined.points[at], index, 0);
        return point < 0 || !Number.isFinite(one.values[point] ?? NaN) ? "" : pointText(one, point);
      }),
    ],
  };
}
