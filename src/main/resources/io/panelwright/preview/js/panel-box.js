import { clear, el, icon, iconButton } from "./dom.js";
import { contentElement } from "./content.js";
import { anchor } from "./links.js";
import { richText } from "./rich-text.js";
import { describe } from "./tooltip.js";
import { hasValuesTable, valuesTable } from "./values-table.js";

const HEADER = 32;
const PADDING = 8;
/** Panels whose values fill the panel up to its edge. */
const WITHOUT_PADDING = new Set(["stat"]);

let serial = 0;

/** A panel: its frame is always there, its content only near the viewport. */
export class PanelBox {
  constructor(place, context) {
    this.context = context;
    this.place = place.box;
    this.loaded = null;
    this.asTable = false;
    this.id = "panel-" + serial++;
    this.heading = el("h3", { id: this.id, class: "panel-title", title: place.title }, place.title);
    this.corner = el("span", { class: "corner" });
    this.actions = el("span", { class: "panel-actions" });
    this.header = el("header", { class: "panel-header" }, this.corner, this.heading, this.actions);
    this.body = el("div", { class: "panel-body" });
    this.element = el("section", { class: "panel", "aria-labelledby": this.id, "data-key": place.key }, this.header, this.body);
    this.move(place);
  }

  /** Puts the panel at its place; a panel of another size is drawn again. */
  move(place) {
    const { x, y, width, height } = place.box;
    const resized = width !== this.place.width || height !== this.place.height;
    this.panel = place;
    this.place = place.box;
    Object.entries({ left: x, top: y, width, height }).forEach(([name, pixels]) => {
      this.element.style[name] = pixels + "px";
    });
    this.element.classList.toggle("transparent", place.transparent);
    this.heading.textContent = place.title;
    this.element.classList.toggle("untitled", !place.title);
    if (!place.title) {
      this.heading.textContent = "";
      this.element.removeAttribute("aria-labelledby");
      this.element.setAttribute("aria-label", "Panel without a title");
    }
    return resized;
  }

  /** Shows what the server returned. */
  show(loaded) {
    this.loaded = loaded;
    this.failure = null;
    this.draw();
  }

  /** Shows why there is no answer; the last content stays. */
  fail(message) {
    this.failure = message;
    if (this.loaded) {
      this.drawHeader();
    } else {
      clear(this.body).append(el("p", { class: "message" }, "This panel was not loaded."));
      this.drawHeader();
    }
  }

  setLoading(loading) {
    this.element.classList.toggle("loading", loading);
    this.element.setAttribute("aria-busy", String(loading));
  }

  /** Removes the content of a panel that is out of sight. */
  unload() {
    if (this.drawn) {
      this.destroyContent();
      clear(this.body);
      this.drawn = false;
    }
  }

  draw() {
    if (!this.loaded) {
      return;
    }
    const scroll = this.body.querySelector(".virtual-list, .text-panel")?.scrollTop ?? 0;
    this.destroyContent();
    this.drawHeader();
    this.drawContent();
    const scroller = this.body.querySelector(".virtual-list, .text-panel");
    if (scroller && scroll) {
      scroller.scrollTop = scroll;
    }
    this.drawn = true;
  }

  drawContent() {
    const { display, limits } = this.loaded;
    const pad = WITHOUT_PADDING.has(display.type) ? 0 : PADDING;
    const header = this.panel.title || this.failure || display.errors.length ? HEADER : 0;
    const width = this.place.width - 2 - 2 * pad;
    const height = this.place.height - 2 - header - pad - (limits.length ? 20 : 0) - (header ? 0 : pad);
    this.body.className = "panel-body" + (pad ? "" : " edge");
    try {
      this.content = this.asTable
        ? valuesTable(display.content, width, height)
        : contentElement(this.loaded, width, height, { ...this.context, events: () => this.context.events(this.panel) });
    } catch (error) {
      console.error(error);
      this.content = el("p", { class: "message" }, "The preview cannot draw this panel: " + error.message);
    }
    clear(this.body).append(this.content);
    if (limits.length) {
      this.body.append(el("p", { class: "limits" }, limits.join("; ")));
    }
  }

  destroyContent() {
    this.content?.destroy?.();
    this.content = null;
  }

  drawHeader() {
    const { display, description } = this.loaded ?? { display: { errors: [], links: [], unsupported: [] }, description: [] };
    if (display.title) {
      this.heading.textContent = display.title.slice(0, 5000);
      this.heading.title = this.heading.textContent;
    }
    this.drawCorner(display);
    clear(this.actions);
    if (description.length) {
      this.actions.append(describe(iconButton("info", "Description of " + (display.title || "this panel"), () => {}, { title: false }), () => richText(description)));
    }
    display.links.forEach((link) => this.actions.append(anchor(link, { class: "icon-button", "aria-label": link.title || link.url }, icon("link"))));
    if (this.loaded && hasValuesTable(display.content)) {
      const label = this.asTable ? "Values as a drawing" : "Values as a table";
      this.actions.append(iconButton(this.asTable ? "graph" : "table", label, () => this.toggleTable(), { class: "icon-button quiet" }));
    }
    this.element.classList.toggle("untitled", !this.heading.textContent && !this.corner.firstChild);
  }

  toggleTable() {
    this.asTable = !this.asTable;
    this.draw();
    this.actions.querySelector(".quiet")?.focus();
  }

  drawCorner(display) {
    clear(this.corner);
    const errors = [
      ...display.errors.map((error) => (error.refId ? error.refId + ": " : "") + error.message),
      ...(this.failure ? [this.failure] : []),
    ];
    if (errors.length) {
      const button = iconButton("warning", "Error: " + errors.join("; "), () => {}, { class: "icon-button error-corner", title: false });
      this.corner.append(describe(button, () => el("div", { class: "error-text" }, errors.map((text) => el("p", {}, text)))));
    } else if (display.unsupported.length) {
      const text = "Not reproduced: " + display.unsupported.join(", ");
      this.corner.append(describe(iconButton("info", text, () => {}, { class: "icon-button unsupported-corner", title: false }), () => el("p", {}, text)));
    }
  }
}
