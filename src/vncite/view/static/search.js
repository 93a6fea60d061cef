// The search box: a combobox whose list holds every node that has all the words, best first.
const SHOWN = 40;
const search = { hits: [], active: -1, limit: SHOWN };

/** Node numbers that contain every word, those whose label begins with the text first. */
const find = (text) => {
  const asked = fold(text).trim();
  const parts = asked.split(/\s+/).filter(Boolean);
  if (!parts.length) return [];
  const hits = readingOrder.filter((id) => parts.every((part) => haystack[id].includes(part)));
  const rank = (id) => (haystack[id].startsWith(asked) ? 0 : fold(details[id].label).includes(asked) ? 1 : 2);
  return hits.map((id, place) => [rank(id), place, id]).sort((a, b) => a[0] - b[0] || a[1] - b[1]).map((hit) => hit[2]);
};

const openList = () => {
  const list = byId('found');
  list.replaceChildren();
  const box = byId('search');
  const asked = box.value.trim();
  list.hidden = !asked;
  box.setAttribute('aria-expanded', String(!!asked));
  box.removeAttribute('aria-activedescendant');
  if (!asked) return;
  if (!search.hits.length) list.append(make('li', { class: 'none', role: 'option', 'aria-disabled': 'true' }, say('no_results')));
  search.hits.slice(0, search.limit).forEach((id, place) => {
    const option = make('li', { role: 'option', id: `found-${place}`, 'aria-selected': String(place === search.active),
      class: details[id].conflict ? 'conflict' : '' }, ...nameOf(id));
    option.addEventListener('mousedown', (event) => { event.preventDefault(); choose(id); });
    list.append(option);
  });
  const rest = search.hits.length - search.limit;
  if (rest > 0) {
    const more = make('li', { class: 'none', role: 'option' }, say('more', { n: number(rest) }));
    more.addEventListener('mousedown', (event) => { event.preventDefault(); search.limit += 200; openList(); });
    list.append(more);
  }
};

const choose = (id) => {
  closeList();
  show(id);
};

const closeList = () => {
  byId('found').hidden = true;
  byId('search').setAttribute('aria-expanded', 'false');
};

const stepTo = (place) => {
  const last = Math.min(search.hits.length, search.limit) - 1;
  search.active = Math.max(0, Math.min(last, place));
  for (const [index, option] of [...byId('found').children].entries()) {
    option.setAttribute('aria-selected', String(index === search.active));
    if (index === search.active) option.scrollIntoView({ block: 'nearest' });
  }
  byId('search').setAttribute('aria-activedescendant', `found-${search.active}`);
};

const startSearch = () => {
  const box = byId('search');
  box.addEventListener('input', () => {
    search.hits = find(box.value);
    search.active = -1;
    search.limit = SHOWN;
    openList();
  });
  box.addEventListener('focus', () => { if (box.value.trim()) openList(); });
  box.addEventListener('blur', closeList);
  box.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') { event.preventDefault(); stepTo(search.active + 1); }
    else if (event.key === 'ArrowUp') { event.preventDefault(); stepTo(search.active - 1); }
    else if (event.key === 'Escape') closeList();
    else if (event.key === 'Enter' && search.hits.length) { event.preventDefault(); choose(search.hits[Math.max(0, search.active)]); }
  });
};
