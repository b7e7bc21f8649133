/* What the paper can do more with script. Nothing here is needed to read it, and no text becomes markup: everything is set as text. */
'use strict';
(() => {
  const me = document.currentScript;
  const english = document.documentElement.lang === 'en';
  const say = (persian, inEnglish) => (english ? inEnglish : persian);
  const digits = n => (english ? String(n) : String(n).replace(/\d/g, d => '۰۱۲۳۴۵۶۷۸۹'[d]));
  const one = (what, from = document) => from.querySelector(what);
  const all = (what, from = document) => [...from.querySelectorAll(what)];
  const make = (name, facts = {}, ...inside) => {
    const it = document.createElement(name);
    for (const [key, value] of Object.entries(facts))
      if (key.startsWith('on')) it.addEventListener(key.slice(2), value);
      else it.setAttribute(key, value);
    it.append(...inside);
    return it;
  };
  // Storage may be forbidden or full: then nothing is kept, and nothing breaks.
  const kept = {
    get(key, none) { try { return JSON.parse(localStorage.getItem(key)) ?? none; } catch { return none; } },
    set(key, value) { try { localStorage.setItem(key, JSON.stringify(value)); return true; } catch { return false; } },
  };
  const path = location.pathname.replace(/^\/en(?=\/|$)/, '') || '/';
  document.head.append(make('link', { rel: 'stylesheet', href: me.dataset.style }));

  // A line at the foot of the screen that says one thing.
  const bar = make('div', { class: 'note-bar', role: 'status', hidden: '' });
  document.body.append(bar);
  function note(words, ...more) {
    bar.replaceChildren(words, ...more);
    bar.hidden = !words;
  }

  // Live: how many reports came since this page was printed. A hidden page does not listen.
  const printed = +me.dataset.printed;
  const title = document.title;
  let events;
  function listen() {
    if (events || document.hidden || !navigator.onLine || !/^\/(iran|world|topic\/[^/]+)?$/.test(path)) return;
    events = new EventSource('/live?since=' + printed);
    events.addEventListener('news', event => {
      const count = Math.floor(JSON.parse(event.data).count);
      if (!(count > 0)) return;
      document.title = '(' + digits(count) + ') ' + title;
      note(make('a', { class: 'fresh', href: location.pathname + location.search },
        say(digits(count) + ' خبر تازه', count + (count === 1 ? ' new report' : ' new reports'))));
    });
  }
  function deaf() { events?.close(); events = undefined; }
  document.addEventListener('visibilitychange', () => (document.hidden ? deaf() : listen()));
  addEventListener('pagehide', deaf);
  addEventListener('pageshow', listen);
  listen();

  // Without a network.
  function network() {
    document.documentElement.classList.toggle('offline', !navigator.onLine);
    if (navigator.onLine) { if (bar.dataset.offline) note(''); delete bar.dataset.offline; listen(); return; }
    deaf();
    bar.dataset.offline = '1';
    const hour = new Date(printed).toLocaleTimeString(english ? 'en-GB' : 'fa-IR', { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Tehran' });
    note(say('اینترنت نیست. این صفحه در ساعت ' + hour + ' چاپ شده است.', 'You are offline. This page was printed at ' + hour + ', Tehran time.'));
  }
  addEventListener('online', network);
  addEventListener('offline', network);
  if (!navigator.onLine) network();
  if ('serviceWorker' in navigator) {
    const policy = window.trustedTypes?.createPolicy('newscity', {
      createScriptURL: url => { if (url === '/sw.js') return url; throw new TypeError('not ours: ' + url); },
    });
    navigator.serviceWorker.register(policy ? policy.createScriptURL('/sw.js') : '/sw.js').catch(() => {});
  }

  // Kept for later and followed: lists on this device alone.
  const places = { news: ['later', 'برای بعد', 'Keep for later', 'برداشتن از نگه‌داشته‌ها', 'Kept: remove'], story: ['followed', 'دنبال کردن', 'Follow', 'دیگر دنبال نکن', 'Unfollow'], topic: ['topics', 'دنبال کردن', 'Follow', 'دیگر دنبال نکن', 'Unfollow'] };
  const here = /^\/(news|story|topic)\/([a-z0-9]+)\/?$/.exec(path);
  const head = one('main h1');
  const tools = one('.tools');
  let turn;
  if (here && head && tools) {
    const [list, add, addEnglish, drop, dropEnglish] = places[here[1]];
    const button = make('button', { type: 'button', class: 'keep', onclick: () => turn() });
    const has = () => kept.get(list, []).some(item => item.id === here[2]);
    const show = () => {
      button.setAttribute('aria-pressed', has());
      button.textContent = has() ? say(drop, dropEnglish) : say(add, addEnglish);
    };
    turn = () => {
      const others = kept.get(list, []).filter(item => item.id !== here[2]);
      const now = has() ? others : [{ id: here[2], title: head.textContent.trim().slice(0, 300), at: Date.now() }, ...others].slice(0, 500);
      if (!kept.set(list, now)) note(say('این مرورگر اجازه نگه داشتن نمی‌دهد.', 'This browser does not let us keep anything.'));
      show();
    };
    show();
    tools.append(button);
  }
  const shelf = one('#kept');
  if (shelf) fill();
  function fill() {
    const kinds = [['later', '/news/', say('برای بعد', 'For later')], ['followed', '/story/', say('رویدادها', 'Stories')], ['topics', '/topic/', say('موضوع‌ها', 'Topics')]];
    const parts = kinds.flatMap(([list, address, name]) => {
      const items = kept.get(list, []);
      if (!items.length) return [];
      return [make('h2', { class: 'part' }, name), make('ul', {}, ...items.filter(item => /^[a-z0-9]+$/.test(item.id)).map(item => {
        const fresh = make('small', {});
        if (list === 'followed' && navigator.onLine)
          fetch('/api/v1/stories/' + item.id).then(answer => answer.json()).then(story => {
            const since = (story.articles || []).filter(it => Date.parse(it.firstSeen) > item.at).length;
            if (since) fresh.textContent = ' ' + say(digits(since) + ' گزارش تازه', since + ' new');
          }).catch(() => {});
        return make('li', {}, make('a', { href: address + item.id }, String(item.title)), fresh, ' ',
          make('button', { type: 'button', onclick: () => { kept.set(list, kept.get(list, []).filter(it => it.id !== item.id)); fill(); } }, say('بردار', 'Remove')));
      }))];
    });
    shelf.replaceChildren(...(parts.length ? parts : [make('p', {}, say('هنوز چیزی نگه نداشته‌اید. در صفحه هر خبر «برای بعد» را بزنید.', 'Nothing kept yet: press “Keep for later” on any report.'))]));
  }
  const foot = one('footer ul');
  if (foot) {
    foot.append(make('li', {}, make('a', { href: '/kept' }, say('نگه‌داشته‌ها', 'Kept'))));
    foot.append(make('li', {}, make('button', { type: 'button', class: 'plain-button', onclick: help }, say('کلیدها', 'Keys'))));
  }

  // Keys, by their place on the keyboard, so that they work with a Persian layout too. They can be turned off (WCAG 2.1.4).
  const keys = [
    ['j', 'KeyJ', say('تیتر بعدی', 'Next headline'), () => step(1)],
    ['k', 'KeyK', say('تیتر قبلی', 'Previous headline'), () => step(-1)],
    ['o', 'KeyO', say('باز کردن تیتر', 'Open the headline'), () => document.activeElement?.closest?.('main a')?.click()],
    ['/', 'Slash', say('جست‌وجو', 'Search'), () => one('input[type=search]')?.focus()],
    ['h', 'KeyH', say('صفحه نخست', 'Front page'), () => { location.href = english ? '/en' : '/'; }],
    ['s', 'KeyS', say('نگه داشتن یا دنبال کردن', 'Keep or follow'), () => turn?.()],
    ['r', 'KeyR', say('تازه کردن صفحه', 'Print again'), () => location.reload()],
    ['?', '?', say('همین راهنما', 'This help'), help],
  ];
  function step(by) {
    const heads = all('main h3 a, main .latest a, main li > a[href^="/news/"]').filter(it => it.offsetParent && !it.closest('.voices'));
    if (!heads.length) return;
    const at = heads.indexOf(document.activeElement);
    heads[Math.min(heads.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : heads.length - 1) : at + by))].focus();
  }
  let box;
  function help() {
    box?.remove();
    const off = make('input', { type: 'checkbox', id: 'keys-on', onchange: () => kept.set('keys', off.checked) });
    off.checked = kept.get('keys', true);
    box = make('dialog', { class: 'keys', 'aria-labelledby': 'keys-name' },
      make('h2', { id: 'keys-name' }, say('کلیدها', 'Keys')),
      make('dl', {}, ...keys.map(([key, , words]) => make('div', {}, make('dt', {}, make('kbd', {}, key)), make('dd', {}, words)))),
      make('p', {}, off, ' ', make('label', { for: 'keys-on' }, say('کلیدها روشن باشند', 'Keys are on'))),
      make('form', { method: 'dialog' }, make('button', {}, say('بستن', 'Close'))));
    document.body.append(box);
    box.showModal();
  }
  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable], dialog')) return;
    const asked = event.key === '?' || event.key === '؟' || (event.shiftKey && event.code === 'Slash');
    const found = keys.find(key => (asked ? key[0] === '?' : !event.shiftKey && key[1] === event.code));
    if (!found || (found[0] !== '?' && !kept.get('keys', true))) return;
    event.preventDefault();
    found[3]();
  });
})();
