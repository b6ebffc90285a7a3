import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Slug } from '../../../src/catalog/index.ts';
import type { DraftValues } from '../../../src/request/draft.ts';
import type { PastedCommand } from '../../../src/request/paste/pasted.ts';
import { readPasted } from '../../../src/request/paste/read-pasted.ts';
import { makeCanary } from '../../support/builders/canary.ts';

/** All commands of a text. */
function commandsOf(text: string): readonly PastedCommand[] {
  const read = readPasted(text);
  if (read.kind !== 'commands') throw new Error(`${read.kind}: ${JSON.stringify(read)}`);
  return read.commands;
}

/** The only command of a text. */
function commandOf(text: string): PastedCommand {
  const [command, ...others] = commandsOf(text);
  expect(others).toEqual([]);
  if (!command) throw new Error('nothing');
  return command;
}

const tagged = { tagged: 'c#', pagesize: '5' };
const comment = { id: '7', body: `It's "so" & so\n` };

/** Built by hand, as texts for them are found in tickets and documents. */
const cases: readonly (readonly [
  kind: string,
  text: string,
  slug: Slug,
  values: DraftValues,
  team?: string,
])[] = [
  [
    'URL',
    'https://api.stackexchange.com/2.2/questions?tagged=c%23&pagesize=5&site=so',
    'questions',
    tagged,
  ],
  [
    'URL',
    'api.stackoverflowteams.com//2.3//questions?tagged=c%23&pagesize=5&team=acme',
    'questions',
    tagged,
    'acme',
  ],
  [
    'URL',
    'https://api.stackoverflowteams.com/v2.3/teams/acme/questions?tagged=c%23&pagesize=5',
    'questions',
    tagged,
    'acme',
  ],
  ['URL', 'https://so.example.com/api/2.3/questions?tagged=c%23&pagesize=5', 'questions', tagged],
  ['URL', '/2.3/questions?tagged=c%23&pagesize=5', 'questions', tagged],
  [
    'PHP code',
    `curl_setopt($ch, CURLOPT_URL, "https://api.stackoverflowteams.com/2.3/comments/" . '7' . "/edit");\ncurl_setopt($ch, CURLOPT_POSTFIELDS, 'body=a.b');`,
    'edit-comment',
    { id: '7', body: 'a.b' },
  ],
  [
    'Java code',
    'HttpRequest.newBuilder(URI.create("https://x/2.3/comments/7/edit")).POST(BodyPublishers.ofString("body=x;:x")).build()',
    'edit-comment',
    { id: '7', body: 'x;:x' },
  ],
  [
    'R code',
    'library(httr2)\nrequest("https://x/2.3/comments/7/edit") |> req_body_form(body = "a b") |> req_perform()',
    'edit-comment',
    { id: '7', body: 'a b' },
  ],
  [
    'URL',
    'It was https://api.stackoverflowteams.com/2.3/questions?tagged=c%23&pagesize=5, I think.',
    'questions',
    tagged,
  ],
  [
    'URL',
    'https://api.stackexchange.com/docs/questions#tagged=c%23&pagesize=5&site=so&run=true',
    'questions',
    tagged,
  ],
  [
    'link of this explorer',
    'http://localhost:2323/#v1/questions?tagged=c%23&pagesize=5&team=acme',
    'questions',
    tagged,
    'acme',
  ],
  [
    'curl command',
    `curl -H 'X: y' "https://x.test/2.3/questions?tagged=c%23&pagesize=5"`,
    'questions',
    tagged,
  ],
  [
    'curl command',
    `curl https://x.test/2.3/questions?tagged=c%23&pagesize=5 | jq .`,
    'questions',
    tagged,
  ],
  [
    'curl command',
    `$ curl -sG \\\n  --data-urlencode 'tagged=c#' \\\n  -d pagesize=5 https://x.test/2.3/questions # all of them`,
    'questions',
    tagged,
  ],
  [
    'curl command',
    `curl --url-query tagged=c%23 --url-query 'pagesize=5' --url https://x.test/2.3/questions`.replace(
      'c%23',
      'c#',
    ),
    'questions',
    tagged,
  ],
  [
    'curl command',
    `TAG='c#'\nN=5\ncurl -G "https://x.test/2.3/questions" --data-urlencode "tagged=$TAG" -d "pagesize=\${N}"`,
    'questions',
    tagged,
  ],
  [
    'curl command',
    `curl -X POST 'https://x.test/2.3/posts/7/comments/add' --data-urlencode $'body=It\\'s "so" & so\\n'`,
    'create-comment',
    comment,
  ],
  [
    'curl command',
    'curl.exe -s ^\n  "https://x.test/2.3/questions?tagged=c%23^&pagesize=5"'.replace('^&', '&'),
    'questions',
    tagged,
  ],
  [
    'curl command',
    'curl.exe "https://x.test/2.3/questions?tagged=c%%23&pagesize=5"',
    'questions',
    tagged,
  ],
  [
    'curl command',
    "curl.exe -G 'https://x.test/2.3/questions' `\n  -d 'tagged=c%23' `\n  -d 'pagesize=5'",
    'questions',
    tagged,
  ],
  [
    'PowerShell command',
    `irm "https://x.test/2.3/questions?tagged=c%23&pagesize=5" -Headers @{'X-API-Access-Token'=$env:PAT}`,
    'questions',
    tagged,
  ],
  [
    'PowerShell command',
    `$p = @{\n  Uri = 'https://x.test/2.3/questions'\n  Body = @{ tagged='c#'; pagesize=5 }\n}\nInvoke-RestMethod @p`,
    'questions',
    tagged,
  ],
  [
    'PowerShell command',
    `curl -Uri https://x.test/2.3/questions?pagesize=5 -Body @{tagged = "c#"}`,
    'questions',
    tagged,
  ],
  [
    'PowerShell command',
    `$b = @'\nbody=It%27s+%22so%22+%26+so%0A\n'@\nInvoke-RestMethod -Method Post -Uri https://x.test/2.3/posts/7/comments/add -Body $b`,
    'create-comment',
    comment,
  ],
  [
    'PowerShell command',
    `$q = [uri]::EscapeDataString('c#')\n$n = 5\nInvoke-WebRequest -Uri ("https://x.test/2.3/questions?tagged=" + $q + "&pagesize=$n") -UseBasicParsing`,
    'questions',
    tagged,
  ],
  [
    'PowerShell command',
    `powershell -Command "Invoke-RestMethod 'https://x.test/2.3/questions?tagged=c%23&pagesize=5'"`,
    'questions',
    tagged,
  ],
  [
    'wget command',
    `wget -qO- --header='X-API-Access-Token: $PAT' 'https://x.test/2.3/questions?tagged=c%23&pagesize=5'`,
    'questions',
    tagged,
  ],
  [
    'wget command',
    `wget --post-data 'body=It%27s+%22so%22+%26+so%0A' https://x.test/2.3/posts/7/comments/add`,
    'create-comment',
    comment,
  ],
  [
    'HTTPie command',
    `http GET https://x.test/2.3/questions tagged=='c#' pagesize==5 X-API-Access-Token:$PAT`,
    'questions',
    tagged,
  ],
  [
    'HTTPie command',
    `https --form x.test/2.3/posts/7/comments/add body=$'It\\'s "so" & so\\n'`,
    'create-comment',
    comment,
  ],
  [
    'Python code',
    `import requests\nBASE = "https://x.test/2.3"\nparams = {\n    'tagged': 'c#',  # a tag\n    "pagesize": 5,\n}\nr = requests.get(f"{BASE}/questions", params=params, headers={"X-API-Access-Token": pat}, timeout=10)`,
    'questions',
    tagged,
  ],
  [
    'Python code',
    `requests.post('https://x.test/2.3/posts/7/comments/add', data=dict(body="It's \\"so\\" & so\\n"))`,
    'create-comment',
    comment,
  ],
  [
    'Python code',
    `urllib.request.urlopen('https://x.test/2.3/questions?' + urllib.parse.urlencode({'tagged': 'c#', 'pagesize': 5}))`,
    'questions',
    tagged,
  ],
  [
    'Python code',
    `with httpx.Client() as client:\n    client.get("https://x.test/2.3/questions", params=[("tagged", "c#"), ("pagesize", 5)])`,
    'questions',
    tagged,
  ],
  [
    'Python code',
    `from stackapi import StackAPI\nSITE = StackAPI('stackoverflow')\nSITE.fetch('questions', tagged='c#', pagesize=5)`,
    'questions',
    tagged,
  ],
  [
    'JavaScript code',
    `const r = await fetch('https://x.test/2.3/questions?' + new URLSearchParams({ tagged: 'c#', pagesize: 5 }), { headers: { 'X-API-Access-Token': process.env.PAT } });`,
    'questions',
    tagged,
  ],
  [
    'JavaScript code',
    'const tag = encodeURIComponent("c#");\nfetch(`https://x.test/2.3/questions?tagged=${tag}&pagesize=5`)',
    'questions',
    tagged,
  ],
  [
    'JavaScript code',
    `const params = { tagged: 'c#', pagesize: 5 };\naxios.get('https://x.test/2.3/questions', { params, headers })`,
    'questions',
    tagged,
  ],
  [
    'JavaScript code',
    `axios({ method: 'post', url: 'https://x.test/2.3/posts/7/comments/add', data: new URLSearchParams({ body: \`It's "so" & so\n\` }) })`,
    'create-comment',
    comment,
  ],
  [
    'JavaScript code',
    `fetch("https://x.test/2.3/posts/7/comments/add", {\n  "headers": {},\n  "body": "body=It%27s+%22so%22+%26+so%0A",\n  "method": "POST"\n});`,
    'create-comment',
    comment,
  ],
  [
    'JavaScript code',
    `const url = new URL('/2.3/questions', 'https://x.test');\nurl.searchParams.set('tagged', 'c#');\nurl.searchParams.set('pagesize', 5);\nawait fetch(url)`,
    'questions',
    tagged,
  ],
  [
    'JavaScript code',
    `const url = new URL('https://x.test/2.3/questions');\nurl.search = new URLSearchParams({ tagged: 'c#', pagesize: 5 });\nconst response = await fetch(url, { headers });`,
    'questions',
    tagged,
  ],
  [
    'JavaScript code',
    `const url = new URL('https://x.test/2.3/questions');\nurl.search = '?tagged=c%23&pagesize=5';\nawait fetch(url)`,
    'questions',
    tagged,
  ],
  [
    'C# code',
    `using var client = new HttpClient();\nclient.DefaultRequestHeaders.Add("X-API-Access-Token", token);\nvar json = await client.GetStringAsync("https://x.test/2.3/questions?tagged=c%23&pagesize=5");`,
    'questions',
    tagged,
  ],
  [
    'C# code',
    `var form = new FormUrlEncodedContent(new Dictionary<string, string> { { "body", "It's \\"so\\" & so\\n" } });\nawait client.PostAsync("https://x.test/2.3/posts/7/comments/add", form);`,
    'create-comment',
    comment,
  ],
  [
    'Go code',
    `req, err := http.NewRequest("GET", "https://x.test/2.3/questions", nil)\nq := req.URL.Query()\nq.Add("tagged", "c#")\nq.Add("pagesize", "5")\nreq.URL.RawQuery = q.Encode()`,
    'questions',
    tagged,
  ],
  [
    'Go code',
    `resp, err := http.PostForm("https://x.test/2.3/posts/7/comments/add", url.Values{"body": {"It's \\"so\\" & so\\n"}})`,
    'create-comment',
    comment,
  ],
  [
    'Ruby code',
    `uri = URI('https://x.test/2.3/questions')\nuri.query = URI.encode_www_form({ tagged: 'c#', 'pagesize' => 5 })\nres = Net::HTTP.get_response(uri)`,
    'questions',
    tagged,
  ],
  [
    'HTTP request',
    `GET /2.3/questions?tagged=c%23&pagesize=5 HTTP/1.1\nHost: api.stackoverflowteams.com\nAccept: */*\n`,
    'questions',
    tagged,
  ],
  [
    'HTTP request',
    `@tag = c%23\n### list\nGET https://x.test/2.3/questions\n  ?tagged={{tag}}\n  &pagesize=5\nAccept: application/json`,
    'questions',
    tagged,
  ],
  [
    'HTTP request',
    `POST https://x.test/2.3/posts/7/comments/add HTTP/1.1\nContent-Type: application/x-www-form-urlencoded\n\nbody=It%27s+%22so%22+%26+so%0A`,
    'create-comment',
    comment,
  ],
  [
    'HAR entry',
    JSON.stringify({
      log: {
        entries: [
          {
            request: {
              method: 'GET',
              url: 'https://x.test/2.3/questions?tagged=c%23&pagesize=5',
              headers: [],
            },
          },
        ],
      },
    }),
    'questions',
    tagged,
  ],
  [
    'HAR entry',
    JSON.stringify({
      request: {
        method: 'POST',
        url: 'https://x.test/2.3/posts/7/comments/add',
        postData: { params: [{ name: 'body', value: comment.body }] },
      },
    }),
    'create-comment',
    comment,
  ],
];

