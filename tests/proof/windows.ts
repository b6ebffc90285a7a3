// This file runs cmd in Wine. The programs that it starts are stand-ins that write down their arguments; what curl.exe and
// PowerShell make of these is read here, by what they document, and sent to the recording server.
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPowerShell } from '../support/shells/powershell.ts';
import type { Value } from '../support/shells/powershell.ts';
import { run, writeAll } from './run.ts';
import type { Ended, Surroundings } from './run.ts';
import { drivers } from './runner.ts';
import type { Runner } from './runner.ts';

/** What Wine takes for a disk; it takes long to make, and is kept. */
const disk = join(tmpdir(), 'proof-wine');

interface Sent {
  readonly url: string;
  readonly headers: readonly string[];
  readonly body: string | undefined;
}

/** `curl.exe` with the options that a snippet has; any other is an error (curl.1). */
function readCurl(words: readonly string[], token: string): Sent {
  const headers: string[] = [];
  let body: string | undefined;
  let url = '';
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1] ?? '';
    if (word === '--compressed') continue;
    if (word.startsWith('--')) at += 1;
    if (word === '--header') headers.push(next);
    else if (word === '--expand-header')
      headers.push(next.replace('{{SO_TEAMS_PAT}}', () => token));
    else if (word === '--data') body = next;
    else if (!word.startsWith('--')) url = word;
    else if (`${word} ${next}` !== '--variable %SO_TEAMS_PAT' && word !== '--noproxy')
      throw new Error(`curl.exe was given ${word} ${next}`);
  }
  return { url, headers, body };
}

const epoch = (piece: string | number): string =>
  typeof piece === 'string' ? piece : String(Math.floor(Date.now() / 1000) + piece);

/** `powershell -NoProfile -Command …`. */
function readShell(words: readonly string[], token: string): Sent {
  const [parameters] = readPowerShell(words[2] ?? '').map((command) => command.parameters);
  const text = (value: Value | null | undefined): string => {
    if (value && 'pieces' in value) return value.pieces.map(epoch).join('');
    if (!value || !('text' in value)) return '';
    return value.text + ('variable' in value ? token : '');
  };
  const table = parameters?.['-Headers'];
  const body = parameters?.['-Body'];
  return {
    url: text(parameters?.['-Uri']),
    headers: Object.entries(table && 'table' in table ? table.table : {}).map(
      ([name, value]) => `${name}: ${text(value)}`,
    ),
    body: body ? text(body) : undefined,
  };
}

function send({ url, headers, body }: Sent): Promise<void> {
  const [, host = '', port = '', target = ''] = /^http:\/\/(.*?):(\d+)(.*)$/.exec(url) ?? [];
  const form = `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body?.length}\r\n`;
  const head = `${body === undefined ? 'GET' : 'POST'} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n`;
  const text = `${head}${headers.map((line) => `${line}\r\n`).join('')}${body === undefined ? '' : form}\r\n${body ?? ''}`;
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), host, () => socket.write(text, 'latin1'));
    socket.resume();
    socket.on('error', reject);
    socket.on('close', () => resolve());
  });
}

/** A folder with the programs that cmd is to start. */
async function prepare(place: Surroundings): Promise<void> {
  mkdirSync(disk, { recursive: true });
  const program = join(disk, 'arguments.exe');
  if (!existsSync(program))
    await run(['go', 'build', '-o', program, join(drivers, 'arguments.go')], {
      ...place,
      env: { GO111MODULE: 'off', GOOS: 'windows', GOARCH: 'amd64' },
    });
  for (const name of ['curl.exe', 'powershell.exe'])
    copyFileSync(program, join(place.folder, name));
}

async function runCmd(line: string, place: Surroundings): Promise<Ended> {
  await prepare(place);
  const record = join(place.folder, 'arguments');
  const ended = await run(['sh', '-c', line], {
    ...place,
    env: { WINEPREFIX: disk, WINEDEBUG: '-all', PROOF_ARGUMENTS: `Z:${record}` },
  });
  const calls = existsSync(record) ? readFileSync(record, 'utf8').trim().split('\n') : [];
  for (const call of calls) {
    const [program = '', ...words] = JSON.parse(call) as readonly string[];
    await send(
      program.includes('curl') ? readCurl(words, place.token) : readShell(words, place.token),
    );
  }
  return ended;
}

function typed(texts: readonly string[], place: Surroundings): Promise<Ended> {
  const lines = texts.map((text) => `${text}\n`.replaceAll('\n', '\r\n')).join('');
  writeAll(place.folder, [lines], () => 'lines');
  return runCmd('exec wine cmd /q < lines', place);
}

function inFiles(texts: readonly string[], place: Surroundings): Promise<Ended> {
  writeAll(place.folder, texts, (at) => `case${at}.bat`);
  const calls = texts.map((_, at) => `call case${at}.bat\r\n`).join('');
  writeAll(place.folder, [`@echo off\r\n${calls}`], () => 'all.bat');
  return runCmd('exec wine cmd /c all.bat', place);
}

function inWine(snippet: 'cmd' | 'batch', block: number, program: string): Runner {
  const runAll = snippet === 'cmd' ? typed : inFiles;
  return {
    name: `${snippet} with ${program}`,
    snippet,
    block,
    needs: { wine: 'wine', go: 'golang-go' },
    runAll,
    runAlone: (text, place) => runAll([text], place),
    onlyCases: true,
  };
}

export const windowsRunners: readonly Runner[] = (['cmd', 'batch'] as const).flatMap((snippet) => [
  inWine(snippet, 0, 'powershell'),
  inWine(snippet, 1, 'curl.exe'),
]);
