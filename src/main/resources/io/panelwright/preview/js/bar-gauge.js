import { el } from "./dom.js";
import { clamp, colorText, number, textWidth, themeColors, withAlpha } from "./numbers.js";
import { fullText, smallestSize, valueText } from "./value-text.js";
import { virtualList } from "./virtual-list.js";

const BAR_GAP = 10;
const LCD_GAP = 2;
const MIN_NAME_HEIGHT = 16;
const NAME_LINE_HEIGHT = 1.5;
const MAX_VERTICAL = 200;

/** A bar gauge panel. */
export function barGauges(content, width, height) {
  return content.orientation === "vertical"
    ? verticalBars(content, height)
    : horizontalBars(content, width, height);
}

function barColor(bar) {
  return bar.value.color ?? bar.textColor;
}

function fill(bar, mode, direction) {
  const color = barColor(bar);
  if (mode === "gradient") {
    return `linear-gradient(${direction}, ${withAlpha(color, 0.3)}, ${color})`;
  }
  if (mode === "lcd") {
    return `repeating-linear-gradient(${direction}, ${color} 0 12px, transparent 12px 15px)`;
  }
  return color;
}

function horizontalBars(content, width, height) {
  const { bars } = content;
  const size = bars[0]?.valueSize ?? 14;
  const thickness = Math.max(bars[0]?.thickness ?? 20, 14);
  const gap = content.displayMode === "lcd" ? LCD_GAP : BAR_GAP;
  const lines = Math.max(1, content.visibleBars);
  // A name above its bar takes the height that the bar leaves.
  const rest = (height - gap * (lines - 1)) / lines - thickness;
  const isNamedAbove = rest >= MIN_NAME_HEIGHT && bars.length === lines && bars.some((bar) => bar.title);
  const above = isNamedAbove ? rest : 0;
  const look = {
    mode: content.displayMode,
    thickness,
    above,
    nameWidth: Math.min(width * 0.4, textWidth(bars.map((bar) => bar.title), 14) + 12),
    valueWidth: Math.min(width * 0.4, textWidth(bars.map((bar) => fullText(bar.value)), size) + 12),
  };
  return virtualList({
    count: bars.length,
    rowHeight: thickness + above + gap,
    height,
    bodyRole: "presentation",
    attributes: { role: "list", "aria-label": "Bars", class: "virtual-list bars" },
    row: (index) => horizontalBar(bars[index], look),
  });
}

function horizontalBar(bar, { mode, thickness, above, nameWidth, valueWidth }) {
  const value = valueText(bar.value, bar.valueSize);
  colorText(value, bar.textColor, themeColors().panel, smallestSize(bar.value, bar.valueSize));
  value.style.width = valueWidth + "px";
  const nameStyle = above
    ? { height: above + "px", "line-height": above + "px", "font-size": above / NAME_LINE_HEIGHT + "px" }
    : { width: nameWidth + "px" };
  return el("div", { role: "listitem", class: above ? "bar-row named-above" : "bar-row", style: { height: thickness + above + "px" } },
    bar.title ? el("span", { class: "bar-name", title: bar.title, style: nameStyle }, bar.title) : null,
    el("span", { class: "bar-track", style: { height: thickness + "px" } },
      el("span", {
        class: "bar-fill",
        style: { width: clamp(number(bar.percent), 0, 1) * 100 + "%", background: fill(bar, mode, "90deg") },
      })),
    value);
}

function verticalBars(content, height) {
  const bars = content.bars.slice(0, MAX_VERTICAL);
  const box = el("ul", { class: "tiles vertical-bars", tabindex: 0, "aria-label": "Bars" });
  for (const bar of bars) {
    const value = valueText(bar.value, bar.valueSize);
    colorText(value, bar.textColor, themeColors().panel, smallestSize(bar.value, bar.valueSize));
    const track = Math.max(10, height - 24 - bar.valueSize * 1.4);
    box.append(el("li", { style: { width: Math.max(16, bar.thickness) + "px" } },
      value,
      el("span", { class: "bar-track", style: { height: track + "px" } },
        el("span", {
          class: "bar-fill",
          style: { height: clamp(number(bar.percent), 0, 1) * 100 + "%", background: fill(bar, content.displayMode, "0deg") },
        })),
      el("span", { class: "bar-name", title: bar.title }, bar.title)));
  }
  return box;
}
