import { fetchPanel } from "./source.js";

const MARGIN = "300px 0px";
const PARALLEL = 5;
/** A task longer than this delays the reader's scrolling. */
const BUDGET_MILLIS = 12;

/**
 * Loads and draws the panels in view, a few at a time.
 *
 * @param query makes the parameters of a panel's request
 */
export class VisiblePanels {
  constructor(query) {
    this.query = query;
    this.entries = new Map();
    this.generation = 0;
    this.running = 0;
    this.drawQueue = [];
    this.observer = new IntersectionObserver((changes) => this.onChange(changes), { rootMargin: MARGIN });
  }

  add(box) {
    const entry = { box, visible: false, generation: -1, request: null };
    this.entries.set(box.element, entry);
    this.observer.observe(box.element);
  }

  remove(box) {
    const entry = this.entries.get(box.element);
    entry?.request?.abort();
    box.unload();
    this.observer.unobserve(box.element);
    this.entries.delete(box.element);
  }

  /** Loads all panels in view again; the others when they come into view. */
  refresh() {
    this.generation++;
    this.load();
  }

  isLoading() {
    return this.running > 0;
  }

  /** Draws all loaded panels again, with the same data. */
  redraw() {
    for (const entry of this.entries.values()) {
      entry.box.unload();
      if (entry.visible && entry.box.loaded) {
        this.draw(entry);
      }
    }
  }

  /** Loads one panel again, because its size has changed. */
  invalidate(box) {
    const entry = this.entries.get(box.element);
    if (entry) {
      entry.generation = -1;
    }
  }

  onChange(changes) {
    for (const change of changes) {
      const entry = this.entries.get(change.target);
      if (entry) {
        entry.visible = change.isIntersecting;
        if (!entry.visible) {
          entry.box.unload();
        } else if (entry.box.loaded && entry.generation === this.generation) {
          this.draw(entry);
        }
      }
    }
    this.load();
  }

  load() {
    for (const entry of this.entries.values()) {
      if (this.running >= PARALLEL) {
        return;
      }
      const isOld = entry.request && entry.requested !== this.generation;
      if (entry.visible && entry.generation !== this.generation && (!entry.request || isOld)) {
        entry.request?.abort();
        this.request(entry);
      }
    }
  }

  async request(entry) {
    const generation = this.generation;
    const controller = new AbortController();
    entry.request = controller;
    entry.requested = generation;
    this.running++;
    entry.box.setLoading(true);
    try {
      const loaded = await fetchPanel(this.query(entry.box.panel), controller.signal);
      if (entry.request === controller && generation === this.generation) {
        entry.generation = generation;
        entry.loaded = loaded;
        entry.box.loaded = loaded;
        entry.box.failure = null;
        this.draw(entry);
      }
    } catch (error) {
      if (entry.request === controller && error.name !== "AbortError") {
        entry.generation = generation;
        entry.box.fail("The preview's server did not answer: " + error.message);
      }
    } finally {
      this.running--;
      if (entry.request === controller) {
        entry.request = null;
        entry.box.setLoading(false);
      }
      this.load();
    }
  }

  /** Draws in the next frame; what does not fit into the frame follows in later ones. */
  draw(entry) {
    if (!this.drawQueue.includes(entry)) {
      this.drawQueue.push(entry);
    }
    if (!this.scheduled) {
      this.scheduled = true;
      requestAnimationFrame(() => this.drawSome());
    }
  }

  drawSome() {
    const start = performance.now();
    this.scheduled = false;
    while (this.drawQueue.length && performance.now() - start < BUDGET_MILLIS) {
      const entry = this.drawQueue.shift();
      if (entry.visible && this.entries.has(entry.box.element)) {
        entry.box.draw();
      }
    }
    if (this.drawQueue.length) {
      this.scheduled = true;
      requestAnimationFrame(() => this.drawSome());
    }
  }
}
