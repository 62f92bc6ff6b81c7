import { el, svg } from "./dom.js";
import { anchor } from "./links.js";
import { clamp, colorText, number, themeColors, withAlpha } from "./numbers.js";
import { smallestSize, valueText } from "./value-text.js";

const GAP = 8;
const MAX_TILES = 500;
const LINE_HEIGHT = 1.2;
/** The part of a tile's height that its sparkline takes, as in the sizes of the texts. */
const CHART = 0.25;
const WIDE_CHART = 0.5;

/** A stat panel. */
export function stats(content, width, height) {
  const tiles = content.tiles.slice(0, MAX_TILES);
  const many = tiles.length > 1;
  // Grafana's word: vertical values stand side by side, horizontal ones are a list.
  const grid = content.orientation === "vertical" ? squares(width, height, tiles.length) : { columns: 1, rows: tiles.length };
  const box = el("ul", { class: "tiles" });
  const tileWidth = Math.max(40, (width - GAP * (grid.columns - 1)) / grid.columns);
  const tileHeight = Math.max(20, (height - GAP * (grid.rows - 1)) / grid.rows);
  if (tileHeight * grid.rows + GAP * (grid.rows - 1) > height + 1) {
    box.setAttribute("tabindex", "0");
    box.setAttribute("aria-label", "Values");
  }
  for (const tile of tiles) {
    box.append(statTile(tile, tileWidth, tileHeight, many));
  }
  return box;
}

/** The grid whose cells are closest to squares. */
function squares(width, height, count) {
  let best = { columns: count, rows: 1, side: 0 };
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const side = Math.min((width - GAP * (columns - 1)) / columns, (height - GAP * (rows - 1)) / rows);
    if (side >= best.side) {
      best = { columns, rows, side };
    }
  }
  return best;
}

function statTile(tile, width, height, many) {
  const wide = width / height > 2.5;
  const background = tile.background ?? themeColors().panel;
  const center = !tile.title;
  const title = tile.title
    ? el("span", { class: "stat-title", style: { "font-size": tile.titleSize + "px" } }, tile.title)
    : null;
  const value = valueText(tile.value, tile.valueSize);
  value.style.lineHeight = LINE_HEIGHT;
  const numbers = el("span", { class: "stat-value" }, value, change(tile));
  colorText(numbers, tile.textColor, background, smallestSize(tile.value, tile.valueSize));
  if (title) {
    const color = tile.background ? tile.textColor : themeColors().text;
    colorText(title, color, background, tile.titleSize);
  }
  const classes = ["stat", center ? "center" : "", wide ? "wide" : "", many ? "many" : ""].join(" ").trim();
  const link = tile.links?.[0];
  const texts = link
    ? anchor(link, { class: "stat-text", title: link.title || link.url }, title, numbers)
    : el("span", { class: "stat-text" }, title, numbers);
  const padding = height > 100 ? 12 : 8;
  texts.style.padding = padding + "px";
  const item = el("li", { class: classes, style: { width: width + "px", height: height + "px" } }, texts);
  if (tile.background) {
    item.style.backgroundColor = tile.background;
  }
  if (tile.sparkline && tile.sparkline.x.length > 1) {
    const chart = Math.round(height * (wide ? WIDE_CHART : CHART));
    item.prepend(sparkline(tile.sparkline, width, chart, Boolean(tile.background)));
    texts.style.paddingBottom = (wide ? padding : Math.max(padding, chart)) + "px";
    item.classList.add("with-chart");
  }
  return item;
}

function change(tile) {
  if (!tile.percentChange) {
    return null;
  }
  return el("span", { class: "stat-change", style: { "font-size": Math.max(12, tile.valueSize * 0.4) + "px" } },
    valueText(tile.percentChange, Math.max(12, tile.valueSize * 0.4)));
}

/** The line below a value; it repeats what the value's graph shows, so screen readers skip it. */
function sparkline(line, width, chart, onBackground) {
  const values = line.y.map(number).filter(Number.isFinite);
  const given = (limit, other) => (Number.isFinite(number(limit ?? NaN)) ? number(limit) : other);
  const min = given(line.min, Math.min(...values));
  const max = given(line.max, Math.max(...values));
  // Halves: the difference of two huge numbers is infinite.
  const span = max / 2 - min / 2 || 1;
  const share = (value) => clamp((value / 2 - min / 2) / span, 0, 1);
  const first = line.x[0];
  const length = line.x[line.x.length - 1] - first || 1;
  const color = onBackground ? "#ffffff" : line.color;
  const parts = [];
  let run = [];
  line.x.forEach((x, i) => {
    const y = line.y[i];
    if (y === null || !Number.isFinite(y)) {
      if (run.length) parts.push(run);
      run = [];
    } else {
      run.push([((x - first) / length) * width, chart - 1 - share(y) * (chart - 2)]);
    }
  });
  if (run.length) parts.push(run);
  const path = (points) => "M" + points.map(([x, y]) => x.toFixed(1) + " " + y.toFixed(1)).join("L");
  return svg("svg", { class: "sparkline", width, height: chart, viewBox: `0 0 ${width} ${chart}`, "aria-hidden": "true" },
    parts.map((points) => svg("path", {
      d: path(points) + `L${points[points.length - 1][0].toFixed(1)} ${chart}L${points[0][0].toFixed(1)} ${chart}Z`,
      fill: withAlpha(color, 0.2),
    })),
    parts.map((points) => svg("path", { d: path(points), fill: "none", stroke: color, "stroke-width": 1 })));
}
