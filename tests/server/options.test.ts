import { describe, expect, test } from 'vitest';
import { readCommand, serveHelp } from '../../src/server/options.ts';

const messageFor = (...args: string[]) => {
  const command = readCommand(args);
  return command.kind === 'mistake' ? command.message : undefined;
};

describe('readCommand', () => {
  const sandbox = { size: undefined, isThrottled: true, cors: 'observed' } as const;

  const relay = {
    upstream: 'https://api.stackoverflowteams.com',
    allowsWrites: false,
    isVerbose: false,
  };

  test('listens on 127.0.0.1 port 2323 and opens nothing when nothing is said', () => {
    const options = { port: 2323, host: '127.0.0.1', open: false, sandbox, relay };
    expect(readCommand([])).toEqual({ kind: 'serve', options });
  });

  test('reads every option, in both ways to write it', () => {
    const options = { port: 0, host: '::1', open: true, sandbox, relay };
    expect(readCommand(['--port', '0', '--host', '::1', '--open'])).toEqual({
      kind: 'serve',
      options,
    });
    expect(readCommand(['--open', '--port=0', '--host=::1'])).toEqual({ kind: 'serve', options });
    expect(readCommand(['--help'])).toEqual({ kind: 'help' });
    expect(readCommand(['--version'])).toEqual({ kind: 'version' });
  });

  test('reads what the sandbox is to be like', () => {
    const args = ['--world', '5000', '--no-throttle', '--cors', 'open'];
    expect(readCommand(args)).toMatchObject({
      options: { sandbox: { size: 5000, isThrottled: false, cors: 'open' } },
    });
  });

  test('reads where the real API is and what may be done there', () => {
    const args = ['--upstream=https://acme.example:8443', '--allow-writes', '--verbose'];
    expect(readCommand(args)).toMatchObject({
      options: {
        relay: { upstream: 'https://acme.example:8443', allowsWrites: true, isVerbose: true },
      },
    });
  });

  test.each([
    '',
    'api.stackoverflowteams.com',
    'http://api.stackoverflowteams.com',
    'https://api.stackoverflowteams.com/',
    'https://api.stackoverflowteams.com/2.3',
    'https://api.stackoverflowteams.com?x',
    'https://api.stackoverflowteams.com#x',
    'https://API.stackoverflowteams.com',
    'https://api.stackoverflowteams.com:443',
    'https:api.stackoverflowteams.com',
    'https:\\\\evil.test',
    ' https://api.stackoverflowteams.com',
    'file:///etc/passwd',
    'wss://api.stackoverflowteams.com',
    'https://',
  ])('refuses the upstream %j', (upstream) => {
    expect(messageFor(`--upstream=${upstream}`)).toBe(
      `Bad upstream "${upstream}": expected https:// and a lower-case host, with nothing after it. Try --upstream https://api.stackoverflowteams.com.`,
    );
  });

  test('does not repeat what stands before the @ of an upstream', () => {
    const message = messageFor('--upstream=https://user:secret@api.example.com');
    expect(message).toContain('Bad upstream "…@api.example.com": expected https://');
    expect(message).not.toContain('secret');
  });

  test.each(['', '0', '-1', '1.5', 'many', '100001', '1e3'])('refuses the world %j', (size) => {
    expect(messageFor(`--world=${size}`)).toBe(
      `Bad world "${size}": expected the number of questions, from 1 to 100000. Try --world 10000.`,
    );
  });

  test.each(['', 'yes', 'OPEN', '*'])('refuses the cors %j', (mode) => {
    expect(messageFor(`--cors=${mode}`)).toBe(
      `Bad cors "${mode}": expected observed, open, none. Try --cors open.`,
    );
  });

  test.each(['127.0.0.1', 'localhost', '::1'])('takes the host %s', (host) => {
    expect(readCommand(['--host', host])).toMatchObject({ options: { host } });
  });

  test.each([
    '0.0.0.0',
    '::',
    '0',
    '0x0',
    '::ffff:0.0.0.0',
    '[::1]',
    '127.1',
    '127.0.0.2',
    'LOCALHOST',
    'localhost.',
    'example.test',
    '192.168.0.1',
    '',
    '*',
  ])('refuses the host %j (T39)', (host) => {
    expect(messageFor(`--host=${host}`)).toBe(
      `Bad host "${host}": expected 127.0.0.1, localhost or ::1, because the explorer serves this computer only. Try --host 127.0.0.1.`,
    );
  });

  test.each(['', 'abc', '-1', '65536', '1e3', '0x50', '80.5', ' 80', '999999'])(
    'refuses the port %j',
    (port) => {
      expect(messageFor(`--port=${port}`)).toBe(
        `Bad port "${port}": expected a whole number from 0 to 65535. Try --port 2323, or --port 0 for any free one.`,
      );
    },
  );

  test.each(['--prot', '-p', 'demo', '--no-open', '--__proto__'])('does not know %s', (option) => {
    expect(messageFor(option)).toBe(
      `Unknown option "${option}": expected --port, --host, --open, --world, --no-throttle, --cors, --upstream, --allow-writes, --verbose, --help or --version. Try --help.`,
    );
  });

  test('says that a value is missing or is one too many', () => {
    expect(messageFor('--port')).toMatch(/^Bad port ""/);
    expect(messageFor('--open=yes')).toBe('--open got the value "yes" but takes none: remove it.');
  });
});

test('the help has a command that can be copied as it stands, over two lines', () => {
  expect(serveHelp).toMatch(/ curl --compressed .* \\\n +'http:/);
});
