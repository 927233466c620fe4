// Draws the network that the table below it lists. Places come from the server, so it looks the same on every visit.
const READABLE = 0.55;
const holder = document.getElementById('network');
if (holder) {
  draw();
}

async function draw() {
  const said = holder.dataset;
  const [{ default: cytoscape }, data] = await Promise.all([import(said.library), fetch(said.source).then((answer) => answer.json())]);
  // Cytoscape makes a style element unless it finds this id; the page's policy allows none, and network.css has the rule.
  const made = document.createElement('i');
  made.id = '__________cytoscape_stylesheet';
  made.hidden = true;
  holder.append(made);
  holder.hidden = false;

  const canvas = document.getElementById('drawing');
  const chosen = document.getElementById('chosen');
  canvas.style.height = '420px';

  const graph = cytoscape({
    container: canvas,
    elements: [
      ...data.nodes.map((node) => ({ group: 'nodes', data: node, classes: node.kind, position: { x: node.x, y: node.y } })),
      ...data.edges.map((edge, i) => ({ group: 'edges', data: { ...edge, id: `edge-${i}` }, classes: edge.role })),
    ],
    layout: { name: 'preset', fit: true, padding: 20 },
    userZoomingEnabled: false,
    autoungrabify: true,
    boxSelectionEnabled: false,
    minZoom: 0.1,
    maxZoom: 4,
    style: style(),
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => graph.style(style()));

  showAll();

  // As high as the whole drawing needs at the width there is; where that would be too small to read, the drawing is moved instead.
  function showAll() {
    const box = graph.elements().boundingBox();
    const scale = Math.min(1, (canvas.clientWidth - 40) / box.w);
    canvas.style.height = `${Math.min(1300, Math.max(420, scale < READABLE ? 0 : box.h * scale + 40))}px`;
    graph.resize();
    if (scale < READABLE) {
      graph.viewport({ zoom: READABLE, pan: { x: 20 - box.x1 * READABLE, y: 20 - box.y1 * READABLE } });
    } else {
      graph.fit(undefined, 20);
    }
  }

  const layouts = {
    columns: () => ({ name: 'preset', positions: (node) => ({ x: node.data('x'), y: node.data('y') }), fit: true, padding: 20 }),
    force: () => ({ name: 'cose', randomize: false, animate: false, nodeRepulsion: 60000, idealEdgeLength: 90, numIter: 600, fit: true, padding: 20 }),
    circles: () => ({ name: 'concentric', concentric: (node) => ({ unit: 1, agency: 2, technology: 0 })[node.data('kind')], levelWidth: () => 1, minNodeSpacing: 14, fit: true, padding: 40 }),
  };
  document.getElementById('layout').addEventListener('change', (event) => {
    graph.layout(layouts.columns()).run(); // the others start from the same places each time
    graph.layout(layouts[event.target.value]()).run();
  });

  const zoom = (factor) => graph.zoom({ level: graph.zoom() * factor, renderedPosition: { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 } });
  document.getElementById('nearer').addEventListener('click', () => zoom(1.3));
  document.getElementById('farther').addEventListener('click', () => zoom(1 / 1.3));
  document.getElementById('fit').addEventListener('click', () => graph.fit(undefined, 20));

  const find = document.getElementById('find');
  document.getElementById('nodes').append(...data.nodes.map((node) => new Option(node.label, node.label)));
  find.addEventListener('change', () => {
    const words = find.value.trim().toLowerCase();
    const nodes = graph.nodes();
    const found = words && (nodes.filter((node) => node.data('label').toLowerCase() === words)[0]
      ?? nodes.filter((node) => node.data('label').toLowerCase().includes(words))[0]);
    choose(found || null);
  });

  graph.on('tap', 'node', (event) => choose(event.target));
  graph.on('tap', (event) => event.target === graph && choose(null));
  addEventListener('keydown', (event) => event.key === 'Escape' && choose(null));

  function choose(node) {
    graph.elements().removeClass('far near');
    const address = new URL(location.href);
    if (node) {
      const near = node.closedNeighborhood();
      graph.elements().difference(near).addClass('far');
      near.addClass('near');
      address.searchParams.set('node', node.id());
      chosen.replaceChildren(...told(node));
    } else {
      address.searchParams.delete('node');
      chosen.replaceChildren(element('p', said.hint));
    }
    history.replaceState(null, '', address);
  }

  function element(name, text, ...children) {
    const made = document.createElement(name);
    made.textContent = text;
    made.append(...children);
    return made;
  }

  function told(node) {
    const link = element('a', said.page);
    link.href = node.data('href');
    const clear = element('button', said.clear);
    clear.type = 'button';
    clear.addEventListener('click', () => choose(null));
    const parts = [element('h2', node.data('label')), element('p', '', link), clear];
    for (const kind of ['agency', 'unit', 'technology']) {
      const edges = node.connectedEdges().filter((edge) => other(edge, node).data('kind') === kind);
      if (edges.nonempty()) {
        parts.push(element('h3', `${said[kind]} (${edges.length})`), element('ul', '', ...edges.map((edge) => tie(edge, other(edge, node)))));
      }
    }
    return parts;
  }

  function other(edge, node) {
    return edge.source().same(node) ? edge.target() : edge.source();
  }

  function tie(edge, node) {
    const button = element('button', node.data('label'));
    button.type = 'button';
    button.addEventListener('click', () => choose(node));
    const role = edge.data('role');
    const note = role ? said[`role${role.split('-').map((part) => part[0].toUpperCase() + part.slice(1)).join('')}`] : edge.data('weight') > 1 ? String(edge.data('weight')) : '';
    return element('li', '', button, ...(note ? [element('span', ` ${note}`)] : []));
  }

  const start = new URL(location.href).searchParams.get('node');
  choose(start ? graph.getElementById(start)[0] ?? null : null);
}

function style() {
  const values = getComputedStyle(document.documentElement);
  const colour = (name) => values.getPropertyValue(`--${name}`).trim();
  const label = { label: 'data(label)', color: colour('text'), 'font-size': 14, 'font-family': 'system-ui, "Noto Sans CJK SC", sans-serif', 'text-valign': 'center', 'text-wrap': 'ellipsis', 'text-max-width': 300 };
  return [
    { selector: 'node', style: { ...label, 'border-width': 1.5, 'border-color': colour('edge'), width: 'mapData(weight, 1, 30, 12, 30)', height: 'mapData(weight, 1, 30, 12, 30)' } },
    { selector: 'node.agency', style: { 'background-color': colour('reference'), 'text-halign': 'left', 'text-margin-x': -6 } },
    { selector: 'node.technology', style: { 'background-color': colour('technology'), shape: 'diamond', 'text-halign': 'right', 'text-margin-x': 6 } },
    { selector: 'node.unit', style: { 'background-color': colour('box'), shape: 'round-rectangle', width: 250, height: 24, 'text-max-width': 238, 'font-size': 13 } },
    { selector: 'edge', style: { 'curve-style': 'haystack', 'haystack-radius': 0, 'line-color': colour('edge'), width: 'mapData(weight, 1, 12, 1, 5)', opacity: 0.4 } },
    { selector: 'edge.lead', style: { 'line-color': colour('lead'), width: 2.5, opacity: 0.85 } },
    { selector: 'edge.joint-lead', style: { 'line-color': colour('joint-lead'), width: 2.5, opacity: 0.85 } },
    { selector: '.far', style: { opacity: 0.08 } },
    { selector: 'edge.near', style: { opacity: 1, 'line-color': colour('accent') } },
    { selector: 'node.near', style: { 'border-color': colour('accent'), 'border-width': 2.5 } },
  ];
}
