/* Keeps what was read, so that it can be read again without a network. Pages: the network first, the kept one when it fails.
   Files carry their fingerprint in their address and never change. */
'use strict';
const files = ["FILES"];
const shell = 'files-' + files.join('').split('').reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) >>> 0, 7).toString(36);
const pages = 'pages-1';
const most = 60;
const patience = 6000;
const forever = ['/', '/offline', '/kept'];

self.addEventListener('install', event => event.waitUntil((async () => {
  const cache = await caches.open(shell);
  await cache.addAll(files);
  const kept = await caches.open(pages);
  await Promise.all(['/', '/kept'].map(page => kept.add(page).catch(() => {})));
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys())
    if (name !== shell && name !== pages) await caches.delete(name);
  await self.clients.claim();
})()));

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/-/')) event.respondWith(file(request));
  else if (request.mode === 'navigate' && !/^\/(api|desk|live|healthz|metrics|settings)\b/.test(url.pathname)) event.respondWith(page(event, url));
});

async function file(request) {
  return await caches.match(request) || fetch(request);
}

async function page(event, url) {
  const cache = await caches.open(pages);
  const address = url.pathname + url.search;
  const kept = cache.match(address);
  try {
    const answer = await fetch(event.request, { signal: await kept ? AbortSignal.timeout(patience) : null });
    if (answer.ok && !answer.redirected && (answer.headers.get('content-type') || '').startsWith('text/html'))
      event.waitUntil(keep(cache, address, answer.clone()));
    return answer;
  } catch {
    return await kept || await caches.match('/offline');
  }
}

async function keep(cache, address, answer) {
  await cache.delete(address);
  await cache.put(address, answer);
  const all = (await cache.keys()).filter(request => !forever.includes(new URL(request.url).pathname));
  for (const old of all.slice(0, Math.max(0, all.length - most))) await cache.delete(old);
}
