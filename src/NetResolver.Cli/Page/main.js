/** Filters and sorts anew, and shows it. */
function update() {
  applyFilter();
  drawGrid();
  drawVerdicts();
  byId('status').textContent = shown.isFiltered
    ? `${shown.guests.length} of ${plural(guests.length, 'guest')}, ${shown.hosts.length} of ${plural(hosts.length, 'host')}: ${plural(shown.cells, 'cell')} match${shown.cells === 1 ? 'es' : ''}`
    : `${plural(guests.length, 'guest')} × ${plural(hosts.length, 'host')}`;
  byId('reset').disabled = !shown.isFiltered && state.sortGuests === 'given' && state.sortHosts === 'given';
  if (trail.length === 0) {
    show(reasonsView);
  }
}

/** Sorts the guests; the same order again is the order as given. */
function sortBy(order) {
  state.sortGuests = state.sortGuests === order ? 'given' : order;
  byId('sort-guests').value = state.sortGuests;
  grid.scroller.scrollTop = 0;
  update();
}

function chooseReason(id, message) {
  const isSame = state.reason?.id === id && state.reason.message === message;
  state.reason = isSame ? null : { id, message };
  byId('reason').value = state.reason?.id ?? '';
  update();
}

const totals = tally(guests.flatMap((_, guest) => hosts.map((_, host) => verdictOf(guest, host))));

/** The verdicts with their counts: what the marks mean, and a filter. */
function drawVerdicts() {
  for (const button of byId('verdicts').children) {
    button.setAttribute('aria-pressed', state.verdicts.has(Number(button.dataset.verdict)) ? 'true' : 'false');
  }
}

function fillControls() {
  byId('subtitle').append(...data.told.flatMap((text, index) => [index > 0 ? ' · ' : '', name(text)]));
  byId('verdicts').append(...VERDICTS.slice(0, HERE).map(({ word, mark }, verdict) => el('button', { type: 'button', class: `v${verdict}`, 'data-verdict': verdict },
    el('span', { class: 'mark', 'aria-hidden': 'true' }, mark), word, ' ', el('b', {}, String(totals[verdict])))));
  byId('reason').append(el('option', { value: '' }, 'any'),
    ...rankReasons(cells.flat()).map(rank => el('option', { value: rank.id }, `${rank.id} ${rank.title} (${rank.cells})`)));
  byId('sort-guests').append(el('option', { value: 'given' }, 'as given'), el('option', { value: 'name' }, 'by name'), el('option', { value: 'places' }, 'by places to go'),
    el('optgroup', { label: 'by verdict of' }, hosts.map((host, index) => el('option', { value: `host:${index}` }, host.name))));
  byId('sort-hosts').append(el('option', { value: 'given' }, 'as given'), el('option', { value: 'name' }, 'by name'), el('option', { value: 'guests' }, 'by guests that can come'));
}

function listen() {
  byId('verdicts').addEventListener('click', event => {
    const button = event.target.closest('button');
    if (button) {
      const verdict = Number(button.dataset.verdict);
      if (!state.verdicts.delete(verdict)) {
        state.verdicts.add(verdict);
      }
      update();
    }
  });
  for (const id of ['text', 'guest', 'host']) {
    byId(id).addEventListener('input', event => {
      state[id] = event.target.value;
      update();
    });
  }
  byId('reason').addEventListener('change', event => {
    state.reason = event.target.value === '' ? null : { id: event.target.value, message: null };
    update();
  });
  byId('sort-guests').addEventListener('change', event => {
    state.sortGuests = event.target.value;
    update();
  });
  byId('sort-hosts').addEventListener('change', event => {
    state.sortHosts = event.target.value;
    update();
  });
  byId('filters').addEventListener('submit', event => event.preventDefault());
  byId('filters').addEventListener('reset', () => {
    Object.assign(state, { text: '', guest: '', host: '', verdicts: new Set(), reason: null, sortGuests: 'given', sortHosts: 'given' });
    update();
  });
  byId('back').addEventListener('click', back);
  byId('to-reasons').addEventListener('click', showReasons);
  listenToGrid();
  addEventListener('beforeprint', layOnPaper);
  addEventListener('afterprint', () => byId('paper').replaceChildren());
}

fillControls();
listen();
update();
