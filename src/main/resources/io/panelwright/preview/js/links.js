import { el, icon } from "./dom.js";
import { parameters } from "./url-state.js";

let known = [];

/** The dashboards that the preview itself shows. */
export function setKnownDashboards(entries) {
  known = entries.map((entry) => entry.uid);
}

/** The URL of a link in the preview: null for pages that only Grafana has. */
export function target(url) {
  const text = String(url ?? "").trim();
  if (/^https?:\/\/[^\s]+$/i.test(text)) {
    return { href: text, external: true };
  }
  const dashboard = /^\/d\/([^/?#]+)(?:\/[^?#]*)?(?:\?([^#]*))?/.exec(text);
  if (dashboard && known.includes(decode(dashboard[1]))) {
    const query = new URLSearchParams(dashboard[2] ?? "");
    query.set("d", decode(dashboard[1]));
    const theme = parameters().get("theme");
    if (theme) {
      query.set("theme", theme);
    }
    return { href: "?" + query, external: false };
  }
  return /^#[\w-]+$/.test(text) ? { href: text, external: false } : null;
}

function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A link of a dashboard, panel or value. */
export function anchor(link, attributes = {}, ...children) {
  const found = target(link.url);
  const content = children.length ? children : [link.title || link.url];
  if (!found) {
    return el("span", { ...attributes, role: "link", "aria-disabled": "true", tabindex: 0, title: "Only in Grafana: " + link.url }, ...content);
  }
  const opens = link.targetBlank || found.external
    ? { target: "_blank", rel: "noopener noreferrer" }
    : {};
  return el("a", { ...attributes, href: found.href, ...opens }, ...content);
}

export function linkButton(link) {
  return anchor(link, { class: "button" }, icon("link"), " ", link.title || link.url);
}
