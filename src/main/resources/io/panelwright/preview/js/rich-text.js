import { el, shorten } from "./dom.js";
import { anchor } from "./links.js";
import { colorText, themeColors } from "./numbers.js";

const ALLOWED = new Set(("a abbr article b big blockquote br caption center cite code dd details div dl dt em footer "
  + "h1 h2 h3 h4 h5 h6 header hr i ins kbd li mark o ol p pre s section small span strike strong sub summary sup "
  + "table tbody td tfoot th thead tr tt u ul var del").split(" "));

/** Elements from the tree that the server made of Markdown or HTML. */
export function richText(nodes) {
  return el("div", { class: "rich-text" }, nodes.map(node));
}

function node(value) {
  if (typeof value === "string") {
    return document.createTextNode(value);
  }
  const [name, attributes, children] = value;
  const content = children.map(node);
  if (name === "a") {
    return anchor({ url: attributes.href ?? "", title: shorten(attributes.title ?? "") }, {}, ...content);
  }
  if (!ALLOWED.has(name)) {
    return el("span", {}, ...content);
  }
  const element = el(name, {}, ...content);
  for (const key of ["title", "align", "colspan", "rowspan"]) {
    if (attributes[key]) {
      element.setAttribute(key, attributes[key]);
    }
  }
  if (attributes.style) {
    element.style.cssText = attributes.style;
    element.style.removeProperty("position");
    if (element.style.color) {
      colorText(element, element.style.color, element.style.backgroundColor || themeColors().panel, 14);
    }
  }
  return element;
}
