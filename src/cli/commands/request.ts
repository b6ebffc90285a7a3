// This file is `request`: it prints the URL of a request, or sends it and prints the response.
import { explain } from '../../doctor/explain.ts';
import type { Outcome } from '../../exchange/outcome.ts';
import { prettyPieces } from '../../exchange/pretty.ts';
import { send } from '../../exchange/send.ts';
import type { Transport } from '../../exchange/transport.ts';
import type { ApiRequest } from '../../request/build.ts';
import { demoAccess } from '../../request/target.ts';
import { withoutSecret } from '../../secrets/explain-pasted.ts';
import { tokenVariable } from '../../snippets/snippet.ts';
import { readRequest } from '../read-request.ts';
import type { ReadRequest, RequestWords } from '../read-request.ts';
import { refuse } from '../refuse.ts';
import type { Refusal } from '../refuse.ts';
import { exitCodes } from '../surroundings.ts';
import type { Surroundings } from '../surroundings.ts';

export interface RequestOptions extends RequestWords {
  readonly run: boolean;
  readonly json: boolean;
  readonly pretty: boolean;
  readonly allowsWrites: boolean;
}

/** Runs the command; gives the exit code. */
export async function runRequest(
  options: RequestOptions,
  surroundings: Surroundings,
): Promise<number> {
  const { token, tell } = surroundings;
  const { json } = options;
  const read = readRequest(options, surroundings);
  if ('refusals' in read) return refuse(read.refusals, { ...surroundings, json });
  for (const note of read.notes) tell(withoutSecret(note, [token]));
  if (!options.run) {
    surroundings.print(json ? describeAsJson(read) : describeRequest(read.request));
    return exitCodes.fine;
  }
  const refusal = read.isSandbox ? undefined : refuseToSend(read, options, token);
  if (refusal) return refuse([refusal], { ...surroundings, json });
  const outcome = await sendOnce(read, options, surroundings);
  return printOutcome(outcome, read, options, surroundings);
}

function describeRequest({ verb, url, form }: ApiRequest): string {
  if (verb === 'GET') return `${url}\n`;
  return `POST ${url}\n${form === '' ? '' : `\n${form}\n`}`;
}

function describeAsJson({ draft, team, request }: ReadRequest): string {
  const { verb, url, form, header } = request;
  const shown = {
    endpoint: draft.endpoint.slug,
    values: draft.values,
    team: draft.endpoint.reach === 'team' ? team : null,
    verb,
    url,
    form,
    header: { name: header.name, scheme: header.scheme.trim() },
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

/** Why a call to a team is not made. */
function refuseToSend(
  { draft: { endpoint }, team }: ReadRequest,
  { allowsWrites }: RequestOptions,
  token: string,
): Refusal | undefined {
  if (endpoint.reach === 'team' && token === '')
    return {
      message: `${tokenVariable} is not set: expected the token that opens the team ${team}. Set it, or add --sandbox to ask the sandbox.`,
    };
  if (endpoint.verb !== 'GET' && !allowsWrites)
    return {
      message: `${endpoint.slug} changes your team: expected --allow-writes with it. Add it if that is what you want; preview=true, where the endpoint has it, stores nothing.`,
    };
  return undefined;
}

async function sendOnce(
  { request, isSandbox }: ReadRequest,
  { upstream, allowsWrites }: RequestOptions,
  { token, listenToInterrupt, tell }: Surroundings,
): Promise<Outcome> {
  const transport: Transport = isSandbox
    ? (await import('../../server/sandbox/in-process.ts')).throughOwnSandbox(tell)
    : (await import('../../server/relay/in-process.ts')).throughOwnRelay({
        upstream,
        allowsWrites,
      });
  return send(request, {
    transport,
    token: isSandbox ? demoAccess.token : token,
    signal: listenToInterrupt(),
    // Whatever is asked, the token of the environment is in no output.
    others: token === '' ? [] : [token],
  });
}

function printOutcome(
  outcome: Outcome,
  { request, isSandbox }: ReadRequest,
  { json, pretty }: RequestOptions,
  { print, tell, isTerminal, token }: Surroundings,
): number {
  if (outcome.kind === 'aborted') {
    tell('Stopped: nothing was printed.');
    return exitCodes.interrupted;
  }
  const text = 'received' in outcome ? outcome.received.text : '';
  const isLaidOut = pretty || (isTerminal && !json);
  for (const piece of isLaidOut ? prettyPieces(text) : [text]) print(piece);
  if (text !== '' && (isLaidOut || isTerminal)) print('\n');
  if (outcome.kind === 'success') {
    for (const line of advise(outcome, request)) tell(line);
    return exitCodes.fine;
  }
  const sent = isSandbox ? demoAccess.token : token;
  const { finding } =
    explain({ request, outcome, target: request.destination.target, token: sent }) ?? {};
  const message = finding
    ? `${finding.title ?? finding.meaning.replace(/\.$/, '')}. ${finding.action}`
    : 'The call failed.';
  if (text === '') return refuse([{ message }], { json, print, tell, token });
  tell(withoutSecret(message, [token]));
  return exitCodes.refused;
}

function advise(
  { summary }: Extract<Outcome, { kind: 'success' }>,
  { endpoint }: ApiRequest,
): readonly string[] {
  const { backoff = 0, odd = [] } = summary;
  const pause =
    backoff > 0
      ? [`The API asks for a pause: wait ${backoff} s before the next call of ${endpoint.slug}.`]
      : [];
  return [...pause, ...odd];
}
