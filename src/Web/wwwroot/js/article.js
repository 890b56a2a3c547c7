// The running text and the list beside it point at each other.

function light(root, claim, on) {
  for (const part of root.querySelectorAll(`[data-claim="${CSS.escape(claim)}"]`)) {
    part.classList.toggle("active", on);
  }
  document.querySelector(`[data-claim-entry="${CSS.escape(claim)}"]`)?.classList.toggle("active", on);
}

// An outer claim's line in the margin runs beside the very lines that the claim covers, not the whole paragraph.
function fitMarginLines(root) {
  for (const line of root.querySelectorAll(".margin-line")) {
    const paragraph = line.parentElement;
    const parts = paragraph.querySelectorAll(`[data-within~="${CSS.escape(line.dataset.claim)}"], mark[data-claim="${CSS.escape(line.dataset.claim)}"]`);
    if (parts.length === 0) {
      continue;
    }
    const frame = paragraph.getBoundingClientRect();
    let top = Infinity;
    let bottom = -Infinity;
    for (const part of parts) {
      const box = part.getBoundingClientRect();
      top = Math.min(top, box.top);
      bottom = Math.max(bottom, box.bottom);
    }
    line.style.insetBlockStart = `${top - frame.top}px`;
    line.style.insetBlockEnd = `${frame.bottom - bottom}px`;
  }
}

/** Wires one article text. */
export function connectArticle(root) {
  const claimAt = (target) => target instanceof Element ? target.closest("[data-claim]")?.dataset.claim : undefined;
  for (const [enter, leave] of [["mouseover", "mouseout"], ["focusin", "focusout"]]) {
    root.addEventListener(enter, (event) => { const claim = claimAt(event.target); if (claim) { light(root, claim, true); } });
    root.addEventListener(leave, (event) => { const claim = claimAt(event.target); if (claim) { light(root, claim, false); } });
  }
  for (const entry of document.querySelectorAll("[data-claim-entry]")) {
    const claim = entry.dataset.claimEntry;
    for (const name of ["mouseenter", "focusin"]) {
      entry.addEventListener(name, () => light(root, claim, true));
    }
    for (const name of ["mouseleave", "focusout"]) {
      entry.addEventListener(name, () => light(root, claim, false));
    }
  }
  root.dataset.pickable = "";
  root.addEventListener("click", (event) => {
    const claim = claimAt(event.target);
    // A click that ends a selection is somebody marking text, not asking for the claim.
    if (claim && window.getSelection().isCollapsed) {
      event.preventDefault();
      const entry = document.querySelector(`[data-claim-entry="${CSS.escape(claim)}"]`);
      entry?.scrollIntoView({ block: "nearest" });
      entry?.querySelector("a")?.focus({ preventScroll: true });
    }
  });
  fitMarginLines(root);
  new ResizeObserver(() => fitMarginLines(root)).observe(root);
}
