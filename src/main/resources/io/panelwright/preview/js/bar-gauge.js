import { el } from "./dom.js";
import { clamp, colorText, number, textWidth, themeColors, withAlpha } from "./numbers.js";
import { fullText, valueText } from "./value-text.js";
import { virtualList } from "./virtual-list.js";

const GAP = 6;
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
  const nameWidth = Math.min(width * 0.4, textWidth(bars.map((bar) => bar.title), 14) + 12);
  const size = bars[0]?.valueSize ?? 14;
  const valueWidth = Math.min(width * 0.4, textWidth(bars.map((bar) => fullText(bar.value)), size) + 12);
  const natural = Math.max(bars[0]?.thickness ?? 20, 14) + GAP;
  return virtualList({
    count: bars.length,
    rowHeight: natural,
    height,
    bodyRole: "presentation",
    attributes: { role: "list", "aria-label": "Bars", class: "virtual-list bars" },
    row: (index) => {
      const bar = bars[index];
      const value = valueText(bar.value, bar.valueSize);
      colorText(value, bar.textColor, themeColors().panel, bar.valueSize >= 24);
      value.style.width = valueWidth + "px";
      return el("div", { role: "listitem", class: "bar-row", style: { height: natural - GAP + "px" } },
        bar.title ? el("span", { class: "bar-name", title: bar.title, style: { width: nameWidth + "px" } }, bar.title) : null,
        el("span", { class: "bar-track" },
          el("span", {
            class: "bar-fill",
            style: { width: clamp(number(bar.percent), 0, 1) * 100 + "%", background: fill(bar, content.displayMode, "90deg") },
          })),
        value);
    },
  });
}

function verticalBars(content, height) {
  const bars = content.bars.slice(0, MAX_VERTICAL);
  const box = el("ul", { class: "tiles vertical-bars", tabindex: 0, "aria-label": "Bars" });
  for (const bar of bars) {
    const value = valueText(bar.value, bar.valueSize);
    colorText(value, bar.textColor, themeColors().panel, bar.valueSize >= 24);
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
