const VERDICTS = [
  { word: 'Ready', mark: '✓' },
  { word: 'Ready with changes', mark: '~' },
  { word: 'Blocked', mark: '‖' },
  { word: 'Refused', mark: '✕' },
  { word: 'Incompatible', mark: '⊘' },
  { word: 'Is here', mark: '·' },
];

// Only the first two let a guest move; the last is no verdict: the guest is there already.
const LAST_GOOD = 1;
const HERE = 5;

const data = JSON.parse(byId('data').textContent);
const { guests, hosts, findings, entries, outcomes, cells } = data;

// A cell is the index of its outcome. Where the guest is already there is no check: that is one more outcome.
const isHere = outcomes.push({ verdict: HERE, interfaces: [], findings: [], assumptions: [] }) - 1;
for (const row of cells) {
  row.forEach((outcome, host) => {
    row[host] = outcome < 0 ? isHere : outcome;
  });
}

const outcomeOf = (guest, host) => outcomes[cells[guest][host]];
const verdictOf = (guest, host) => outcomeOf(guest, host).verdict;

/** Counts by verdict over cells, given as an iterable of verdicts. */
function tally(verdicts) {
  const counts = VERDICTS.map(() => 0);
  for (const verdict of verdicts) {
    counts[verdict]++;
  }
  return counts;
}

const canMove = counts => counts[0] + counts[LAST_GOOD];

const guestCounts = guests.map((_, guest) => tally(hosts.map((_, host) => verdictOf(guest, host))));
const hostCounts = hosts.map((_, host) => tally(guests.map((_, guest) => verdictOf(guest, host))));

const lower = text => text.toLowerCase();
const guestTexts = guests.map(guest => lower([guest.name, ...guest.interfaces.flatMap(nic => [nic.mac, nic.source])].join('\n')));
const hostTexts = hosts.map(host => lower([host.name, ...host.networks.map(network => network.name)].join('\n')));

/** The findings that keep a guest from moving, by outcome; each rule once. */
const reasonsOf = outcomes.map(outcome => {
  const reasons = new Map();
  if (outcome.verdict > LAST_GOOD && outcome.verdict !== HERE) {
    for (const index of [...outcome.interfaces.flatMap(entry => entries[entry].findings), ...outcome.findings]) {
      const finding = findings[index];
      if (finding.severity === 'error' && !reasons.has(finding.id)) {
        reasons.set(finding.id, []);
      }
      reasons.get(finding.id)?.push(finding.message);
    }
  }
  return reasons;
});

const outcomeTexts = outcomes.map((outcome, index) =>
  lower([VERDICTS[outcome.verdict].word, ...[...reasonsOf[index]].flatMap(([id, messages]) => [id, ...messages])].join('\n')));

const titleOf = new Map(findings.map(finding => [finding.id, finding.title]));

/** How many cells each reason blocks, most first, and how many of them it blocks alone. Of the cells that are given as outcome indexes. */
function rankReasons(outcomeIndexes) {
  const uses = new Map();
  for (const index of outcomeIndexes) {
    uses.set(index, (uses.get(index) ?? 0) + 1);
  }
  const ranks = new Map();
  for (const [index, cellCount] of uses) {
    for (const [id, messages] of reasonsOf[index]) {
      const rank = ranks.get(id) ?? { id, title: titleOf.get(id), cells: 0, alone: 0, messages: new Map() };
      rank.cells += cellCount;
      rank.alone += reasonsOf[index].size === 1 ? cellCount : 0;
      for (const message of new Set(messages)) {
        rank.messages.set(message, (rank.messages.get(message) ?? 0) + cellCount);
      }
      ranks.set(id, rank);
    }
  }
  return [...ranks.values()].sort((a, b) => b.cells - a.cells || (a.id < b.id ? -1 : 1));
}
