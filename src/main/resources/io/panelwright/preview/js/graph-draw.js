import { number, rgba, withAlpha } from "./numbers.js";

/** The fill of a series: a color, or a gradient from the line to the axis. */
function seriesFill(style, color) {
  const opacity = number(style.fillOpacity) / 100;
  if (!(opacity > 0)) {
    return undefined;
  }
  if (style.gradient !== "opacity" && style.gradient !== "hue") {
    return withAlpha(color, opacity);
  }
  return (plot) => {
    const { top, height } = plot.bbox;
    const gradient = plot.ctx.createLinearGradient(0, top, 0, top + height);
    gradient.addColorStop(0, withAlpha(color, opacity));
    gradient.addColorStop(1, withAlpha(color, style.gradient === "opacity" ? 0 : opacity * 0.6));
    return gradient;
  };
}

function linePath(interpolation) {
  switch (interpolation) {
    case "smooth":
      return uPlot.paths.spline();
    case "stepBefore":
      return uPlot.paths.stepped({ align: -1 });
    case "stepAfter":
      return uPlot.paths.stepped({ align: 1 });
    default:
      return uPlot.paths.linear();
  }
}

function barPath(style, base, edges) {
  const align = { before: -1, after: 1 }[style.barAlignment] ?? 0;
  const options = { size: [Math.min(1, number(style.barWidth) || 0.6), Infinity, 1], align };
  if (base) {
    options.disp = {
      y0: { unit: 1, values: () => base },
      y1: { unit: 1, values: () => edges },
    };
  }
  return uPlot.paths.bars(options);
}

/** The options of uPlot for a series. */
export function seriesOptions(one, scale, base, edges) {
  const { style } = one;
  const points = style.draw === "points";
  const bars = style.draw === "bars";
  const options = {
    label: one.name,
    scale,
    show: !one.hidden.graph,
    stroke: one.color,
    width: points ? 0 : number(style.lineWidth),
    spanGaps: style.spanNullsMillis === "Infinity",
    points: { size: Math.max(2, number(style.pointSize) || 5), stroke: one.color, fill: one.color, width: 0 },
  };
  if (["none", "candles", "wicks"].includes(style.draw)) {
    options.paths = () => null;
    options.points.show = false;
  } else if (points) {
    options.paths = () => null;
    options.points.show = true;
  } else if (bars) {
    options.fill = seriesFill(style, one.color);
    options.paths = barPath(style, base, edges);
    options.points.show = false;
  } else {
    options.fill = base ? undefined : seriesFill(style, one.color);
    options.paths = linePath(style.interpolation);
    if (style.dash.length) {
      options.dash = [...style.dash];
    }
    if (style.showPoints !== "auto") {
      options.points.show = style.showPoints === "always";
    }
  }
  return options;
}

/** The fill between a series and its lower edge. */
export function bandFill(one) {
  const fill = seriesFill(one.style, one.color);
  return typeof fill === "function" ? withAlpha(one.color, number(one.style.fillOpacity) / 100) : fill ?? "transparent";
}

/** A scale of uPlot with the limits of an axis. */
export function scaleOptions(axis) {
  const min = number(axis.min);
  const max = number(axis.max);
  const limits = Number.isFinite(min) && Number.isFinite(max) && min < max ? [min, max] : [0, 1];
  const options = { time: false, auto: false, range: () => limits };
  if (axis.kind === "log") {
    return { ...options, distr: 3, log: axis.base === 2 ? 2 : 10 };
  }
  return axis.kind === "symlog" ? { ...options, distr: 4, log: axis.base === 2 ? 2 : 10 } : options;
}

const SIDES = { top: 0, right: 1, bottom: 2, left: 3 };
const FONT = "12px Inter, Helvetica, Arial, sans-serif";

