// This file writes a script for Node that collects all pages.
import { mostRepeated } from '../../request/pages.ts';
import { tongue } from '../languages/fetch.ts';
import { tokenFromEnvironment } from '../languages/node.ts';
import { comment, lines, writer } from '../languages/source.ts';
import { quoteUtf16 as quote } from '../literals.ts';
import { inAnyShell } from '../set-token.ts';
import type { Snippet } from '../snippet.ts';
import { notesOfScripts } from './notes.ts';
import { longestWait, pause, planAllPages, reserve, stoppedForQuota } from './plan.ts';

export const nodeScript: Snippet = {
  id: 'node',
  label: 'Node',
  info: { title: 'JavaScript, Node', needs: 'Node 18, Deno 2 or Bun', group: 'Languages' },
  markdown: 'js',
  write: (request, publicToken, remark) => {
    const { purpose, urls, pageSize, keyFields, fingerprint } = planAllPages(request);
    const write = writer('Node, as a file all-pages.mjs', tongue, (program) =>
      lines(
        comment('//', purpose),
        comment('//', program.remark),
        'import {',
        '  appendFileSync, existsSync, readFileSync, renameSync, truncateSync, writeFileSync,',
        '} from "node:fs";',
        'import { setTimeout as sleep } from "node:timers/promises";',
        '',
        program.readsToken && tokenFromEnvironment.join('\n'),
        'const file = process.argv[2] ?? "items.ndjson";',
        'const stateFile = `${file}.state`;',
        `const request = ${quote(fingerprint)};`,
        `const [size, reserve, pause] = [${pageSize}, ${reserve}, ${pause * 1000}];`,
        `const keyFields = [${keyFields.map(quote).join(', ')}];`,
        'const urls = [',
        urls.map((url) => `  ${quote(url)},`),
        '];',
        'const headers = {',
        program.headers.map(({ name, value }) => `  ${quote(name)}: ${value},`),
        '};',
        '',
        body,
      ),
    );
    return write(request, publicToken, remark);
  },
  notes: [
    'node all-pages.mjs runs it. The name of the file ends in .mjs, so that await can stand outside a function.',
    ...notesOfScripts,
  ],
  setToken: inAnyShell,
};

const body = `function stop(text, code = 1) {
  console.error(text);
  process.exit(code);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keyOf(item) {
  const values = keyFields.map((name) => item?.[name]);
  return values[0] == null ? undefined : JSON.stringify(values);
}

function whole(value) {
  return Number.isFinite(value) ? Math.min(Math.max(Math.floor(value), 0), 9999999999) : undefined;
}

function isState(state) {
  const counts = ["list", "page", "items", "after"].map((name) => state?.[name]);
  return counts.every((count) => count !== undefined && whole(count) === count) && state.page > 0;
}

function stopBroken(path, other) {
  stop(\`\${path} is broken. Delete it and \${other} to start again, or name another file.\`);
}

function save() {
  writeFileSync(\`\${stateFile}.new\`, JSON.stringify(state));
  renameSync(\`\${stateFile}.new\`, stateFile);
}

process.on("uncaughtException", (error) => stop(\`\${error.message}. Run this again to go on.\`));
process.on("SIGINT", () => stop("Interrupted. Run this again to go on.", 130));

let state = { request, list: 0, page: 1, items: 0, after: 0 };
const known = new Set();
if (existsSync(stateFile)) {
  state = parse(readFileSync(stateFile, "utf8"));
  if (!isState(state)) stopBroken(stateFile, file);
  if (state.request !== request)
    stop(\`\${stateFile} is of another request. Remove it and \${file}, or name another file.\`);
  appendFileSync(file, "");
  const lines = readFileSync(file, "utf8").split("\\n").slice(0, -1);
  if (lines.length < state.items)
    stop(\`\${file} has less than the \${state.items} items of \${stateFile}. Remove both to start again.\`);
  // An interruption may have come between the items and the state: what it does not count comes again.
  const counted = lines.slice(0, state.items);
  for (const line of counted) {
    const item = parse(line);
    if (item === undefined) stopBroken(file, stateFile);
    known.add(keyOf(item));
  }
  truncateSync(file, counted.reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0));
  if (state.items > 0) console.error(\`\${state.items} items are in \${file}.\`);
} else {
  if (existsSync(file))
    stop(\`\${file} is there without \${stateFile}. Move it away, or name another file.\`);
  save();
  appendFileSync(file, "");
}

let repeated = 0;
while (state.list < urls.length) {
  const wait = Math.min(state.after - Date.now() / 1000, ${longestWait});
  if (wait > 0) {
    console.error(\`Waiting \${Math.ceil(wait)} s, as the API asks.\`);
    await sleep(wait * 1000);
  }
  const number = state.page;
  let status, body;
  try {
    const signal = AbortSignal.timeout(60_000);
    const url = \`\${urls[state.list]}&page=\${number}\`;
    const response = await fetch(url, { headers, redirect: "error", signal });
    status = response.status;
    body = await response.text();
  } catch (error) {
    stop(\`\${error.cause?.message ?? error.message}. Run this again to go on.\`);
  }
  const page = parse(body);
  if (status !== 200 || !Array.isArray(page?.items)) {
    console.error(body);
    stop(\`HTTP \${status} for page \${number}. Run this again to go on.\`);
  }
  let text = "";
  for (const item of page.items) {
    // An item comes twice where the list has grown in between.
    const key = keyOf(item);
    if (key !== undefined && known.has(key)) continue;
    known.add(key);
    text += \`\${JSON.stringify(item)}\\n\`;
    state.items += 1;
  }
  appendFileSync(file, text);
  const quota = whole(page.quota_remaining) ?? "unknown";
  console.error(
    \`List \${state.list + 1} of \${urls.length}, page \${number}: \${state.items} items, quota left: \${quota}.\`,
  );
  repeated = text === "" ? repeated + 1 : 0;
  const more = page.has_more ?? page.items.length >= size;
  if (page.items.length > 0 && more === true) {
    state.page += 1;
  } else {
    state.list += 1;
    state.page = 1;
    repeated = 0;
  }
  const backoff = whole(page.backoff) ?? 0;
  state.after = backoff > 0 ? Math.floor(Date.now() / 1000) + backoff + 2 : 0;
  save();
  if (repeated === ${mostRepeated})
    stop(
      \`Stopped, because \${repeated} pages in a row had nothing new. Run this again to go on at page \${state.page}.\`,
    );
  if (state.list < urls.length && quota <= reserve)
    stop(
      \`Stopped, because \${quota} requests of the quota are left. Run this again within a day, once it is full: it goes on at page \${state.page}.\`,
      ${stoppedForQuota},
    );
  await sleep(pause);
}
console.error(\`Complete: \${state.items} items in \${file}. To collect anew, remove it and \${stateFile}.\`);`;
