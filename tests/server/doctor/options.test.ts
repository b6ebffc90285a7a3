import { expect, test } from 'vitest';
import { pathStyle, queryStyle } from '../../../src/request/target.ts';
import { doctorHelp, readDoctorCommand } from '../../../src/server/doctor/options.ts';

test('reads what is asked for', () => {
  expect(readDoctorCommand(['--team', 'acme'])).toEqual({
    kind: 'examine',
    options: {
      team: 'acme',
      style: queryStyle,
      origin: 'https://api.stackoverflowteams.com',
      sandbox: undefined,
      write: false,
      output: 'text',
      showTeam: false,
    },
  });
  const args = ['--team=a', '--style', 'path', '--write', '--json', '--show-team'];
  expect(readDoctorCommand([...args, '--upstream', 'https://a.example'])).toMatchObject({
    options: {
      style: pathStyle,
      write: true,
      output: 'json',
      showTeam: true,
      origin: 'https://a.example',
    },
  });
  expect(readDoctorCommand(['--sandbox', 'sandbox-expired'])).toMatchObject({
    options: { team: 'demo', sandbox: 'sandbox-expired' },
  });
  expect(readDoctorCommand(['--help'])).toEqual({ kind: 'help' });
});

const secret = 'rl3x9JGX*8kLg))';

test.each([
  [[secret], 'Do not pass a token here, set SO_TEAMS_PAT'],
  [['--token', secret], 'Do not pass a token here, set SO_TEAMS_PAT'],
  [[`--pat=${secret}`], 'Do not pass a token here, set SO_TEAMS_PAT'],
  [['--sandbox', secret], 'Bad sandbox token'],
  [['--sandbox'], 'Bad sandbox token'],
  [['--style', secret], 'Bad style'],
  [['--team'], 'Bad team'],
  [['--write=yes'], '--write takes no value'],
  [['--json', '--report'], 'exclude each other'],
  [['--sandbox', 'sandbox-pat', '--upstream', 'https://a.example'], 'exclude each other'],
  [['--upstream', 'http://a.example'], 'Bad upstream'],
  [['--upstream', 'https://a.example/2.3'], 'Bad upstream'],
  [['--upstream', `https://${secret}@a.example`], 'Bad upstream'],
  [['--upstream', 'nonsense'], 'Bad upstream'],
])('%j is a mistake, and is not repeated', (args, message) => {
  const command = readDoctorCommand(args);
  expect(command).toMatchObject({
    kind: 'mistake',
    message: expect.stringContaining(message) as unknown,
  });
  expect(JSON.stringify(command)).not.toContain(secret);
});

test.each(['http://127.0.0.1:2323', 'http://localhost:2323', 'http://[::1]:2323'])(
  'only this computer is called without TLS: %s',
  (origin) => {
    expect(readDoctorCommand(['--upstream', origin])).toMatchObject({ options: { origin } });
  },
);

test('the help names every option', () => {
  for (const name of [
    'team',
    'style',
    'write',
    'upstream',
    'sandbox',
    'json',
    'report',
    'show-team',
  ])
    expect(doctorHelp).toContain(`--${name}`);
});
