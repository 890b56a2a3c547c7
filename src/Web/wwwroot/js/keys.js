// Single-key shortcuts. On a Latin layout the letter typed counts (AZERTY's "a" is "a" wherever it stands); on Cyrillic,
// Arabic and other layouts the letter is none of ours, so the place of the key counts instead.
const places = { "/": "Slash", "?": "Slash" };
const latin = /^[\x20-\x7e]$/;

/** The shortcut that a key press means, in lower case, or "" for none. */
export function shortcutOf(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) {
    return "";
  }
  if (latin.test(event.key)) {
    return event.key.toLowerCase();
  }
  if (event.key.length !== 1 && event.key !== "Dead" && event.key !== "Unidentified") {
    // Arabic layouts give two letters for one key (لا); everything longer is a named key such as Enter.
    if (event.key.length > 2) {
      return "";
    }
  }
  if (event.code.startsWith("Key")) {
    return event.code.slice(3).toLowerCase();
  }
  if (event.code === places["/"]) {
    return event.shiftKey ? "?" : "/";
  }
  // The Arabic question mark is one on every layout.
  return event.key === "؟" ? "?" : "";
}

const rowMemory = "factcheck.row";

function typing(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.closest("input, textarea, select, dialog[open]") !== null);
}

function go(address) {
  window.location.assign(address);
}

function step(by) {
  const items = [...document.querySelectorAll("[data-step] a[data-step-link]")];
  if (items.length === 0) {
    return;
  }
  const at = items.indexOf(document.activeElement);
  const next = at < 0 ? (by > 0 ? 0 : items.length - 1) : Math.min(items.length - 1, Math.max(0, at + by));
  items[next].focus();
  items[next].scrollIntoView({ block: "nearest" });
}

function focusFirst(selector) {
  const found = document.querySelector(selector);
  found?.focus();
  found?.scrollIntoView({ block: "center" });
}

const actions = {
  "?": () => document.getElementById("keys")?.showModal(),
  g: () => go("/"),
  q: () => go("/claims"),
  a: () => go("/articles"),
  s: () => go("/sources"),
  n: () => document.querySelector('a[href="/articles/new"]') && go("/articles/new"),
  "/": () => focusFirst("[data-search]"),
  j: () => step(1),
  k: () => step(-1),
  e: () => focusFirst("[data-assess] input:checked"),
};

/** What a key does to the row of a list that has the focus: presses its button, follows its link or opens its form. */
function actOnRow(key) {
  const row = document.activeElement?.closest("[data-row-keys]");
  const target = row?.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!target) {
    return false;
  }
  if (target instanceof HTMLDetailsElement) {
    target.open = true;
    target.querySelector("input:not([type=hidden])")?.focus();
  } else {
    if (target instanceof HTMLButtonElement) {
      rememberRow(row);
    }
    target.click();
  }
  return true;
}

const rows = () => [...document.querySelectorAll("[data-row-keys]")];

// A button of a row sends the page away and back: the row that then stands in its place gets the focus.
function rememberRow(row) {
  sessionStorage.setItem(rowMemory, JSON.stringify([window.location.pathname, rows().indexOf(row)]));
}

function returnToRow() {
  const [path, at] = JSON.parse(sessionStorage.getItem(rowMemory) ?? "[]");
  sessionStorage.removeItem(rowMemory);
  if (path === window.location.pathname) {
    rows().slice(0, at + 1).at(-1)?.querySelector("[data-step-link]")?.focus();
  }
}

/** Starts listening, unless the reader turned shortcuts off. */
export function listenForKeys() {
  if (document.documentElement.dataset.keys !== "on" || !document.getElementById("keys")) {
    return;
  }
  returnToRow();
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || typing(event.target)) {
      return;
    }
    const key = shortcutOf(event);
    if (key !== "" && actOnRow(key)) {
      event.preventDefault();
      return;
    }
    const action = actions[key];
    if (action) {
      event.preventDefault();
      action();
    }
  });
}