/** An axis of uPlot with the ticks of the model. */
export function axisOptions(axis, scale, colors) {
  const ticks = axis.ticks.map((tick) => ({ value: number(tick.value), text: tick.text }));
  return {
    scale,
    show: axis.position !== "hidden",
    side: SIDES[axis.position] ?? 3,
    size: Math.max(0, axis.size - (axis.label ? 20 : 0)),
    gap: 5,
    font: FONT,
    labelFont: FONT,
    labelSize: axis.label ? 20 : 0,
    label: axis.label || undefined,
    stroke: axis.color ?? colors.text,
    splits: () => ticks.map((tick) => tick.value),
    values: () => ticks.map((tick) => tick.text),
    grid: { show: axis.gridLines, stroke: colors.grid, width: 1 },
    ticks: { show: false, size: 4, stroke: colors.grid, width: 1 },
  };
}

/** Draws the bodies of candles, from open to close, and their wicks, from low to high. */
export function drawCandles(plot, series, scales) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  for (const part of ["wicks", "candles"]) {
    for (const one of series.filter((other) => other.style.draw === part && !other.hidden.graph)) {
      const scale = scales.get(one.yAxis) ?? "y0";
      const room = (bbox.width / Math.max(1, one.x.length)) * 0.6;
      const width = part === "wicks" ? Math.max(1, devicePixelRatio) : Math.max(1, Math.min(40, room));
      one.x.forEach((x, index) => {
        const [from, to] = [one.base[index], one.y[index]];
        if (Number.isFinite(from) && Number.isFinite(to) && from !== null && to !== null) {
          const top = plot.valToPos(Math.max(from, to), scale, true);
          const bottom = plot.valToPos(Math.min(from, to), scale, true);
          ctx.fillStyle = one.pointColors[index] ?? one.color;
          ctx.fillRect(plot.valToPos(x, "x", true) - width / 2, top, width, Math.max(1, bottom - top));
        }
      });
    }
  }
  ctx.restore();
}

function edge(plot, value, scale, max) {
  const position = Number.isFinite(value) ? plot.valToPos(value, scale, true) : value > 0 ? -Infinity : Infinity;
  return Math.min(max, Math.max(plot.bbox.top, position));
}

/** Draws the areas of thresholds below, or their lines above the series. */
export function drawThresholds(plot, marks, scales, lines) {
  const { ctx, bbox } = plot;
  ctx.save();
  for (const mark of marks) {
    const scale = scales.get(mark.yAxis) ?? scales.values().next().value;
    const bottom = bbox.top + bbox.height;
    const from = edge(plot, number(mark.from), scale, bottom);
    const to = edge(plot, number(mark.to), scale, bottom);
    if (!lines && mark.area) {
      const own = rgba(mark.color)[3];
      ctx.fillStyle = own < 1 ? mark.color : withAlpha(mark.color, 0.15);
      ctx.fillRect(bbox.left, to, bbox.width, from - to);
    }
    if (lines && mark.line && Number.isFinite(number(mark.from)) && from > bbox.top && from < bottom) {
      ctx.strokeStyle = mark.color;
      ctx.lineWidth = 2;
      ctx.setLineDash(mark.dashed ? [10, 10] : []);
      ctx.beginPath();
      ctx.moveTo(bbox.left, from);
      ctx.lineTo(bbox.left + bbox.width, from);
      ctx.stroke();
    }
  }
  ctx.restore();
}

/** Draws annotations: a dashed line for an event, a tinted region for a period. */
export function drawAnnotations(plot, events) {
  const { ctx, bbox } = plot;
  ctx.save();
  ctx.beginPath();
  ctx.rect(bbox.left, bbox.top, bbox.width, bbox.height);
  ctx.clip();
  ctx.lineWidth = 2;
  ctx.setLineDash([5, 5]);
  for (const event of events) {
    const from = plot.valToPos(event.time, "x", true);
    const to = plot.valToPos(event.timeEnd, "x", true);
    if (event.timeEnd > event.time) {
      ctx.fillStyle = withAlpha(event.color, 0.1);
      ctx.fillRect(from, bbox.top, to - from, bbox.height);
    }
    ctx.strokeStyle = event.color;
    for (const x of event.timeEnd > event.time ? [from, to] : [from]) {
      ctx.beginPath();
      ctx.moveTo(x, bbox.top);
      ctx.lineTo(x, bbox.top + bbox.height);
      ctx.stroke();
    }
  }
  ctx.restore();
}
