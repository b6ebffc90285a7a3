// This file names every way in which an answer can fail, and says what to do next.
import type { Unreachable, Unreadable } from '../../exchange/outcome.ts';

interface Failure {
  readonly name: string;
  readonly next: string;
}

export const badAnswers: Readonly<Record<Unreadable, Failure>> = {
  html: {
    name: 'A page came instead of JSON',
    next: 'Read it: a company proxy, a sign-in page or the edge of the service says there who it is. Then try from another network.',
  },
  empty: {
    name: 'The answer is empty',
    next: 'Run it again; if it stays empty, something on the way swallows the answer.',
  },
  'not-json': {
    name: 'The answer is no JSON',
    next: 'Look at the text: it says who answered. The API always answers JSON.',
  },
  'wrong-type': {
    name: 'The answer has the wrong type',
    next: 'A proxy may have changed the header. The text is below; programs that look at the type would refuse it.',
  },
  'no-wrapper': {
    name: 'The answer is not from the API',
    next: 'Check the address: another service may have answered.',
  },
  'bad-encoding': {
    name: 'The answer cannot be unpacked',
    next: 'Something on the way changed the answer or its headers. Run it again, or from another network.',
  },
  'bad-utf8': {
    name: 'The answer is not UTF-8',
    next: 'Something on the way changed the answer. Run it again from another network.',
  },
  'too-large': {
    name: 'The answer is too large',
    next: 'Lower pagesize, or choose a filter with fewer fields.',
  },
  incomplete: {
    name: 'The answer is incomplete',
    next: 'The connection was cut on the way. Run it again.',
  },
  redirect: {
    name: 'The answer points elsewhere',
    next: 'Nothing was sent there: the token would have gone along. A sign-in page of the network or a wrong host is the usual cause.',
  },
};

const again = 'Run it again in a moment.';
const yourNetwork = 'Check that this computer is online, then run it again.';

export const noAnswers: Readonly<Record<Unreachable, Failure>> = {
  unsent: { name: 'Nothing was sent', next: 'Correct the field, then run again.' },
  browser: {
    name: 'There is no answer, and the browser does not say why',
    next: 'Is the server that you started with npm start still running? Then run it again.',
  },
  server: {
    name: 'The server of this page did not help',
    next: 'Look into its terminal, start it again with npm start, and reload the page.',
  },
  relay: {
    name: 'The server of this page does not send this',
    next: 'Do what it says, or run the command in your shell.',
  },
  paused: {
    name: 'The API asked for a pause',
    next: 'Wait until the countdown on Run has ended.',
  },
  dns: {
    name: 'The name of the host is not known',
    next: `${yourNetwork} In a company network the name may only be known to a proxy: set HTTPS_PROXY before npm start.`,
  },
  refused: {
    name: 'The host refused the connection',
    next: 'A firewall may block it, or the host is down. Try from another network.',
  },
  network: { name: 'There is no way to the host', next: yourNetwork },
  tls: {
    name: 'The connection is not trusted',
    next: 'A company proxy may stand in between: set NODE_EXTRA_CA_CERTS to its certificate before npm start. Never switch the check off.',
  },
  proxy: {
    name: 'The proxy did not let it through',
    next: 'Check HTTPS_PROXY and NO_PROXY, and whether the proxy wants a name and a password.',
  },
  reset: { name: 'The connection broke before an answer came', next: again },
  'bad-http': {
    name: 'The answer is not HTTP as it should be',
    next: 'Something other than the API may listen there. Try from another network.',
  },
  'connect-timeout': {
    name: 'No connection came about in time',
    next: `${yourNetwork} A firewall that says nothing looks like this too.`,
  },
  'first-byte-timeout': { name: 'The host took the request and never answered', next: again },
  'idle-timeout': { name: 'The answer stopped in the middle', next: again },
  'total-timeout': {
    name: 'The answer took too long',
    next: 'Ask for fewer items or fields, then run it again.',
  },
};
