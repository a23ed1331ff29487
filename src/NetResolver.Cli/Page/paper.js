// A sheet is narrower than the matrix can be: it is printed as several tables, whole, with a line for each mark.

const COLUMNS_ON_PAPER = 24;

function layOnPaper() {
  const parts = [];
  for (let from = 0; from < shown.hosts.length; from += COLUMNS_ON_PAPER) {
    parts.push(paperTable(shown.hosts.slice(from, from + COLUMNS_ON_PAPER)));
  }
  byId('paper').replaceChildren(...parts);
}

function paperTable(some) {
  return el('table', {},
    el('thead', {}, el('tr', {}, el('th', {}, ''), some.map(host => el('th', { scope: 'col' }, name(hosts[host].name))))),
    el('tbody', {}, shown.guests.map(guest => el('tr', {},
      el('th', { scope: 'row' }, name(guests[guest].name)),
      some.map(host => el('td', { class: `v${verdictOf(guest, host)}${shown.matches(guest, host) ? '' : ' faded'}` }, VERDICTS[verdictOf(guest, host)].mark))))));
}