test.each(cases.map(([kind, text, slug, values, team]) => ({ kind, text, slug, values, team })))(
  'a $kind fills the form: $text',
  ({ kind, text, slug, values, team }) => {
    const command = commandOf(text);
    const { draft } = command;
    expect({ slug: draft.endpoint.slug, values: draft.values }).toEqual({ slug, values });
    expect(command.kind).toBe(kind);
    expect(command.team).toBe(team);
  },
);

const token = makeCanary();

test('milliseconds become seconds, a site is dropped, and what the API does not know is named', () => {
  const command = commandOf(
    'https://api.stackexchange.com/2.2/questions?fromdate=1593561600000&sort=creation&min=1593561600.5&site=so&key=abc&foo=1&foo=2&page=1&page=2',
  );
  expect(command.draft.values).toEqual({
    fromdate: '1593561600',
    sort: 'creation',
    min: '1593561600',
    page: '1',
  });
  expect(command.kept).toEqual(['sort', 'page']);
  expect(command.changed).toEqual([
    'The host api.stackexchange.com was replaced by the chosen environment.',
    'Version 2.2 became 2.3.',
    'fromdate: 1593561600000 became 1593561600, from milliseconds to seconds.',
    'min: 1593561600.5 became 1593561600, in whole seconds.',
    'site=so was dropped: a team has no site.',
  ]);
  expect(command.ignored).toEqual([
    'key was dropped: a team needs no key of an application.',
    '/questions has no parameter foo.',
    'page is given more than once: only the first is used.',
  ]);
});

