// The plan of one interface, drawn from the guest to the device. It is made of boxes that the browser lays out, so that no text lies over another.

/** The devices of a pool that are drawn before the others are folded away. */
const MOST_DEVICES = 8;

function drawPlan(guest, host, outcome, at) {
  const nic = guests[guest].interfaces[at];
  const entry = entries[outcome.interfaces[at]];
  const network = hosts[host].networks.find(network => network.name === entry.network);
  const changes = aspect => entry.changes.filter(change => change.aspect === aspect).map(changeLine);
  const stages = [stage('guest interface', name(nic.mac ?? 'no MAC address'), [nic.source, nic.virtualport].map(text => text && name(text)))];
  if (entry.network) {
    stages.push(stage('network', [name(entry.network), network ? ` · ${network.mode}` : ''],
      [network ? network.state : `${hosts[host].name} has none of this name`, ...changes('mode')], network ? '' : 'missing'));
  }
  if (entry.to?.portgroup || changes('portgroup').length > 0) {
    stages.push(stage('portgroup', name(entry.to?.portgroup ?? 'none'), changes('portgroup')));
  }
  if (network?.devices.length > 0) {
    stages.push(stage(`pool of ${plural(network.devices.length, 'device')}`, network.use, [deviceList(network, entry, takenBefore(outcome, at, entry.network))], 'pool'));
  }
  if (entry.to) {
    const settings = ['virtualport', 'vlan', 'bandwidth', 'mtu', 'trustGuestRxFilters', 'isolated', 'segment'];
    stages.push(stage('connection', name(entry.to.plug), [
      ...changes('plug'),
      ...settings.flatMap(aspect => {
        const changed = changes(aspect);
        return changed.length > 0 ? changed : entry.to[aspect] ? [[`${aspect} `, name(entry.to[aspect])]] : [];
      }),
    ], 'end'));
  }
  if (entry.verdict > LAST_GOOD) {
    stages.push(stage('it stays', badge(entry.verdict), [firstReason(entry)], 'stop'));
  }
  return el('ol', { class: 'drawing', 'aria-label': 'The plan, from the guest to the device' }, stages);
}

const stage = (kind, title, lines, cls = '') =>
  el('li', { class: `stage ${cls}` }, el('div', { class: 'box' },
    el('span', { class: 'kind' }, kind), el('strong', {}, title), lines.filter(line => line).map(line => el('div', { class: 'line' }, line))));

/** From what to what, with the name of the aspect or the parameter. */
const changeLine = change => el('span', { class: 'change' },
  `${change.parameter ?? change.aspect} `, el('del', {}, name(change.from ?? 'unknown')), el('span', { class: 'to' }, ' → '), el('ins', {}, name(change.to ?? 'unknown')));

function firstReason(entry) {
  const finding = entry.findings.map(index => findings[index]).find(finding => finding.severity === 'error');
  return finding ? `${finding.id} ${finding.message}` : null;
}

/** What the guest's earlier interfaces take of the same network, by device. */
function takenBefore(outcome, at, network) {
  const taken = new Map();
  for (const index of outcome.interfaces.slice(0, at)) {
    const { network: other, to } = entries[index];
    if (other === network && to?.device) {
      taken.set(to.device, (taken.get(to.device) ?? 0) + 1);
    }
  }
  return taken;
}

function deviceList(network, entry, taken) {
  const chosen = entry.to?.device;
  const items = network.devices.map(device => {
    const before = taken.get(device.name) ?? 0;
    const used = device.used + before;
    return el('li', { class: device.name === chosen ? 'chosen' : used > 0 ? 'used' : 'free' },
      el('span', { class: 'dots', 'aria-hidden': 'true' }, '●'.repeat(Math.min(used, 5)), device.name === chosen ? '◆' : used === 0 ? '○' : ''),
      name(device.name),
      el('span', { class: 'use' }, [
        device.name === chosen ? 'taken here' : null,
        used === 0 ? device.name === chosen ? null : 'free' : plural(used, 'connection'),
        before > 0 ? `${before} by this guest` : null,
        device.facts || null,
      ].filter(text => text).join(', ')));
  });
  if (items.length <= MOST_DEVICES) {
    return el('ul', { class: 'devices' }, items);
  }
  const isShown = (item, index) => item.className === 'chosen' || index < MOST_DEVICES - 1;
  return [
    el('ul', { class: 'devices' }, items.filter(isShown)),
    el('details', {}, el('summary', {}, `${items.length - items.filter(isShown).length} more`), el('ul', { class: 'devices' }, items.filter((item, index) => !isShown(item, index)))),
  ];
}
