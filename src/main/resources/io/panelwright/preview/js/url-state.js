// The state of the page is its URL, so that a link shows what the sender sees.

const listeners = [];
let memory = "";

function search() {
  return location.protocol === "file:" ? memory : location.search;
}

export function parameters() {
  return new URLSearchParams(search());
}

export function parameter(name, other = "") {
  return parameters().get(name) ?? other;
}

export function onStateChange(listener) {
  listeners.push(listener);
}

/** Changes parameters; an empty list of values removes one. */
export function setParameters(changes, { replace = false } = {}) {
  const next = parameters();
  for (const [name, values] of Object.entries(changes)) {
    next.delete(name);
    [values].flat().filter((value) => value !== null && value !== "").forEach((value) => next.append(name, value));
  }
  const text = next.toString();
  if ("?" + text === search() || (text === "" && search() === "")) {
    return;
  }
  if (location.protocol === "file:") {
    memory = "?" + text;
  } else {
    history[replace ? "replaceState" : "pushState"](null, "", text === "" ? location.pathname : "?" + text);
  }
  listeners.forEach((listener) => listener(changes));
}

window.addEventListener("popstate", () => listeners.forEach((listener) => listener(null)));

export function theme() {
  const chosen = parameter("theme");
  if (chosen === "light" || chosen === "dark") {
    return chosen;
  }
  return document.documentElement.dataset.theme === "light" ? "light" : "dark";
}

/** Names and values of variables in the URL. */
export function selectedVariables() {
  return [...parameters()].filter(([name]) => name.startsWith("var-"));
}
