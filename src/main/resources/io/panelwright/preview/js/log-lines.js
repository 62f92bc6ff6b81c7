import { el } from "./dom.js";
import { virtualList } from "./virtual-list.js";

const ROW_HEIGHT = 22;

/** A logs panel. */
export function logLines(content, width, height) {
  return virtualList({
    count: content.lines.length,
    rowHeight: ROW_HEIGHT,
    height,
    bodyRole: "presentation",
    attributes: { role: "list", "aria-label": "Log lines", class: "virtual-list logs" },
    row: (index) => {
      const line = content.lines[index];
      return el("div", { role: "listitem", class: "log-line level-" + String(line.level).replace(/[^a-z]/g, ""), title: line.labels },
        el("span", { class: "log-time" }, line.timeText),
        el("span", { class: "log-level" }, line.level),
        el("span", { class: "log-text" }, line.text));
    },
  });
}