test('a body of a GET goes into the query, and a verb that the endpoint has not is replaced', () => {
  const moved = commandOf("curl -X GET https://x.test/2.3/questions -d 'tagged=a&page=2'");
  expect(moved.draft.values).toEqual({ tagged: 'a', page: '2' });
  expect(moved.changed).toContain('The body was moved to the query: /questions takes GET.');
  const replaced = commandOf('curl -X DELETE https://x.test/2.3/answers/7/delete');
  expect(replaced.draft.endpoint.slug).toBe('delete-answer');
  expect(replaced.changed).toContain('DELETE became POST, which /answers/{id}/delete takes.');
});

test.each([
  ['curl "https://x.test/2.3/users/$USER_ID/answers?pagesize=$N&page=2"', ['ids', 'pagesize']],
  ["curl 'https://x.test/2.3/users/{id}/answers?pagesize=<n>&page=2'", ['ids', 'pagesize']],
  ['irm "https://x.test/2.3/users/$($id)/answers?pagesize=$n&page=2"', ['ids', 'pagesize']],
  [
    'fetch(`https://x.test/2.3/users/${user.id}/answers?pagesize=${n}&page=2`)',
    ['ids', 'pagesize'],
  ],
  [
    "requests.get(f'{BASE}/2.3/users/{id}/answers', params={'pagesize': n, 'page': 2})",
    ['ids', 'pagesize'],
  ],
])('what a variable without a value stands for is left empty and named: %s', (text, names) => {
  const { draft, problems } = commandOf(text);
  expect(draft.values).toEqual({ page: '2' });
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual(names);
});

