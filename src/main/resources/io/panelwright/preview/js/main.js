import { el } from "./dom.js";
import { DashboardLayout } from "./layout.js";
import { setKnownDashboards } from "./links.js";
import { showAnnotationErrors, showLoadFailure, showNotes, showProblem, showServerFailure } from "./notices.js";
import { setZone } from "./numbers.js";
import { fetchAnnotations, fetchChanges, fetchDashboard, fetchState, frozenData, openSource } from "./source.js";
import { intervalMillis, setRange } from "./time-menu.js";
import { drawToolbar, isEnabled } from "./toolbar.js";
import { onStateChange, parameter, parameters, theme } from "./url-state.js";
import { VisiblePanels } from "./visibility.js";

const MARGIN = 16;
const RESIZE_MILLIS = 150;
const RETRY_MILLIS = 2000;
const BUSY_MILLIS = 250;
/** Parameters that the page keeps to itself. */
const LOCAL = ["d", "refresh", "closed", "open", "tab"];

class Preview {
  constructor() {
    this.state = null;
    this.page = null;
    this.now = Date.now();
    this.layers = [];
    this.loads = 0;
    this.root = document.getElementById("dashboard");
    this.visible = new VisiblePanels(({ key, box }) => this.query({ panel: key, width: box.width, height: box.height }));
    this.layout = new DashboardLayout(this.root, this.visible, {
      events: (panel) => this.events(panel),
      zoom: setRange,
      crosshair: () => this.page.crosshair !== "default",
    });
  }

  async start() {
    this.applyTheme();
    await openSource();
    if (frozenData()) {
      // The panels of a file have a fixed width.
      document.body.style.width = frozenData().width + 2 * MARGIN + "px";
      document.documentElement.classList.add("frozen");
    }
    this.state = await fetchState();
    this.receiveState();
    await this.load();
    onStateChange((changes) => this.onUrl(changes));
    let timer = 0;
    addEventListener("resize", () => {
      clearTimeout(timer);
      timer = setTimeout(() => this.resize(), RESIZE_MILLIS);
    });
    document.addEventListener("visibilitychange", () => this.schedule());
    if (!frozenData()) {
      this.watch();
    }
  }

  width() {
    return frozenData()?.width ?? Math.max(320, this.root.clientWidth - 2 * MARGIN);
  }

  resize() {
    if (!frozenData() && this.width() !== this.loadedWidth) {
      this.load();
    }
  }

  applyTheme() {
    document.documentElement.dataset.theme = frozenData()?.theme ?? theme();
  }

  receiveState() {
    setKnownDashboards(this.state.dashboards);
    showProblem(this.state.problem);
  }

  uid() {
    const wanted = parameter("d");
    return this.state.dashboards.some((entry) => entry.uid === wanted) || !this.state.dashboards.length
      ? wanted
      : this.state.dashboards[0].uid;
  }

  query(more) {
    const query = new URLSearchParams();
    for (const [name, value] of parameters()) {
      if (!LOCAL.includes(name)) {
        query.append(name, value);
      }
    }
    query.set("uid", this.uid());
    query.set("now", this.now);
    query.set("theme", theme());
    if (!query.has("zone")) {
      query.set("zone", Intl.DateTimeFormat().resolvedOptions().timeZone ?? "UTC");
    }
    Object.entries(more).forEach(([name, value]) => query.set(name, value));
    return query;
  }

  /** Loads the page and then the panels in view; of several loads only the last one counts. */
  async load() {
    const load = ++this.loads;
    this.now = Date.now();
    this.loadedWidth = this.width();
    try {
      const page = await fetchDashboard(this.query({ width: this.loadedWidth }));
      if (load !== this.loads) {
        return;
      }
      showLoadFailure("");
      this.showPage(page);
      if (page.annotations.some(isEnabled)) {
        this.loadAnnotations(load);
      }
    } catch (error) {
      if (load === this.loads) {
        showLoadFailure("The dashboard was not loaded: " + error.message);
      }
    }
    this.schedule();
  }

  showPage(page) {
    const text = JSON.stringify(page.sections);
    setZone(page.time.zone);
    this.page = page;
    document.title = (page.title || page.uid) + " – preview";
    showNotes(page.notes);
    drawToolbar(document.getElementById("toolbar"), page, this.state, { refresh: () => this.load() });
    if (text !== this.sections) {
      this.sections = text;
      this.layout.show(page.sections);
      if (!page.sections.some((section) => section.panels.length || section.sections.length)) {
        this.root.replaceChildren(el("p", { class: "message" }, "This dashboard has no panels."));
      }
    }
    this.visible.refresh();
  }

  async loadAnnotations(load) {
    try {
      const { layers } = await fetchAnnotations(this.query({}));
      if (load !== this.loads) {
        return;
      }
      showAnnotationErrors(layers.filter((layer) => layer.error).map((layer) => `Annotations "${layer.name}": ${layer.error}`));
      if (JSON.stringify(layers) !== JSON.stringify(this.layers)) {
        this.layers = layers;
        this.visible.redraw();
      }
    } catch (error) {
      showAnnotationErrors(["The annotations were not loaded: " + error.message]);
    }
  }

  /** The events that a panel's graph marks. */
  events(panel) {
    return panel.layers.map((index) => this.layers[index]).filter((layer) => layer && isEnabled(layer)).flatMap((layer) =>
      layer.events.map((event) => ({ ...event, color: layer.color, name: layer.name })));
  }

  onUrl(changes) {
    this.applyTheme();
    const names = changes ? Object.keys(changes) : ["popstate"];
    if (names.every((name) => ["closed", "open", "tab"].includes(name))) {
      return;
    }
    if (names.length === 1 && names[0] === "refresh") {
      this.schedule();
      return;
    }
    if (!changes) {
      this.sections = null;
    }
    if (names.every((name) => name.startsWith("annotation-"))) {
      this.visible.redraw();
    }
    this.load();
  }

  /** The automatic refresh; a hidden page does not query. */
  schedule() {
    clearTimeout(this.timer);
    const millis = intervalMillis(parameter("refresh", this.page?.time.refresh ?? ""));
    if (millis && !document.hidden && !frozenData()) {
      this.timer = setTimeout(() => this.refresh(), millis);
    }
  }

  /** A query that takes longer than the interval still gets its answer. */
  refresh() {
    if (this.visible.isLoading()) {
      this.timer = setTimeout(() => this.refresh(), BUSY_MILLIS);
    } else {
      this.load();
    }
  }

  /** Waits for new sources, one request at a time. */
  async watch() {
    for (;;) {
      try {
        const next = await fetchChanges(this.state.version);
        if (next.version !== this.state.version) {
          this.state = next;
          this.receiveState();
          await this.load();
        } else {
          showServerFailure("");
        }
      } catch {
        showServerFailure("The preview's server does not answer. Is the command still running?");
        await new Promise((resolve) => setTimeout(resolve, RETRY_MILLIS));
      }
    }
  }
}

new Preview().start().catch((error) => showServerFailure("The preview cannot start: " + error.message));
