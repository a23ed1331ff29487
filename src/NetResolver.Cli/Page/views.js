/** How many names a list shows before the rest is asked for. */
const MOST_NAMES = 40;

/** What the panel shows: reasons, a guest, a host or a cell. */
function reasonsView() {
  const ranks = rankReasons(shown.guests.flatMap(guest => shown.hosts.filter(host => shown.matches(guest, host)).map(host => cells[guest][host])));
  const most = ranks[0]?.cells ?? 1;
  return [
    el('h2', {}, 'Reasons'),
    el('p', { class: 'quiet' }, ranks.length === 0 ? 'Nothing keeps these guests from moving.' : 'By how many of the cells shown each blocks. Choose one to see only those.'),
    el('ol', { class: 'reasons' }, ranks.map(rank => reasonItem(rank, most))),
  ];
}

function reasonItem(rank, most) {
  const isChosen = state.reason?.id === rank.id;
  const meter = el('span', { class: 'meter', 'aria-hidden': 'true' });
  meter.style.setProperty('--share', rank.cells / most);
  const messages = [...rank.messages].sort((a, b) => b[1] - a[1]).slice(0, 12);
  return el('li', {},
    el('button', { type: 'button', class: 'reason', 'aria-pressed': isChosen && state.reason.message === null ? 'true' : 'false', onclick: () => chooseReason(rank.id, null) },
      el('span', { class: 'count' }, String(rank.cells)),
      el('span', {}, el('strong', {}, rank.id), ` ${rank.title}`, el('span', { class: 'quiet' }, rank.alone > 0 ? ` (${rank.alone} by it alone)` : ''), meter)),
    isChosen ? el('ul', {}, messages.map(([message, count]) => el('li', {},
      el('button', { type: 'button', class: 'reason', 'aria-pressed': state.reason.message === message ? 'true' : 'false', onclick: () => chooseReason(rank.id, message) },
        el('span', { class: 'count' }, String(count)), name(message))))) : null);
}

function guestView(guest) {
  const { name: own, document, host, interfaces } = guests[guest];
  return [
    el('h2', {}, el('span', { class: 'kind' }, 'Guest'), name(own)),
    el('p', { class: 'quiet' }, name(document), host ? [' · runs on ', name(host)] : ''),
    bar(guestCounts[guest]),
    el('h3', {}, 'Where it can go'),
    lists(hosts.map((_, index) => index), index => verdictOf(guest, index), index => openButton(hosts[index].name, () => openCell(guest, index))),
    ranked(rankReasons(cells[guest]), 'host'),
    el('h3', {}, plural(interfaces.length, 'interface')),
    interfaces.map(nic => el('section', { class: 'card' },
      el('h4', {}, name(nic.mac ?? 'no MAC address')),
      el('dl', {}, row('connects to', nic.source), row('portgroup', nic.portgroup), row('virtualport', nic.virtualport), row('stands', nic.place, 'place')),
      nic.policy.length === 0 ? el('p', { class: 'quiet' }, 'No policy: libvirt’s own rules alone.')
        : el('ul', { class: 'policy' }, nic.policy.map(line => el('li', {}, name(line.text), ' ', place(line.place)))))),
  ];
}

function hostView(host) {
  const { name: own, release, inventory, networks } = hosts[host];
  return [
    el('h2', {}, el('span', { class: 'kind' }, 'Host'), name(own)),
    el('p', { class: 'quiet' }, `libvirt ${release} · ${plural(networks.length, 'network')}${inventory ? '' : ' · no inventory'}`),
    bar(hostCounts[host]),
    el('p', {}, el('button', { type: 'button', onclick: () => sortBy(`host:${host}`) }, 'Sort the guests by this host')),
    el('h3', {}, 'Who can come'),
    lists(guests.map((_, index) => index), index => verdictOf(index, host), index => openButton(guests[index].name, () => openCell(index, host))),
    ranked(rankReasons(guests.map((_, guest) => cells[guest][host])), 'guest'),
    el('h3', {}, 'Networks'),
    networks.map(network => el('section', { class: 'card' },
      el('h4', {}, name(network.name), ` · ${network.mode}`),
      el('dl', {}, row('state', network.state), row('bridge', network.bridge), row('virtualport', network.virtualport), row('portgroups', network.portgroups), row('use', network.use), row('stands', network.place, 'place')),
      network.devices.length > 0 ? deviceList(network, {}, new Map()) : null)),
  ];
}

