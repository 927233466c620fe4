// Suggestions under every search box: the combobox with a listbox of the ARIA Authoring Practices. Without it, the forms search.
const PAUSE = 120;
let boxes = 0;

for (const input of document.querySelectorAll('form[role="search"] input[name="q"]')) {
  suggest(input);
}

function suggest(input) {
  const list = document.createElement('ul');
  list.className = 'suggestions';
  list.id = `suggestions-${++boxes}`;
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', input.form.dataset.suggestions || input.getAttribute('aria-label') || input.labels[0]?.textContent || '');
  input.parentElement.append(list);
  for (const [name, value] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-expanded', 'false'], ['aria-controls', list.id]]) {
    input.setAttribute(name, value);
  }

  let chosen = -1;
  let timer = 0;
  let request = null;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  const choose = (index) => {
    const options = [...list.children];
    chosen = (index + options.length + 1) % (options.length + 1) === options.length ? -1 : (index + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute('aria-selected', String(i === chosen)));
    if (chosen < 0) {
      input.removeAttribute('aria-activedescendant');
    } else {
      input.setAttribute('aria-activedescendant', options[chosen].id);
      options[chosen].scrollIntoView({ block: 'nearest' });
    }
  };

  const show = (found) => {
    list.replaceChildren(...found.map((each, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.href = each.href;
      const label = document.createElement('span');
      label.textContent = each.label;
      const note = document.createElement('small');
      note.textContent = [each.kind, each.other].filter(Boolean).join(' · ');
      option.append(label, note);
      return option;
    }));
    chosen = -1;
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    input.removeAttribute('aria-activedescendant');
  };

  const ask = async () => {
    request?.abort();
    if (!input.value.trim()) {
      close();
      return;
    }
    request = new AbortController();
    try {
      const answer = await fetch(`/search.json?q=${encodeURIComponent(input.value)}&lang=${document.documentElement.lang}`, { signal: request.signal });
      if (answer.ok) {
        show(await answer.json());
      }
    } catch (fault) {
      if (fault.name !== 'AbortError') {
        close();
      }
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(ask, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' && list.hidden) {
      ask();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      choose(event.key === 'ArrowDown' ? chosen + 1 : chosen < 0 ? list.children.length - 1 : chosen - 1);
    } else if (event.key === 'Enter' && chosen >= 0 && !list.hidden) {
      location.href = list.children[chosen].dataset.href;
    } else if (event.key === 'Escape' && !list.hidden) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  });
  // The button of the mouse goes down before the box loses the focus.
  list.addEventListener('mousedown', (event) => {
    const option = event.target.closest('[role="option"]');
    if (option && event.button === 0) {
      event.preventDefault();
      location.href = option.dataset.href;
    }
  });
  input.addEventListener('blur', close);
}
