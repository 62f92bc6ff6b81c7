import { el } from "./dom.js";
import { joinBase, joinSeries, nearestPoint } from "./graph-data.js";
import { axisOptions, bandFill, drawAnnotations, drawCandles, drawThresholds, scaleOptions, seriesOptions } from "./graph-draw.js";
import { pointText, withLegend } from "./legend.js";
import { plainText, themeColors, timeText } from "./numbers.js";
import { hideTooltip, showTooltip, tooltipRows } from "./tooltip.js";
import { fullText } from "./value-text.js";
import { categoryBars } from "./category-bars.js";

const MAX_TOOLTIP = 30;
const MAX_MARKERS = 100;

/** A graph on axes of time or numbers, or bars of categories. */
export function graph(content, width, height, context) {
  if (content.x.kind === "category") {
    return categoryBars(content, width, height);
  }
  return new LineGraph(content, context).element(width, height);
}

class LineGraph {
  constructor(content, context) {
    this.content = content;
    this.context = context;
    this.isTime = content.x.kind === "time";
    this.events = this.isTime ? context.events() : [];
    this.legendSeries = content.series.map((one, index) => (one.hidden.legend ? -1 : index)).filter((index) => index >= 0);
    this.joined = joinSeries(content.series);
  }

  element(width, height) {
    const holder = el("div", {
      class: "graph", tabindex: 0, role: "group", "aria-label": this.summary(),
      on: { keydown: (event) => this.key(event), blur: hideTooltip },
    });
    const box = withLegend(this.content.legend, width, height, (index, keep) => this.toggle(index, keep), (w, h) => {
      this.draw(holder, Math.max(40, Math.floor(w)), Math.max(30, Math.floor(h)));
      return holder;
    });
    box.destroy = () => this.plot?.destroy();
    return box;
  }

  summary() {
    const names = this.content.legend.items.slice(0, 20).map((item) =>
      [item.name, ...item.values.map((value, i) => (this.content.legend.columns[i] ?? "") + " " + fullText(value))].join(" "));
    const count = this.content.series.length;
    return `Graph of ${count} series. ${names.join("; ")}. The button "Values as a table" lists all values.`;
  }

  draw(holder, width, height) {
    const { content } = this;
    const colors = themeColors();
    const scales = new Map(content.y.map((axis, index) => [axis.id, "y" + index]));
    const data = [this.joined.x];
    const series = [{}];
    const bands = [];
    this.plotIndex = [];
    content.series.forEach((one, index) => {
      const base = joinBase(one, this.joined.x, this.joined.points[index]);
      const scale = scales.get(one.yAxis) ?? "y0";
      data.push(this.joined.values[index]);
      series.push(seriesOptions(one, scale, base, this.joined.values[index]));
      this.plotIndex.push(series.length - 1);
      if (base && one.style.draw === "line" && !one.hidden.graph) {
        data.push(base);
        series.push({ label: one.name, scale, width: 0, points: { show: false } });
        bands.push({ series: [series.length - 2, series.length - 1], fill: bandFill(one) });
      }
    });
    const scaleModels = { x: scaleOptions(content.x) };
    content.y.forEach((axis, index) => (scaleModels["y" + index] = scaleOptions(axis)));
    this.plot = new uPlot({
      width,
      height,
      padding: [8, 8, content.x.position === "hidden" ? 8 : 0, content.y.some((axis) => axis.position === "left") ? 0 : 8],
      scales: scaleModels,
      axes: [axisOptions(content.x, "x", colors), ...content.y.map((axis, index) => axisOptions(axis, "y" + index, colors))],
      series,
      bands,
      legend: { show: false },
      cursor: {
        drag: { x: this.isTime, y: false, setScale: false },
        sync: this.isTime && this.context.crosshair() ? { key: "dashboard", scales: ["x", null], setSeries: false } : undefined,
        focus: { prox: 30 },
      },
      hooks: {
        drawClear: [(plot) => drawThresholds(plot, content.thresholds, scales, false)],
        draw: [
          (plot) => drawCandles(plot, content.series, scales),
          (plot) => drawThresholds(plot, content.thresholds, scales, true),
          (plot) => drawAnnotations(plot, this.events),
        ],
        setCursor: [() => this.tooltip()],
        setSelect: [(plot) => this.zoom(plot)],
      },
    }, data, holder);
    this.plot.over.addEventListener("mouseleave", hideTooltip);
    this.addMarkers();
  }

