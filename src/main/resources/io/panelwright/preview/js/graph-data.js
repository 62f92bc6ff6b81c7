import { number } from "./numbers.js";

/**
 * The series of a graph on one x axis, as uPlot needs them: null is a gap, undefined has no point.
 *
 * @returns x, a list of y for each series, and for each series the index of its own point at an x
 */
export function joinSeries(series) {
  const all = [...new Set(series.flatMap((one) => one.x))].filter(Number.isFinite).sort((a, b) => a - b);
  const position = new Map(all.map((x, index) => [x, index]));
  const values = [];
  const points = [];
  for (const one of series) {
    const column = new Array(all.length);
    const own = new Array(all.length).fill(-1);
    one.x.forEach((x, index) => {
      const at = position.get(x);
      if (at !== undefined) {
        column[at] = Number.isFinite(one.y[index]) ? one.y[index] : null;
        own[at] = index;
      }
    });
    closeGaps(column, all, number(one.style.spanNullsMillis));
    values.push(column);
    points.push(own);
  }
  return { x: all, values, points };
}

/** Connects gaps that are not longer than a time. */
function closeGaps(column, x, longest) {
  if (!(longest > 0)) {
    return;
  }
  let before = -1;
  for (let i = 0; i < column.length; i++) {
    if (column[i] === null || column[i] === undefined) {
      continue;
    }
    if (before >= 0 && x[i] - x[before] <= longest) {
      for (let k = before + 1; k < i; k++) {
        column[k] = undefined;
      }
    }
    before = i;
  }
}

/** The lower edges of stacked series, at the same places. */
export function joinBase(one, x, own) {
  return one.base.length ? x.map((_, index) => (own[index] < 0 ? undefined : one.base[own[index]])) : null;
}

/** The index of a series' point at a place, or the nearest one beside it. */
export function nearestPoint(own, index, reach = 8) {
  for (let step = 0; step <= reach; step++) {
    if (own[index - step] >= 0) {
      return own[index - step];
    }
    if (own[index + step] >= 0) {
      return own[index + step];
    }
  }
  return -1;
}
