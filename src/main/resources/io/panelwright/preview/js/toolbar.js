import { choiceMenu } from "./choice-menu.js";
import { clear, el, iconButton } from "./dom.js";
import { linkButton } from "./links.js";
import { isPopupOpen } from "./menus.js";
import { parameter, parameters, setParameters, theme } from "./url-state.js";
import { frozenData } from "./source.js";
import { refreshControls, timeControls } from "./time-menu.js";

/** Types of variables with a text field. */
const TEXTS = ["textbox", "adhoc", "groupby"];

/** Whether an annotation layer is on: by the URL, otherwise by the dashboard. */
export function isEnabled(layer) {
  const chosen = parameter("annotation-" + layer.name);
  return chosen ? chosen === "on" : layer.enabled;
}

/** The controls of a page: variables, annotations, links, time range, refresh, theme. */
export function drawToolbar(root, page, state, actions) {
  if (isPopupOpen()) {
    return;
  }
  const focused = focusName(document.activeElement);
  clear(root).append(
    el("div", { class: "title-bar" },
      el("h1", {}, page.title || page.uid),
      dashboardMenu(page, state),
      el("span", { class: "space" }),
      frozenData() ? null : iconButton("theme", theme() === "dark" ? "Light theme" : "Dark theme", () => setParameters({ theme: theme() === "dark" ? "light" : "dark" }))),
    el("div", { class: "controls" },
      page.variables.filter((variable) => variable.visibility !== "hidden").map(variableControl),
      page.annotations.filter((layer) => !layer.hidden).map(annotationSwitch),
      el("div", { class: "right" },
        page.links.map(linkButton),
        frozenData() ? null : timeControls(page.time),
        frozenData() ? null : refreshControls(parameter("refresh", page.time.refresh).replace("off", ""), actions.refresh))));
  if (focused) {
    [...root.querySelectorAll("button, input, select, a")].find((control) => focusName(control) === focused)?.focus();
  }
}

/** A control's name without its value, which the reader may just have changed. */
function focusName(control) {
  return control?.dataset.name ?? control?.getAttribute("aria-label");
}

function dashboardMenu(page, state) {
  if (state.dashboards.length < 2) {
    return null;
  }
  return choiceMenu({
    label: "Dashboards",
    name: "Dashboard",
    options: state.dashboards.map((entry) => ({ value: entry.uid, text: entry.title || entry.uid })),
    selected: [page.uid],
    multi: false,
    onChoose: ([uid]) => {
      const kept = parameters().get("theme");
      location.search = new URLSearchParams(kept ? { d: uid, theme: kept } : { d: uid });
    },
  });
}

function variableControl(variable) {
  const name = variable.label || variable.name;
  const choose = (values) => setParameters({ ["var-" + variable.name]: values });
  const control = !variable.options.length && TEXTS.includes(variable.type)
    ? el("input", {
      type: "text", value: variable.text, "aria-label": name, disabled: Boolean(frozenData()),
      on: { change: (event) => choose([event.target.value]) },
    })
    : choiceMenu({
      label: variable.text || "None",
      name,
      options: variable.options,
      selected: variable.selected,
      multi: variable.multi,
      error: variable.error,
      onChoose: choose,
    });
  if (frozenData()) {
    control.disabled = true;
  }
  return el("div", { class: "variable" + (variable.error ? " failed" : ""), title: variable.error ?? variable.description ?? false },
    variable.visibility === "value" ? null : el("span", { class: "variable-name" }, name), control);
}

function annotationSwitch(annotation) {
  const input = el("input", {
    type: "checkbox", role: "switch", checked: isEnabled(annotation), disabled: Boolean(frozenData()),
    on: { change: () => setParameters({ ["annotation-" + annotation.name]: input.checked ? "on" : "off" }) },
  });
  return el("label", { class: "variable switch" }, el("span", { class: "variable-name" }, annotation.name), input);
}
