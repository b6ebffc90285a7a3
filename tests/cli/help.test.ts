import { expect, test } from 'vitest';
import { runCommand } from '../support/fakes/command.ts';

test.each(['request', 'serve', 'sandbox', 'doctor'])(
  'the list of the commands says that %s takes options',
  async (name) => {
    const { stdout } = await runCommand(['--help']);
    expect(stdout).toMatch(new RegExp(`^  ${name} \\[options\\] `, 'm'));
  },
);