  addMarkers() {
    const { plot } = this;
    const width = plot.over.clientWidth || plot.bbox.width / devicePixelRatio;
    for (const event of this.events.slice(0, MAX_MARKERS)) {
      const x = plot.valToPos(event.time, "x");
      if (x < 0 || x > width) {
        continue;
      }
      const end = Math.min(width, plot.valToPos(event.timeEnd, "x"));
      const label = `${timeText(event.time)} ${event.title} ${event.text}`;
      const marker = el("button", {
        type: "button", class: "annotation", "aria-label": label,
        style: { left: x + "px", width: Math.max(8, end - x) + "px", "--marker": event.color },
      });
      const open = () => {
        const place = marker.getBoundingClientRect();
        showTooltip(place.left, place.top, ...tooltipRows(timeText(event.time), [
          { name: event.title || event.name, text: event.text, color: event.color }]));
      };
      marker.addEventListener("mouseenter", open);
      marker.addEventListener("focus", open);
      marker.addEventListener("mouseleave", hideTooltip);
      marker.addEventListener("blur", hideTooltip);
      plot.over.append(marker);
    }
  }

  tooltip() {
    const { idx, left, top } = this.plot.cursor;
    const hovered = this.plot.root.matches(":hover") || this.plot.root.parentElement === document.activeElement;
    if (idx === null || idx === undefined || left < 0 || this.content.tooltip === "none" || !hovered) {
      return;
    }
    let rows = [];
    this.content.series.forEach((one, index) => {
      const point = nearestPoint(this.joined.points[index], idx);
      if (one.hidden.tooltip || point < 0 || !this.plot.series[this.plotIndex[index]].show) {
        return;
      }
      const text = pointText(one, point);
      if (!text) {
        return;
      }
      const y = this.plot.valToPos(one.y[point], this.plot.series[this.plotIndex[index]].scale);
      rows.push({ name: one.name, color: one.color, text, distance: Math.abs(y - top) });
    });
    const nearest = rows.reduce((best, row) => (row.distance < (best?.distance ?? Infinity) ? row : best), null);
    rows = this.content.tooltip === "single" ? rows.filter((row) => row === nearest) : rows;
    if (nearest) {
      nearest.active = rows.length > 1;
    }
    if (rows.length) {
      const place = this.plot.over.getBoundingClientRect();
      const x = this.joined.x[idx];
      showTooltip(place.left + left, place.top + top,
        ...tooltipRows(this.isTime ? timeText(x) : plainText(x), rows.slice(0, MAX_TOOLTIP), rows.length - MAX_TOOLTIP));
    }
  }

  key(event) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!step || !this.joined.x.length) {
      return;
    }
    event.preventDefault();
    const last = this.joined.x.length - 1;
    const index = Math.min(last, Math.max(0, (this.keyIndex ?? (step > 0 ? -1 : last + 1)) + step));
    this.keyIndex = index;
    this.plot.setCursor({ left: this.plot.valToPos(this.joined.x[index], "x"), top: 10 });
  }

  zoom(plot) {
    if (plot.select.width > 4) {
      const from = plot.posToVal(plot.select.left, "x");
      const to = plot.posToVal(plot.select.left + plot.select.width, "x");
      plot.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
      this.context.zoom(Math.round(from), Math.round(to));
    }
  }

  /** Shows only one series, as in Grafana; with Ctrl hides or shows one. */
  toggle(item, keep) {
    const chosen = this.legendSeries[item];
    const all = this.content.series.map((_, index) => index);
    const shown = all.filter((index) => this.plot.series[this.plotIndex[index]].show);
    const alone = shown.length === 1 && shown[0] === chosen;
    this.plot.batch(() => {
      for (const index of all) {
        const own = this.plot.series[this.plotIndex[index]].show;
        const next = keep ? (index === chosen ? !own : own) : alone || index === chosen;
        this.plot.setSeries(this.plotIndex[index], { show: next && !this.content.series[index].hidden.graph });
        this.plot.bands?.forEach((band) => {
          if (band.series[0] === this.plotIndex[index]) {
            this.plot.setSeries(band.series[1], { show: next });
          }
        });
      }
    });
  }
}
