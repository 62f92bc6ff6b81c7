import { el } from "./dom.js";

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

function show(button, popup) {
  const place = button.getBoundingClientRect();
  document.body.append(popup);
  popup.style.left = Math.max(4, Math.min(place.left, document.documentElement.clientWidth - popup.offsetWidth - 8)) + "px";
  popup.style.top = place.bottom + scrollY + 4 + "px";
  button.setAttribute("aria-expanded", "true");
  open = { popup, button };
  popup.addEventListener("focusout", (event) => {
    if (event.relatedTarget && !popup.contains(event.relatedTarget)) {
      close(false);
    }
  });
  (popup.querySelector("[type=search]") ?? popup.querySelector(":checked") ?? popup.querySelector("input, button"))?.focus();
}

/** A button that opens a popup below it. */
export function popupButton(label, attributes, content) {
  const button = el("button", { type: "button", "aria-expanded": "false", "aria-haspopup": "dialog", ...attributes }, ...label);
  button.addEventListener("click", () => {
    const isOpen = open?.button === button;
    close(false);
    if (!isOpen) {
      show(button, el("div", { class: "popup", role: "dialog", "aria-label": button.getAttribute("aria-label") }, content(() => close(true))));
    }
  });
  return button;
}
