// Loaded on every page: what a page needs beyond that is found by its data attributes.
import { listenForKeys } from "./keys.js";
import { connectArticle } from "./article.js";
import { connectPicker } from "./picker.js";
import { connectForms } from "./forms.js";

listenForKeys();
connectForms();
for (const text of document.querySelectorAll("[data-article]")) {
  connectArticle(text);
}
for (const picker of document.querySelectorAll("[data-picker]")) {
  connectPicker(picker);
}