function cellView(guest, host) {
  const outcome = outcomeOf(guest, host);
  const { interfaces } = guests[guest];
  return [
    el('h2', {}, openButton(guests[guest].name, () => openGuest(guest)), ' → ', openButton(hosts[host].name, () => openHost(host))),
    el('p', {}, badge(outcome.verdict)),
    interfaces.length === 0 ? el('p', {}, 'The guest has no interfaces.') : null,
    outcome.verdict === HERE ? el('p', {}, 'The guest is on this host already.') : interfaces.map((nic, at) => {
      const entry = entries[outcome.interfaces[at]];
      return el('section', { class: 'card' },
        el('h3', {}, name(nic.mac ?? `interface ${at + 1}`), ' ', badge(entry.verdict)),
        drawPlan(guest, host, outcome, at),
        changeList(entry.changes, guest, host),
        entry.same.length > 0 ? el('p', {}, el('strong', {}, '= '), `the same: ${entry.same.join(', ')}`) : null,
        entry.unverified.length > 0 ? el('p', {}, el('strong', {}, '? '), `not verified: ${entry.unverified.join(', ')}`) : null,
        entry.findings.map(index => findingItem(index, guest, host)));
    }),
    outcome.findings.map(index => findingItem(index, guest, host)),
    outcome.assumptions.length > 0 ? [el('h3', {}, 'Assumed'), el('ul', {}, outcome.assumptions.map(text => el('li', {}, name(text))))] : null,
  ];
}

const changeList = (changes, guest, host) => changes.length === 0 ? null
  : el('ul', { class: 'changes' }, changes.map(change => el('li', {},
    el('strong', { 'aria-hidden': 'true' }, '~ '), changeLine(change),
    change.reason || change.place ? el('div', {}, change.reason ? [name(change.reason), ' '] : null, cellPlace(change.place, guest, host)) : null)));

function findingItem(index, guest, host) {
  const finding = findings[index];
  return el('div', { class: `finding ${finding.severity}` },
    el('p', {}, el('strong', {}, `${finding.severity} ${finding.id}`), ' ', name(finding.message)),
    finding.place ? el('p', {}, cellPlace(finding.place, guest, host)) : null,
    finding.related.map(other => el('p', {}, cellPlace(other.place, guest, host), ' ', name(other.role))),
    el('p', { class: 'quiet' }, 'mend: ', name(finding.mend)));
}

const openButton = (text, onclick) => el('button', { type: 'button', class: 'link', onclick }, name(text));

const row = (term, text, cls = 'name') => text ? [el('dt', {}, term), el('dd', {}, name(text, cls))] : null;

/** Counts by verdict as a bar with words below it. */
function bar(counts) {
  const present = counts.slice(0, HERE).map((count, verdict) => ({ count, verdict })).filter(part => part.count > 0);
  return el('div', { class: 'bar' },
    el('div', { class: 'parts', 'aria-hidden': 'true' }, present.map(({ count, verdict }) => {
      const part = el('span', { class: `v${verdict}` }, VERDICTS[verdict].mark);
      part.style.flexGrow = count;
      return part;
    })),
    el('p', { class: 'quiet' }, present.map(({ count, verdict }) => `${count} ${lower(VERDICTS[verdict].word)}`).join(', ')));
}

/** Names by verdict, best first. */
function lists(indexes, verdict, button) {
  const groups = VERDICTS.map(() => []);
  indexes.forEach(index => groups[verdict(index)].push(index));
  return groups.map((group, index) => {
    if (group.length === 0) {
      return null;
    }
    const names = el('p', { class: 'names' }, group.slice(0, MOST_NAMES).map(button));
    if (group.length > MOST_NAMES) {
      const more = el('button', { type: 'button', onclick: () => more.replaceWith(...group.slice(MOST_NAMES).map(button)) }, `${group.length - MOST_NAMES} more`);
      names.append(more);
    }
    return el('div', {}, badge(index), names);
  });
}

/** What keeps a guest from hosts, or guests from a host. */
const ranked = (ranks, what) => ranks.length === 0 ? null
  : [el('h3', {}, 'What stands against it'), el('ul', {}, ranks.map(rank => el('li', {}, el('strong', {}, rank.id), ` ${rank.title}: ${plural(rank.cells, what)}`)))];
