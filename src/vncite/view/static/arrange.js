// Where the boxes stand when only a part is shown or the screen has another shape: the rules of page_layout.py, by its measures.
// The opening picture comes from there; a test holds the two to the same places.
const geometry = page.geometry;

/** [[key, members], …] of neighbours with the same key. */
const runs = (items, key) => {
  const groups = [];
  for (const item of items) {
    if (groups.length && groups[groups.length - 1][0] === key(item)) groups[groups.length - 1][1].push(item);
    else groups.push([key(item), [item]]);
  }
  return groups;
};

/** Slots (node, level, heading, height) in the order of the picture, given places in the shape asked for. */
const arrange = (slots, aspect) => {
  let best = { positions: new Map(), lanes: [], blocks: [], width: 0, height: 0 };
  let smallest = Infinity;
  const lanes = runs(slots, (slot) => slot.level).map(([level, members]) => [level, runs(members, (slot) => slot.heading)]);
  const widest = slots.length ? Math.ceil(Math.sqrt(slots.length) * 2.5) + 2 : 0;
  for (let columns = 2; columns <= widest; columns += 1) {
    const tried = pack(lanes, columns);
    const off = Math.abs(Math.log(tried.width / tried.height / aspect));
    if (off < smallest || (off === smallest && tried.width < best.width)) [best, smallest] = [tried, off];
  }
  return best;
};

const pack = (lanes, columns) => {
  const done = { positions: new Map(), lanes: [], blocks: [], width: 0, height: 0 };
  const placed = [], shelves = new Map();
  const { column, rowGap, heading, blockGap, lanePadding } = geometry;
  for (const [level, members] of lanes) {
    const rows = bestRows(members.map(([, block]) => block.length), columns);
    let x = 0, y = done.height + lanePadding, shelf = 0;
    for (const [name, block] of members) {
      const across = Math.min(columns, Math.ceil(block.length / rows));
      if (x && x + across * column > columns * column + blockGap) [x, y, shelf] = [0, y + shelf + blockGap, 0];
      let bottom = y + heading;
      for (let start = 0; start < block.length; start += across) {
        const row = block.slice(start, start + across);
        const tall = Math.max(...row.map((slot) => slot.height));
        for (const [place, slot] of row.entries()) placed.push([slot.node, y, x + place * column + column / 2, bottom + tall / 2]);
        bottom += tall + rowGap;
      }
      done.blocks.push({ heading: name, level, x, y, width: across * column, count: block.length });
      shelf = Math.max(shelf, bottom - rowGap - y);
      x += across * column + blockGap;
      shelves.set(y, x - blockGap);
    }
    const bottom = y + shelf + lanePadding;
    done.lanes.push({ level, top: done.height, bottom, count: members.reduce((sum, [, block]) => sum + block.length, 0) });
    done.height = bottom;
  }
  done.width = Math.max(...shelves.values());
  const indent = (shelf) => (done.width - shelves.get(shelf)) / 2;
  for (const [node, shelf, x, y] of placed) done.positions.set(node, { x: x + indent(shelf), y });
  for (const block of done.blocks) block.x += indent(block.y);
  return done;
};

const bestRows = (sizes, columns) => {
  const { column, row, heading, blockGap } = geometry;
  const largest = Math.max(...sizes);
  let best = 1, lowest = Infinity;
  for (let rows = 1; rows <= largest; rows += 1) {
    let x = 0, height = 0, shelf = 0;
    for (const size of sizes) {
      const across = Math.min(columns, Math.ceil(size / rows));
      if (x && x + across * column > columns * column + blockGap) [x, height, shelf] = [0, height + shelf * row + heading + blockGap, 0];
      shelf = Math.max(shelf, Math.ceil(size / across));
      x += across * column + blockGap;
    }
    height += shelf * row + heading;
    if (height < lowest) [best, lowest] = [rows, height];
    if (rows > 40 && rows * columns > largest) break;
  }
  return best;
};
