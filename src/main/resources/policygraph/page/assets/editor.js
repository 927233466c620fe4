// The query editor: YASGUI's editor and result view in place of the plain form.
import { languages } from './editor-code.js';
import { plugins } from './editor-results.js';

const form = document.querySelector('form[action="/sparql"]');
const holder = document.getElementById('editor');
const said = holder.dataset;
const endpoint = new URL('/sparql', location.href).href;

const library = document.createElement('script');
library.src = said.library;
library.addEventListener('load', start);
document.head.append(library);

function start() {
  const { Yasqe, Yasr } = window.Yasgui;
  const prefixes = said.prefixes.split('\n');
  Yasqe.forkAutocompleter('prefixes', { name: 'ours', persistenceId: null, get: () => Promise.resolve(prefixes) });
  form.hidden = true;
  holder.hidden = false;
  const namespaces = prefixes.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf('<') + 1, -1)]);
  const shorten = (iri) => {
    const found = namespaces.find(([, namespace]) => iri.startsWith(namespace));
    return found ? `${found[0]}:${iri.slice(found[1].length)}` : iri.replace('https://w3id.org/policygraph/id/', '');
  };

  const query = new URLSearchParams(location.hash.slice(1)).get('query') ?? document.getElementById('query').value;
  const yasqe = new Yasqe(document.getElementById('yasqe'), {
    value: query,
    persistenceId: null,
    createShareableLink: null,
    showQueryButton: false,
    autocompleters: ['ours', 'variables'],
    requestConfig: { endpoint: '/sparql', method: 'POST' },
  });
  yasqe.getInputField().setAttribute('aria-label', form.querySelector('label').textContent);
  const { Labelled, Chart } = plugins({ ...said }, document.documentElement.lang, shorten);
  Yasr.registerPlugin('labelled', Labelled);
  Yasr.registerPlugin('chart', Chart);
  const yasr = new Yasr(document.getElementById('yasr'), {
    persistenceId: null,
    pluginOrder: ['labelled', 'chart', 'response'],
    defaultPlugin: 'labelled',
    plugins: { ...Yasr.defaults.plugins, table: { enabled: false } },
    prefixes: () => yasqe.getPrefixesFromQuery(),
  });

  const address = () => `/sparql?${new URLSearchParams({ query: yasqe.getValue() })}`;
  const told = document.getElementById('told');
  yasqe.on('query', () => {
    told.textContent = '…';
    history.replaceState(null, '', address());
  });
  yasqe.on('queryResponse', (_, response, duration) => {
    told.textContent = response instanceof Error ? said.failed : `${Math.round(duration)} ms`;
    yasr.setResponse(response, duration);
  });
  yasqe.on('change', follow);

  document.getElementById('run').addEventListener('click', () => yasqe.query());
  document.getElementById('share').addEventListener('click', () => copy(new URL(address(), location.href).href));
  document.getElementById('copy').addEventListener('click', () => copy(document.getElementById('code').textContent));
  document.getElementById('language').addEventListener('change', follow);

  function follow() {
    const text = yasqe.getValue();
    for (const format of ['csv', 'json']) {
      document.getElementById(`as-${format}`).href = `${address()}&format=${format}`;
    }
    document.getElementById('code').textContent = languages[document.getElementById('language').value](endpoint, text);
  }

  async function copy(text) {
    await navigator.clipboard.writeText(text);
    told.textContent = said.copied;
  }

  follow();
  if (said.asked === 'true' || location.hash.startsWith('#query=')) {
    yasqe.query();
  }
}
