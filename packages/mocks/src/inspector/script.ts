/**
 * What the inspector runs in the browser: it renews the parts of the page that have changed, opens calls, sends forms as JSON,
 * and copies commands. It takes markup from the mock alone, which escapes what it shows.
 */
export const INSPECTOR_SCRIPT = `"use strict";
const line = document.getElementById("said");
const words = line.dataset;
const say = (text) => { line.textContent = text; };
const parse = (text) => new DOMParser().parseFromString(text, "text/html");
const loaded = new Map();
async function open(details) {
  const address = details.dataset.load;
  if (!address || !details.open) return;
  if (!loaded.has(address)) {
    const reply = await fetch(address);
    if (!reply.ok) return;
    loaded.set(address, parse(await reply.text()).getElementById("exchange").innerHTML);
  }
  const place = details.querySelector("[data-place]");
  if (place.dataset.filled) return;
  place.innerHTML = loaded.get(address);
  place.dataset.filled = "yes";
}
document.addEventListener("toggle", (event) => { if (event.target.matches("details")) open(event.target); }, true);
const kept = (part) => part.outerHTML;
let shown = new Map([...document.querySelectorAll("[data-live]")].map((part) => [part.id, kept(part)]));
function renew(fresh) {
  for (const part of fresh.querySelectorAll("[data-live]")) {
    const text = kept(part);
    if (shown.get(part.id) === text) continue;
    const old = document.getElementById(part.id);
    const active = document.activeElement;
    // What is being typed is left alone until the field is left.
    if (active && old.contains(active) && active.matches("input, select")) continue;
    const opened = [...old.querySelectorAll("details[open]")].map((one) => one.id);
    const order = [...old.querySelectorAll("a, button, summary, pre")].indexOf(active);
    const call = active && active.closest("details") && active.matches("summary") && active.closest("details").id;
    shown.set(part.id, text);
    const next = document.importNode(part, true);
    old.replaceWith(next);
    for (const id of opened) { const one = document.getElementById(id); if (one) { one.open = true; open(one); } }
    const again = call ? document.getElementById(call) && document.getElementById(call).querySelector("summary")
      : order >= 0 ? next.querySelectorAll("a, button, summary, pre")[order] : undefined;
    if (again) again.focus({ preventScroll: true });
  }
  words.version = fresh.getElementById("said").dataset.version;
}
async function look() {
  try {
    const reply = await fetch(location.href, { headers: { "if-none-match": '"' + words.version + '"' }, cache: "no-store" });
    if (reply.status === 200) renew(parse(await reply.text()));
    if (document.documentElement.dataset.away) { delete document.documentElement.dataset.away; say(""); }
  } catch {
    document.documentElement.dataset.away = "yes";
    say(words.failed);
  }
}
let looking = Promise.resolve();
const lookNow = () => (looking = looking.then(look));
if (words.version) setInterval(() => { if (!document.hidden) lookNow(); }, 1000);
document.addEventListener("submit", async (event) => {
  const form = event.target;
  const call = form.dataset.call;
  if (!call) return;
  event.preventDefault();
  if (form.dataset.ask && !confirm(form.dataset.ask)) return;
  const [method, address] = call.split(" ");
  const values = {};
  for (const field of form.elements) {
    if (field.name && field.value !== "") values[field.name] = field.type === "number" ? Number(field.value) : field.value;
  }
  const init = method === "POST" ? { method, headers: { "content-type": "application/json" }, body: JSON.stringify(values) } : { method };
  try {
    const reply = await fetch(address, init);
    const answer = await reply.json();
    if (document.activeElement) document.activeElement.matches("input, select") && document.activeElement.blur();
    say(reply.ok ? words.done : answer.detail);
    await lookNow();
  } catch {
    say(words.failed);
  }
});
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const reply = await fetch(button.dataset.copy);
  const text = await reply.text();
  if (!reply.ok) { say(JSON.parse(text).detail); return; }
  await navigator.clipboard.writeText(text);
  say(button.dataset.done);
});
`;
