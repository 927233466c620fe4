// How the editor shows answers: as a table with labels for IRIs, and as bars. Whatever comes from data is set as text.
const BASE = 'https://w3id.org/policygraph';
const PAGE = 100;
const BARS = 40;
const LABELLED = 300;
const PLAIN_IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i;

const known = new Map();

/** Asks the endpoint once for what the IRIs are called, in the language of the page if there is a label in it. */
async function learn(iris, language) {
  const wanted = [...new Set(iris)].filter((iri) => !known.has(iri) && PLAIN_IRI.test(iri)).slice(0, LABELLED);
  if (wanted.length === 0) {
    return;
  }
  const query = `SELECT ?iri ?label WHERE {
  VALUES ?iri { ${wanted.map((iri) => `<${iri}>`).join(' ')} }
  VALUES ?property { <http://www.w3.org/2004/02/skos/core#prefLabel> <http://www.w3.org/2000/01/rdf-schema#label> <http://purl.org/dc/terms/title> }
  ?iri ?property ?label
} LIMIT ${wanted.length * 6}`;
  try {
    const answer = await fetch('/sparql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/sparql-query', Accept: 'application/sparql-results+json' },
      body: query,
    });
    if (!answer.ok) {
      return;
    }
    const order = [language, 'en', 'zh', ''];
    const rank = (label) => (order.indexOf(label['xml:lang'] ?? '') + order.length + 1) % (order.length + 1);
    const labels = {};
    for (const row of (await answer.json()).results.bindings) {
      (labels[row.iri.value] ??= []).push(row.label);
    }
    for (const iri of wanted) {
      const best = (labels[iri] ?? []).sort((a, b) => rank(a) - rank(b))[0];
      known.set(iri, best ? best.value : null);
    }
  } catch {
    // Without labels the IRIs stand.
  }
}

const isNumber = (cell) => cell?.type !== 'uri' && cell?.datatype && /#(integer|decimal|double|float|long|int|nonNegativeInteger|gYear)$/.test(cell.datatype);

