import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/doctor/diagnose.ts';
import type { Diagnosis } from '../../src/doctor/diagnose.ts';
import { reportCalls, writeReport } from '../../src/doctor/report.ts';
import { throughFetch } from '../../src/exchange/fetch.ts';
import { send } from '../../src/exchange/send.ts';
import { buildRequest } from '../../src/request/build.ts';
import { teamTarget } from '../../src/request/target.ts';
import {
  success,
  examinedCall,
  caseOf,
  examineAll,
  given,
  htmlPage,
} from '../support/builders/doctor.ts';
import { clock, draftOf } from '../support/builders/drafts.ts';

const options = { version: '1.2.3', runtime: 'node v20', now: Date.UTC(2026, 0, 31) };

/** All that the doctor ever shows or hands on. */
function tellAll(diagnosis: Diagnosis): string {
  const { findings, verdict, tokenStatus } = diagnosis;
  return [
    JSON.stringify({ findings, verdict, tokenStatus }),
    ...[true, false].flatMap((showTeam) => [
      JSON.stringify(reportCalls(diagnosis, showTeam)),
      writeReport(diagnosis, { ...options, showTeam }),
    ]),
  ].join('\n');
}

/** How a token can look when it comes back. */
function encodings(token: string): readonly string[] {
  const bytes = Buffer.from(token);
  return [
    token,
    encodeURIComponent(token),
    JSON.stringify(token).slice(1, -1),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    Array.from(token).reverse().join(''),
  ];
}

/** No word of ours has so many different letters, digits and marks in a row. */
const canary = fc
  .array(fc.constantFrom(...Array.from('abcdefghjkmnpqrtuvwxyzABCDEFGHKLMNPQRT0123456789*()!-')), {
    minLength: 28,
    maxLength: 32,
  })
  .map((letters) => `Zq7*${letters.join('')}`);

/** A host that repeats the token wherever it can: in bodies, messages, headers and addresses. */
function echo(token: string, kind: number): Response {
  const [text = '', encoded = '', , base64 = ''] = encodings(token);
  const headers = { 'content-type': 'application/json', 'cf-ray': text, 'x-request-guid': base64 };
  const all = encodings(token).join(' ');
  const error = (id: number, message: string) =>
    Response.json(
      { error_id: id, error_name: text, error_message: message },
      { status: 400, headers },
    );
  switch (kind) {
    case 0:
      return Response.json(
        { items: [{ user_id: 1, display_name: all }], quota_remaining: 1 },
        { headers },
      );
    case 1:
      return error(402, `${all} not found`);
    case 2:
      return error(403, `${all} is required`);
    case 3:
      return error(502, `${all} available in 7 seconds`);
    case 4:
      return new Response(`<p>Ray ID: ${text}</p>`, { status: 403, headers });
    case 5:
      return new Response(null, {
        status: 302,
        headers: { ...headers, location: `https://${base64}.example/${encoded}` },
      });
    case 6:
      return new Response(JSON.stringify({ items: [] }), {
        headers: { 'content-type': `x/${base64}` },
      });
    default:
      throw new TypeError(all);
  }
}

test('the token is in nothing that is shown or reported, whatever the host returns', async () => {
  await fc.assert(
    fc.asyncProperty(
      canary,
      fc.array(fc.nat(7), { minLength: 8, maxLength: 8 }),
      async (token, kinds) => {
        let turn = 0;
        const { diagnosis } = await examineAll(
          { ...given, token },
          (request, sent, signal) =>
            send(request, {
              // The first call carries no token, so that only the others could repeat it.
              transport: throughFetch(() =>
                Promise.resolve(echo(token, turn === 0 ? turn++ : (kinds[turn++] ?? 0))),
              ),
              token: sent,
              signal,
            }),
          true,
        );
        expectAbsent(token, tellAll(diagnosis));
      },
    ),
    { numRuns: 500 },
  );
});

