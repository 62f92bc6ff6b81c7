// Where the page's data comes from: the server, or the file itself.

let frozen = null;

async function unpack({ type, textContent }) {
  const bytes = Uint8Array.from(atob(textContent.trim()), (c) => c.charCodeAt(0));
  if (type === "application/json") {
    return JSON.parse(new TextDecoder().decode(bytes));
  }
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return JSON.parse(await new Response(stream).text());
}

/** Reads the data inside of a self-contained file. */
export async function openSource() {
  const element = document.getElementById("frozen-data");
  if (element) {
    frozen = await unpack(element);
  }
}

/** The data of a self-contained file; null if there is a server. */
export function frozenData() {
  return frozen;
}

async function get(path, query, signal) {
  const response = await fetch(path + "?" + query, { signal, cache: "no-store" });
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.error ?? "status " + response.status);
  }
  return body;
}

export function fetchState() {
  return frozen ? Promise.resolve(frozen.state) : get("api/state", "");
}

export function fetchChanges(version) {
  return get("api/changes", new URLSearchParams({ version }));
}

export function fetchDashboard(query) {
  return frozen ? Promise.resolve(frozen.dashboard) : get("api/dashboard", query);
}

export function fetchPanel(query, signal) {
  return frozen ? Promise.resolve(frozen.panels[query.get("panel")]) : get("api/panel", query, signal);
}

export function fetchAnnotations(query) {
  return frozen ? Promise.resolve({ layers: frozen.layers }) : get("api/annotations", query);
}
