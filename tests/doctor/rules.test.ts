import { expect, test } from 'vitest';
import type { Case } from '../../src/doctor/case.ts';
import { diagnose } from '../../src/doctor/diagnose.ts';
import { rules } from '../../src/doctor/index.ts';
import type { Outcome } from '../../src/exchange/outcome.ts';
import { pathStyle } from '../../src/request/target.ts';
import {
  answered,
  callOf,
  caseOf,
  caseWith,
  page,
  received,
  refused,
  unreachable,
  unreadable,
} from '../support/builders/doctor.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';

const ray = '8c0ffee123456789-LHR';
const token = (text: string) => caseOf({ token: text });
const team = (text: string) => caseOf({ team: text });
const missing = 'Access token is required to query Team specific data';

/** For each rule a case that it is about, and one that is near to it. */
const cases: Readonly<Record<string, readonly [hit: Case, miss: Case]>> = {
  'token-empty': [token(' '), token('x')],
  'token-long': [token('a*'.repeat(2_500)), token('a*'.repeat(2_000))],
  'token-variable': [token('$SO_TEAMS_PAT'), token('$O_teams(01234')],
  'token-placeholder': [token('[your_PAT]'), token('[your*PAT')],
  'token-foreign': [token('ghp_0123456789abcdef'), token('ghp*0123456789abcdef')],
  'token-truncated': [token('abcd*(01...'), token('abcd*(01.')],
  'token-header-name': [token('X-API-Access-Token: abcd*(01'), token('X-API*Access')],
  'token-bearer': [token('Bearer abcd*(01'), token('Bearerabcd*(01')],
  'token-quotes': [token('"abcd*(01"'), token('abcd*"01')],
  'token-smart-quotes': [token('“abcd*(01”'), token('"abcd*(01"')],
  'token-line-break': [token('abcd*(01\n'), token('abcd*(01 ')],
  'token-blank': [token(' abcd*(01'), token('abcd*(01\n')],
  'token-invisible': [token('abcd\u200b*(01'), token('abcd\u00a0*(01')],
  'token-non-ascii': [token('abcdé*(01'), token('abcd\u200b*(01')],
  'token-encoded': [token('abcd*%2801234'), token('abcd*%2')],
  'team-secret': [team('rl3x9JGX*8kLg))'), team('rl3x9')],
  'team-empty': [team(' '), team('a')],
  'team-old': [team('stackoverflow.com/c/acme'), team('https://stackoverflowteams.com/c/acme')],
  'team-address': [team('https://stackoverflowteams.com/c/acme'), team('stackoverflow.com/c/acme')],
  'team-name': [team('Acme Rockets'), team('Acme')],
  'team-capitals': [team('Acme'), team('acme')],
  redirect: [
    caseWith(unreadable('empty', { status: 302, headers: [['location', 'https://a.example/x']] })),
    caseWith(unreadable('empty')),
  ],
  'edge-throttled': [caseWith(page(429, ray)), caseWith(page(403, ray))],
  'edge-down': [caseWith(page(503, ray)), caseWith(page(503))],
  'edge-blocked': [caseWith(page(403, ray)), caseWith(page(403))],
  'foreign-page': [caseWith(page(200)), caseWith(page(200, ray))],
  'backoff-ignored': [
    caseWith(refused(502, 'Violation of backoff parameter')),
    caseWith(refused(502, 'too many requests')),
  ],
  throttled: [
    caseWith(
      refused(502, 'too many requests from this IP, more available in 77 seconds'),
      'network',
    ),
    caseWith(refused(502, 'Violation of backoff parameter')),
  ],
  'internal-error': [caseWith(refused(500), 'network'), caseWith(refused(503))],
  unavailable: [caseWith(refused(503), 'network'), caseWith(refused(500))],
  compromised: [caseWith(refused(406)), caseWith(refused(402))],
  'other-style': [
    caseOf({
      calls: [callOf(refused(401)), { ...callOf(answered()), style: pathStyle }],
    }),
    caseWith(answered()),
  ],
  'token-missing': [caseWith(refused(403, missing)), caseWith(refused(401), 'network', 'errors')],
  expired: [caseWith(refused(402, '`access_token` has expired')), caseWith(refused(402, 'gone'))],
  deleted: [
    caseWith(refused(403, '`access_token` token not found (does not exist).')),
    caseWith(refused(402, '`access_token` has expired')),
  ],
  'token-unknown': [
    caseWith(refused(402, '`access_token` is not valid')),
    caseWith(refused(402, '`access_token` has expired')),
  ],
  'free-plan': [
    caseWith(refused(403, 'the API is not available on the plan of this team')),
    caseWith(refused(403, 'does not grant access to this team')),
  ],
  'read-only': [
    caseWith(refused(403, 'no'), 'write', 'create-question'),
    caseWith(refused(403, 'no')),
  ],
  'other-team': [
    caseWith(refused(403, 'does not grant access to this team')),
    caseWith(refused(403, missing)),
  ],
  denied: [caseWith(refused(403, 'no')), caseWith(refused(403, missing))],
  'key-sent': [
    caseWith(refused(400, "`key` doesn't match a known application"), 'own'),
    caseWith(refused(400, 'page'), 'own'),
  ],
  'site-sent': [
    caseWith(refused(400, 'This method does not accept a `site` parameter'), 'own'),
    caseWith(refused(400, 'sites'), 'own'),
  ],
  'team-unknown': [
    caseWith(refused(400, 'No team found for name `acme`')),
    caseWith(refused(400, 'page')),
  ],
  'bad-parameter': [caseWith(refused(400, 'page')), caseWith(refused(400, 'No team found'))],
  'no-method': [caseWith(refused(404)), caseWith(refused(404), 'network', 'errors')],
  'key-required': [caseWith(refused(405)), caseWith(refused(406))],
  'write-failed': [
    caseWith(refused(407), 'write', 'create-question'),
    caseWith(refused(403), 'write', 'create-question'),
  ],
  duplicate: [caseWith(refused(409), 'own', 'create-question'), caseWith(refused(407), 'own')],
  'undocumented-error': [caseWith(refused(499)), caseWith(refused(404))],
  'low-quota': [
    caseWith(answered({ quota_remaining: 3 })),
    caseWith(answered({ quota_remaining: 300 })),
  ],
  slow: [
    caseWith(answered({}, { timing: { startedAt: 0, duration: 5_000 } })),
    caseWith(answered({}, { timing: { startedAt: 0, duration: 900 } })),
  ],
  'heavy-answer': [
    caseWith(answered({}, { bytes: 25_000_000 })),
    caseWith(answered({}, { bytes: 25_000_000 }), 'own', 'questions'),
  ],
  'hidden-fields': [
    caseWith(answered({ items: [{ question_id: 1 }] }), 'own', 'questions'),
    caseWith(answered(), 'own', 'users'),
  ],
  simulated: [
    caseWith(refused(404, 'simulated'), 'own', 'simulate-error'),
    caseWith(refused(404, 'no method found with this name'), 'own', 'simulate-error'),
  ],
  'no-member': [
    caseWith(
      refused(403, 'The account associated with the access_token does not have a user on the site'),
    ),
    caseWith(refused(403, 'no')),
  ],
  'key-mismatch': [
    caseWith(
      refused(
        403,
        '`key` is not valid for passed `access_token`, application did not create token.',
      ),
    ),
    caseWith(
      refused(
        403,
        '`key` is not valid for passed `access_token`, token not found (does not exist).',
      ),
    ),
  ],
  impersonation: [
    caseWith(refused(403, 'Access denied - impersonation is only allowed via service accounts')),
    caseWith(refused(403, 'no')),
  ],
  'page-limit': [
    caseWith(refused(403, 'page above 25 requires access token or app key'), 'own', 'questions'),
    caseWith(refused(403, 'page'), 'own', 'questions'),
  ],
  'public-network': [
    caseWith(refused(400, 'No site found for name `123`'), 'own'),
    caseWith(refused(400, 'This method does not accept a `site` parameter'), 'own'),
  ],
  'unknown-filter': [
    withFilter(refused(400, 'Invalid filter specified')),
    caseWith(refused(400, 'Invalid filter specified'), 'own', 'questions'),
  ],
  'not-on-teams': [
    caseWith(refused(404), 'own', 'inbox'),
    caseWith(refused(404), 'own', 'questions'),
  ],
  cut: [
    caseWith(answered({ items: [{ tags: 'python sql' }] }), 'own', 'questions'),
    caseWith(answered({ items: [{ tags: ['@'], title: '@{a=1}' }] }), 'own', 'questions'),
  ],
  ...byReason('pasted-', (why) => caseWith(unreadable(why as 'python'), 'own')),
  ...byReason('unreachable-', (why) => caseWith(unreachable(why as 'dns'))),
  ...byReason('unreadable-', (why) => caseWith(unreadable(why as 'empty'))),
};

