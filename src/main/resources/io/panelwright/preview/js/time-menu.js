import { el, icon, iconButton } from "./dom.js";
import { popupButton } from "./menus.js";
import { timeText } from "./numbers.js";
import { setParameters } from "./url-state.js";

const RANGES = [
  ["now-5m", "Last 5 minutes"], ["now-15m", "Last 15 minutes"], ["now-30m", "Last 30 minutes"],
  ["now-1h", "Last 1 hour"], ["now-3h", "Last 3 hours"], ["now-6h", "Last 6 hours"],
  ["now-12h", "Last 12 hours"], ["now-24h", "Last 24 hours"], ["now-2d", "Last 2 days"],
  ["now-7d", "Last 7 days"], ["now-30d", "Last 30 days"],
];
const REFRESHES = ["", "5s", "10s", "30s", "1m", "5m", "15m"];

export function setRange(from, to) {
  setParameters({ from: String(from), to: String(to) });
}

function label(time) {
  const found = time.to === "now" && RANGES.find(([from]) => from === time.from);
  if (found) {
    return found[1];
  }
  const relative = /^now-(\d+)([smhdw])$/.exec(time.from);
  if (relative && time.to === "now") {
    const unit = { s: "second", m: "minute", h: "hour", d: "day", w: "week" }[relative[2]];
    return `Last ${relative[1]} ${unit}${relative[1] === "1" ? "" : "s"}`;
  }
  return `${timeText(time.fromMillis)} to ${timeText(time.toMillis)}`;
}

/** Menu, absolute range, shifts and zoom of the time range. */
export function timeControls(time) {
  const length = time.toMillis - time.fromMillis;
  const shift = (share) => setRange(Math.round(time.fromMillis + length * share), Math.round(time.toMillis + length * share));
  return el("div", { class: "group", role: "group", "aria-label": "Time range" },
    iconButton("left", "Move the time range back", () => shift(-0.5)),
    popupButton([icon("clock"), " ", el("span", {}, label(time)), " ", icon("down")],
      { class: "button", "aria-label": "Time range: " + label(time), "data-name": "Time range" }, (close) => timePopup(time, close)),
    iconButton("right", "Move the time range forward", () => shift(0.5)),
    iconButton("out", "Zoom out", () => setRange(Math.round(time.fromMillis - length / 2), Math.round(time.toMillis + length / 2))));
}

function timePopup(time, close) {
  const from = el("input", { type: "text", value: time.from.startsWith("now") ? time.from : timeText(time.fromMillis), "aria-label": "From" });
  const to = el("input", { type: "text", value: time.to.startsWith("now") ? time.to : timeText(time.toMillis), "aria-label": "To" });
  const form = el("form", { class: "absolute", on: { submit: (event) => {
    event.preventDefault();
    close();
    setRange(from.value.trim(), to.value.trim());
  } } },
  el("h2", {}, "Absolute time range"), el("label", {}, "From", from), el("label", {}, "To", to),
  el("p", { class: "hint" }, "Such as 2026-01-15 12:00:00, now-6h or now/d"),
  el("button", { type: "submit", class: "button primary" }, "Apply"));
  const quick = el("ul", { class: "quick" }, RANGES.map(([start, text]) =>
    el("li", {}, el("button", { type: "button", class: "menu-item", on: { click: () => { close(); setRange(start, "now"); } } }, text))));
  return el("div", { class: "time-popup" }, form, quick);
}

/** The refresh button and the interval of the automatic refresh. */
export function refreshControls(interval, refresh) {
  const names = [...new Set([...REFRESHES, interval])];
  const select = el("select", { "aria-label": "Automatic refresh", on: { change: () => setParameters({ refresh: select.value || "off" }) } },
    names.map((name) => el("option", { value: name, selected: name === interval }, name || "Off")));
  return el("div", { class: "group", role: "group", "aria-label": "Refresh" },
    el("button", { type: "button", class: "button", on: { click: refresh } }, icon("refresh"), " Refresh"), select);
}

/** Milliseconds of an interval such as 10s; 0 for none. */
export function intervalMillis(text) {
  const parts = /^(\d{1,6})(ms|s|m|h)$/.exec(text);
  return parts ? Math.max(1000, Number(parts[1]) * { ms: 1, s: 1000, m: 60000, h: 3600000 }[parts[2]]) : 0;
}
