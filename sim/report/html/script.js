// Arrow keys walk the items of a timeline; Home and End go to its ends. Everything opens in print.
document.addEventListener("keydown", (event) => {
  const timeline = event.target.closest?.(".timeline");
  if (!timeline) return;
  const items = [...timeline.querySelectorAll(".item")];
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  if (at < 0 || to === undefined || !items[to]) return;
  event.preventDefault();
  items[to].focus();
});
let opened = [];
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const each of opened) each.open = true;
});
addEventListener("afterprint", () => { for (const each of opened) each.open = false; });
