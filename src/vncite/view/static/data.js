// What the page knows: read once from the data blocks, never changed afterwards.
const read = (id) => JSON.parse(document.getElementById(id).textContent);
const page = read('page-data');
const visNodes = read('vis-nodes');
const visEdges = read('vis-edges');
const visOptions = read('vis-options');
const details = page.details;
const words = page.words;

/** A sentence of the page's language with its {gaps} filled. */
const say = (key, gaps = {}) => (words[key] ?? key).replace(/\{(\w+)\}/g, (whole, name) => gaps[name] ?? whole);
const number = (count) => count.toLocaleString(page.lang === 'en' ? 'en-GB' : 'vi-VN');
const levelName = (level) => words['level_' + level] ?? level;
const relationName = (relation) => words['relation_' + relation] ?? relation;

/** 2021-08-31 as Vietnamese papers write it; anything else as it is. */
const showDate = (date) => {
  const fields = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '');
  return fields ? `${fields[3]}/${fields[2]}/${fields[1]}` : date ?? '';
};

/** Letters without marks or case, so that "quyet dinh" finds "Quyết định". */
const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

const haystack = details.map((node) =>
  fold([node.label, node.name, node.title, node.body, node.commune, node.district, node.province, node.area].filter(Boolean).join(' · ')));

/** Edge numbers that touch a node, by node number. */
const touching = details.map(() => []);
visEdges.forEach((edge, index) => {
  touching[edge.from].push(index);
  if (edge.to !== edge.from) touching[edge.to].push(index);
});

/** A province is one to choose, whatever it was called at the time of a paper. */
const areaOf = (node) => node.area ?? node.province;
const levelOf = (node) => (page.levels.includes(node.level) ? node.level : 'other');

/** Node numbers in the order of the picture. */
const readingOrder = page.slots.map((slot) => slot.node);

/** An element with its text and attributes; text is never read as markup. */
const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === 'click') element.addEventListener('click', value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
};
const byId = (id) => document.getElementById(id);
