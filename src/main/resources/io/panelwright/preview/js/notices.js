import { clear, el } from "./dom.js";

const shown = { notes: [], problem: "", server: "", load: "", annotations: [] };

function draw() {
  const root = clear(document.getElementById("notices"));
  [shown.server, shown.load, ...shown.annotations].filter(Boolean).forEach((text) =>
    root.append(el("p", { class: "notice error" }, text)));
  if (shown.problem) {
    root.append(el("div", { class: "notice error" },
      el("strong", {}, "The newest sources are not shown; this is the last good state."), el("pre", { tabindex: 0, "aria-label": "Problem" }, shown.problem)));
  }
  shown.notes.forEach((note) => root.append(el("p", { class: "notice" }, note)));
}

/** What the page says about its data. */
export function showNotes(notes) {
  shown.notes = notes;
  draw();
}

/** Why the newest sources are not shown; empty if they are. */
export function showProblem(problem) {
  shown.problem = problem ?? "";
  draw();
}

/** Why the server does not answer; empty if it does. */
export function showServerFailure(message) {
  shown.server = message;
  draw();
}

/** Why the dashboard was not loaded; empty if it was. */
export function showLoadFailure(message) {
  shown.load = message;
  draw();
}

/** Why annotations are missing. */
export function showAnnotationErrors(messages) {
  shown.annotations = messages;
  draw();
}
