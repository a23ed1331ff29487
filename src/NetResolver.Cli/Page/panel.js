/** What the panel has shown, the last one at the end; the reasons are at the bottom. */
const trail = [];

function show(view) {
  byId('view').replaceChildren(...view().flat(Infinity).filter(node => node !== null && node !== ''));
  byId('trail').hidden = trail.length === 0;
}

function open(view, selected) {
  trail.push({ view, selected });
  grid.selected = selected;
  show(view);
  byId('view').scrollIntoView({ block: 'nearest' });
  byId('view').parentElement.scrollTop = 0;
  markActive();
}

const openCell = (guest, host) => open(() => cellView(guest, host), { guest, host });
const openGuest = guest => open(() => guestView(guest), null);
const openHost = host => open(() => hostView(host), null);

function back() {
  trail.pop();
  const last = trail.at(-1);
  grid.selected = last?.selected ?? null;
  show(last?.view ?? reasonsView);
  markActive();
}

function showReasons() {
  trail.length = 0;
  grid.selected = null;
  show(reasonsView);
  markActive();
}
