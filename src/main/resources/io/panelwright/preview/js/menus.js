import { el, icon } from "./dom.js";

const MAX_OPTIONS = 1000;
let open = null;

function close(focus) {
  if (open) {
    open.popup.remove();
    open.button.setAttribute("aria-expanded", "false");
    if (focus) {
      open.button.focus();
    }
    open = null;
  }
}

document.addEventListener("mousedown", (event) => {
  if (open && !open.popup.contains(event.target) && !open.button.contains(event.target)) {
    close(false);
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && open) {
    close(true);
  }
});

/** Whether a popup is open: its button must then stay. */
export function isPopupOpen() {
  return open !== null;
}

/** A button that opens a popup below it. */
export function popupButton(label, attributes, content) {
  const button = el("button", { type: "button", "aria-expanded": "false", "aria-haspopup": "true", ...attributes }, ...label);
  button.addEventListener("click", () => {
    const isOpen = open?.button === button;
    close(false);
    if (!isOpen) {
      const popup = el("div", { class: "popup" }, content(() => close(true)));
      const place = button.getBoundingClientRect();
      document.body.append(popup);
      popup.style.left = Math.max(4, Math.min(place.left, innerWidth - popup.offsetWidth - 8)) + "px";
      popup.style.top = place.bottom + scrollY + 4 + "px";
      button.setAttribute("aria-expanded", "true");
      open = { popup, button };
      popup.querySelector("input, button")?.focus();
    }
  });
  return button;
}

/** A menu of choices, one or several, with a filter for long ones. */
export function choiceMenu({ label, name, options, selected, multi, onChoose, error }) {
  const text = el("span", { class: "choice-text" }, label);
  return popupButton([text, icon("down")], { class: "choice", "aria-label": name + ": " + label, title: label }, (closePopup) => {
    const chosen = new Set(selected);
    const list = el("div", { role: multi ? "group" : "radiogroup", "aria-label": name, class: "choices" });
    const draw = (filter) => {
      const found = options.filter((option) => option.text.toLowerCase().includes(filter.toLowerCase()));
      list.replaceChildren(...found.slice(0, MAX_OPTIONS).map((option) => choice(option, multi, chosen, name, (value) => {
        if (!multi) {
          closePopup();
          onChoose([value]);
        }
      })));
      if (found.length > MAX_OPTIONS) {
        list.append(el("p", {}, found.length - MAX_OPTIONS + " more; filter them"));
      }
      if (!found.length) {
        list.append(el("p", {}, error ? "The options were not loaded: " + error : "No options"));
      }
    };
    draw("");
    const filter = options.length > 10
      ? el("input", { type: "search", class: "filter", "aria-label": "Filter " + name, placeholder: "Filter", on: { input: (event) => draw(event.target.value) } })
      : null;
    const apply = multi
      ? el("button", { type: "button", class: "button primary", on: { click: () => { closePopup(); onChoose([...chosen]); } } }, "Apply")
      : null;
    return [filter, list, apply].filter(Boolean);
  });
}

function choice(option, multi, chosen, name, onChange) {
  const input = el("input", { type: multi ? "checkbox" : "radio", name: "choice-" + name, checked: chosen.has(option.value) });
  const select = () => {
    if (multi && input.checked) {
      const isAll = option.value === "$__all";
      if (isAll) {
        chosen.clear();
        input.closest(".choices").querySelectorAll("input").forEach((other) => (other.checked = other === input));
      } else {
        chosen.delete("$__all");
        const all = input.closest(".choices").querySelector("[data-all] input");
        if (all) {
          all.checked = false;
        }
      }
      chosen.add(option.value);
    } else if (multi) {
      chosen.delete(option.value);
    }
    onChange(option.value);
  };
  input.addEventListener(multi ? "change" : "click", select);
  return el("label", { class: "menu-choice", "data-all": option.value === "$__all" }, input, el("span", {}, option.text));
}
