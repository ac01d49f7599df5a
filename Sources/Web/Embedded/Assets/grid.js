// The roster grid. Without this file its rows are a plain form. With it each row saves itself, and what could not be
// sent stays on this device: sealed under a key that no script can read out, until it is sent, the officer signs out,
// or twelve hours have gone.
const grid = document.getElementById("grid"), words = grid.dataset, rows = grid.tBodies[0];
const lifetime = 12 * 3600 * 1000, text = new TextEncoder();

// What is kept on this device
const answered = (request) => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => fail(request.error);
});
const shelf = async (name, act) => {
  const ask = indexedDB.open("umeed-grid", 1);
  ask.onupgradeneeded = () => ["key", "row"].forEach((store) => ask.result.createObjectStore(store));
  const base = await answered(ask);
  try {
    return await answered(act(base.transaction(name, "readwrite").objectStore(name)));
  } finally {
    base.close();
  }
};
const key = async () => {
  const found = await shelf("key", (store) => store.get("key"));
  if (found) return found;
  const made = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
  await shelf("key", (store) => store.put(made, "key"));
  return made;
};
const lock = (id, iv) => ({ name: "AES-GCM", iv, additionalData: text.encode(id + words.officer + words.address) });
const keep = async (id, body, isDraft) => {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt(lock(id, iv), await key(), text.encode(JSON.stringify(body)));
  const record = { iv, sealed, isDraft, at: Date.now(), officer: words.officer, address: words.address };
  await shelf("row", (store) => store.put(record, id));
  localStorage.setItem("umeed-grid", record.at);
};
const forget = (id) => shelf("row", (store) => store.delete(id)).catch(() => {});

// One row
const fields = (row) => [...row.querySelectorAll("[data-field]")];
const western = (typed) => typed.replace(/[\u06F0-\u06F9\u0660-\u0669]/g, (digit) => digit.charCodeAt(0) & 15);
const read = (row) => {
  const body = {};
  for (const field of fields(row)) {
    const typed = field.value.trim();
    if (!typed || typed === "?") continue;
    const digits = western(typed);
    body[field.dataset.field] = field.dataset.field === "age" && /^\d+$/.test(digits) ? Number(digits) : typed;
  }
  return body;
};
const fill = (row, body) => fields(row).forEach((field) => { field.value = body[field.dataset.field] ?? ""; });
const freeze = (row, isFrozen) => fields(row).forEach((field) => {
  if (field.matches("select")) field.disabled = isFrozen;
  else field.readOnly = isFrozen;
});
const show = (row, state, word, link) => {
  const kinds = { saved: "done", saving: "now", unsent: "wait", choose: "wait", fault: "harm", typed: "none" };
  const mark = document.createElement(link ? "a" : "span");
  mark.className = "mark " + kinds[state];
  mark.textContent = word ?? words[state];
  if (link) mark.href = link;
  row.dataset.state = state;
  row.querySelector("[data-state-cell]").replaceChildren(mark);
  if (state !== "typed") document.getElementById("grid-state").textContent = mark.textContent;
};
const fresh = () => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const isEmpty = (row) => Object.keys(read(row)).length === 0;

// Sends a row under a key of its own; what was sent once is sent again as it was, so that it is stored once.
const save = async (row) => {
  if (["saved", "saving"].includes(row.dataset.state) || isEmpty(row)) return;
  const body = row.sent ?? read(row);
  if (!body.status) return show(row, "choose");
  row.dataset.id ||= fresh();
  row.sent = body;
  freeze(row, true);
  show(row, "saving");
  await keep(row.dataset.id, body, false).catch(() => {});
  let answer;
  try {
    answer = await fetch(words.address, { method: "POST", body: JSON.stringify(body), headers: {
      "Content-Type": "application/json", "Idempotency-Key": row.dataset.id, "X-Umeed-Form": words.form } });
  } catch { /* no network: the row is kept */ }
  if (answer?.status === 201) {
    await forget(row.dataset.id);
    return show(row, "saved", words.saved, "/roster/" + (await answer.json()).id);
  }
  if (answer?.status === 422) {
    await forget(row.dataset.id);
    const problem = await answer.json();
    delete row.sent;
    delete row.dataset.id;
    freeze(row, false);
    return show(row, "fault", problem.errors?.[0]?.message ?? problem.title ?? words.fault);
  }
  show(row, "unsent", [401, 403].includes(answer?.status) ? words.closed : words.unsent);
};
const resend = () => [...rows.rows].filter((row) => row.dataset.state === "unsent").forEach(save);

// Moving and adding
let count = rows.rows.length;
const add = () => {
  const row = rows.rows[0].cloneNode(true);
  count += 1;
  for (const field of fields(row)) {
    field.name = field.dataset.field + "-" + count;
    field.setAttribute("aria-label", field.getAttribute("aria-label").replace(/\d+/, count));
    field.value = "";
  }
  row.removeAttribute("data-id");
  freeze(row, false);
  show(row, "typed", words.typed);
  rows.append(row);
  return row;
};
const move = (field, step) => {
  const row = field.closest("tr"), place = fields(row).indexOf(field);
  const next = step > 0 ? row.nextElementSibling ?? add() : row.previousElementSibling;
  if (next) fields(next)[place].focus();
};
rows.addEventListener("keydown", (event) => {
  const field = event.target;
  if (!field.matches("[data-field]") || event.isComposing) return;
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || (field.matches("select") && event.key !== "Enter")) return;
  event.preventDefault();
  move(field, step);
});
rows.addEventListener("focusout", (event) => {
  const row = event.target.closest("tr");
  if (!row.contains(event.relatedTarget)) save(row);
});
let waiting;
rows.addEventListener("input", (event) => {
  const row = event.target.closest("tr");
  row.dataset.id ||= fresh();
  show(row, "typed", words.typed);
  clearTimeout(waiting);
  waiting = setTimeout(() => row.sent || keep(row.dataset.id, read(row), true).catch(() => {}), 600);
});
grid.closest("form").addEventListener("submit", (event) => {
  event.preventDefault();
  [...rows.rows].forEach(save);
});

// Several cells from a spreadsheet go to the preview; what was typed before is saved first.
rows.addEventListener("paste", async (event) => {
  const pasted = event.clipboardData.getData("text/plain");
  if (!/[\t\n]/.test(pasted.trim())) return;
  event.preventDefault();
  await Promise.all([...rows.rows].map(save));
  const area = document.getElementById("rows");
  area.value = pasted;
  area.form.requestSubmit();
});

// Rows that an earlier visit could not send
const restore = async () => {
  const ids = await shelf("row", (store) => store.getAllKeys());
  for (const id of ids) {
    const kept = await shelf("row", (store) => store.get(id));
    if (Date.now() - kept.at > lifetime) await forget(id);
    else if (kept.officer === words.officer && kept.address === words.address) {
      const body = JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(lock(id, kept.iv), await key(), kept.sealed)));
      const row = [...rows.rows].find((free) => !free.dataset.id && isEmpty(free)) ?? add();
      row.dataset.id = id;
      fill(row, body);
      if (kept.isDraft) show(row, "typed", words.typed);
      else {
        row.sent = body;
        save(row);
      }
    }
  }
};
restore().catch(() => {});
addEventListener("online", resend);
setInterval(resend, 15000);
