import fc from 'fast-check';
import { expect, test } from 'vitest';
import { diagnose } from '../../src/doctor/diagnose.ts';
import { teamProblem } from '../../src/request/team.ts';
import { tokenProblem } from '../../src/request/token.ts';
import { anyText } from '../support/builders/arbitraries.ts';
import { caseOf, examineAll, given, idsOf } from '../support/builders/doctor.ts';

const clean = 'abcd*(01234';

type Row = readonly [text: string, ids: readonly string[], fix?: string];

function rowsOf(rows: readonly Row[]) {
  return rows.map(([text, ids, fix]) => ({ text, ids, fix }));
}

/** T17: hostile texts, what is found in exactly these words, and the cleaned token if there is one. */
const tokens: readonly Row[] = [
  ['', ['token-empty']],
  [' \t', ['token-empty']],
  ['\u200b', ['token-invisible']],
  [`${clean}\n`, ['token-line-break'], clean],
  [`${clean}\r\n`, ['token-line-break'], clean],
  [`${clean}\r\nX-Evil: 1`, ['token-line-break', 'token-blank']],
  ['abcd\n*(01234', ['token-line-break']],
  [`\u2028${clean}`, ['token-line-break'], clean],
  [` ${clean}`, ['token-blank'], clean],
  [`${clean}\u00a0`, ['token-blank'], clean],
  [`\u3000${clean}\t`, ['token-blank'], clean],
  [` ${clean}\n`, ['token-line-break', 'token-blank'], clean],
  ['abcd *(01234', ['token-blank']],
  [`"${clean}"`, ['token-quotes'], clean],
  [`'${clean}'`, ['token-quotes'], clean],
  [`\`${clean}\``, ['token-quotes'], clean],
  [`“${clean}”`, ['token-smart-quotes'], clean],
  [`‘${clean}’`, ['token-smart-quotes'], clean],
  [`${clean}”`, ['token-smart-quotes'], clean],
  ['abcd*’(01234', ['token-smart-quotes']],
  [`Bearer ${clean}`, ['token-bearer'], clean],
  [`bearer  "${clean}"`, ['token-bearer', 'token-quotes'], clean],
  [`X-API-Access-Token: ${clean}`, ['token-header-name'], clean],
  [`x-api-access-token:${clean}\n`, ['token-header-name', 'token-line-break'], clean],
  [`Authorization: Bearer ${clean}`, ['token-header-name', 'token-bearer'], clean],
  [`-H "X-API-Access-Token: ${clean}"`, ['token-header-name', 'token-quotes'], clean],
  [`'X-API-Access-Token': '${clean}'`, ['token-header-name', 'token-quotes'], clean],
  [`export SO_TEAMS_PAT=${clean}`, ['token-header-name'], clean],
  [`$env:SO_TEAMS_PAT = '${clean}'`, ['token-header-name', 'token-quotes'], clean],
  [`access_token=${clean}`, ['token-header-name'], clean],
  [`abcd\u200b*(01234`, ['token-invisible'], clean],
  [`\ufeff${clean}`, ['token-invisible'], clean],
  [`${clean}\u200f`, ['token-invisible'], clean],
  [`abcd\u00ad*(01234`, ['token-invisible'], clean],
  [`abcd\u{e0041}*(01234`, ['token-invisible'], clean],
  [`abcd\u0000*(01234`, ['token-invisible'], clean],
  ['аbcd*(01234', ['token-non-ascii']],
  ['abcd*（01234', ['token-non-ascii']],
  ['abcd😀', ['token-non-ascii']],
  ['abcd•*(01234', ['token-non-ascii']],
  ['abcd\ud800*(01234', ['token-non-ascii']],
  ['$SO_TEAMS_PAT', ['token-variable']],
  ['${SO_TEAMS_PAT}', ['token-variable']],
  ['"$SO_TEAMS_PAT"', ['token-variable', 'token-quotes']],
  ['Bearer $SO_TEAMS_PAT', ['token-variable', 'token-bearer']],
  ['%SO_TEAMS_PAT%', ['token-variable']],
  ['$env:SO_TEAMS_PAT', ['token-variable']],
  ['!SO_TEAMS_PAT!', ['token-variable']],
  ['{{teams_pat}}', ['token-variable']],
  ['process.env.SO_TEAMS_PAT', ['token-variable']],
  ['[your_PAT]', ['token-placeholder']],
  ['<token>', ['token-placeholder']],
  ['YOUR_TOKEN', ['token-placeholder']],
  ['your-pat-here', ['token-placeholder']],
  ['xxxxxxxx', ['token-placeholder']],
  [`${clean}...`, ['token-truncated']],
  [`${clean}…`, ['token-truncated']],
  ['abcd********', ['token-truncated']],
  ['••••••••34', ['token-truncated']],
  ['abcd*%2801234', ['token-encoded'], clean],
];

test.each(rowsOf(tokens))(
  'T17: the token $text is diagnosed as $ids',
  ({ text: token, ids, fix }) => {
    const diagnosis = diagnose(caseOf({ token }));
    expect(idsOf(diagnosis)).toEqual(ids);
    const offers = diagnosis.findings.flatMap((finding) => (finding.fix ? [finding.fix()] : []));
    expect([...new Set(offers.map(({ text }) => text))]).toEqual(fix === undefined ? [] : [fix]);
  },
);

