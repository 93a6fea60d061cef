// The side panel: what a node or a line is, and the sentences that say so.

/** A node's name for lists: its label, and whose it is. */
const nameOf = (id) => {
  const node = details[id];
  const where = node.kind === 'report' ? node.commune ?? node.district ?? node.province ?? node.body : node.body;
  return [make('b', {}, (node.conflict ? '⚠ ' : '') + node.label), make('span', {}, [where, node.title].filter(Boolean).join(' · '))];
};

const link = (id) => make('button', { type: 'button', class: `link ${details[id].conflict ? 'conflict' : ''}`, click: () => show(id) }, ...nameOf(id));

/** A list that opens further instead of dropping its tail. */
const longList = (items, render, first = 60) => {
  const list = make('ul', { class: 'plain-list' });
  let shown = 0;
  const grow = (count) => {
    items.slice(shown, shown + count).forEach((item) => list.append(make('li', {}, render(item))));
    shown += count;
  };
  grow(first);
  if (items.length <= first) return list;
  const more = make('button', { type: 'button', class: 'more' }, say('more', { n: number(items.length - first) }));
  more.addEventListener('click', () => { grow(items.length); more.remove(); });
  return make('div', {}, list, more);
};

const section = (heading, ...content) => make('section', {}, make('h3', {}, heading), ...content);

/** One citation: the relation, the date it states, and the sentence with the citation marked. */
const sentence = (citation) => {
  const letters = [...citation.quote];
  const marked = citation.end > citation.start;
  const part = (from, to) => letters.slice(from, to).join('');
  const quote = make('blockquote', {}, ...(marked
    ? [part(0, citation.start), make('mark', {}, part(citation.start, citation.end)), part(citation.end)]
    : [citation.quote || say('no_quote')]));
  const date = citation.date ? say('states_date', { date: showDate(citation.date) }) : say('no_date');
  return make('figure', { class: citation.conflict ? 'citation conflict' : 'citation' }, quote,
    make('figcaption', {}, make('span', { class: 'chip' }, relationName(citation.relation)),
      make('span', { class: citation.conflict ? 'clash' : '' }, (citation.conflict ? '⚠ ' : '') + date),
      make('span', { class: 'path' }, [citation.document, citation.offset != null ? say('offset', { n: number(citation.offset) }) : null].filter(Boolean).join(' · '))));
};

const facts = (pairs) => {
  const list = make('dl', {});
  for (const [name, value] of pairs) if (value) list.append(make('dt', {}, name), make('dd', {}, String(value)));
  return list;
};

/** File names; more than three are folded away under their number. */
const whichFiles = (paths) => {
  const names = make('small', {}, paths.map((path) => path.split(/[\\/]/).pop()).join(', '));
  return paths.length > 3 ? make('details', {}, make('summary', {}, say('files', { n: number(paths.length) })), names) : names;
};

const claimTable = (node) => section(say('claims'), make('table', { class: 'claims' }, ...node.claims.map((claim) =>
  make('tr', { class: claim.likely ? 'likely' : '' },
    make('th', { scope: 'row' }, showDate(claim.date)),
    make('td', {}, claim.count ? say('times', { n: number(claim.count) }) : say('register'), claim.likely ? make('em', {}, ` ✓ ${say('likely')}`) : '',
      whichFiles(claim.documents), ...claim.registers.map((source) => make('small', { class: 'register' }, claim.count ? `${say('register')}: ${source}` : source)))))));

const fillPanel = (heading, kind, ...content) => {
  const panel = byId('panel-content');
  panel.replaceChildren(
    make('nav', {}, make('button', { type: 'button', class: 'back', click: clearSelection }, `← ${say('back')}`)),
    make('p', { class: `kind ${kind}` }, ...kindName(kind)), make('h2', {}, heading), ...content.filter(Boolean));
  openPanel();
  panel.scrollTop = 0;
  byId('panel').scrollTop = 0;
};

const kindName = (kind) => [{ report: say('legend_report'), designation: say('legend_designation'), instrument: say('legend_instrument') }[kind] ?? relationName(kind)];

