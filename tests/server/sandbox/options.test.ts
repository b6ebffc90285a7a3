import { expect, test } from 'vitest';
import { readSandboxCommand, sandboxHelp } from '../../../src/server/sandbox/options.ts';

const usual = { size: undefined, isThrottled: true, cors: 'observed' };

test('listens as the explorer does when nothing is said', () => {
  expect(readSandboxCommand([])).toEqual({
    kind: 'serve',
    options: { port: 2323, host: '127.0.0.1', sandbox: usual, json: false },
  });
});

test('reads every option', () => {
  const args = [
    '--port=0',
    '--host=::1',
    '--world=50',
    '--no-throttle',
    '--cors',
    'open',
    '--json',
  ];
  expect(readSandboxCommand(args)).toEqual({
    kind: 'serve',
    options: {
      port: 0,
      host: '::1',
      sandbox: { size: 50, isThrottled: false, cors: 'open' },
      json: true,
    },
  });
  expect(readSandboxCommand(['--help'])).toEqual({ kind: 'help' });
  expect(sandboxHelp).toContain('--json');
});

test.each([
  ['--port=x', 'Bad port "x": expected a whole number from 0 to 65535.'],
  ['--host=0.0.0.0', 'Bad host "0.0.0.0": expected 127.0.0.1, localhost or ::1'],
  ['--world=0', 'Bad world "0": expected the number of questions'],
  ['--cors=all', 'Bad cors "all": expected observed, open, none.'],
  ['--json=yes', '--json got the value "yes" but takes none: remove it.'],
  ['--allow-writes', 'Unknown option "--allow-writes": expected --port, '],
])('says what is wrong with %s', (argument, message) => {
  const command = readSandboxCommand([argument]);
  expect(command.kind === 'mistake' && command.message).toContain(message);
});