test('IDs that are joined with commas in a path are joined with semicolons', () => {
  const { draft, changed } = commandOf('https://x.test/2.3/questions/1,2, 3'.replace(', 3', ',3'));
  expect(draft.values).toEqual({ ids: '1;2;3' });
  expect(changed).toContain('The IDs in the path are joined with semicolons, not commas.');
});

test.each([
  [
    `curl -H "X-API-Access-Token: ${token}" https://x.test/2.3/me`,
    'the header X-API-Access-Token',
    false,
  ],
  [
    `curl -H 'Authorization: Bearer ${token}' https://x.test/2.3/me`,
    'the header Authorization',
    false,
  ],
  [
    `$t = '${token}'
irm https://x.test/2.3/me -Headers @{ Authorization = "Bearer $t" }`,
    'the header Authorization',
    false,
  ],
  [
    `headers = {}
headers["X-API-Access-Token"] = "${token}"
requests.get("https://x.test/2.3/me", headers=headers)`,
    'the header X-API-Access-Token',
    false,
  ],
  [`https://x.test/2.3/me?access_token=${encodeURIComponent(token)}`, 'the URL', true],
  [
    `curl https://x.test/2.3/answers/7/delete -d 'access_token=${encodeURIComponent(token)}'`,
    'the body',
    false,
  ],
])('a token is taken out, with where it stood: %#', (text, place, isExposed) => {
  const command = commandOf(text);
  expect(command.token).toEqual({ secret: token, place, isExposed });
  expect(command.secrets).toEqual([token]);
  expect(JSON.stringify({ ...command, token: '', secrets: [] })).not.toContain(token);
});