function withFilter(outcome: Outcome): Case {
  const request = requestOf(draftOf('questions', { filter: '!unknown' }));
  return caseOf({ calls: [{ ...callOf(outcome, 'own'), request }] });
}

/** The rules that are one for each reason: another reason is the case that is near. */
function byReason(prefix: string, build: (why: string) => Case) {
  const ids = rules.map(({ id }) => id).filter((id) => id.startsWith(prefix));
  const reasons = ids.map((id) => id.slice(prefix.length));
  return Object.fromEntries(
    ids.map((id, index) => [
      id,
      [build(reasons[index] ?? ''), build(reasons[(index + 1) % reasons.length] ?? '')],
    ]),
  ) as Record<string, readonly [Case, Case]>;
}

test.each(rules)('$id hits its case, and leaves the near one and a healthy one alone', (rule) => {
  const [hit, miss] = cases[rule.id] ?? [];
  if (!hit || !miss)
    throw new TypeError(`${rule.id} needs a case that hits and one that does not.`);
  expect(rule.check(hit)).toBeDefined();
  expect(rule.check(miss)).toBeUndefined();
  expect(rule.check(healthy)).toBeUndefined();
});

const healthy = caseOf({
  calls: [
    callOf(answered(), 'network', 'errors'),
    callOf(answered()),
    callOf(answered(), 'read', 'questions'),
    callOf(answered(), 'write', 'create-question'),
  ],
});

