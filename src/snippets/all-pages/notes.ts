import { pause, reserve, stoppedForQuota } from './plan.ts';

/** What holds for a script in every language. */
export const notesOfScripts: readonly string[] = [
  'The items are in items.ndjson, one a line, unless another file is named after the script. How far it came is in a state file beside it: after an interruption the script goes on there, and no item is lost or comes twice.',
  'Run it once at a time for a file: two that write to one file would spoil it.',
  `Between two requests it waits ${pause} s, and after a backoff a second more than it asks for.`,
  `It stops with exit code ${stoppedForQuota} once ${reserve} requests of the quota are left, and goes on when it is run again. An error of the API is shown as JSON, with exit code 1.`,
  'Dates are those of now: with each page the list has to be the same.',
  'A path with more IDs or tags than the API takes at once becomes several lists, each sorted for itself.',
];
