import { expect, test } from 'vitest';
import { diagnose } from '../../src/doctor/diagnose.ts';
import type { DoctorCase } from '../../src/doctor/doctor-case.ts';
import { rules } from '../../src/doctor/rules/index.ts';
import type { Outcome } from '../../src/exchange/outcome.ts';
import { pathStyle } from '../../src/request/target.ts';
import {
  success,
  examinedCall,
  caseOf,
  caseWith,
  htmlPage,
  received,
  apiError,
  transportError,
  invalidResponse,
} from '../support/builders/doctor.ts';
import { draftOf, requestOf } from '../support/builders/drafts.ts';

const ray = '8c0ffee123456789-LHR';
const token = (text: string) => caseOf({ token: text });
const team = (text: string) => caseOf({ team: text });
const missing = 'Access token is required to query Team specific data';

/** For each rule a case that it is about, and one that is near to it. */
const cases: Readonly<Record<string, readonly [hit: DoctorCase, miss: DoctorCase]>> = {
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
    caseWith(
      invalidResponse('empty', { status: 302, headers: [['location', 'https://a.example/x']] }),
    ),
    caseWith(invalidResponse('empty')),
  ],
  'edge-throttled': [caseWith(htmlPage(429, ray)), caseWith(htmlPage(403, ray))],
  'edge-down': [caseWith(htmlPage(503, ray)), caseWith(htmlPage(503))],
  'edge-blocked': [caseWith(htmlPage(403, ray)), caseWith(htmlPage(403))],
  'foreign-page': [caseWith(htmlPage(200)), caseWith(htmlPage(200, ray))],
  'backoff-ignored': [
    caseWith(apiError(502, 'Violation of backoff parameter')),
    caseWith(apiError(502, 'too many requests')),
  ],
  throttled: [
    caseWith(
      apiError(502, 'too many requests from this IP, more available in 77 seconds'),
      'network',
    ),
    caseWith(apiError(502, 'Violation of backoff parameter')),
  ],
  'internal-error': [caseWith(apiError(500), 'network'), caseWith(apiError(503))],
  unavailable: [caseWith(apiError(503), 'network'), caseWith(apiError(500))],
  compromised: [caseWith(apiError(406)), caseWith(apiError(402))],
  'other-style': [
    caseOf({
      calls: [examinedCall(apiError(401)), { ...examinedCall(success()), style: pathStyle }],
    }),
    caseWith(success()),
  ],
  'token-missing': [caseWith(apiError(403, missing)), caseWith(apiError(401), 'network', 'errors')],
  expired: [caseWith(apiError(402, '`access_token` has expired')), caseWith(apiError(402, 'gone'))],
  deleted: [
    caseWith(apiError(403, '`access_token` token not found (does not exist).')),
    caseWith(apiError(402, '`access_token` has expired')),
  ],
  'token-unknown': [
    caseWith(apiError(402, '`access_token` is not valid')),
    caseWith(apiError(402, '`access_token` has expired')),
  ],
  'free-plan': [
    caseWith(apiError(403, 'the API is not available on the plan of this team')),
    caseWith(apiError(403, 'does not grant access to this team')),
  ],
  'read-only': [
    caseWith(apiError(403, 'no'), 'write', 'create-question'),
    caseWith(apiError(403, 'no')),
  ],
  'other-team': [
    caseWith(apiError(403, 'does not grant access to this team')),
    caseWith(apiError(403, missing)),
  ],
  denied: [caseWith(apiError(403, 'no')), caseWith(apiError(403, missing))],
  'key-sent': [
    caseWith(apiError(400, "`key` doesn't match a known application"), 'own'),
    caseWith(apiError(400, 'page'), 'own'),
  ],
  'site-sent': [
    caseWith(apiError(400, 'This method does not accept a `site` parameter'), 'own'),
    caseWith(apiError(400, 'sites'), 'own'),
  ],
  'team-unknown': [
    caseWith(apiError(400, 'No team found for name `acme`')),
    caseWith(apiError(400, 'page')),
  ],
  'bad-parameter': [caseWith(apiError(400, 'page')), caseWith(apiError(400, 'No team found'))],
  'no-method': [caseWith(apiError(404)), caseWith(apiError(404), 'network', 'errors')],
  'key-required': [caseWith(apiError(405)), caseWith(apiError(406))],
  'write-failed': [
    caseWith(apiError(407), 'write', 'create-question'),
    caseWith(apiError(403), 'write', 'create-question'),
  ],
  duplicate: [caseWith(apiError(409), 'own', 'create-question'), caseWith(apiError(407), 'own')],
  'undocumented-error': [caseWith(apiError(499)), caseWith(apiError(404))],
  'low-quota': [
    caseWith(success({ quota_remaining: 3 })),
    caseWith(success({ quota_remaining: 300 })),
  ],
  slow: [
    caseWith(success({}, { timing: { startedAt: 0, duration: 5_000 } })),
    caseWith(success({}, { timing: { startedAt: 0, duration: 900 } })),
  ],
  'heavy-response': [
    caseWith(success({}, { bytes: 25_000_000 })),
    caseWith(success({}, { bytes: 25_000_000 }), 'own', 'questions'),
  ],
  'hidden-fields': [
    caseWith(success({ items: [{ question_id: 1 }] }), 'own', 'questions'),
    caseWith(success(), 'own', 'users'),
  ],
  simulated: [
    caseWith(apiError(404, 'simulated'), 'own', 'simulate-error'),
    caseWith(apiError(404, 'no method found with this name'), 'own', 'simulate-error'),
  ],
  'no-member': [
    caseWith(
      apiError(
        403,
        'The account associated with the access_token does not have a user on the site',
      ),
    ),
    caseWith(apiError(403, 'no')),
  ],
  'key-mismatch': [
    caseWith(
      apiError(
        403,
        '`key` is not valid for passed `access_token`, application did not create token.',
      ),
    ),
    caseWith(
      apiError(
        403,
        '`key` is not valid for passed `access_token`, token not found (does not exist).',
      ),
    ),
  ],
  impersonation: [
    caseWith(apiError(403, 'Access denied - impersonation is only allowed via service accounts')),
    caseWith(apiError(403, 'no')),
  ],
  'page-limit': [
    caseWith(apiError(403, 'page above 25 requires access token or app key'), 'own', 'questions'),
    caseWith(apiError(403, 'page'), 'own', 'questions'),
  ],
  'public-network': [
    caseWith(apiError(400, 'No site found for name `123`'), 'own'),
    caseWith(apiError(400, 'This method does not accept a `site` parameter'), 'own'),
  ],
  'unknown-filter': [
    withFilter(apiError(400, 'Invalid filter specified')),
    caseWith(apiError(400, 'Invalid filter specified'), 'own', 'questions'),
  ],
  'not-on-teams': [
    caseWith(apiError(404), 'own', 'inbox'),
    caseWith(apiError(404), 'own', 'questions'),
  ],
  cut: [
    caseWith(success({ items: [{ tags: 'python sql' }] }), 'own', 'questions'),
    caseWith(success({ items: [{ tags: ['@'], title: '@{a=1}' }] }), 'own', 'questions'),
  ],
  ...byReason('pasted-', (why) => caseWith(invalidResponse(why as 'python'), 'own')),
  ...byReason('transport-error-', (why) => caseWith(transportError(why as 'dns'))),
  ...byReason('invalid-response-', (why) => caseWith(invalidResponse(why as 'empty'))),
};