function element(name, text, attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

export function plugins(said, language, shorten) {
  const name = (cell, withLabels) => {
    if (!cell) {
      return '';
    }
    return cell.type === 'uri' ? (withLabels && known.get(cell.value)) || shorten(cell.value) : cell.value;
  };

  class Labelled {
    priority = 30;
    label = said.table;
    constructor(yasr) {
      this.yasr = yasr;
    }
    canHandleResults() {
      return Boolean(this.yasr.results?.getVariables()?.length);
    }
    getIcon() {
      return element('span', '▦', { 'aria-hidden': 'true' });
    }
    async draw() {
      this.columns = this.yasr.results.getVariables();
      this.rows = this.yasr.results.getBindings() ?? [];
      this.withLabels = true;
      this.words = '';
      this.from = 0;
      this.sorted = null;
      this.holder = element('div', '', { class: 'answer' });
      this.yasr.resultsEl.append(this.holder);
      this.controls();
      this.show();
      await learn(this.rows.flatMap((row) => this.columns.map((column) => row[column])).filter((cell) => cell?.type === 'uri').map((cell) => cell.value), language);
      this.show();
    }
    controls() {
      const bar = element('p', '', { class: 'actions' });
      const filter = element('input', '', { type: 'search', 'aria-label': said.filter, placeholder: said.filter });
      filter.addEventListener('input', () => {
        this.words = filter.value.toLowerCase();
        this.from = 0;
        this.show();
      });
      const box = element('input', '', { type: 'checkbox', checked: '' });
      box.addEventListener('change', () => {
        this.withLabels = box.checked;
        this.show();
      });
      const label = element('label', '');
      label.append(box, ` ${said.labels}`);
      this.before = this.button(said.before, '‹', -PAGE);
      this.after = this.button(said.after, '›', PAGE);
      this.count = element('span', '', { role: 'status' });
      bar.append(filter, label, this.before, this.count, this.after);
      this.table = element('div', '', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': said.result });
      this.holder.append(bar, this.table);
    }
    button(label, sign, step) {
      const button = element('button', sign, { type: 'button', 'aria-label': label });
      button.addEventListener('click', () => {
        this.from += step;
        this.show();
      });
      return button;
    }
    chosen() {
      const rows = this.words
        ? this.rows.filter((row) => this.columns.some((column) => name(row[column], this.withLabels).toLowerCase().includes(this.words)))
        : [...this.rows];
      if (this.sorted) {
        const { column, down } = this.sorted;
        const compare = (a, b) => (isNumber(a[column]) && isNumber(b[column])
          ? Number(a[column].value) - Number(b[column].value)
          : name(a[column], this.withLabels).localeCompare(name(b[column], this.withLabels), language));
        rows.sort((a, b) => (down ? -compare(a, b) : compare(a, b)));
      }
      return rows;
    }
    show() {
      const rows = this.chosen();
      const page = rows.slice(this.from, this.from + PAGE);
      this.before.hidden = this.from === 0;
      this.after.hidden = this.from + PAGE >= rows.length;
      this.count.textContent = rows.length === 0 ? said.none : `${this.from + 1}–${this.from + page.length} / ${rows.length} ${said.rows}`;
      const table = element('table', '');
      const head = element('tr', '');
      head.append(...this.columns.map((column) => this.heading(column)));
      table.append(element('thead', ''), element('tbody', ''));
      table.tHead.append(head);
      table.tBodies[0].append(...page.map((row) => {
        const line = element('tr', '');
        line.append(...this.columns.map((column) => this.cell(row[column])));
        return line;
      }));
      this.table.replaceChildren(table);
    }
    heading(column) {
      const down = this.sorted?.column === column && !this.sorted.down;
      const button = element('button', column, { type: 'button', title: `${said.sort} ${column}` });
      button.addEventListener('click', () => {
        this.sorted = { column, down };
        this.show();
        this.table.querySelectorAll('th button')[this.columns.indexOf(column)].focus();
      });
      const sorted = this.sorted?.column === column ? (this.sorted.down ? 'descending' : 'ascending') : null;
      const heading = element('th', '', sorted ? { scope: 'col', 'aria-sort': sorted } : { scope: 'col' });
      heading.append(button);
      return heading;
    }
    cell(value) {
      const cell = element('td', '', isNumber(value) ? { class: 'number' } : {});
      if (value?.type === 'uri' && /^https?:/.test(value.value)) {
        const href = value.value.startsWith(`${BASE}/`) ? value.value.slice(BASE.length) : value.value;
        cell.append(element('a', name(value, this.withLabels), { href, title: value.value }));
      } else {
        cell.textContent = name(value, this.withLabels);
        if (value?.['xml:lang']) {
          cell.lang = value['xml:lang'];
        }
      }
      return cell;
    }
  }

  class Chart {
    priority = 5;
    label = said.chart;
    constructor(yasr) {
      this.yasr = yasr;
    }
    canHandleResults() {
      return Boolean(this.yasr.results?.getBindings()?.length);
    }
    getIcon() {
      return element('span', '▤', { 'aria-hidden': 'true' });
    }
    async draw() {
      const rows = this.yasr.results.getBindings().slice(0, BARS);
      const columns = this.yasr.results.getVariables();
      const number = columns.find((column) => rows.some((row) => isNumber(row[column])));
      if (!number) {
        this.yasr.resultsEl.append(element('p', said.noNumbers));
        return;
      }
      const names = columns.filter((column) => !rows.some((row) => isNumber(row[column])));
      await learn(rows.flatMap((row) => names.map((column) => row[column])).filter((cell) => cell?.type === 'uri').map((cell) => cell.value), language);
      const column = names.find((each) => rows.some((row) => row[each]?.type === 'uri' && known.get(row[each].value)))
        ?? names.find((each) => /Label$/.test(each)) ?? names[0];
      const bars = rows.map((row) => ({ name: name(row[column], true), value: Number(row[number]?.value ?? 0) }));
      this.yasr.resultsEl.append(drawn(bars, number));
    }
  }
  return { Labelled, Chart };
}

/** Bars from left to right, each with its name above. */
function drawn(bars, title) {
  const WIDTH = 720;
  const LINE = 36;
  const most = Math.max(...bars.map((bar) => Math.abs(bar.value)), Number.MIN_VALUE);
  const svg = (kind, attributes, text) => {
    const made = document.createElementNS('http://www.w3.org/2000/svg', kind);
    Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
    made.textContent = text ?? '';
    return made;
  };
  const chart = svg('svg', { viewBox: `0 0 ${WIDTH} ${bars.length * LINE}`, class: 'bars', role: 'img', 'aria-label': title });
  bars.forEach((bar, i) => {
    chart.append(
      svg('text', { x: 0, y: i * LINE + 14, 'font-size': 13 }, bar.name.length > 90 ? `${bar.name.slice(0, 90)}…` : bar.name),
      svg('rect', { x: 0, y: i * LINE + 19, height: 11, rx: 2, width: Math.max(1, (Math.abs(bar.value) / most) * (WIDTH - 80)) }),
      svg('text', { x: (Math.abs(bar.value) / most) * (WIDTH - 80) + 6, y: i * LINE + 29, 'font-size': 12 }, String(bar.value)),
    );
  });
  const figure = document.createElement('figure');
  figure.append(chart);
  return figure;
}
