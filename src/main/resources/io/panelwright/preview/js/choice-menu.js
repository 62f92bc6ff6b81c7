import { el, icon } from "./dom.js";
import { popupButton } from "./menus.js";

const MAX_OPTIONS = 1000;
/** A list of more options has a filter. */
const MAX_WITHOUT_FILTER = 10;
const ALL = "$__all";

/** A menu of choices, one or several. The arrow keys move, Enter chooses. */
export function choiceMenu(model) {
  const { label, name } = model;
  const text = el("span", { class: "choice-text" }, label);
  return popupButton([text, icon("down")], { class: "choice", "aria-label": name + ": " + label, "data-name": name, title: label },
    (close) => new ChoiceList(model, close).elements());
}

class ChoiceList {
  constructor(model, close) {
    this.model = model;
    this.close = close;
    this.chosen = new Set(model.selected);
    this.list = el("div", { role: model.multi ? "group" : "radiogroup", "aria-label": model.name, class: "choices" });
  }

  elements() {
    const { options, name, multi } = this.model;
    this.draw("");
    const filter = options.length > MAX_WITHOUT_FILTER
      ? el("input", {
        type: "search", class: "filter", "aria-label": "Filter " + name, placeholder: "Filter",
        on: { input: (event) => this.draw(event.target.value) },
      })
      : null;
    const apply = multi
      ? el("div", { class: "menu-actions" },
        el("button", { type: "button", class: "button primary", on: { click: () => this.choose([...this.chosen]) } }, "Apply"))
      : null;
    return [el("div", { class: "choice-list", on: { keydown: (event) => this.onKey(event) } }, filter, this.list, apply)];
  }

  draw(filter) {
    const { options, error } = this.model;
    const found = options.filter((option) => option.text.toLowerCase().includes(filter.toLowerCase()));
    this.list.replaceChildren(...found.slice(0, MAX_OPTIONS).map((option) => this.option(option)));
    if (found.length > MAX_OPTIONS) {
      this.list.append(el("p", {}, found.length - MAX_OPTIONS + " more; filter them"));
    }
    if (!found.length) {
      this.list.append(el("p", {}, error ? "The options were not loaded: " + error : "No options"));
    }
  }

  option({ value, text }) {
    const { multi, name } = this.model;
    const input = el("input", { type: multi ? "checkbox" : "radio", name: "choice-" + name, value, checked: this.chosen.has(value) });
    if (multi) {
      input.addEventListener("change", () => this.select(value, input.checked));
    } else {
      input.addEventListener("click", () => this.choose([value]));
    }
    return el("label", { class: "menu-choice" }, input, el("span", {}, text));
  }

  /** "All" and single values exclude each other. */
  select(value, isOn) {
    if (!isOn) {
      this.chosen.delete(value);
      return;
    }
    if (value === ALL) {
      this.chosen.clear();
    }
    this.chosen.delete(ALL);
    this.chosen.add(value);
    this.inputs().forEach((input) => (input.checked = this.chosen.has(input.value)));
  }

  choose(values) {
    this.close();
    this.model.onChoose(values);
  }

  inputs() {
    return [...this.list.querySelectorAll("input")];
  }

  onKey(event) {
    const inputs = this.inputs();
    const at = inputs.indexOf(event.target);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: inputs.length - 1 }[event.key];
    const isFilter = event.target.type === "search";
    if (next !== undefined && !(isFilter && ["Home", "End"].includes(event.key))) {
      event.preventDefault();
      const target = next < 0 ? this.list.parentElement.querySelector("[type=search]") : inputs[next];
      target?.focus();
    } else if (event.key === "Enter" && event.target.matches("input")) {
      event.preventDefault();
      this.onEnter(inputs, at);
    }
  }

  /** Enter in the filter chooses the first option that it found. */
  onEnter(inputs, at) {
    if (!this.model.multi) {
      inputs[Math.max(0, at)]?.click();
    } else if (at < 0) {
      inputs[0]?.focus();
    } else {
      this.choose([...this.chosen]);
    }
  }
}
