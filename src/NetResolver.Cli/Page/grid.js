// The matrix as a table of which only what can be seen is there, with some rows and columns around it: it stays as quick with thousands of guests.

const ROW = 26;
const AROUND = 6;
const WORDS = { column: 168, head: 34 };
const MARKS = { column: 28, head: Math.min(150, 44 + 8 * Math.max(4, ...hosts.map(host => host.name.length))) };
const PANEL = 440;
const isNarrow = matchMedia('(max-width: 900px)');

const grid = {
  scroller: byId('scroller'),
  table: el('table', { role: 'grid', tabindex: 0, 'aria-label': 'Guests and hosts', 'aria-describedby': 'keys' }),
  cols: el('colgroup'),
  head: el('thead'),
  body: el('tbody'),
  active: { row: 0, column: 0 }, // -1 is the heading of a column, or of a row
  selected: null, // { guest, host }
  range: null,
  form: MARKS,
};
grid.table.append(grid.cols, grid.head, grid.body);
grid.scroller.append(grid.table);

/** Draws the matrix anew after what is shown, or its order, has changed. */
function drawGrid() {
  const { active } = grid;
  active.row = Math.min(active.row, shown.guests.length - 1);
  active.column = Math.min(active.column, shown.hosts.length - 1);
  grid.form = nameWidth() + shown.hosts.length * WORDS.column <= room() ? WORDS : MARKS;
  grid.table.classList.toggle('words', grid.form === WORDS);
  grid.table.setAttribute('aria-rowcount', shown.guests.length + 1);
  grid.table.setAttribute('aria-colcount', shown.hosts.length + 1);
  const first = el('col');
  first.style.width = `${nameWidth()}px`;
  grid.cols.replaceChildren(first, ...shown.hosts.map(() => {
    const col = el('col');
    col.style.width = `${grid.form.column}px`;
    return col;
  }));
  grid.table.style.width = `${nameWidth() + shown.hosts.length * grid.form.column}px`;
  grid.range = null;
  drawRange();
}

/** The width that the matrix may have beside the panel, or above it. */
const room = () => document.documentElement.clientWidth - 24 - (isNarrow.matches ? 0 : PANEL);

const nameWidth = () => Math.min(230, Math.max(120, Math.floor(room() * 0.4)));

/** Makes the rows and columns that can be seen, if they are not there already. */
function drawRange() {
  const { scroller, form } = grid;
  const part = (from, size, step, count) => [Math.max(0, Math.floor(from / step) - AROUND), Math.min(count, Math.ceil((from + size) / step) + AROUND)];
  const [top, bottom] = part(scroller.scrollTop, scroller.clientHeight, ROW, shown.guests.length);
  const [left, right] = part(scroller.scrollLeft, scroller.clientWidth, form.column, shown.hosts.length);
  const range = [top, bottom, left, right].join();
  if (range !== grid.range) {
    grid.range = range;
    grid.head.replaceChildren(headRow(left, right));
    const rows = [];
    for (let row = top; row < bottom; row++) {
      rows.push(bodyRow(row, left, right));
    }
    grid.body.replaceChildren(gap(top), ...rows, gap(shown.guests.length - bottom));
  }
  markActive();
}

/** Stands for rows that cannot be seen. */
function gap(rows) {
  if (rows === 0) {
    return '';
  }
  const row = el('tr', { 'aria-hidden': 'true' });
  row.style.height = `${rows * ROW}px`;
  return row;
}

/** Stands for columns that cannot be seen, left or right of the others. */
const side = columns => columns > 0 ? el('td', { class: 'side', colspan: columns, 'aria-hidden': 'true' }) : null;