test('a healthy case has no finding, and the verdict says what the token does', () => {
  const { findings, verdict, tokenStatus } = diagnose(healthy);
  expect(findings).toEqual([]);
  expect(verdict).toEqual({
    id: 'works',
    result: 'works',
    sentence:
      'The token opens the team and reads and writes, and 9000 requests are left: no action needed.',
  });
  expect(tokenStatus).toEqual({
    owner: { id: 7, name: 'Ada' },
    reads: true,
    writes: true,
    quota: { remaining: 9000, max: 10_000 },
  });
});

test('every rule has an id of its own', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(Object.entries(cases))('%s is said in sentences that make one verdict', (id, [hit]) => {
  const insight = rules.find((rule) => rule.id === id)?.check(hit);
  const sentence = /^[A-Z][^:]*\.$/;
  expect(insight?.meaning).toMatch(sentence);
  expect(insight?.action).toMatch(sentence);
  for (const text of [insight?.meaning, insight?.action]) expect(text).not.toMatch(/[.?!] [A-Z]/);
  expect(insight?.evidence).toMatch(/[.)]$/);
});

test('the wait that is asked for is told in seconds', () => {
  const [hit] = cases.throttled ?? [];
  expect(diagnose(hit ?? caseOf()).verdict.sentence).toContain('wait 77 seconds');
  expect(diagnose(caseWith(unreachable('paused', 3.2))).findings[0]?.evidence).toContain(
    '4 seconds',
  );
});

test('a page of the edge is told by its header or by its text', () => {
  const text = '<p>Ray ID: <strong>0123456789abcdef</strong></p>';
  const seen = (outcome: Parameters<typeof caseWith>[0]) =>
    diagnose(caseWith(outcome)).findings.map((finding) => `${finding.id} ${finding.evidence}`);
  expect(seen(page(403, ray))[0]).toMatch(/^edge-blocked .*8c0ffee123456789-LHR/);
  expect(seen(unreadable('html', { status: 403, text }))[0]).toMatch(
    /^edge-blocked .*0123456789abcdef/,
  );
  expect(seen(unreadable('html', { status: 403, text: '<p>Ray ID: none</p>' }))[0]).toMatch(
    /^foreign-page/,
  );
});

test('what was only suspected is the verdict where the token is refused, but not where the way is closed', () => {
  const calls = [callOf(refused(402, 'is not valid'))];
  expect(diagnose(caseOf({ token: 'abcd*%2801234', calls })).verdict.id).toBe('token-encoded');
  const closed = [callOf(unreachable('dns'), 'network')];
  expect(diagnose(caseOf({ token: 'abcd*%2801234', calls: closed })).verdict.id).toBe(
    'unreachable-dns',
  );
});

test('an owner whose name repeats the token stays without a name', () => {
  const text = JSON.stringify({ items: [{ user_id: 7, display_name: 'x rl3x9JGX*8kLg)) y' }] });
  const outcome = { ...answered(), received: received(text) } as ReturnType<typeof answered>;
  expect(diagnose(caseWith(outcome)).tokenStatus.owner).toEqual({ id: 7 });
});