function withFilter(outcome: Outcome): DoctorCase {
  const request = requestOf(draftOf('questions', { filter: '!unknown' }));
  return caseOf({ calls: [{ ...examinedCall(outcome, 'own'), request }] });
}

/** The rules that are one for each reason: another reason is the case that is near. */
function byReason(prefix: string, build: (why: string) => DoctorCase) {
  const ids = rules.map(({ id }) => id).filter((id) => id.startsWith(prefix));
  const reasons = ids.map((id) => id.slice(prefix.length));
  return Object.fromEntries(
    ids.map((id, index) => [
      id,
      [build(reasons[index] ?? ''), build(reasons[(index + 1) % reasons.length] ?? '')],
    ]),
  ) as Record<string, readonly [DoctorCase, DoctorCase]>;
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
    examinedCall(success(), 'network', 'errors'),
    examinedCall(success()),
    examinedCall(success(), 'read', 'questions'),
    examinedCall(success(), 'write', 'create-question'),
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
  expect(diagnose(caseWith(transportError('paused', 3.2))).findings[0]?.evidence).toContain(
    '4 seconds',
  );
});

test('a page of the edge is told by its header or by its text', () => {
  const text = '<p>Ray ID: <strong>0123456789abcdef</strong></p>';
  const seen = (outcome: Parameters<typeof caseWith>[0]) =>
    diagnose(caseWith(outcome)).findings.map((finding) => `${finding.id} ${finding.evidence}`);
  expect(seen(htmlPage(403, ray))[0]).toMatch(/^edge-blocked .*8c0ffee123456789-LHR/);
  expect(seen(invalidResponse('html', { status: 403, text }))[0]).toMatch(
    /^edge-blocked .*0123456789abcdef/,
  );
  expect(seen(invalidResponse('html', { status: 403, text: '<p>Ray ID: none</p>' }))[0]).toMatch(
    /^foreign-page/,
  );
});

test('what was only suspected is the verdict where the token is refused, but not where the way is closed', () => {
  const calls = [examinedCall(apiError(402, 'is not valid'))];
  expect(diagnose(caseOf({ token: 'abcd*%2801234', calls })).verdict.id).toBe('token-encoded');
  const closed = [examinedCall(transportError('dns'), 'network')];
  expect(diagnose(caseOf({ token: 'abcd*%2801234', calls: closed })).verdict.id).toBe(
    'transport-error-dns',
  );
});

test('an owner whose name repeats the token stays without a name', () => {
  const text = JSON.stringify({ items: [{ user_id: 7, display_name: 'x rl3x9JGX*8kLg)) y' }] });
  const outcome = { ...success(), received: received(text) } as ReturnType<typeof success>;
  expect(diagnose(caseWith(outcome)).tokenStatus.owner).toEqual({ id: 7 });
});
