// Marking text: the selection within the article becomes the content, the cue or the source of a claim.
// Offsets are UTF-16 units of the stored text. Paragraphs carry where they start (data-start), since line breaks of the
// stored text are not part of any paragraph's own text.

function offsetOf(paragraph, node, offset) {
  const range = document.createRange();
  range.setStart(paragraph, 0);
  range.setEnd(node, offset);
  return Number(paragraph.dataset.start) + range.toString().length;
}

function paragraphOf(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  return element?.closest("[data-start]") ?? null;
}

/** The selected span of the article, or null. Blanks at either end are left out. */
export function selectedSpan(article) {
  const selection = window.getSelection();
  if (selection.rangeCount === 0 || selection.isCollapsed) {
    return null;
  }
  const range = selection.getRangeAt(0);
  if (!article.contains(range.startContainer) || !article.contains(range.endContainer)) {
    return null;
  }
  const paragraphs = [...article.querySelectorAll("[data-start]")];
  let first = paragraphOf(range.startContainer);
  let last = paragraphOf(range.endContainer);
  if (!first) {
    first = paragraphs.find((paragraph) => range.intersectsNode(paragraph));
  }
  if (!last) {
    last = paragraphs.filter((paragraph) => range.intersectsNode(paragraph)).pop();
  }
  if (!first || !last) {
    return null;
  }
  let start = first.contains(range.startContainer) ? offsetOf(first, range.startContainer, range.startOffset) : Number(first.dataset.start);
  let end = last.contains(range.endContainer)
    ? offsetOf(last, range.endContainer, range.endOffset)
    : Number(last.dataset.start) + last.textContent.length;
  const text = selection.toString();
  start += text.length - text.trimStart().length;
  end -= text.length - text.trimEnd().length;
  return end > start ? { start, end, text: text.trim() } : null;
}

/** Wires one form that takes spans: buttons with data-take="content|cue|source" and inputs of the same name. */
export function connectPicker(form) {
  const article = document.querySelector(form.dataset.picker);
  if (!article) {
    return;
  }
  form.hidden = false;
  let last = null;
  form.classList.toggle("open", [...form.querySelectorAll("[data-shown]")].some((shown) => shown.textContent !== ""));
  document.addEventListener("selectionchange", () => {
    // Pressing a button clears the selection in some browsers: keep the last one.
    last = selectedSpan(article) ?? last;
    form.classList.toggle("open", last !== null || form.classList.contains("open"));
    for (const button of form.querySelectorAll("[data-take]")) {
      button.disabled = last === null;
    }
  });
  for (const button of form.querySelectorAll("[data-take]")) {
    const part = button.dataset.take;
    const field = form.querySelector(`input[name="${part}"]`);
    const shown = form.querySelector(`[data-shown="${part}"]`);
    button.addEventListener("click", () => {
      if (!last) {
        return;
      }
      // A reporting clause in the middle splits what is said: a second selection beside the first is added to it.
      const held = field.value === "" ? [] : field.value.split(",").map((span) => span.split("-").map(Number));
      const apart = held.every(([start, end]) => end <= last.start || last.end <= start);
      const span = `${last.start}-${last.end}`;
      field.value = held.length > 0 && apart ? `${field.value},${span}` : span;
      shown.textContent = held.length > 0 && apart ? `${shown.textContent} … ${last.text}` : last.text;
      last = null;
      window.getSelection().removeAllRanges();
    });
  }
  for (const button of form.querySelectorAll("[data-drop]")) {
    button.addEventListener("click", () => {
      form.querySelector(`input[name="${button.dataset.drop}"]`).value = "";
      form.querySelector(`[data-shown="${button.dataset.drop}"]`).textContent = "";
    });
  }
}
