"use strict";
// The page is whole without this. The script folds what is long, hides what a
// filter leaves out, and lights the paths of the picture.
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const form = document.getElementById("filter");
  const words = (text) => (text || "").split(" ").filter(Boolean);

  // Folding: open for printing.
  const folds = all("details[data-fold]");
  let unfolded = [];
  for (const d of folds) d.open = false;
  addEventListener("beforeprint", () => {
    unfolded = folds.filter((d) => !d.open);
    for (const d of unfolded) d.open = true;
  });
  addEventListener("afterprint", () => {
    for (const d of unfolded) d.open = false;
  });

  // Where the reader is, and what is filtered, is kept in the hash:
  // #program=NAME&severity=error&at=finding-2. A hash without "=" is a plain anchor.
  const read = () => {
    const hash = location.hash.slice(1);
    return hash.includes("=") ? new URLSearchParams(hash) : new URLSearchParams(hash ? { at: hash } : {});
  };
  const label = (select) => (select.value ? select.selectedOptions[0].text : "");
  const write = (at) => {
    const hash = new URLSearchParams();
    for (const select of form.elements) {
      if (select.name && label(select)) hash.set(select.name, label(select));
    }
    if (!hash.size) return at || "";
    if (at) hash.set("at", at);
    return hash.toString();
  };

  // A part stands if each filter that is set finds itself in its marks. A part of
  // no known program stands for every program. Check and severity must be those of
  // one finding.
  const stands = (part, want) => {
    const programs = words(part.dataset.program);
    if (want.program && programs.length && !programs.includes(want.program)) return false;
    if (want.scope && !words(part.dataset.scope).includes(want.scope)) return false;
    if (!want.check && !want.severity) return true;
    return words(part.dataset.finding).some((word) => {
      const [check, severity] = word.split(".");
      return (!want.check || check === want.check) && (!want.severity || severity === want.severity);
    });
  };

  const apply = () => {
    const want = Object.fromEntries(new FormData(form));
    const filtered = Object.values(want).some(Boolean);
    for (const select of form.elements) if (select.name) select.classList.toggle("on", select.value !== "");
    for (const part of all("[data-item]")) part.hidden = !stands(part, want);
    const chosen = [...form.elements].filter((select) => select.name && select.value).map((select) => `${select.name} ${label(select)}`);
    const shown = [];
    for (const section of all("main section")) {
      const parts = all('[data-item="1"]', section);
      if (!parts.length) continue;
      const left = parts.filter((part) => !part.hidden).length;
      const counter = section.querySelector("h2 .n");
      counter.dataset.all ||= counter.textContent;
      counter.textContent = filtered ? `${left} of ${parts.length}` : counter.dataset.all;
      section.querySelector(".none").hidden = left > 0;
      shown.push(`${section.id} ${left} of ${parts.length}`);
    }
    document.getElementById("shown").textContent = filtered ? `Filtered by ${chosen.join(", ")}. Shown: ${shown.join(", ")}.` : "";
    form.querySelector("button").hidden = !filtered;
    const boxes = new Map();
    for (const box of all(".box")) {
      const out = filtered && !stands(box, want);
      box.classList.toggle("out", out);
      boxes.set(box.dataset.node, out);
    }
    for (const curve of all(".picture .curve")) {
      curve.classList.toggle("out", boxes.get(curve.dataset.from) || boxes.get(curve.dataset.to));
    }
  };

  // What a link leads to is shown, even if a filter or a fold hides it.
  const show = (at) => {
    for (const old of all(".target")) old.classList.remove("target");
    const part = at && document.getElementById(at);
    if (!part) return;
    part.hidden = false;
    part.classList.add("target");
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  };

  const follow = () => {
    const hash = read();
    for (const select of form.elements) {
      if (!select.name) continue;
      const option = [...select.options].find((o) => o.value && o.text === hash.get(select.name));
      select.value = option ? option.value : "";
    }
    apply();
    show(hash.get("at"));
  };

  if (form) {
    form.hidden = false;
    form.addEventListener("change", () => {
      history.replaceState(null, "", "#" + write());
      apply();
    });
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(() => {
      history.replaceState(null, "", "#");
      apply();
      form.querySelector("select").focus();
    }));
    document.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"], a.box');
      if (!link) return;
      const at = link.getAttribute("href").slice(1);
      if (write(at) === at) return; // nothing is filtered: the browser does it
      event.preventDefault();
      history.pushState(null, "", "#" + write(at));
      show(at);
    });
    addEventListener("hashchange", follow);
    addEventListener("popstate", follow);
    follow();
  }

  // Lighting: everything that shares a path with the box.
  const picture = document.querySelector(".picture");
  if (picture) {
    const drawn = all("[data-paths]", picture);
    const light = (box) => {
      const paths = new Set(words(box.dataset.paths));
      for (const part of drawn) part.classList.toggle("lit", words(part.dataset.paths).some((p) => paths.has(p)));
      picture.classList.add("lighting");
    };
    const darken = () => picture.classList.remove("lighting");
    for (const box of all(".box", picture)) {
      box.addEventListener("pointerenter", () => light(box));
      box.addEventListener("pointerleave", darken);
      box.addEventListener("focus", () => light(box));
      box.addEventListener("blur", darken);
    }
  }

  // Copying: where the browser refuses, the text is selected to be copied by hand.
  for (const button of all(".copy")) {
    button.hidden = false;
    const text = document.getElementById(button.dataset.copy);
    const name = button.textContent;
    button.addEventListener("click", async () => {
      getSelection().selectAllChildren(text);
      try {
        await navigator.clipboard.writeText(text.textContent);
        button.textContent = "Copied";
      } catch {
        button.textContent = "Selected: copy it with the keyboard";
      }
      setTimeout(() => (button.textContent = name), 3000);
    });
  }
})();