function headRow(left, right) {
  const row = el('tr', { 'aria-rowindex': 1 },
    el('th', { class: 'corner', 'aria-colindex': 1 },
      sortButton('Guest', 'by name', 'name'),
      sortButton('places', 'by how many hosts each can move to', 'places')),
    side(left));
  row.style.height = `${grid.form.head}px`;
  for (let column = left; column < right; column++) {
    const host = shown.hosts[column];
    const isSorted = state.sortGuests === `host:${host}`;
    row.append(el('th', { id: `h${host}`, scope: 'col', 'data-host': host, 'aria-colindex': column + 2, 'aria-sort': isSorted ? 'ascending' : null, title: `${hosts[host].name}: ${plural(canMove(hostCounts[host]), 'guest')} can come` },
      el('button', { type: 'button', tabindex: -1, class: 'host' }, name(hosts[host].name)),
      el('button', { type: 'button', tabindex: -1, class: 'sort', 'data-sort': `host:${host}`, 'aria-label': `sort guests by ${hosts[host].name}`, title: 'sort guests by verdict here' }, isSorted ? '▼' : '↕')));
  }
  row.append(side(shown.hosts.length - right) ?? '');
  return row;
}

const sortButton = (text, how, order) =>
  el('button', { type: 'button', tabindex: -1, class: 'sort', 'data-sort': order, title: `sort guests ${how}`, 'aria-pressed': state.sortGuests === order ? 'true' : 'false' }, text, state.sortGuests === order ? ' ▼' : '');

function bodyRow(row, left, right) {
  const guest = shown.guests[row];
  const line = el('tr', { 'aria-rowindex': row + 2 },
    el('th', { id: `g${guest}`, scope: 'row', 'data-guest': guest, 'aria-colindex': 1, title: guests[guest].name },
      el('button', { type: 'button', tabindex: -1, class: 'guest' }, name(guests[guest].name)),
      el('span', { class: 'places', title: 'places to go' }, String(canMove(guestCounts[guest])))),
    side(left));
  for (let column = left; column < right; column++) {
    line.append(cell(guest, shown.hosts[column], column));
  }
  line.append(side(shown.hosts.length - right) ?? '');
  return line;
}

function cell(guest, host, column) {
  // Made without el: there are thousands.
  const verdict = verdictOf(guest, host);
  const td = document.createElement('td');
  td.id = `c${guest}-${host}`;
  td.className = `v${verdict}${shown.matches(guest, host) ? '' : ' faded'}`;
  td.setAttribute('aria-colindex', column + 2);
  td.setAttribute('aria-label', VERDICTS[verdict].word);
  td.dataset.guest = guest;
  td.dataset.host = host;
  td.append(VERDICTS[verdict].mark);
  if (grid.form === WORDS) {
    td.append(el('span', { class: 'word' }, VERDICTS[verdict].word));
  }
  return td;
}

/** Where the cursor is: the id of its cell or heading. */
function activeId() {
  const { row, column } = grid.active;
  return row < 0 ? column < 0 ? null : `h${shown.hosts[column]}` : column < 0 ? `g${shown.guests[row]}` : `c${shown.guests[row]}-${shown.hosts[column]}`;
}

function markActive() {
  for (const old of grid.table.querySelectorAll('.active, .selected')) {
    old.classList.remove('active', 'selected');
  }
  const id = activeId();
  const node = id && byId(id);
  node?.classList.add('active');
  if (node) {
    grid.table.setAttribute('aria-activedescendant', id);
  } else {
    grid.table.removeAttribute('aria-activedescendant');
  }
  if (grid.selected) {
    byId(`c${grid.selected.guest}-${grid.selected.host}`)?.classList.add('selected');
  }
}

/** Moves the cursor by rows and columns, and the matrix so that it can be seen. */
function move(rows, columns) {
  const { active, scroller, form } = grid;
  active.row = Math.max(-1, Math.min(shown.guests.length - 1, active.row + rows));
  active.column = Math.max(-1, Math.min(shown.hosts.length - 1, active.column + columns));
  if (active.row < 0 && active.column < 0) {
    active[rows ? 'column' : 'row'] = 0;
  }
  const see = (from, size, at, step) => at < from ? at : at + step > from + size ? at + step - size : from;
  scroller.scrollTop = active.row < 0 ? scroller.scrollTop : see(scroller.scrollTop, scroller.clientHeight - form.head, active.row * ROW, ROW);
  scroller.scrollLeft = active.column < 0 ? scroller.scrollLeft : see(scroller.scrollLeft, scroller.clientWidth - nameWidth(), active.column * form.column, form.column);
  drawRange();
}
