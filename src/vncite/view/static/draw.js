// The picture: pyvis's nodes and edges in a vis.Network, with the lanes and headings behind them.
const nodes = new vis.DataSet([]);
const edges = new vis.DataSet([]);
const LANE_TINTS = ['#fbf3f1', '#f3f6fb', '#f2f8f4', '#f8f6ef', '#f4f4f8'];
const state = { network: null, drawnNodes: new Set(), drawnEdges: new Set(), ease: 0.3, opacity: new Map(), ink: new Map(),
  lanes: page.lanes, blocks: page.blocks, aspect: geometry.aspect,
  positions: new Map(visNodes.map((node) => [node.id, { x: node.x, y: node.y }])) };

const startDrawing = () => {
  state.network = new vis.Network(byId('graph'), { nodes, edges }, visOptions);
  state.network.on('beforeDrawing', drawLanes);
  state.network.on('afterDrawing', placeRail);
};

/** Give the nodes shown their places; at the opening they already have them. */
const place = (shown) => {
  const slots = page.slots.filter((slot) => shown.has(slot.node));
  const opening = slots.length === page.lanes.reduce((sum, lane) => sum + lane.count, 0) && slots.every((slot) => page.ranks[slot.node] < page.drawn);
  if (opening && state.aspect === geometry.aspect) {
    [state.lanes, state.blocks] = [page.lanes, page.blocks];
    visNodes.forEach((node) => state.positions.set(node.id, { x: node.x, y: node.y }));
  } else {
    const done = arrange(slots, state.aspect);
    [state.lanes, state.blocks] = [done.lanes, done.blocks];
    done.positions.forEach((where, id) => state.positions.set(id, where));
  }
  byId('rail').replaceChildren(...state.lanes.map((lane) => make('div', { class: 'rail-name' },
    make('span', {}, levelName(lane.level)), make('small', {}, ofAll(lane.count, laneSizes.get(lane.level))))));
};

/** "85/707" where some are not drawn. */
const ofAll = (count, all) => (count < all ? `${number(count)}/${number(all)}` : number(all));
const tally = (key) => page.slots.reduce((sizes, slot) => sizes.set(key(slot), (sizes.get(key(slot)) ?? 0) + 1), new Map());
const laneSizes = tally((slot) => slot.level);
const blockSizes = tally((slot) => `${slot.level} ${slot.heading}`);

/** Bring the drawn set to exactly these nodes and edges, touching only what changes. */
const draw = (wantedNodes, wantedEdges) => {
  state.ease = [[300, 0.3], [800, 0.2], [2000, 0.12], [Infinity, 0.08]].find(([count]) => wantedEdges.size <= count)[1];
  const change = (set, drawn, wanted, dress, forget) => {
    const gone = [...drawn].filter((id) => !wanted.has(id));
    const fresh = [...wanted].filter((id) => !drawn.has(id));
    if (gone.length) set.remove(gone);
    if (fresh.length) set.add(fresh.map(dress));
    gone.forEach((id) => { drawn.delete(id); forget.delete(id); });
    fresh.forEach((id) => drawn.add(id));
  };
  const dressEdge = (id) => {
    state.ink.set(id, restingInk(id));
    return { ...visEdges[id], ...inked(id, restingInk(id)) };
  };
  place(wantedNodes);
  change(edges, state.drawnEdges, new Set([...state.drawnEdges].filter((id) => wantedEdges.has(id))), dressEdge, state.ink);
  change(nodes, state.drawnNodes, wantedNodes, (id) => visNodes[id], state.opacity);
  nodes.update([...wantedNodes].map((id) => ({ id, ...state.positions.get(id) })));
  change(edges, state.drawnEdges, wantedEdges, dressEdge, state.ink);
  emphasise();
};

const drawLanes = (context) => {
  const scale = state.network.getScale();
  const reach = 1e5;
  state.lanes.forEach((lane, index) => {
    context.fillStyle = LANE_TINTS[index % LANE_TINTS.length];
    context.fillRect(-reach, lane.top, 2 * reach, lane.bottom - lane.top);
    context.fillStyle = '#cfd6de';
    context.fillRect(-reach, lane.bottom, 2 * reach, 1 / scale);
  });
  const size = Math.max(15, Math.min(10.5 / scale, 60));
  context.font = `600 ${size}px system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif`;
  context.fillStyle = '#4a5868';
  context.textBaseline = 'alphabetic';
  context.textAlign = 'left';
  for (const block of state.blocks) {
    const all = blockSizes.get(`${block.level} ${block.heading}`);
    const name = block.count < all ? `${block.heading} (${ofAll(block.count, all)})` : block.heading;
    if (name) context.fillText(clip(context, name, block.width + geometry.blockGap - 10), block.x + 4, block.y + 23);
  }
};

