import { el, icon } from "./dom.js";
import { PanelBox } from "./panel-box.js";
import { parameters, setParameters } from "./url-state.js";

/** The sections of a dashboard: panels, rows and tabs. Panels that stay keep their content. */
export class DashboardLayout {
  constructor(root, visible, context) {
    this.root = root;
    this.visible = visible;
    this.context = context;
    this.boxes = new Map();
    this.sections = [];
  }

  /** Shows the sections of a page. */
  show(sections) {
    this.sections = sections;
    const kept = new Set();
    const elements = sections.map((section) => this.section(section, kept));
    for (const [key, box] of this.boxes) {
      if (!kept.has(key)) {
        this.visible.remove(box);
        this.boxes.delete(key);
      }
    }
    this.root.replaceChildren(...elements);
  }

  section(section, kept) {
    switch (section.kind) {
      case "row":
        return this.row(section, kept);
      case "tabs":
        return this.tabs(section, kept);
      default:
        return this.body(section, kept);
    }
  }

  isCollapsed(section) {
    if (parameters().getAll("closed").includes(section.key)) {
      return true;
    }
    return section.collapsed && !parameters().getAll("open").includes(section.key);
  }

  row(section, kept) {
    const collapsed = this.isCollapsed(section);
    const bodyId = "section-" + section.key;
    const button = el("button", {
      type: "button", class: "row-button", "aria-expanded": String(!collapsed), "aria-controls": bodyId,
      on: { click: () => this.toggleRow(section, !collapsed) },
    }, icon(collapsed ? "right" : "down"), section.title || "Row");
    const count = section.panels.length;
    const body = el("div", { id: bodyId, hidden: collapsed });
    if (!collapsed) {
      body.append(this.body(section, kept));
    }
    return el("div", { class: "row", "data-key": section.key },
      el("h2", { class: "row-title" }, button,
        collapsed ? el("span", { class: "row-count" }, `(${count} panel${count === 1 ? "" : "s"})`) : null),
      body);
  }

  toggleRow(section, collapse) {
    const without = (name) => parameters().getAll(name).filter((key) => key !== section.key);
    setParameters({
      closed: collapse && !section.collapsed ? [...without("closed"), section.key] : without("closed"),
      open: !collapse && section.collapsed ? [...without("open"), section.key] : without("open"),
    }, { replace: true });
    this.show(this.sections);
    this.root.querySelector(`[data-key="${CSS.escape(section.key)}"] .row-button`)?.focus({ preventScroll: true });
  }

  tabs(section, kept) {
    const chosen = parameters().getAll("tab").find((key) => section.sections.some((tab) => tab.key === key)) ?? section.sections[0]?.key;
    const choose = (key) => {
      const own = section.sections.map((tab) => tab.key);
      setParameters({ tab: [...parameters().getAll("tab").filter((other) => !own.includes(other)), key] });
      this.show(this.sections);
      document.getElementById("tab-" + key)?.focus();
    };
    const list = el("div", { role: "tablist", class: "tabs", "aria-label": section.title || "Tabs" }, section.sections.map((tab) =>
      el("button", {
        type: "button", role: "tab", id: "tab-" + tab.key, "aria-selected": String(tab.key === chosen),
        tabindex: tab.key === chosen ? 0 : -1, "aria-controls": "tabpanel-" + section.key,
        on: { click: () => choose(tab.key), keydown: (event) => this.moveTab(event, section, chosen, choose) },
      }, tab.title || "Tab")));
    const open = section.sections.find((tab) => tab.key === chosen);
    return el("div", { class: "tab-group" }, list,
      el("div", { role: "tabpanel", id: "tabpanel-" + section.key, "aria-labelledby": "tab-" + chosen }, open ? this.body(open, kept) : null));
  }

  moveTab(event, section, chosen, choose) {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step) {
      const keys = section.sections.map((tab) => tab.key);
      choose(keys[(keys.indexOf(chosen) + step + keys.length) % keys.length]);
      event.preventDefault();
    }
  }

  body(section, kept) {
    const panels = el("div", { class: "panels", style: { height: section.height + "px" } });
    for (const place of section.panels) {
      kept.add(place.key);
      panels.append(this.box(place).element);
    }
    return el("div", { class: "section" }, panels, section.sections.map((inner) => this.section(inner, kept)));
  }

  box(place) {
    let box = this.boxes.get(place.key);
    if (!box) {
      box = new PanelBox(place, this.context);
      this.boxes.set(place.key, box);
      this.visible.add(box);
    } else if (box.move(place)) {
      this.visible.invalidate(box);
    }
    return box;
  }
}
