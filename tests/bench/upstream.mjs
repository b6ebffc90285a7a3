// This file is the API of a benchmark, in a process of its own: it responds with a body of about 30 kB to everybody, and says
// at /report how many calls there were, and in what time those of each person in a hurry came.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { gzipSync } from 'node:zlib';

/** @param {string} name */
const pem = (name) => readFileSync(new URL(`../support/fakes/tls/${name}.pem`, import.meta.url));

const items = Array.from({ length: 300 }, (_, id) => ({
  id,
  title: `${Math.sin(id)} ${Math.cos(id * 7)}`,
  tags: ['python', 'c#', `tag-${id % 97}`],
}));
const packed = gzipSync(
  JSON.stringify({ items, has_more: false, quota_max: 10_000, quota_remaining: 9000 }),
);
const headers = {
  'content-type': 'application/json; charset=utf-8',
  'content-encoding': 'gzip',
  'content-length': packed.length,
};

/** @type {Map<string, { first: number, last: number }>} */
const hasty = new Map();
let calls = 0;

const server = createServer({ key: pem('key'), cert: pem('cert') }, (incoming, outgoing) => {
  if (incoming.url === '/report') {
    const spans = [...hasty.values()].map(({ first, last }) => last - first);
    outgoing.end(JSON.stringify({ calls, spans }));
    return;
  }
  note(String(incoming.headers['x-api-access-token'] ?? ''));
  outgoing.writeHead(200, headers).end(packed);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') console.log(`https://127.0.0.1:${address.port}`);
});

/** @param {string} token */
function note(token) {
  calls += 1;
  if (!token.startsWith('hasty')) return;
  const now = performance.now();
  hasty.set(token, { first: hasty.get(token)?.first ?? now, last: now });
}
