// Which nodes and edges are shown: the filters decide, and a limit on what is drawn at once, never without saying so.
const filter = { level: '', province: '', year: '', relation: '', conflict: false };
const view = { nodes: [], edges: [], invited: new Set(), limit: page.drawn };

/** A node matches when it has all that is asked of a node. */
const matches = (node) =>
  (!filter.level || levelOf(node) === filter.level)
  && (!filter.province || areaOf(node) === filter.province)
  && (!filter.year || String(node.year ?? '') === filter.year);

/** A line matches when for each filter one of its ends does: Sơn La and Government together are what Sơn La cites of the Government. */
const lineMatches = (index) => {
  const ends = [details[visEdges[index].from], details[visEdges[index].to]];
  const citations = page.citations[index];
  return (!filter.level || ends.some((node) => levelOf(node) === filter.level))
    && (!filter.province || ends.some((node) => areaOf(node) === filter.province))
    && (!filter.year || ends.some((node) => String(node.year ?? '') === filter.year))
    && (!filter.relation || page.relations[index] === filter.relation || citations.some((one) => one.relation === filter.relation))
    && (!filter.conflict || ends[1].conflict || citations.some((one) => one.conflict));
};

const applyFilters = () => {
  view.edges = visEdges.map((_, index) => index).filter(lineMatches);
  const shown = new Set(view.edges.flatMap((index) => [visEdges[index].from, visEdges[index].to]));
  if (!filter.relation) {
    details.forEach((node, id) => { if (matches(node) && (!filter.conflict || node.conflict)) shown.add(id); });
  }
  view.nodes = readingOrder.filter((id) => shown.has(id));
  view.invited.clear();
  redraw();
  showAll();
  const used = Object.values(filter).filter(Boolean).length;
  byId('filters-on').hidden = !used;
  byId('filters-on').textContent = ` ${used}`;
  byId('filter-reset').disabled = !used;
  showOverview();
};

/** Of the view, the nodes that say most up to the limit (page_html.py ranks them), and whatever the reader asked for by name. */
const redraw = () => {
  const wanted = view.nodes.length > view.limit
    ? [...view.nodes].sort((a, b) => page.ranks[a] - page.ranks[b]).slice(0, view.limit)
    : view.nodes;
  const shown = new Set([...wanted, ...view.invited]);
  const kept = new Set(view.edges);
  for (const id of view.invited) touching[id].forEach((index) => kept.add(index));
  const lines = new Set([...kept].filter((index) => shown.has(visEdges[index].from) && shown.has(visEdges[index].to)));
  draw(shown, lines);
  tellStatus(shown.size, lines.size);
};

/** Draw a node that the filters or the limit left out, with its neighbours. */
const invite = (id) => {
  if (state.drawnNodes.has(id)) return;
  view.invited.add(id);
  for (const index of touching[id].slice(0, 200)) {
    view.invited.add(visEdges[index].from);
    view.invited.add(visEdges[index].to);
  }
  redraw();
};

const tellStatus = (shownNodes, shownEdges) => {
  const parts = [say('shown', { n: number(shownNodes), all: number(visNodes.length), m: number(shownEdges), allm: number(visEdges.length) })];
  const left = view.nodes.filter((id) => !state.drawnNodes.has(id)).length;
  if (left) {
    parts.push(say('limit', { all: number(view.nodes.length), n: number(view.nodes.length - left), rest: number(left) }));
  }
  byId('limit').hidden = view.nodes.length <= LIMITS[0];
  byId('status').textContent = parts.join('. ');
  byId('status').classList.toggle('limited', parts.length > 1);
  const blank = byId('blank');
  blank.hidden = shownNodes > 0;
  blank.textContent = visNodes.length ? say('all_hidden') : say('empty');
  byId('rail').hidden = !shownNodes;
};

/** How many to draw at once is the reader's to choose. */
const LIMITS = [150, 600, 2000];
const startLimit = () => {
  const choices = [...new Set([...LIMITS, page.drawn])].filter((count) => count < visNodes.length).sort((a, b) => a - b);
  const select = byId('limit-count');
  select.append(...choices.map((count) => make('option', { value: count }, number(count))), make('option', { value: 'all' }, say('all')));
  select.value = choices.includes(page.drawn) ? page.drawn : 'all';
  select.addEventListener('change', () => {
    view.limit = select.value === 'all' ? Infinity : Number(select.value);
    redraw();
    showAll();
  });
};

const fillSelect = (id, values, name = (value) => value) => {
  byId(id).append(make('option', { value: '' }, say('all')), ...values.map((value) => make('option', { value }, name(value))));
};

const startFilters = () => {
  startLimit();
  const distinct = (pick) => [...new Set(details.map(pick).filter((value) => value !== undefined && value !== null))];
  const compare = new Intl.Collator('vi').compare;
  fillSelect('filter-level', page.levels, levelName);
  fillSelect('filter-province', distinct((node) => areaOf(node)).sort(compare));
  fillSelect('filter-year', distinct((node) => node.year).map(String).sort().reverse());
  const used = new Set([...page.relations, ...page.citations.flat().map((citation) => citation.relation)]);
  fillSelect('filter-relation', [...used].sort(), relationName);
  for (const name of ['level', 'province', 'year', 'relation']) {
    byId(`filter-${name}`).addEventListener('change', (event) => { filter[name] = event.target.value; applyFilters(); });
  }
  byId('filter-conflict').addEventListener('change', (event) => { filter.conflict = event.target.checked; applyFilters(); });
  byId('filter-reset').addEventListener('click', () => {
    for (const name of ['level', 'province', 'year', 'relation']) { filter[name] = ''; byId(`filter-${name}`).value = ''; }
    filter.conflict = false;
    byId('filter-conflict').checked = false;
    applyFilters();
  });
};