const wraps: readonly ((token: string) => string)[] = [
  (token) => ` ${token}`,
  (token) => `${token}\r\n`,
  (token) => `"${token}"`,
  (token) => `“${token}”`,
  (token) => `Authorization: Bearer ${token}`,
  (token) => `${token}\u200b`,
  (token) => `${token}...`,
  (token) => `ghp_${token}`,
  (token) => `%24${token}`,
  (token) => `<${token}>`,
];

test('a token that is not sent is not shown either', () => {
  fc.assert(
    fc.property(canary, fc.constantFrom(...wraps), (token, wrap) => {
      const diagnosis = diagnose(caseOf({ token: wrap(token) }));
      expectAbsent(token, tellAll(diagnosis));
    }),
    { numRuns: 1000 },
  );
});

test('a token in the field of the team is not shown, whether the slug is wanted or not', () => {
  fc.assert(
    fc.property(canary, (token) => {
      for (const team of [token, encodeURIComponent(token), `https://a.example/c/${token}`]) {
        expectAbsent(token, tellAll(diagnose(caseOf({ token, team }))));
      }
      const lower = token.toLowerCase().replace(/[^a-z0-9]/g, '');
      const told = tellAll(diagnose(caseOf({ token: lower, team: lower })));
      expect(told).not.toContain(lower);
    }),
  );
});

test('of a call of the person no value is told', () => {
  const draft = draftOf('search', { intitle: 'very secret words', tagged: 'secret' });
  const where = { target: teamTarget, style: given.style, team: 'acme' };
  const request = buildRequest(draft, where, clock);
  const call = { ...examinedCall(success(), 'own', 'search'), request };
  const told = tellAll(diagnose(caseOf({ calls: [call] })));
  expect(told).not.toMatch(/secret|words/);
  expect(told).toContain('/2.3/search?tagged={tagged}&intitle={intitle}&team={team}');
});

test('the slug is in the report only where it is wanted', () => {
  const diagnosis = diagnose(
    caseOf({ calls: [examinedCall(htmlPage(403, '0123456789abcdef-LHR'))] }),
  );
  const hidden = writeReport(diagnosis, { ...options, showTeam: false });
  expect(hidden).not.toContain('acme');
  expect(hidden).toMatchInlineSnapshot(`
    "# Report on a personal access token

    **The edge took this client for a bot or its network for a blocked one, before the API saw the token: send a User-Agent that names your program, try from another network, and report the Ray ID to support.** (edge-blocked)

    - Written: 2026-01-31T00:00:00.000Z
    - Explorer: 1.2.3 on node v20
    - Host: https://api.stackoverflowteams.com
    - Team: not shown
    - Token: not shown, 15 characters: letters, digits and punctuation
    - Sent as: /2.3/…?team=slug with X-API-Access-Token
    - Reads: not tried; writes: not tried
    - Quota: unknown of unknown left

    ## Calls

    | time | call | header | outcome | status | error_id | Ray ID | took |
    | --- | --- | --- | --- | --- | --- | --- | --- |
    | 2026-01-31T12:00:00.000Z | \`GET https://api.stackoverflowteams.com/2.3/me?team=TEAM\` | X-API-Access-Token | invalid-response (html) | 403 | – | 0123456789abcdef-LHR | 120 ms |

    ## Findings

    - **edge-blocked** (stop, likely)
      - Evidence: A page with status 403 came in place of JSON, with the Ray ID 0123456789abcdef-LHR.
      - Meaning: The edge took this client for a bot or its network for a blocked one, before the API saw the token.
      - Fix: Send a User-Agent that names your program, try from another network, and report the Ray ID to support.
    "
  `);
  expect(writeReport(diagnosis, { ...options, showTeam: true })).toContain('/2.3/me?team=acme');
});

function expectAbsent(token: string, text: string): void {
  for (const one of encodings(token)) expect(text).not.toContain(one);
  // Not a part of it either.
  for (let at = 0; at + 8 <= token.length; at += 4)
    expect(text).not.toContain(token.slice(at, at + 8));
}
