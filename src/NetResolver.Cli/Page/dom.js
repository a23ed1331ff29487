// Names come from documents that strangers may have written: they reach the page as text nodes and attribute values only, never as markup.

/** An element with a class, properties and children; a string becomes a text node, null nothing. */
function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name, value === true ? '' : value);
    }
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== '') {
      node.append(child);
    }
  }
  return node;
}

/** A name or a value as its document has it, kept from changing the direction of what stands beside it. */
const name = (text, cls = 'name') => el('bdi', { class: cls }, text);

const byId = id => document.getElementById(id);

const plural = (count, one, many = `${one}s`) => `${count} ${count === 1 ? one : many}`;

/** A verdict's mark and word; the mark tells verdicts apart without colour. */
const badge = verdict => el('span', { class: `badge v${verdict}` }, el('span', { class: 'mark', 'aria-hidden': 'true' }, VERDICTS[verdict].mark), VERDICTS[verdict].word);

const place = text => text ? el('bdi', { class: 'place' }, text) : null;

/** A place in a cell: in its guest's document, in its host's folder, or elsewhere. */
function cellPlace(spot, guest, host) {
  if (!spot) {
    return null;
  }
  const [whose, document, line, column] = spot;
  const file = whose === 'g' ? guests[guest].document : whose === 'h' ? hosts[host].folder + document : document;
  return place(line > 0 ? `${file}:${line}:${column}` : file);
}
