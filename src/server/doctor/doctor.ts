// This file is `doctor`: it examines a token from the command line.
import { version } from '../../../package.json';
import type { Diagnosis, Verdict } from '../../doctor/diagnose.ts';
import type { DoctorCase } from '../../doctor/doctor-case.ts';
import { examine } from '../../doctor/examine.ts';
import type { SendCall } from '../../doctor/examine.ts';
import { reportCalls, writeReport } from '../../doctor/report.ts';
import { send } from '../../exchange/send.ts';
import type { Transport } from '../../exchange/transport.ts';
import { sandboxTarget, teamAt } from '../../request/target.ts';
import { throughOwnSandbox } from '../sandbox/in-process.ts';
import { createUpstream } from '../upstream/upstream.ts';
import { askToken } from './ask-token.ts';
import { doctorHelp, readDoctorCommand } from './options.ts';
import type { DoctorOptions } from './options.ts';
import { describeStep, describeDiagnosis, summarizeOutcome } from './text.ts';

/** Runs the command; gives the exit code. */
export async function runDoctor(args: readonly string[]): Promise<number> {
  const command = readDoctorCommand(args);
  if (command.kind === 'help') {
    process.stdout.write(doctorHelp);
    return 0;
  }
  if (command.kind === 'mistake') {
    console.error(command.message);
    return 2;
  }
  const diagnosis = await examineAloud(command.options);
  process.stdout.write(`${print(diagnosis, command.options)}\n`);
  return exitCode(diagnosis.verdict);
}

/** Prints each call before it is sent; Ctrl-C stops it. */
async function examineAloud(options: DoctorOptions): Promise<Diagnosis> {
  const given = await readGiven(options);
  const transport = chooseTransport(options);
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort());
  const ask: SendCall = (request, token, signal) => send(request, { transport, token, signal });
  const say = options.output === 'text' ? console.log : console.error;
  let diagnosis: Diagnosis | undefined;
  for await (const event of examine(given, { ask, signal: abort.signal, write: options.write })) {
    if (event.kind === 'sending') say(describeStep(event.step));
    else if (event.kind === 'received') say(`${summarizeOutcome(event.call.outcome)}\n`);
    else diagnosis = event.diagnosis;
  }
  if (!diagnosis) throw new TypeError('An examination always ends with a diagnosis.');
  return diagnosis;
}

async function readGiven({
  team,
  style,
  origin,
  sandbox,
}: DoctorOptions): Promise<Omit<DoctorCase, 'calls'>> {
  if (sandbox !== undefined)
    return { token: sandbox, team, style, target: sandboxTarget('http://127.0.0.1') };
  const token = process.env.SO_TEAMS_PAT ?? (await askToken('Token (not shown): '));
  return { token, team, style, target: teamAt(origin) };
}

function chooseTransport({ sandbox }: DoctorOptions): Transport {
  return sandbox === undefined ? createUpstream() : throughOwnSandbox(console.error);
}

function print(diagnosis: Diagnosis, { output, showTeam }: DoctorOptions): string {
  if (output === 'text') return describeDiagnosis(diagnosis);
  if (output === 'report') {
    const runtime = `node ${process.version}`;
    return writeReport(diagnosis, { version, runtime, now: Date.now(), showTeam });
  }
  const { verdict, findings, tokenStatus } = diagnosis;
  const calls = reportCalls(diagnosis, showTeam);
  return JSON.stringify({ version, verdict, findings, tokenStatus, calls }, null, 2);
}

function exitCode({ id, result, about }: Verdict): number {
  if (result === 'works') return 0;
  if (result === 'warning') return 3;
  if (id === 'interrupted') return 130;
  return about === 'network' || about === 'service' ? 4 : 1;
}
