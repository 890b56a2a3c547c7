// Small comforts of forms; without them every form still works.

function countCharacters(area) {
  const out = document.getElementById(area.dataset.count);
  if (!out) {
    return;
  }
  const limit = Number(area.dataset.limit);
  const numbers = new Intl.NumberFormat(document.documentElement.lang === "ar" ? "en" : document.documentElement.lang);
  const show = () => {
    // Code points, as the limit is counted, not UTF-16 units.
    let length = 0;
    for (const _ of area.value) {
      length++;
    }
    out.textContent = out.dataset.pattern.replace("{0}", numbers.format(length)).replace("{1}", numbers.format(limit));
    out.classList.toggle("error", length > limit);
  };
  area.addEventListener("input", show);
  show();
}

/** Wires what stands on the page now. */
export function connectForms() {
  for (const area of document.querySelectorAll("textarea[data-count]")) {
    countCharacters(area);
  }
  const zone = document.querySelector("[data-device-zone]");
  zone?.addEventListener("click", () => {
    const field = document.getElementById(zone.dataset.deviceZone);
    const mine = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if ([...field.options].some((option) => option.value === mine)) {
      field.value = mine;
    }
  });
  if (zone) {
    zone.hidden = false;
  }
  // Menus close when the focus leaves them or Escape is pressed, as people expect.
  for (const menu of document.querySelectorAll("details.menu")) {
    menu.addEventListener("focusout", (event) => {
      if (!menu.contains(event.relatedTarget) && event.relatedTarget !== null) {
        menu.open = false;
      }
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && menu.open) {
        menu.open = false;
        menu.querySelector("summary").focus();
      }
    });
  }
  // Forms that open within a list stay open while the choices change; only Escape closes them.
  for (const place of document.querySelectorAll("details.menu-in-place")) {
    place.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && place.open) {
        place.open = false;
        place.querySelector("summary").focus();
      }
    });
  }
  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    }
  });
  document.querySelector("[data-error-summary]")?.focus();
}
