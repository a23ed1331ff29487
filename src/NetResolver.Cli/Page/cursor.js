// The mouse and the keys in the matrix. One listener for all cells.

function openAt({ row, column }) {
  if (row >= 0 && column >= 0) {
    openCell(shown.guests[row], shown.hosts[column]);
  } else if (row >= 0) {
    openGuest(shown.guests[row]);
  } else if (column >= 0) {
    openHost(shown.hosts[column]);
  }
}

const KEYS = {
  ArrowUp: () => move(-1, 0),
  ArrowDown: () => move(1, 0),
  ArrowLeft: () => move(0, -1),
  ArrowRight: () => move(0, 1),
  PageUp: () => move(-pageOfRows(), 0),
  PageDown: () => move(pageOfRows(), 0),
  Home: () => move(0, -shown.hosts.length),
  End: () => move(0, shown.hosts.length),
  Enter: () => openAt(grid.active),
  ' ': () => openAt(grid.active),
  s: () => grid.active.column >= 0 && sortBy(`host:${shown.hosts[grid.active.column]}`),
};

const pageOfRows = () => Math.max(1, Math.floor((grid.scroller.clientHeight - grid.form.head) / ROW) - 1);

function listenToGrid() {
  let isDue = false;
  const later = () => {
    if (!isDue) {
      isDue = true;
      requestAnimationFrame(() => {
        isDue = false;
        drawRange();
      });
    }
  };
  grid.scroller.addEventListener('scroll', later, { passive: true });
  new ResizeObserver(drawGrid).observe(byId('scroller').closest('main'));
  new ResizeObserver(drawRange).observe(grid.scroller);
  grid.table.addEventListener('keydown', event => {
    const act = event.ctrlKey || event.altKey || event.metaKey ? undefined : KEYS[event.key];
    if (act && shown.guests.length > 0 && shown.hosts.length > 0) {
      event.preventDefault();
      act();
    }
  });
  grid.table.addEventListener('click', event => {
    const order = event.target.closest('[data-sort]')?.dataset.sort;
    if (order) {
      sortBy(order);
      return;
    }
    const spot = event.target.closest('td[data-host], th[data-host], th[data-guest]');
    if (spot) {
      const { guest, host } = spot.dataset;
      grid.active = { row: guest === undefined ? -1 : shown.guests.indexOf(Number(guest)), column: host === undefined ? -1 : shown.hosts.indexOf(Number(host)) };
      openAt(grid.active);
    }
  });
  grid.table.addEventListener('pointerover', event => {
    const { guest, host } = event.target.closest('td[data-host]')?.dataset ?? {};
    if (guest !== undefined) {
      event.target.closest('td').title = hint(Number(guest), Number(host));
    }
  });
}

/** A line on a cell, made when the pointer is on it. */
function hint(guest, host) {
  const [reason] = reasonsOf[cells[guest][host]];
  return `${guests[guest].name} → ${hosts[host].name}: ${VERDICTS[verdictOf(guest, host)].word}${reason ? `, ${reason[0]} ${reason[1][0]}` : ''}`;
}