/** As much of a text as fits, with … where it is cut, or nothing when that would be too little to read. */
const clip = (context, text, width) => {
  const whole = context.measureText(text).width;
  if (whole <= width) return text;
  const kept = Math.floor(text.length * width / whole) - 1;
  return kept < 5 ? '' : text.slice(0, kept).trimEnd() + '…';
};

/** The names of the lanes stand still at the left while the picture moves. */
const placeRail = () => {
  const height = byId('graph').clientHeight;
  for (const [index, lane] of state.lanes.entries()) {
    const top = Math.max(0, state.network.canvasToDOM({ x: 0, y: lane.top }).y);
    const bottom = Math.min(height, state.network.canvasToDOM({ x: 0, y: lane.bottom }).y);
    const name = byId('rail').children[index];
    name.hidden = bottom - top < 15;
    name.style.top = `${top}px`;
    name.style.height = `${Math.max(0, bottom - top)}px`;
    name.classList.toggle('narrow', bottom - top < 34);
  }
};

/** The whole picture on a wide screen; on a small one, not smaller than can be read. */
const showAll = (animation = false) => {
  if (!state.drawnNodes.size) return;
  const xs = [], ys = [];
  for (const id of state.drawnNodes) { xs.push(state.positions.get(id).x); ys.push(state.positions.get(id).y); }
  const left = Math.min(...xs) - 92, right = Math.max(...xs) + 92;
  const top = Math.min(...ys) - 76, bottom = Math.max(...ys) + 44;
  const stage = byId('graph');
  const whole = Math.min(stage.clientWidth / (right - left), stage.clientHeight / (bottom - top), 1.3);
  move({ x: (left + right) / 2, y: (top + bottom) / 2 }, whole, animation);
};

const calm = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches;
const move = (position, scale, animation) =>
  state.network.moveTo({ position, scale, animation: animation && !calm() ? { duration: 350 } : false });
const zoom = (factor) => move(state.network.getViewPosition(), Math.min(4, Math.max(0.02, state.network.getScale() * factor)), true);

/** The more lines, the lighter each one; a disputed one stays strong. */
const restingInk = (id) => (visEdges[id].color.opacity > 0.5 ? visEdges[id].color.opacity : state.ease);
const inked = (id, opacity) => ({ id, color: { ...visEdges[id].color, opacity } });

/** Let what is chosen stand out and the rest step back; called with nothing, all is as before. */
const emphasise = (nodeIds, edgeIds) => {
  const chosenNodes = new Set(nodeIds), chosenEdges = new Set(edgeIds);
  const all = !nodeIds;
  const opacityOf = (id) => (all || chosenNodes.has(id) ? 1 : 0.22);
  const inkOf = (id) => (all ? restingInk(id) : chosenEdges.has(id) ? 0.95 : 0.05);
  const changedNodes = [...state.drawnNodes].filter((id) => (state.opacity.get(id) ?? 1) !== opacityOf(id));
  const changedEdges = [...state.drawnEdges].filter((id) => state.ink.get(id) !== inkOf(id));
  changedNodes.forEach((id) => state.opacity.set(id, opacityOf(id)));
  changedEdges.forEach((id) => state.ink.set(id, inkOf(id)));
  if (changedNodes.length) nodes.update(changedNodes.map((id) => ({ id, opacity: opacityOf(id) })));
  if (changedEdges.length) edges.update(changedEdges.map((id) => inked(id, inkOf(id))));
};

const emphasiseNode = (id) => {
  const lines = touching[id].filter((index) => state.drawnEdges.has(index));
  emphasise([id, ...lines.flatMap((index) => [visEdges[index].from, visEdges[index].to])], lines);
};

/** Put a node in the middle, large enough to read. */
const focusNode = (id) => {
  state.network.selectNodes([id]);
  move(state.positions.get(id), Math.max(narrow() ? 0.55 : 0.8, state.network.getScale()), true);
};
