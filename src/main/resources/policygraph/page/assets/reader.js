// What scripts add to the reader: marks change at once, a mark opens beside the text, quotes are copied with their source.
const reader = document.getElementById("reader");
const form = reader.querySelector("form.layers");
document.documentElement.classList.add("scripted");

// A layer that is not drawn yet is asked for; drawn ones are shown and hidden by the style sheet.
form.addEventListener("change", (event) => {
  if (event.target.checked && !event.target.dataset.drawn) {
    form.requestSubmit();
  } else {
    history.replaceState(null, "", form.action + "?" + new URLSearchParams(new FormData(form)) + location.hash);
  }
});

// The panel holds the page of a statement.
let panel = null;
let opener = null;

function close() {
  if (panel) {
    panel.remove();
    panel = null;
    opener?.focus();
  }
}

function button(text, name, action) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = name;
  made.textContent = text;
  made.addEventListener("click", action);
  return made;
}

function show(...content) {
  panel?.remove();
  panel = document.createElement("aside");
  panel.className = "panel";
  panel.tabIndex = -1;
  panel.append(button(reader.dataset.close, "close", close), ...content);
  panel.setAttribute("aria-label", panel.querySelector("h1")?.textContent ?? "");
  panel.addEventListener("click", follow);
  document.getElementById("content").append(panel);
  panel.focus();
}

async function open(href) {
  try {
    const answer = await fetch(href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const title = document.createElement("h1");
    const link = document.createElement("a");
    link.href = href;
    link.textContent = page.querySelector("h1").textContent;
    title.append(link);
    show(title, document.importNode(page.getElementById("card"), true));
  } catch {
    location.href = href;
  }
}

function plain(event) {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
}

function follow(event) {
  const link = event.target.closest("a[href]");
  if (link && plain(event) && /\/(mention|clause|directive|target|sentence|emendation|implied)\//.test(link.pathname)) {
    event.preventDefault();
    open(link.href);
  }
}

reader.addEventListener("click", (event) => {
  const link = event.target.closest(".passage a, .who a.why");
  if (!link || !plain(event)) {
    return;
  }
  event.preventDefault();
  // Where the mark of the words is hidden, the nearest one that is shown is meant.
  const shown = [link, ...ancestors(link)].find((each) => each.classList.contains("sign") || each.classList.contains("why") || visible(each));
  const target = shown ? (shown.href ? shown : shown.querySelector(":scope > a")) : null;
  if (target) {
    opener = target;
    open(target.href);
  }
});

function ancestors(node) {
  const found = [];
  for (let at = node.parentElement.closest(".m"); at; at = at.parentElement.closest(".m")) {
    found.push(at);
  }
  return found;
}

function visible(mark) {
  return [...mark.classList].some((name) => document.getElementById("layer-" + name)?.checked);
}

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    close();
  }
});

// Quotes: what is selected in the unit, else all of it.
function quote(unit) {
  const selection = getSelection();
  const words = unit.querySelector(".words");
  const chosen = !selection.isCollapsed && words.contains(selection.anchorNode) && words.contains(selection.focusNode);
  return (chosen ? selection.toString() : [...words.querySelectorAll(".passage")].map((each) => each.textContent).join("\n")).trim();
}

function citation(unit) {
  const values = {
    quote: quote(unit),
    work: reader.dataset.work,
    facts: reader.dataset.facts,
    code: unit.dataset.code,
    iri: new URL(unit.dataset.href, "https://w3id.org").href.replace("w3id.org/", "w3id.org/policygraph/"),
    date: new Date().toISOString().slice(0, 10),
  };
  return reader.dataset.cite.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all);
}

async function copy(text, made) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without a secure origin there is no clipboard for scripts: the older way.
    const area = document.createElement("textarea");
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
  made.textContent = reader.dataset.copied;
  setTimeout(() => (made.textContent = reader.dataset.copy), 2000);
}

for (const place of reader.querySelectorAll(".permalink")) {
  const unit = place.closest(".unit");
  const made = button(reader.dataset.copy, "copy", () => copy(citation(unit), made));
  made.addEventListener("mousedown", (event) => event.preventDefault()); // keeps the selection
  place.append(made);
}
