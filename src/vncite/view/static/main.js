// The page comes together: what a click, a key and a change of size do.
const show = (id) => {
  invite(id);
  showNode(id);
  emphasiseNode(id);
  focusNode(id);
  byId('panel-content').focus({ preventScroll: true });
};

const narrow = () => window.matchMedia('(max-width: 760px)').matches;

const openPanel = (open = true) => {
  document.body.classList.toggle('panel-closed', !open);
  byId('panel-toggle').setAttribute('aria-expanded', String(open));
};

const clearSelection = () => {
  if (state.network) {
    state.network.unselectAll();
    emphasise();
  }
  showOverview();
};

const startControls = () => {
  byId('panel-toggle').addEventListener('click', () => openPanel(document.body.classList.contains('panel-closed')));
  byId('filters-toggle').addEventListener('click', () => {
    const open = document.body.classList.toggle('filters-open');
    byId('filters-toggle').setAttribute('aria-expanded', String(open));
  });
  byId('zoom-in').addEventListener('click', () => zoom(1.4));
  byId('zoom-out').addEventListener('click', () => zoom(1 / 1.4));
  byId('fit').addEventListener('click', () => showAll(true));
  byId('graph').addEventListener('keydown', (event) => {
    if (event.key === '+' || event.key === '=') zoom(1.4);
    else if (event.key === '-') zoom(1 / 1.4);
  });
  document.addEventListener('keydown', (event) => {
    const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === '/' && !typing) { event.preventDefault(); byId('search').focus(); }
    if (event.key === 'Escape' && !typing) clearSelection();
  });
};

const startNetwork = () => {
  startDrawing();
  state.network.on('click', (event) => {
    if (event.nodes.length) {
      showNode(event.nodes[0]);
      emphasiseNode(event.nodes[0]);
    } else if (event.edges.length) {
      const { from, to } = visEdges[event.edges[0]];
      showEdge(event.edges[0]);
      emphasise([from, to], [event.edges[0]]);
    }
    else clearSelection();
  });
  let size = '';
  new ResizeObserver(() => {
    const stage = byId('graph');
    const now = `${stage.clientWidth} ${stage.clientHeight}`;
    if (now === size) return;
    size = now;
    requestAnimationFrame(() => {
      fitShape();
      const [chosen] = state.network.getSelectedNodes();
      if (chosen === undefined) showAll();
      else focusNode(chosen);
    });
  }).observe(byId('graph'));
};

/** A stage of quite another shape (a phone, a very wide window) gets an arrangement of its own; the panel of a phone does not count. */
const fitShape = () => {
  if (narrow() && !document.body.classList.contains('panel-closed')) return;
  const stage = byId('graph');
  const shape = Math.min(2.4, Math.max(0.45, stage.clientWidth / Math.max(1, stage.clientHeight)));
  const aspect = Math.abs(Math.log(shape / geometry.aspect)) < 0.3 ? geometry.aspect : Math.round(shape * 5) / 5;
  if (aspect === state.aspect) return;
  state.aspect = aspect;
  redraw();
};

openPanel(!narrow());
startSearch();
startFilters();
startControls();
try {
  startNetwork();
  applyFilters();
} catch (problem) {
  byId('blank').hidden = false;
  byId('blank').textContent = say('broken');
  showOverview();
  console.error(problem);
}
window.vncitePage = { network: state.network, find, show, showEdge, filter, applyFilters, drawn: state, details, arrange, slots: page.slots };
