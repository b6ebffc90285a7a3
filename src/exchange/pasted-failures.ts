import type { Failure } from './failure.ts';

const printWithDepth = 'Print it with ConvertTo-Json -Depth 100, and paste that.';
const jsonInside = 'The response is inside it and can be read without the rest.';

/** A pasted text is not a response as the API sends it. */
export const pastedFailures = {
  powershell: {
    title: 'This is how PowerShell prints an object',
    meaning: 'PowerShell read the JSON and printed the object, leaving most of its content out.',
    action: printWithDepth,
    about: 'request',
  },
  python: {
    title: 'This is how Python prints a dict',
    meaning: 'Python writes single quotes, True and None, which are not JSON.',
    action: 'Print response.text or json.dumps of the value, and paste that.',
    about: 'request',
  },
  javascript: {
    title: 'This is how JavaScript prints an object',
    meaning: 'The console writes names without quotes and cuts deep values, which is not JSON.',
    action: 'Print JSON.stringify of the value, and paste that.',
    about: 'request',
  },
  'curly-quotes': {
    title: 'The quotes are curly',
    meaning: 'A chat or word processor turned the straight quotes of the JSON into curly ones.',
    action: 'Copy the response from where it was received, or from a code block.',
    about: 'request',
  },
  compressed: {
    title: 'These are compressed bytes',
    meaning: 'The response is gzip, as the API always sends it, and was shown compressed.',
    action: 'Run curl with --compressed, or pipe the response through gunzip.',
    about: 'request',
  },
  'http-head': {
    title: 'The response starts with its HTTP headers',
    meaning: jsonInside,
    action: 'Read only the JSON, or run curl without -i and -v.',
    about: 'request',
  },
  jsonp: {
    title: 'This is JSONP',
    meaning: 'The JSON is wrapped in a function call, because the request had a callback.',
    action: 'Read only the JSON, or leave callback out.',
    about: 'request',
  },
  quoted: {
    title: 'This is JSON within a JSON string',
    meaning: 'The response was encoded a second time, as by a program that writes text as JSON.',
    action: 'Read only the JSON, or print the text as it is.',
    about: 'request',
  },
  several: {
    title: 'These are several JSON documents',
    meaning: 'More than one response was pasted, and only one can be read at a time.',
    action: 'Read only the first, or paste the one you mean.',
    about: 'request',
  },
  'cut-off': {
    title: 'The text is cut off',
    meaning:
      'The end of the response is missing, as when a terminal or a log keeps only part of it.',
    action: 'Write the response to a file, and copy all of it from there.',
    about: 'request',
  },
  'among-text': {
    title: 'There is other text around the JSON',
    meaning: 'A command, a prompt or the progress of curl was copied along with the response.',
    action: 'Paste only what is between the first brace and the last.',
    about: 'request',
  },
  'items-only': {
    title: 'These are items without the wrapper',
    meaning: 'Only the items of a response were pasted, without the object around them.',
    action: 'Paste the whole response, from before it was cut by .items for example.',
    about: 'request',
  },
} as const satisfies Readonly<Record<string, Failure>>;
