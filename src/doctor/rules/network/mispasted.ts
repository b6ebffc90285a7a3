import type { Mispasted } from '../../../exchange/outcome.ts';
import { callsFor } from '../../case.ts';
import type { Insight, Rule } from '../../finding.ts';

type Reading = Pick<Insight, 'name' | 'meaning' | 'action'>;

const depth = 'Print it with ConvertTo-Json -Depth 100, and paste that.';
const json = 'The response is inside it, and can be read without the rest.';

/** What a pasted text is that is no response as it was sent. */
const readings: Readonly<Record<Mispasted, Reading>> = {
  powershell: {
    name: 'This is what PowerShell prints of an object',
    meaning: 'PowerShell read the JSON and printed the object, with most of its content left out.',
    action: depth,
  },
  python: {
    name: 'This is what Python prints of a dict',
    meaning: 'Python writes single quotes, True and None, which are not JSON.',
    action: 'Print response.text or json.dumps of the value, and paste that.',
  },
  javascript: {
    name: 'This is what JavaScript prints of an object',
    meaning: 'The console writes names without quotes and cuts what lies deep, which is not JSON.',
    action: 'Print JSON.stringify of the value, and paste that.',
  },
  'curly-quotes': {
    name: 'The quotes are curly',
    meaning: 'A chat or a word processor turned the straight quotes of the JSON into curly ones.',
    action: 'Copy the response from where it was received, or from a code block.',
  },
  compressed: {
    name: 'These are compressed bytes',
    meaning: 'The response is gzip, as the API always sends it, and was shown without unpacking.',
    action: 'Run curl with --compressed, or pipe the response through gunzip.',
  },
  'http-head': {
    name: 'The response has its HTTP headers in front',
    meaning: json,
    action: 'Read the JSON alone, or run curl without -i and -v.',
  },
  jsonp: {
    name: 'This is JSONP',
    meaning:
      'A function is called around the JSON, because the request had the parameter callback.',
    action: 'Read the JSON alone, or leave callback out.',
  },
  quoted: {
    name: 'This is JSON within a JSON string',
    meaning: 'The response was encoded once more, as by a program that writes a text as JSON.',
    action: 'Read the JSON alone, or print the text as it is.',
  },
  several: {
    name: 'These are several JSON documents',
    meaning: 'More than one response was pasted, and one can be read at a time.',
    action: 'Read the first alone, or paste the one that you mean.',
  },
  'cut-off': {
    name: 'The text breaks off',
    meaning: 'The end of the response is missing, as when a terminal or a log keeps only a part.',
    action: 'Write the response into a file, and copy all of it from there.',
  },
  'among-text': {
    name: 'There is other text around the JSON',
    meaning: 'A command, a prompt or the progress of curl was copied along with the response.',
    action: 'Paste only what stands from the first brace to the last.',
  },
  'items-only': {
    name: 'These are items without the wrapper',
    meaning: 'Only the items of a response were pasted, without the object around them.',
    action: 'Paste the whole response, from before it was cut by .items for example.',
  },
};

/** One rule for each kind. */
export const mispasted: readonly Rule[] = Object.entries(readings).map(([why, reading]) => ({
  id: `pasted-${why}`,
  about: 'request',
  look: (known) => {
    const outcome = callsFor(known, 'own')
      .map((call) => call.outcome)
      .find((one) => one.kind === 'unreadable' && one.reason === why);
    if (outcome?.kind !== 'unreadable') return undefined;
    const seen = `The pasted text has ${outcome.received.bytes} bytes (${why}).`;
    return { severity: 'stop', evidence: seen, confidence: 'certain', ...reading };
  },
}));
