/** What is filtered by and sorted by. */
const state = {
  text: '',
  guest: '',
  host: '',
  verdicts: new Set(), // none stands for all
  reason: null, // { id, message } where message may be null
  sortGuests: 'given', // or name, places, or host:N
  sortHosts: 'given', // or name, guests
};

/** What is shown: guests and hosts in order, and which outcomes match. */
const shown = { guests: [], hosts: [], matches: () => true, cells: 0, isFiltered: false };

const collator = new Intl.Collator('en', { numeric: true });

function outcomeMatches() {
  const { verdicts, reason } = state;
  return outcomes.map((outcome, index) => {
    if (verdicts.size > 0 && !verdicts.has(outcome.verdict)) {
      return false;
    }
    const messages = reason && reasonsOf[index].get(reason.id);
    return !reason || (messages !== undefined && (reason.message === null || messages.includes(reason.message)));
  });
}

/** Works out anew what is shown. A guest or a host without any matching cell is not. */
function applyFilter() {
  const text = lower(state.text.trim());
  const byOutcome = outcomeMatches();
  const textInOutcome = outcomeTexts.map(words => text === '' || words.includes(text));
  const textInGuest = guestTexts.map(words => text === '' || words.includes(text));
  const textInHost = hostTexts.map(words => text === '' || words.includes(text));
  const matches = (guest, host) => {
    const outcome = cells[guest][host];
    return byOutcome[outcome] && (textInOutcome[outcome] || textInGuest[guest] || textInHost[host]);
  };

  const among = (items, wanted) => items.map((_, index) => index).filter(index => lower(items[index].name).includes(lower(wanted.trim())));
  const rows = among(guests, state.guest);
  const columns = among(hosts, state.host);
  const hasRow = new Set();
  const hasColumn = new Set();
  shown.cells = 0;
  for (const guest of rows) {
    for (const host of columns) {
      if (matches(guest, host)) {
        hasRow.add(guest);
        hasColumn.add(host);
        shown.cells++;
      }
    }
  }

  shown.isFiltered = text !== '' || state.guest.trim() !== '' || state.host.trim() !== '' || state.reason !== null || state.verdicts.size > 0;
  shown.guests = sorted(shown.isFiltered ? rows.filter(guest => hasRow.has(guest)) : rows, guestKey(), guests);
  shown.hosts = sorted(shown.isFiltered ? columns.filter(host => hasColumn.has(host)) : columns, hostKey(), hosts);
  shown.matches = matches;
}

function guestKey() {
  if (state.sortGuests === 'places') {
    return guest => -canMove(guestCounts[guest]);
  }
  if (state.sortGuests.startsWith('host:')) {
    const host = Number(state.sortGuests.slice(5));
    return guest => verdictOf(guest, host);
  }
  return null;
}

const hostKey = () => state.sortHosts === 'guests' ? host => -canMove(hostCounts[host]) : null;

/** By the key and then by name; by name alone where that is asked for; else as they were given. */
function sorted(indexes, key, items) {
  const order = items === guests ? state.sortGuests : state.sortHosts;
  if (order === 'given') {
    return indexes;
  }
  return indexes.sort((a, b) => (key ? key(a) - key(b) : 0) || collator.compare(items[a].name, items[b].name) || a - b);
}
