// Numbers, times and colors as the drawing needs them.

/** A number of the JSON: NaN and infinite ones are texts there. */
export function number(value) {
  return typeof value === "string" ? Number(value) : value ?? NaN;
}

/** A number between two others; the smaller one for NaN. */
export function clamp(value, min, max) {
  return Number.isNaN(value) ? min : Math.min(max, Math.max(min, value));
}

let zone = "UTC";

export function setZone(name) {
  zone = name || "UTC";
}

/** A time as the tooltip of a graph prints it. */
export function timeText(millis) {
  if (!Number.isFinite(millis) || Math.abs(millis) > 8.64e15) {
    return "";
  }
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: zone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit",
      hour: "2-digit", minute: "2-digit", second: "2-digit",
    }).formatToParts(millis).map((part) => [part.type, part.value]));
  return `${parts.year}-${parts.month}-${parts.day} ${parts.hour}:${parts.minute}:${parts.second}`;
}

/** A number without a text of its own. */
export function plainText(value) {
  return Number.isFinite(value) ? String(Number(value.toPrecision(6))) : String(value);
}

const colors = new Map();

/** Red, green, blue from 0 to 255, and alpha from 0 to 1. */
export function rgba(color) {
  const key = String(color ?? "");
  if (!colors.has(key)) {
    if (colors.size > 5000) {
      colors.clear();
    }
    colors.set(key, parseColor(key));
  }
  return colors.get(key);
}

function parseColor(text) {
  const hex = /^#([0-9a-f]{3,8})$/i.exec(text);
  if (hex) {
    const digits = hex[1].length <= 4 ? [...hex[1]].map((c) => c + c).join("") : hex[1];
    const parts = digits.match(/../g).map((pair) => parseInt(pair, 16));
    return [parts[0], parts[1], parts[2], parts.length > 3 ? parts[3] / 255 : 1];
  }
  const parts = /^rgba?\(([^)]*)\)$/i.exec(text);
  if (parts) {
    const values = parts[1].split(/[\s,/]+/).map(Number);
    return [values[0] || 0, values[1] || 0, values[2] || 0, values[3] ?? 1];
  }
  return named(text);
}

/** Other colors, such as names, as the browser reads them. */
function named(text) {
  const context = document.createElement("canvas").getContext("2d");
  context.fillStyle = "#808080";
  context.fillStyle = text;
  return /^#/.test(context.fillStyle) ? parseColor(context.fillStyle) : [128, 128, 128, 1];
}

export function withAlpha(color, alpha) {
  const [red, green, blue, own] = rgba(color);
  return `rgba(${red}, ${green}, ${blue}, ${own * alpha})`;
}

function luminance([red, green, blue]) {
  const [r, g, b] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(one, other) {
  const [light, dark] = [luminance(rgba(one)), luminance(rgba(other))].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Grafana's colors of the theme, which drawings on a canvas cannot take from the style sheet. */
export function themeColors() {
  const dark = document.documentElement.dataset.theme !== "light";
  return {
    text: dark ? "rgb(204, 204, 220)" : "rgb(36, 41, 46)",
    grid: dark ? "rgba(240, 250, 255, 0.09)" : "rgba(0, 10, 23, 0.09)",
    panel: dark ? "#181b1f" : "#ffffff",
    empty: dark ? "#22252b" : "#f4f5f5",
  };
}

/** The share of an outline's color that remains after its blur. */
const OUTLINE_SHARE = 0.6;

function mix(one, other, share) {
  const [a, b] = [rgba(one), rgba(other)];
  return `rgb(${[0, 1, 2].map((part) => Math.round(a[part] + (b[part] - a[part]) * share)).join(", ")})`;
}

/** The color next to the background in which a text has enough contrast: darker or lighter, whichever is closer. */
function outlineColor(color, background, needed) {
  const isEnough = (outline) => contrast(color, mix(background, outline, OUTLINE_SHARE)) >= needed;
  for (let share = 0.1; share <= 1; share += 0.1) {
    const found = ["#000000", "#ffffff"].map((end) => mix(background, end, share)).find(isEnough);
    if (found) {
      return found;
    }
  }
  return contrast(color, "#000000") > contrast(color, "#ffffff") ? "#000000" : "#ffffff";
}

/** The color nearest to a text's own that has enough contrast on a background. */
function readableColor(color, background, needed) {
  const end = contrast("#000000", background) > contrast("#ffffff", background) ? "#000000" : "#ffffff";
  for (let share = 0.04; share < 1; share += 0.04) {
    const found = mix(color, end, share);
    if (contrast(found, background) >= needed) {
      return found;
    }
  }
  return end;
}

/**
 * Colors a text. Where the dashboard's colors have too little contrast, they change only as much as needed: on the
 * panel the text's color does, on a colored background an outline separates both.
 *
 * @param size the size of the text's smallest part in pixels
 */
export function colorText(element, color, background, size) {
  const needed = size >= 24 ? 3 : 4.5;
  const isReadable = contrast(color, background) >= needed;
  const isOnPanel = background === themeColors().panel;
  element.style.color = isReadable || !isOnPanel ? color : readableColor(color, background, needed + 0.1);
  if (!isReadable && !isOnPanel) {
    const outline = outlineColor(color, background, needed + 0.1);
    element.style.textShadow = `0 0 0.06em ${outline}, 0 0 0.12em ${outline}`;
  }
}

let ruler = null;

/** The width of the longest text in the page's font. */
export function textWidth(texts, size) {
  ruler ??= document.createElement("canvas").getContext("2d");
  ruler.font = `${size}px Inter, Helvetica, Arial, sans-serif`;
  return Math.max(0, ...texts.slice(0, 1000).map((text) => ruler.measureText(text.slice(0, 80)).width));
}
