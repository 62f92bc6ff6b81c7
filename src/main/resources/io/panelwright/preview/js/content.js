import { el } from "./dom.js";
import { barGauges } from "./bar-gauge.js";
import { gauges } from "./gauge.js";
import { graph } from "./graph.js";
import { heatmap } from "./heatmap.js";
import { logLines } from "./log-lines.js";
import { pie } from "./pie.js";
import { richText } from "./rich-text.js";
import { stateRows } from "./state-rows.js";
import { stats } from "./stat.js";
import { table } from "./table.js";

const KINDS = {
  stats, gauges, graph, table, pie, heatmap,
  bargauges: barGauges,
  staterows: stateRows,
  logs: logLines,
  message: (content) => el("p", { class: "message" }, content.text),
  unsupported: (content) => el("p", { class: "message unsupported" }, "Not reproduced: " + content.what),
};

/** The element of a panel's content; it may have a method destroy. */
export function contentElement(panel, width, height, context) {
  const { content } = panel.display;
  if (content.kind === "text") {
    return el("div", { class: "text-panel", tabindex: 0, role: "group", "aria-label": "Text", style: { height: height + "px" } }, richText(panel.text));
  }
  return KINDS[content.kind](content, width, height, context);
}