const showNode = (id) => {
  const node = details[id];
  const report = node.kind === 'report';
  const lines = touching[id];
  const inward = lines.filter((index) => visEdges[index].to === id);
  const outward = lines.filter((index) => visEdges[index].from === id && visEdges[index].to !== id);
  const story = (index, other) => make('details', { class: 'story', open: lines.length <= 3 || page.citations[index].some((citation) => citation.conflict) },
    make('summary', {}, make('b', {}, (page.citations[index].some((one) => one.conflict) ? '⚠ ' : '') + details[other].label),
      make('span', {}, [details[other].kind === 'report' ? details[other].district ?? details[other].body : details[other].body, relationName(page.relations[index])].filter(Boolean).join(' · '))),
    ...page.citations[index].map(sentence), link(other));
  const stories = (heading, indexes, end) => indexes.length
    ? section(`${heading} (${number(indexes.length)})`, longList(order(indexes, end), (index) => story(index, visEdges[index][end])))
    : null;
  fillPanel(node.name ?? node.label, node.kind,
    facts([[say('title_field'), node.title], [say(report ? 'writer' : 'issuer'), node.body], [say('place'), [node.commune, node.district, node.province].filter(Boolean).join(', ')], [say('file'), node.path],
      [say(report ? 'report_date' : 'date'), node.conflict ? null : showDate(node.date) || (report ? null : say('unknown'))]]),
    node.conflict ? claimTable(node) : null,
    node.notes?.length ? make('details', { class: 'findings', open: node.notes.length === 1 },
      make('summary', {}, `${say('findings')} (${number(node.notes.length)})`),
      longList(node.notes, (note) => make('p', { class: 'note' }, note))) : null,
    stories(say('cited_in'), inward, 'from'), stories(say('cites_these'), outward, 'to'),
    section(say('identifier'), make('code', {}, node.id)));
};

const order = (indexes, end) => {
  const clash = (index) => (page.citations[index].some((citation) => citation.conflict) ? 0 : 1);
  const place = (index) => rankOf[visEdges[index][end]];
  return [...indexes].sort((a, b) => clash(a) - clash(b) || place(a) - place(b) || a - b);
};
const rankOf = [];
readingOrder.forEach((id, rank) => { rankOf[id] = rank; });

const showEdge = (index) => {
  const { from, to } = visEdges[index];
  fillPanel(`${details[from].label} → ${details[to].label}`, page.relations[index], link(from), link(to),
    section(`${say('source')} (${number(page.citations[index].length)})`,
      longList(page.citations[index].length ? page.citations[index] : [{ quote: '', start: 0, end: 0, relation: page.relations[index] }], sentence)));
};

const swatch = (kind, text) => make('li', {}, make('i', { class: `swatch ${kind}` }), text);

const legend = () => section(say('legend'), make('ul', { class: 'legend' },
  swatch('report', say('legend_report')), swatch('instrument', say('legend_instrument')),
  details.some((node) => node.kind === 'designation') ? swatch('designation', say('legend_designation')) : null,
  swatch('clash', say('legend_conflict')),
  swatch('line carries', say('legend_carries')), swatch('line basis', say('legend_basis')),
  swatch('line changes', say('legend_changes')), swatch('line cites', say('legend_cites'))),
make('p', { class: 'hint' }, say('legend_width')));

const showOverview = () => {
  const clashes = readingOrder.filter((id) => details[id].conflict);
  const { reports, instruments, citations, conflicts, own_texts: texts, own_numbers: heads } = page.counts;
  const count = (value, name, kind = '') => make('li', { class: kind }, make('b', {}, number(value)), say(name));
  byId('panel-content').replaceChildren(
    make('h2', { class: 'unseen' }, say('overview')),
    make('ul', { class: 'counts' }, count(reports, 'reports'), count(instruments, 'instruments'),
      count(citations, 'citations'), count(conflicts, 'conflict_count', conflicts ? 'conflict' : '')),
    texts || heads ? make('p', { class: 'hint' }, say('counted', { texts: number(texts), heads: number(heads) })) : '',
    section(say('conflicts'), clashes.length ? longList(clashes, link, 4) : make('p', {}, say('no_conflicts'))),
    legend(),
    section(`${say('list')} (${number(view.nodes.length)})`, ...page.levels.map((level) => {
      const members = view.nodes.filter((id) => levelOf(details[id]) === level);
      if (!members.length) return null;
      const box = make('details', { class: 'level' }, make('summary', {}, `${levelName(level)} (${number(members.length)})`));
      box.addEventListener('toggle', () => { if (box.open && box.children.length === 1) box.append(longList(members, link)); });
      return box;
    })));
};
