// This file has the programs send exported requests to a server that records them, and compares what came.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { variables } from '../../src/exports/address.ts';
import { exportFormats } from '../../src/exports/formats.ts';
import { tokenVariable } from '../../src/snippets/snippet.ts';
import { Recorder } from '../proof/recorder.ts';
import type { Recorded } from '../proof/recorder.ts';
import { run } from '../proof/run.ts';
import type { Command } from '../proof/run.ts';
import { collectionOf, expectedRequest } from '../support/builders/collections.ts';
import { draftOf } from '../support/builders/drafts.ts';
import { hostileTexts } from '../support/builders/hostile.ts';
import type { Proof } from './proof.ts';

interface Sender {
  readonly name: string;
  readonly package: string;
  readonly format: string;
  /** Sends what is in the folder. */
  readonly command: Command;
}

const token = 'abcd*(01234))';

const withToken = ['--env-var', `${tokenVariable}=${token}`] as const;

const programs: readonly Sender[] = [
  {
    name: 'Postman (newman)',
    package: 'newman@6.2.2',
    format: 'postman',
    command: ['newman', 'run', 'teams-api-saved.postman_collection.json', ...withToken],
  },
  {
    name: 'Bruno',
    package: '@usebruno/cli@4.1.0',
    format: 'bruno',
    command: ['bru', 'run', '-r', '--env', 'team', ...withToken],
  },
  ...(['vscode', 'jetbrains'] as const).map((editor): Sender => ({
    name: `httpYac (${editor})`,
    package: 'httpyac@6.16.7',
    format: `http-${editor}`,
    command: ['httpyac', 'send', 'requests.http', '--all', '--env', 'team'],
  })),
];

/** Texts in the query, in the path and in a form; blanks at the ends of a form's fields are lost in Bruno. */
const drafts = hostileTexts
  .filter(([, text]) => text.trim() === text && !/^\.+$/.test(text))
  .flatMap(([, text]) => [
    draftOf('advanced-search', { q: text, title: text }),
    draftOf('wikis-by-tags', { tags: text }),
    draftOf('create-comment', { id: '1', body: text }),
  ]);

export const senders: readonly Proof[] = programs.map((sender) => ({
  name: sender.name,
  packages: [sender.package],
  prove: async (programsFolder) => {
    const recorder = new Recorder();
    const origin = await recorder.start();
    const folder = mkdtempSync(join(tmpdir(), 'exports-'));
    try {
      const inside = writeExport(sender.format, folder, `${origin}/2.3`);
      const [program, ...options] = sender.command;
      const path = join(programsFolder, 'node_modules/.bin', program);
      const { errors } = await run([path, ...options], { folder: inside, token });
      const faults = faultsOf(recorder.take());
      return faults.length > 0 && errors !== '' ? [...faults, errors.slice(0, 600)] : faults;
    } finally {
      recorder.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
}));

/** Writes the files with what a user fills in, and returns the folder that they are in. */
function writeExport(id: string, folder: string, baseUrl: string): string {
  const format = exportFormats.find((one) => one.id === id);
  const files = format?.write(collectionOf(drafts)) ?? [];
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    const filledIn = text
      .replaceAll(variables.baseUrl, baseUrl)
      .replace(`"${tokenVariable}": ""`, `"${tokenVariable}": "${token}"`);
    writeFileSync(join(folder, path), filledIn);
  }
  return format?.isFolder ? join(folder, files[0]?.path.split('/')[0] ?? '') : folder;
}

/** In the order in which they were written, as all of the programs send them. */
function faultsOf(recorded: readonly Recorded[]): readonly string[] {
  const sent = recorded.map(({ line, headers, body }) =>
    JSON.stringify([line, headers['x-api-access-token'], pairsOf(body)]),
  );
  const expected = drafts.map(expectedRequest).map(({ verb, url, form }) => {
    const { origin } = new URL(url);
    return JSON.stringify([`${verb} ${url.slice(origin.length)}`, token, pairsOf(form)]);
  });
  const faults = expected.flatMap((line, index) =>
    sent[index] === line ? [] : [`sent ${sent[index] ?? 'nothing'} for ${line}`],
  );
  return sent.length > expected.length
    ? [...faults, `${sent.length - expected.length} requests too many were sent`]
    : faults;
}

/** Programs encode a form in different ways, and some change the ends of lines. */
function pairsOf(form: string): readonly (readonly [string, string])[] {
  return [...new URLSearchParams(form)].map(([name, text]) => [name, text.replace(/\r\n?/g, '\n')]);
}
