"use strict";
(() => {
  const WIDE = 208, LONG = 35, STEP = 60, MANY = 400;
  const data = JSON.parse(document.getElementById("data").textContent);
  const byId = (id) => document.getElementById(id);
  const root = document.documentElement;
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const named = (text, tag = "p") => {
    const made = document.createElement(tag);
    made.textContent = text;
    return made;
  };
  const folded = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const plural = (number) => `${number} ${number === 1 ? "person" : "people"}`;

  // what there is: the boxes, the lines, and you at the head of each band

  const nodes = data.people.map((one, at) => ({
    data: { id: `p${at}`, name: one.name },
    position: { x: one.column * WIDE, y: one.row * LONG },
    classes: `${one.look}${one.link ? "" : " name"}`,
  }));
  const you = data.bands.map(([column, row], at) => ({
    data: { id: `you${at}`, name: "You" },
    position: { x: column * WIDE + 62, y: row * LONG },
    classes: "you",
    selectable: false,
  }));
  const lines = data.lines.map((line, at) => ({
    data: { id: `l${at}`, source: `p${line.from}`, target: `p${line.to}` },
    classes: line.kind.replace(" ", "-"),
  }));
  const under = new Set(data.lines.filter((x) => x.kind === "named").map((x) => x.to));
  const trunk = data.people.flatMap((one, at) => under.has(at) ? [] : [{
    data: { id: `y${at}`, source: `you${one.band}`, target: `p${at}` },
    classes: "trunk",
  }]);
  const above = new Map(data.lines.filter((x) => x.kind === "named").map((x) => [x.to, x.from]));

  // how it looks, in the colours of the page

  const colour = (name) => getComputedStyle(root).getPropertyValue(`--${name}`).trim();
  const look = () => [
    { selector: "node", style: {
      shape: "round-rectangle", width: 172, height: 27, label: "data(name)",
      "font-size": 14.5, "font-family": getComputedStyle(document.body).fontFamily,
      color: colour("text"), "text-valign": "center", "text-halign": "center",
      "text-wrap": "ellipsis", "text-max-width": 166, "min-zoomed-font-size": 5,
      "border-width": 1.5, "overlay-opacity": 0,
    } },
    ...["talked", "open", "ask", "rest"].map((name) => ({ selector: `.${name}`, style: {
      "background-color": colour(name), "border-color": colour(`${name}-rim`),
    } })),
    { selector: ".name", style: {
      "background-color": colour("back"), "border-style": "dashed",
    } },
    { selector: ".you", style: {
      width: 46, "background-color": colour("text"), "border-color": colour("text"),
      color: colour("back"), events: "no",
    } },
    { selector: "edge", style: {
      width: 1.4, "line-color": colour("line"), "target-arrow-color": colour("line"),
      "curve-style": "taxi", "taxi-direction": "rightward", "taxi-turn": "-16px",
      "source-endpoint": "90deg", "target-endpoint": "270deg", events: "no",
    } },
    { selector: ".named", style: { "target-arrow-shape": "triangle", "arrow-scale": 0.8 } },
    { selector: ".also-named, .knows", style: {
      "curve-style": "straight", "line-style": "dashed", width: 1.2, opacity: 0,
      "line-color": colour("mark"), "source-endpoint": "outside-to-node",
      "target-endpoint": "outside-to-node",
    } },
    { selector: ".knows", style: { "line-style": "dotted" } },
    { selector: ".faint", style: { opacity: 0.6 } },
    { selector: ".off", style: { display: "none" } },
    { selector: ".near", style: {
      opacity: 1, "line-color": colour("mark"), "target-arrow-color": colour("mark"),
      width: 2.2, "z-index": 9,
    } },
    { selector: ".here", style: {
      opacity: 1, "border-color": colour("mark"), "border-width": 4, "z-index": 10,
    } },
  ];

  const dark = matchMedia("(prefers-color-scheme: dark)");
  let cy = null;
  const paint = (theme) => {
    root.dataset.theme = theme;
    root.style.colorScheme = theme;
    byId("theme").setAttribute("aria-pressed", String(theme === "dark"));
    if (cy) cy.style(look());
  };
  let chosenTheme = "";
  const theme = () => chosenTheme || (dark.matches ? "dark" : "light");
  paint(theme());
  dark.addEventListener("change", () => paint(theme()));
  byId("theme").addEventListener("click", () => {
    chosenTheme = theme() === "dark" ? "light" : "dark";
    paint(chosenTheme);
  });

  const large = nodes.length > MANY;
  cy = cytoscape({
    container: byId("picture"),
    elements: [...you, ...nodes, ...trunk, ...lines],
    layout: { name: "preset" },
    style: look(),
    minZoom: 0.01, maxZoom: 3,
    autoungrabify: true, boxSelectionEnabled: false, selectionType: "single",
    hideEdgesOnViewport: large, textureOnViewport: large,
  });
  const node = (at) => cy.getElementById(`p${at}`);
  const show = (what, most) => {
    if (!what.length) return;
    cy.fit(what, 24);
    if (cy.zoom() > most) {
      cy.zoom(most);
      cy.center(what);
    }
  };
  const showAll = () => show(cy.elements(":visible"), 1.2);

  // the list: the same people for the keyboard and for ears

  const items = data.people.map((one, at) => {
    const row = document.createElement("li");
    const item = document.createElement(one.link ? "a" : "button");
    if (one.link) item.href = one.link;
    else item.type = "button";
    item.append(one.name, named([one.state, ...one.organizations].join(", "), "small"));
    item.addEventListener("focus", () => choose(at));
    item.addEventListener("click", () => choose(at));
    row.append(item);
    return { row, item, text: folded([one.name, one.role, ...one.organizations,
      ...one.fields].join("\n")) };
  });
  const order = data.people.map((_, at) => at)
    .sort((a, b) => data.people[a].name.localeCompare(data.people[b].name) || a - b);
  byId("people").append(...order.map((at) => items[at].row));

  let here = -1;
  const forget = () => {
    if (here >= 0) items[here].item.removeAttribute("aria-current");
    cy.elements(".here, .near").removeClass("here near");
    byId("about").replaceChildren();
    here = -1;
  };
  const choose = (at, centre = true) => {
    forget();
    here = at;
    items[at].item.setAttribute("aria-current", "true");
    const chosen = node(at).addClass("here");
    chosen.connectedEdges().addClass("near");
    for (let up = above.get(at), low = at; up !== undefined; low = up, up = above.get(up)) {
      node(up).edgesTo(node(low)).addClass("near");
    }
    tell(at);
    if (!centre) return;
    const zoom = Math.max(cy.zoom(), 0.7);
    const to = { zoom, pan: panTo(chosen.position(), zoom) };
    if (still.matches || large) cy.viewport(to);
    else cy.animate(to, { duration: 180, queue: false });
  };
  const panTo = (place, zoom) => ({
    x: cy.width() / 2 - place.x * zoom, y: cy.height() / 2 - place.y * zoom,
  });
  const tell = (at) => {
    const one = data.people[at];
    const other = (kind, mine, theirs) => data.lines
      .filter((line) => line.kind === kind && line[mine] === at)
      .map((line) => data.people[line[theirs]].name + (line.day ? ` (${line.day})` : ""));
    const rows = [
      [one.role, ...one.organizations].filter(Boolean).join(", "),
      one.fields.join(", "),
      ...[
        ["Named by", other("named", "to", "from")], ["Also by", other("also named", "to", "from")],
        ["Named", [...other("named", "from", "to"), ...other("also named", "from", "to")]],
        ["Knows", [...other("knows", "from", "to"), ...other("knows", "to", "from")]],
      ].map(([words, names]) => names.length ? `${words} ${shortened(names)}` : ""),
    ].filter(Boolean);
    const where = one.link ? "" : "; known by name only, no note yet";
    byId("about").replaceChildren(
      named(one.name, "h2"), named(one.state + where), ...rows.map((row) => named(row)));
  };
  const shortened = (names) => names.length <= 8 ? names.join(", ")
    : `${names.slice(0, 8).join(", ")} and ${names.length - 8} more`;

  // search and filters

  const choices = { state: (one) => [one.state], field: (one) => one.fields,
    organization: (one) => one.organizations };
  for (const [id, of] of Object.entries(choices)) {
    const found = [...new Set(data.people.flatMap(of))].sort((a, b) => a.localeCompare(b));
    byId(id).append(...found.map((name) => new Option(name, name)));
    byId(id).addEventListener("change", () => sift());
  }
  const sift = () => {
    const words = folded(byId("search").value).split(/\s+/).filter(Boolean);
    const fits = (one, at) => words.every((word) => items[at].text.includes(word))
      && Object.entries(choices).every(([id, of]) =>
        !byId(id).value || of(one).includes(byId(id).value));
    const kept = new Set(data.people.flatMap((one, at) => fits(one, at) ? [at] : []));
    const led = new Set();
    for (const at of kept) {
      for (let up = above.get(at); up !== undefined && !led.has(up); up = above.get(up)) led.add(up);
    }
    cy.batch(() => {
      items.forEach(({ row }, at) => {
        row.hidden = !kept.has(at);
        node(at).toggleClass("off", !kept.has(at) && !led.has(at))
          .toggleClass("faint", !kept.has(at) && led.has(at));
      });
      const bands = new Set([...kept, ...led].map((at) => data.people[at].band));
      data.bands.forEach((_, at) => cy.getElementById(`you${at}`).toggleClass("off", !bands.has(at)));
    });
    if (here >= 0 && !kept.has(here)) forget();
    const all = kept.size === items.length;
    byId("count").textContent = all ? plural(items.length)
      : `${kept.size} of ${plural(items.length)}`;
    showAll();
  };
  byId("search").addEventListener("input", sift);

  // hands: the mouse opens a note, keys move

  cy.on("tap", "node", (event) => {
    const at = Number(event.target.id().slice(1));
    choose(at, false);
    items[at].item.scrollIntoView({ block: "nearest" });
    if (data.people[at].link) items[at].item.click();
  });
  cy.on("mouseover", "node", () => { byId("picture").style.cursor = "pointer"; });
  cy.on("mouseout", "node", () => { byId("picture").style.cursor = ""; });
  const zoomBy = (factor) => cy.zoom({
    level: cy.zoom() * factor, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
  });
  byId("nearer").addEventListener("click", () => zoomBy(1.3));
  byId("farther").addEventListener("click", () => zoomBy(1 / 1.3));
  byId("whole").addEventListener("click", showAll);
  const keys = {
    ArrowLeft: () => cy.panBy({ x: STEP, y: 0 }), ArrowRight: () => cy.panBy({ x: -STEP, y: 0 }),
    ArrowUp: () => cy.panBy({ x: 0, y: STEP }), ArrowDown: () => cy.panBy({ x: 0, y: -STEP }),
    "+": () => zoomBy(1.3), "=": () => zoomBy(1.3), "-": () => zoomBy(1 / 1.3), 0: showAll,
  };
  byId("picture").addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    keys[event.key]();
    event.preventDefault();
  });
  byId("people").addEventListener("keydown", (event) => {
    const shown = order.filter((at) => !items[at].row.hidden);
    const at = shown.findIndex((one) => items[one].item === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    if (shown[to] !== undefined) items[shown[to]].item.focus();
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    const typing = /^(INPUT|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !typing) {
      byId("search").focus();
      event.preventDefault();
    } else if (event.key === "Escape" && byId("search").value) {
      byId("search").value = "";
      sift();
    }
  });
  sift();
})();
