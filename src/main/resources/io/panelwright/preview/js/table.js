import { el, icon, shorten } from "./dom.js";
import { anchor } from "./links.js";
import { clamp, colorText, number, themeColors, withAlpha } from "./numbers.js";
import { fullText } from "./value-text.js";
import { virtualList } from "./virtual-list.js";

/** A table panel; a click on a title sorts, as in Grafana. */
export function table(content, width, height) {
  const box = el("div", { class: "table-box" });
  let order = content.rows.map((row, index) => index);
  let sort = content.sort ? { ...content.sort } : null;
  const widths = columnWidths(content.columns, width);
  const columns = widths.map((pixels) => pixels + "px").join(" ");

  const draw = () => {
    const head = content.showHeader ? header(content, columns, sort, sortBy) : null;
    const footer = content.footer.length ? footerRow(content, columns) : null;
    const body = virtualList({
      count: content.rows.length,
      rowHeight: content.rowHeight,
      height,
      before: head,
      after: footer,
      attributes: { role: "table", class: "virtual-list table", "aria-label": "Table", "aria-rowcount": content.rows.length + (head ? 1 : 0) },
      row: (index) => tableRow(content, content.rows[order[index]], index + (head ? 2 : 1), columns),
    });
    body.querySelector(".virtual-body").style.width = widths.reduce((sum, pixels) => sum + pixels, 0) + "px";
    box.replaceChildren(body);
  };

  const sortBy = (column) => {
    const title = content.columns[column].title;
    const descending = sort?.column === title ? !sort.descending : false;
    sort = { column: title, descending };
    order = content.rows.map((row, index) => index);
    order.sort((a, b) => compare(content.rows[a][column], content.rows[b][column]) * (descending ? -1 : 1) || a - b);
    draw();
  };

  draw();
  return box;
}

function compare(one, other) {
  const [a, b] = [number(one.value.numeric), number(other.value.numeric)];
  if (Number.isFinite(a) && Number.isFinite(b)) {
    return a - b;
  }
  return fullText(one.value).localeCompare(fullText(other.value), "en");
}

function columnWidths(columns, width) {
  const known = columns.reduce((sum, column) => sum + column.width, 0);
  const scale = known > 0 && known < width ? width / known : 1;
  return columns.map((column) => Math.max(30, Math.floor(column.width * scale) || 150));
}

function header(content, columns, sort, sortBy) {
  const row = el("div", { class: "table-row table-head", role: "row", "aria-rowindex": 1, style: { "grid-template-columns": columns } });
  content.columns.forEach((column, index) => {
    const sorted = sort?.column === column.title;
    const direction = sorted ? (sort.descending ? "descending" : "ascending") : "none";
    row.append(el("span", { role: "columnheader", "aria-sort": direction, style: { "justify-content": alignment(column) } },
      el("button", { type: "button", class: "table-title", title: column.title, on: { click: () => sortBy(index) } },
        column.title, sorted ? el("span", { class: "sort " + direction, "aria-hidden": "true" }, icon("down")) : null)));
  });
  return el("div", { role: "rowgroup", class: "table-group" }, row);
}

function alignment(column) {
  return { right: "flex-end", center: "center" }[column.align] ?? "flex-start";
}

function tableRow(content, cells, rowIndex, columns) {
  const row = el("div", {
    class: "table-row", role: "row", "aria-rowindex": rowIndex,
    style: { "grid-template-columns": columns, height: content.rowHeight + "px" },
  });
  cells.forEach((cell, index) => row.append(tableCell(cell, content.columns[index])));
  return row;
}

function tableCell(cell, column) {
  const text = shorten(fullText(cell.value));
  const link = cell.links?.[0];
  const label = link ? anchor(link, { class: "cell-text" }, text) : el("span", { class: "cell-text" }, text);
  const element = el("span", { role: "cell", class: "table-cell", title: text, style: { "justify-content": alignment(column) } });
  if (cell.percent !== undefined) {
    const color = cell.value.color ?? themeColors().text;
    element.append(el("span", { class: "cell-gauge" }, el("span", {
      class: "bar-fill",
      style: { width: clamp(number(cell.percent), 0, 1) * 100 + "%", background: column.cellType.includes("gradient") ? `linear-gradient(90deg, ${withAlpha(color, 0.3)}, ${color})` : color },
    })));
  }
  if (cell.background) {
    element.style.backgroundColor = cell.background;
    element.classList.add("filled");
  }
  if (cell.textColor) {
    colorText(label, cell.textColor, cell.background ?? themeColors().panel, 14);
  }
  element.append(label);
  return element;
}

function footerRow(content, columns) {
  const row = el("div", { class: "table-row table-foot", role: "row", style: { "grid-template-columns": columns } },
    content.footer.map((text, index) =>
      el("span", { role: "cell", class: "table-cell", style: { "justify-content": alignment(content.columns[index] ?? {}) } }, text)));
  return el("div", { role: "rowgroup", class: "table-group footer" }, row);
}
