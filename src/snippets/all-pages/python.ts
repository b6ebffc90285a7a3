// This file writes a script for Python that collects all pages, with its standard library alone.
import { mostRepeated } from '../../request/pages.ts';
import { noRedirect, openerFor, tongue } from '../languages/python.ts';
import { comment, lines, writer } from '../languages/source.ts';
import { quoteCodePoints as quote } from '../literals.ts';
import { inAnyShell } from '../set-token.ts';
import type { Snippet } from '../snippet.ts';
import { notesOfScripts } from './notes.ts';
import { longestWait, pause, planAllPages, reserve, stoppedForQuota } from './plan.ts';

export const pythonScript: Snippet = {
  id: 'python',
  label: 'Python',
  info: { title: 'Python, standard library', needs: 'Python 3.9', group: 'Languages' },
  markdown: 'python',
  write: (request, publicToken, remark) => {
    const { purpose, urls, pageSize, keyFields, fingerprint } = planAllPages(request);
    const write = writer('Python 3, as a file all_pages.py', tongue, ({ headers, ...rest }) =>
      lines(
        'import gzip',
        'import http.client',
        'import json',
        'import os',
        'import sys',
        'import time',
        'import urllib.error',
        'import urllib.request',
        'import zlib',
        '',
        comment('#', purpose),
        comment('#', rest.remark),
        'FILE = sys.argv[1] if len(sys.argv) > 1 else "items.ndjson"',
        'STATE = FILE + ".state"',
        `REQUEST = ${quote(fingerprint)}`,
        `SIZE, RESERVE, PAUSE = ${pageSize}, ${reserve}, ${pause}`,
        `KEY = [${keyFields.map(quote).join(', ')}]`,
        'URLS = [',
        urls.map((url) => `    ${quote(url)},`),
        ']',
        'HEADERS = {',
        headers.map(({ name, value }) => `    ${quote(name)}: ${value},`),
        '    "Accept-Encoding": "gzip",',
        '}',
        '',
        '',
        noRedirect,
        '',
        '',
        openerFor(rest.isLocal),
        '',
        '',
        body,
      ),
    );
    return write(request, publicToken, remark);
  },
  notes: ['python3 all_pages.py runs it.', ...notesOfScripts],
  setToken: inAnyShell,
};

const body = `def say(text):
    print(text, file=sys.stderr, flush=True)


def ask(url):
    request = urllib.request.Request(url, headers=HEADERS)
    try:
        response = opener.open(request, timeout=60)
    except urllib.error.HTTPError as error:
        response = error
    body = response.read()
    if response.headers.get("Content-Encoding") == "gzip":
        body = gzip.decompress(body)
    return response.status, body.decode("utf-8", "replace")


def items_of(status, body):
    try:
        page = json.loads(body)
        return page if status == 200 and isinstance(page["items"], list) else None
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def key_of(item):
    values = [item.get(name) for name in KEY] if isinstance(item, dict) else []
    return json.dumps(values) if values and values[0] is not None else None


def whole(value):
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(max(0, min(9999999999, value)))


def is_state(state):
    counts = [state.get(name) for name in ("list", "page", "items", "after")] if isinstance(state, dict) else [None]
    return all(count is not None and whole(count) == count for count in counts) and state["page"] > 0


def broken(path, other):
    sys.exit(f"{path} is broken. Delete it and {other} to start again, or name another file.")


def save(state):
    with open(STATE + ".new", "w") as file:
        json.dump(state, file)
    os.replace(STATE + ".new", STATE)


def load():
    if os.path.exists(STATE):
        try:
            with open(STATE) as file:
                state = json.load(file)
        except (ValueError, RecursionError):
            state = None
        if not is_state(state):
            broken(STATE, FILE)
        if state.get("request") != REQUEST:
            sys.exit(f"{STATE} is of another request. Remove it and {FILE}, or name another file.")
        return state
    if os.path.exists(FILE):
        sys.exit(f"{FILE} is there without {STATE}. Move it away, or name another file.")
    state = {"request": REQUEST, "list": 0, "page": 1, "items": 0, "after": 0}
    save(state)
    return state


def collect(state, file):
    known = set()
    file.seek(0)
    for _ in range(state["items"]):
        line = file.readline()
        if not line:
            sys.exit(f"{FILE} has less than the {state['items']} items of {STATE}. Remove both to start again.")
        try:
            known.add(key_of(json.loads(line)))
        except (ValueError, RecursionError):
            broken(FILE, STATE)
    # An interruption may have come between the items and the state: what it does not count comes again.
    file.truncate(file.tell())
    if state["items"]:
        say(f"{state['items']} items are in {FILE}.")

    repeated = 0
    while state["list"] < len(URLS):
        wait = min(state["after"] - time.time(), ${longestWait})
        if wait > 0:
            say(f"Waiting {wait:.0f} s, as the API asks.")
            time.sleep(wait)
        number = state["page"]
        status, body = ask(f"{URLS[state['list']]}&page={number}")
        page = items_of(status, body)
        if page is None:
            say(body)
            sys.exit(f"HTTP {status} for page {number}. Run this again to go on.")
        new = []
        for item in page["items"]:
            # An item comes twice where the list has grown in between.
            key = key_of(item)
            if key is None or key not in known:
                known.add(key)
                new.append(json.dumps(item, separators=(",", ":")) + "\\n")
        file.write("".join(new).encode())
        file.flush()
        state["items"] += len(new)
        quota = whole(page.get("quota_remaining"))
        say(
            f"List {state['list'] + 1} of {len(URLS)}, page {number}: {state['items']} items,"
            f" quota left: {'unknown' if quota is None else quota}."
        )
        repeated = 0 if new else repeated + 1
        more = page.get("has_more")
        if page["items"] and (len(page["items"]) >= SIZE if more is None else more is True):
            state["page"] += 1
        else:
            state["list"] += 1
            state["page"] = 1
            repeated = 0
        backoff = whole(page.get("backoff")) or 0
        state["after"] = int(time.time()) + backoff + 2 if backoff > 0 else 0
        save(state)
        if repeated == ${mostRepeated}:
            sys.exit(
                f"Stopped, because {repeated} pages in a row had nothing new."
                f" Run this again to go on at page {state['page']}."
            )
        if state["list"] < len(URLS) and quota is not None and quota <= RESERVE:
            say(
                f"Stopped, because {quota} requests of the quota are left. Run this again within a day,"
                f" once it is full: it goes on at page {state['page']}."
            )
            sys.exit(${stoppedForQuota})
        time.sleep(PAUSE)
    say(f"Complete: {state['items']} items in {FILE}. To collect anew, remove it and {STATE}.")


try:
    state = load()
    with open(FILE, "a+b") as file:
        collect(state, file)
except (OSError, EOFError, http.client.HTTPException, zlib.error) as error:
    sys.exit(f"{error}. Run this again to go on.")
except KeyboardInterrupt:
    say("Interrupted. Run this again to go on.")
    sys.exit(130)`;
