// Creates elements. Text is always a text node: no text is parsed as HTML.

const SVG = "http://www.w3.org/2000/svg";

/** A longer text makes the page slow; the rest of it is in the table of values or the query. */
const MAX_TEXT = 5000;

export function shorten(text) {
  const value = String(text ?? "");
  return value.length <= MAX_TEXT ? value : value.slice(0, MAX_TEXT) + "…";
}

export function append(parent, children) {
  for (const child of children.flat()) {
    if (child !== null && child !== undefined && child !== false) {
      parent.append(child instanceof Node ? child : shorten(child));
    }
  }
  return parent;
}

const PAINTS = ["fill", "stroke"];

/** A color of a dashboard can be any text; one that names a picture or a page is not set. */
function isPaint(text) {
  return !/[\\@]|url|image|src/i.test(text);
}

function setAll(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [event, handler] of Object.entries(value)) {
        element.addEventListener(event, handler);
      }
    } else if (name === "style") {
      for (const [property, text] of Object.entries(value)) {
        if (isPaint(text)) {
          element.style.setProperty(property, text);
        }
      }
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (PAINTS.includes(name) && !isPaint(value)) {
      element.setAttribute(name, "none");
    } else if (value !== false && value !== null && value !== undefined) {
      // A cut path would be another drawing.
      element.setAttribute(name, name === "d" ? value : shorten(value));
    }
  }
  return element;
}

export function el(name, attributes = {}, ...children) {
  return append(setAll(document.createElement(name), attributes), children);
}

export function svg(name, attributes = {}, ...children) {
  return append(setAll(document.createElementNS(SVG, name), attributes), children);
}

const ICONS = {
  info: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M8 7.2v4M8 4.6v.6",
  warning: "M8 1.8 14.8 14H1.2ZM8 6v4M8 11.6v.6",
  down: "m4 6 4 4 4-4",
  right: "m6 4 4 4-4 4",
  left: "m10 4-4 4 4 4",
  clock: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13M8 4.5v4h3",
  link: "M9 2h5v5M14 2 7 9M12 9v5H2V4h5",
  out: "M7 1.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0-11M11 11l3.5 3.5M4.5 7h5",
  refresh: "M13.5 8a5.5 5.5 0 1 1-1.7-4M13.5 1.5v3h-3",
  table: "M2 3h12v10H2ZM2 6.5h12M6.5 3v10",
  graph: "M2 2v12h12M4.5 11l3-4 2.5 2 4-5",
  theme: "M8 1.5a6.5 6.5 0 1 0 0 13ZM8 1.5a6.5 6.5 0 0 1 0 13",
  close: "m4 4 8 8M12 4l-8 8",
};

export function icon(name) {
  return svg(
    "svg",
    { class: "icon", viewBox: "0 0 16 16", width: 16, height: 16, "aria-hidden": "true" },
    svg("path", { d: ICONS[name] }));
}

/** A button with an icon; its name is for screen readers and the mouse. */
export function iconButton(name, label, handler, attributes = {}) {
  return el(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, on: { click: handler }, ...attributes },
    icon(name));
}

export function clear(element) {
  element.replaceChildren();
  return element;
}
