// This file has the shells of the proof: with scripts, and with what is pasted at a terminal.
import { join } from 'node:path';
import { run, writeAll } from './run.ts';
import type { Command, Surroundings } from './run.ts';
import { drivers, runLines } from './runner.ts';
import type { Needed, Runner } from './runner.ts';

const shells: Readonly<Record<string, Command>> = {
  bash: ['bash', '--norc', '--noprofile'],
  dash: ['dash'],
  zsh: ['zsh', '-f'],
  ksh: ['ksh'],
  mksh: ['mksh'],
  busybox: ['busybox', 'ash'],
  fish: ['fish', '--no-config'],
};

const programs = {
  curl: { error: 0, redirect: 0 },
  wget: { error: 8, redirect: 8 },
  httpie: { error: 4, redirect: 3 },
} as const;

const packages: Readonly<Record<string, Needed>> = {
  curl: { curl: 'curl' },
  wget: { wget: 'wget' },
  httpie: { http: 'httpie' },
};

function inShell(snippet: keyof typeof programs, shell: string): Runner {
  const command = shells[shell] ?? [shell];
  return {
    name: `${snippet} in ${shell}`,
    snippet,
    needs: { ...packages[snippet], [command[0]]: shell },
    exits: programs[snippet],
    ...runLines(command),
  };
}

/** Shells at a terminal, with a prompt that the driver waits for. */
const prompts: Readonly<Record<string, Command>> = {
  bash: ['env', 'PS1=READY> ', 'bash', '--norc', '--noprofile', '-i'],
  zsh: ['env', 'PS1=READY> ', 'zsh', '-f', '-i'],
  ksh: ['env', 'PS1=READY> ', 'ksh', '-i'],
  // Its default prompt replaces one without a # where root works.
  mksh: ['env', 'PS1=#READY> ', 'mksh', '-i'],
  fish: ['fish', '--no-config', '-i', '-C', 'function fish_prompt; echo -n "READY> "; end'],
};

/** What was tried without success: mksh waits for ever with 16,000 characters, fish draws a line of 84,000 for minutes. */
const longestLines: Readonly<Record<string, number>> = { mksh: 12_000, fish: 32_000 };

function pasted(snippet: keyof typeof programs, shell: string): Runner {
  const paste = (texts: readonly string[], place: Surroundings) => {
    const files = writeAll(place.folder, texts, (at) => `paste${at}`);
    const program = prompts[shell] ?? [shell];
    return run(['python3', join(drivers, 'paste.py'), ...files, '--', ...program], place);
  };
  return {
    name: `${snippet} pasted into ${shell}`,
    snippet,
    needs: { ...packages[snippet], [shell]: shell, python3: 'python3' },
    runAll: paste,
    runAlone: (text, place) => paste([text], place),
    onlyCases: true,
    longest: longestLines[shell],
  };
}

export const shellRunners: readonly Runner[] = [
  ...Object.keys(shells).map((shell) => inShell('curl', shell)),
  ...Object.keys(prompts).map((shell) => pasted('curl', shell)),
  ...['bash', 'dash', 'fish'].map((shell) => inShell('wget', shell)),
  ...['bash', 'fish'].map((shell) => inShell('httpie', shell)),
];