test.each(['$PAT', '[your_PAT]', 'YOUR_ACCESS_TOKEN', '<token>', '{token}', 'sandbox-pat'])(
  'what only stands for a token is none: %s',
  (text) => {
    const command = commandOf(`curl -H 'X-API-Access-Token: ${text}' https://x.test/2.3/me`);
    expect(command.token).toBeUndefined();
  },
);

test('of several commands each is offered once', () => {
  const commands = commandsOf(
    ['2.3/tags', '2.3/users', '2.2/tags'].map((path) => `curl https://x.test/${path}`).join('\n'),
  );
  expect(commands.map(({ draft }) => draft.endpoint.slug)).toEqual(['tags', 'users']);
});

test('the address of a page of the site offers what shows it', () => {
  const commands = commandsOf('https://stackoverflowteams.com/c/acme/questions/7/title');
  expect(commands.map(({ draft, team }) => [draft.endpoint.slug, draft.values, team])).toEqual([
    ['questions-by-ids', { ids: '7' }, 'acme'],
    ['answers-on-questions', { ids: '7' }, 'acme'],
  ]);
});

test.each([
  [
    `curl --json '{"body":"x"}' https://x.test/2.3/posts/7/comments/add`,
    /takes no JSON \(--json\)/,
  ],
  [`requests.post("https://x.test/2.3/posts/7/comments/add", json={"body": "x"})`, /takes no JSON/],
  [
    `irm https://x.test/2.3/posts/7/comments/add -Method Post -Body ($b | ConvertTo-Json)`,
    /takes no JSON/,
  ],
  ['https://api.stackoverflowteams.com/v3/teams/acme/questions', /API v3/],
  ['https://x.test/2.3/nothing', /No endpoint matches “\/2.3\/nothing”/],
  ['Lorem ipsum', /“Lorem ipsum” has no request of the API in it/],
  ['', /The text is empty/],
])('says why it opens nothing: %s', (text, problem) => {
  expect(readPasted(text)).toMatchObject({
    kind: 'nothing',
    problem: expect.stringMatching(problem) as string,
  });
});

test.each([
  '{"items":[{"link":"https://x.test/2.3/questions"}],"has_more":false}',
  '{"error_id":502,"error_name":"throttle_violation","error_message":"x"}',
  '[{"question_id":7}]',
])('a response is told from a request: %s', (text) => {
  expect(readPasted(text)).toEqual({ kind: 'response' });
});

test.each([
  '"',
  "'",
  '(',
  '=',
  '%',
  '/',
  '`',
  '{',
  '@{',
  '$(',
  '\\',
  'curl ',
  '[',
  '"""',
  'a.',
  '#{',
  '\n$x=(',
])('a long text of %j is read without an error', (piece) => {
  for (const start of [
    '',
    'curl https://x.test/2.3/tags ',
    'irm $x ',
    'fetch(',
    'f(x=',
    'GET /2.3/tags ',
  ])
    expect(readPasted(start + piece.repeat(30_000 / piece.length))).toBeDefined();
});

test('whatever is pasted is read without an error', () => {
  const pieces = cases.flatMap(([, text]) => text.split(/\b/));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (words) => {
      expect(readPasted(words.join(''))).toBeDefined();
    }),
    { numRuns: 500 },
  );
});

test.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'])(
  'code is read whose value or parameter is called %s',
  (word) => {
    const url = 'https://x.test/2.3/questions';
    for (const text of [
      `requests.get('${url}', params={'tagged': '${word}'})`,
      `fetch('${url}?' + new URLSearchParams({ tagged: '${word}' }))`,
      `irm ${url} -Body @{ tagged = '${word}' }`,
    ])
      expect(commandOf(text).draft.values, text).toEqual({ tagged: word });
    const named = `requests.get('${url}', params={'${word}': '1', 'tagged': 'a'})`;
    expect(commandOf(named).draft.values).toEqual({ tagged: 'a' });
    expect(commandOf(named).ignored).toEqual([`/questions has no parameter ${word}.`]);
  },
);
