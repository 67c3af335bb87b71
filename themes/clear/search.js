// Search and word explanations in the reader's browser. No server is asked; what is searched in is loaded when it is first
// needed. Without this script the word links lead to the word list, and nothing is missing but the search.
(() => {
  'use strict';
  const own = document.currentScript;
  const header = document.querySelector('.site-header');
  if (!own || !header?.querySelector('.search-button')) { return; }

  // A copy that nobody looked after says so, wherever it lies: on a server, on a disk, in a folder from long ago.
  const late = own.dataset.reviewBy;
  if (late && new Date() > new Date(`${late}T23:59:59`)) {
    const notice = document.createElement('aside');
    notice.className = 'sample-notice late-notice';
    notice.textContent = own.dataset.late;
    header.before(notice);
  }

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };

  // Words: letters without marks and case, Arabic letters without their seats, no Latin plural s. Chinese and Japanese have
  // no spaces between words, so pairs of characters stand in for them.
  const chinese = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]/;
  const fold = text => text.normalize('NFKD').replace(/[\p{M}\u0640]/gu, '').toLowerCase()
    .replace(/ß/g, 'ss').replace(/ة/g, 'ه').replace(/ى/g, 'ي');
  const stem = word => word.length > 4 && word.startsWith('ال') ? word.slice(2)
    : word.length > 3 && /[a-z]s$/.test(word) && !word.endsWith('ss') ? word.slice(0, -1) : word;
  const pairs = run => { const signs = [...run]; return signs.length < 2 ? [run] : signs.slice(1).map((sign, i) => signs[i] + sign); };
  const words = text => (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(w => chinese.test(w) ? pairs(w) : [stem(w)]);

  let index;

  function load() {
    index ??= new Promise((done, failed) => {
      const script = make('script', { src: own.dataset.index });
      script.onload = () => done(build(globalThis.handbookIndex));
      script.onerror = failed;
      document.head.append(script);
    });
    return index;
  }

  function build(data) {
    const places = [];
    const postings = new Map();
    const add = (place, text, weight) => words(text).forEach(word => {
      const list = postings.get(word) ?? new Map();
      list.set(place, (list.get(place) ?? 0) + weight);
      postings.set(word, list);
    });
    data.chapters.forEach((chapter, number) => chapter.sections.forEach(([id, heading, text], at) => {
      const place = { chapter, number, address: chapter.address + (id ? '#' + id : ''), heading, text: at === 0 ? chapter.summary + ' ' + text : text };
      if (at === 0 || heading || text) {
        places.push(place);
        add(place, heading, 6);
        add(place, at === 0 ? chapter.title : '', 8);
        add(place, place.text, 1);
      }
    }));
    data.terms.forEach(term => {
      const chapter = { title: data.words.glossary, address: 'glossary.html' };
      const place = { chapter, number: data.chapters.length, address: `glossary.html#term-${term.id}`, heading: term.term, text: term.text, lang: term.lang };
      places.push(place);
      add(place, [term.term, ...term.forms].join(' '), 5);
      add(place, term.text, 1);
    });
    places.forEach((place, order) => { place.order = order; });
    const names = data.terms.map(term => [term.term, ...term.forms]);
    const known = new Map(names.flatMap(forms => forms.map(form => [words(form).join(' '), forms])));
    return { ...data, places, postings, known, sorted: [...postings.keys()].sort() };
  }

  // Changes of one letter that lead from one word to the other, up to a limit.
  function distance(a, b, limit) {
    if (Math.abs(a.length - b.length) > limit) { return limit + 1; }
    let before = null;
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
        if (before && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) { next[j] = Math.min(next[j], before[j - 2] + 1); }
      }
      if (Math.min(...next) > limit) { return limit + 1; }
      [before, row] = [row, next];
    }
    return row[b.length];
  }

  // Words of the book that a reader may have meant: the word itself, what begins with it, and else what is spelt nearly so.
  function candidates(found, word) {
    const matches = new Map();
    let low = 0;
    for (let high = found.sorted.length; low < high;) {
      const middle = (low + high) >> 1;
      if (found.sorted[middle] < word) { low = middle + 1; } else { high = middle; }
    }
    for (let i = low; i < found.sorted.length && found.sorted[i].startsWith(word); i++) {
      matches.set(found.sorted[i], found.sorted[i] === word ? 1 : 0.5);
    }
    if (matches.size === 0 && word.length > 3) {
      const limit = word.length > 7 ? 2 : 1;
      found.sorted.filter(w => distance(w, word, limit) <= limit).forEach(w => matches.set(w, 0.3));
    }
    return matches;
  }

  function score(found, query) {
    const asked = [...new Set(words(query))];
    const results = new Map();
    for (const word of asked) {
      const best = new Map();
      for (const [match, closeness] of candidates(found, word)) {
        const list = found.postings.get(match);
        const rarity = Math.log(1 + found.places.length / list.size);
        for (const [place, weight] of list) {
          const value = closeness * rarity * Math.sqrt(weight);
          if (value > (best.get(place)?.value ?? 0)) { best.set(place, { value, match }); }
        }
      }
      for (const [place, { value, match }] of best) {
        const result = results.get(place) ?? { place, value: 0, count: 0, matches: new Set() };
        result.value += value;
        result.count += 1;
        result.matches.add(match);
        results.set(place, result);
      }
    }
    const all = [...results.values()];
    const whole = all.filter(result => result.count === asked.length);
    return whole.length > 0 ? whole : all;
  }

  // A name of the word list finds what is written under its other names too: AML, acute myeloid leukemia.
  function search(found, query) {
    const names = found.known.get(words(query).join(' ')) ?? [];
    const best = new Map();
    [query, ...names].forEach((text, i) => score(found, text).forEach(result => {
      const value = result.value * (i === 0 ? 1 : 0.8);
      const known = best.get(result.place);
      if (!known || known.value < value) {
        best.set(result.place, { ...result, value, matches: new Set([...result.matches, ...(known?.matches ?? [])]) });
      }
    }));
    return [...best.values()].sort((a, b) => b.value - a.value || a.place.order - b.place.order).slice(0, 30);
  }

  function marked(text, matches, most) {
    const parts = [...text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu)].map(part => part[0]);
    const hits = parts.map(part => words(part).some(word => matches.has(word)));
    const first = Math.max(0, hits.indexOf(true) - 12);
    const shown = parts.slice(first, first + most);
    return [first > 0 ? '… ' : '', ...shown.map((part, i) => hits[first + i] ? make('mark', { textContent: part }) : part), first + most < parts.length ? ' …' : ''];
  }

  function list(found, results) {
    const groups = new Map();
    results.forEach(result => groups.set(result.place.chapter.address, [...(groups.get(result.place.chapter.address) ?? []), result]));
    return [...groups.values()].map(group => {
      const { chapter } = group[0].place;
      const items = group.map(({ place, matches }) => {
        const link = make('a', { href: place.address }, ...marked(place.heading || chapter.title, matches, 40));
        const item = make('li', {}, link, make('p', {}, ...marked(place.text, matches, 44)));
        const lang = place.lang ?? chapter.lang;
        return lang ? Object.assign(item, { lang, dir: 'auto' }) : item;
      });
      return make('section', {}, make('h3', { textContent: chapter.title, dir: 'auto' }), make('ul', {}, ...items));
    });
  }

  function dialog(found) {
    const input = make('input', { type: 'search', autocomplete: 'off', enterKeyHint: 'search' });
    input.setAttribute('aria-label', found.words.title);
    input.placeholder = found.words.hint;
    const close = make('button', { type: 'button', textContent: found.words.close });
    const status = make('p', { className: 'search-count' });
    status.setAttribute('role', 'status');
    const results = make('div', { className: 'search-results' });
    const box = make('dialog', { className: 'search' }, make('div', { className: 'search-field' }, input, close), status, results);
    box.setAttribute('aria-label', found.words.title);
    const show = () => {
      const hits = words(input.value).length > 0 ? search(found, input.value) : [];
      results.replaceChildren(...list(found, hits));
      status.textContent = words(input.value).length === 0 ? '' : hits.length === 0 ? found.words.none
        : hits.length === 1 ? found.words.one : found.words.many.replace('{0}', hits.length);
    };
    input.addEventListener('input', show);
    close.addEventListener('click', () => box.close());
    box.addEventListener('close', () => box.contains(document.activeElement) && button.focus());
    box.addEventListener('click', event => (event.target === box || event.target.closest('a')) && box.close());
    box.addEventListener('keydown', event => {
      const links = [...results.querySelectorAll('a')];
      const at = links.indexOf(document.activeElement);
      if (event.key === 'Escape') { event.preventDefault(); box.close(); }
      if (event.key === 'Enter' && event.target === input) { links[0]?.click(); }
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const next = at + (event.key === 'ArrowDown' ? 1 : -1);
        (next < 0 ? input : links[Math.min(next, links.length - 1)])?.focus();
      }
    });
    document.body.append(box);
    return { open: () => { box.showModal(); input.select(); } };
  }

  let opened;
  const open = () => load().then(found => (opened ??= dialog(found)).open());
  const button = header.querySelector('.search-button');
  button.hidden = false;
  button.addEventListener('click', open);
  document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !event.target.closest('input, dialog')) {
      event.preventDefault();
      open();
    }
  });

  // The explanation of a word, where it stands; a second click on the link inside leads to the word list.
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a.term');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || !HTMLElement.prototype.showPopover) { return; }
    event.preventDefault();
    load().then(found => {
      const term = found.terms.find(t => link.hash === '#term-' + t.id);
      if (!term) { location.href = link.href; return; }
      document.querySelector('.word-note')?.remove();
      const note = make('aside', { className: 'word-note', popover: 'auto' }, make('strong', { textContent: term.term }),
        make('p', { textContent: term.text }), make('a', { href: link.href, textContent: found.words.more }));
      note.setAttribute('aria-label', term.term);
      if (term.lang) { note.lang = term.lang; note.dir = 'auto'; }
      link.after(note);
      note.showPopover();
      const place = link.getBoundingClientRect();
      const room = document.documentElement.clientWidth - note.offsetWidth - 8;
      note.style.setProperty('left', `${Math.max(8, Math.min(document.documentElement.dir === 'rtl' ? place.right - note.offsetWidth : place.left, room))}px`);
      note.style.setProperty('top', `${place.bottom + note.offsetHeight + 8 > innerHeight ? Math.max(8, place.top - note.offsetHeight - 6) : place.bottom + 6}px`);
    }, () => { location.href = link.href; });
  });
})();