test.each(rowsOf(tokens).filter(({ ids }) => ids[0] !== 'token-encoded'))(
  'T17: nothing is sent of the token $text',
  async ({ text: token }) => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      return Promise.reject(new Error('asked'));
    };
    const { events, diagnosis } = await examineAll({ ...given, token }, ask);
    expect([asked, events.length]).toEqual([0, 1]);
    expect(diagnosis.verdict.result).toBe('stopped');
  },
);

/** T16. None of them is a real one. */
const foreign = [
  ...['ghp_16C7e42F292c6912E7', 'gho_16C7e42F292c6912E7', 'github_pat_11ABCDEFG0abcdef'],
  ...['glpat-xY9zAbCdEfGhIjKl', 'xoxb-123456789012-abcdef', 'xoxp-123456789012-abcdef'],
  ...['sk_live_4eC39HqLyjWDarjt', 'rk_test_4eC39HqLyjWDarjt', 'AKIAIOSFODNN7EXAMPLE'],
  ...['eyJhbGciOiJIUzI1NiJ9.e30.abc', 'ya29.a0AfH6SMBx', 'AIzaSyA-1234567890', 'npm_abcdefghijkl'],
  ...['pypi-AgEIcHlwaS5vcmc', 'ATATT3xFfGF0abcdef', 'sk-ant-REDACTED', 'hf_abcdefghijk'],
  ...['SG.abcdefghijk.lmn', 'dop_v1_0123456789ab', 'hvs.CAESIJabcdef', 'dckr_pat_abcdef'],
  ...['shpat_0123456789abcdef', '-----BEGIN RSA PRIVATE KEY-----'],
];

test.each(foreign)('T16: %s is a token of another service', (token) => {
  expect(diagnose(caseOf({ token })).verdict.id).toBe('token-foreign');
});

test('says nothing of tokens that can be sent, whatever their shape', () => {
  const marks = 'abcdefghijkmnpqrstuvwyzABCDEFGHKLMNPQRTUVWYZ0123456789()*-._~!$&+,;=@';
  const token = fc
    .array(fc.constantFrom(...Array.from(marks)), { minLength: 12, maxLength: 60 })
    .map((letters) => `Qz${letters.join('')}))`)
    .filter((text) => !/\*{3}/.test(text));
  fc.assert(
    fc.property(token, (text) => {
      expect(idsOf(diagnose(caseOf({ token: text })))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('offers only tokens that can be sent, and finds nothing in them but a suspicion', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (token) => {
      for (const { fix } of diagnose(caseOf({ token })).findings) {
        if (fix?.().field === 'token') expect(fix().text).toMatch(/^[\x21-\x7e]+$/);
      }
    }),
    { numRuns: 2000 },
  );
});

test('what cannot be sent is always found', () => {
  const token = fc.oneof(
    anyText(60),
    fc.tuple(anyText(4), anyText(4)).map((ends) => ends.join(clean)),
  );
  fc.assert(
    fc.property(token, anyText(), (text, team) => {
      const { findings } = diagnose(caseOf({ token: text, team }));
      const stopped = findings.filter(({ severity }) => severity === 'stop');
      if (tokenProblem(text) !== undefined)
        expect(stopped.map(({ about }) => about)).toContain('token');
      const isBad = teamProblem(team.trim()) !== undefined;
      if (isBad) expect(findings.map(({ about }) => about)).toContain('team');
    }),
    { numRuns: 3000 },
  );
});

test('a whole file is looked at in no time', () => {
  const start = performance.now();
  for (const text of [
    ' '.repeat(2e5) + 'a',
    '"'.repeat(2e5),
    'Bearer '.repeat(3e4),
    '/c/'.repeat(5e4),
  ])
    expect(diagnose(caseOf({ token: text, team: text })).verdict.result).toBe('stopped');
  expect(performance.now() - start).toBeLessThan(2_000);
});

const teams: readonly Row[] = [
  ['', ['team-empty']],
  ['  ', ['team-empty']],
  ['acme', []],
  [' acme ', []],
  ['https://stackoverflowteams.com/c/acme', ['team-address'], 'acme'],
  ['stackoverflowteams.com/c/acme/questions/12?x=1#y', ['team-address'], 'acme'],
  ['https://api.stackoverflowteams.com/2.3/users?team=acme', ['team-address'], 'acme'],
  ['/c/acme', ['team-address'], 'acme'],
  ['https://stackoverflowteams.com', ['team-address']],
  ['stackoverflow.com/c/acme', ['team-old'], 'acme'],
  ['stackoverflow.com%2Fc%2Facme', ['team-old'], 'acme'],
  ['https://stackoverflow.com/c/acme/questions', ['team-old'], 'acme'],
  ['Acme Rockets', ['team-name'], 'acme-rockets'],
  ['acme_rockets', ['team-name'], 'acme-rockets'],
  ['Acme', ['team-capitals'], 'acme'],
  ['日本', ['team-name']],
  [given.token, ['team-secret', 'team-name']],
  [
    `https://stackoverflowteams.com/c/${encodeURIComponent(given.token)}`,
    ['team-secret', 'team-address'],
  ],
];

test.each(rowsOf(teams))('the team $text is diagnosed as $ids', ({ text: team, ids, fix }) => {
  const { findings, ...diagnosis } = diagnose(caseOf({ team }));
  expect(idsOf({ findings, ...diagnosis })).toEqual(ids);
  if (ids[0] === 'team-secret') return;
  expect(findings[0]?.fix?.()).toEqual(
    fix === undefined ? undefined : { field: 'team', text: fix },
  );
});
