// This file is the table of what can be seen of a pasted token without more than a look at its text.
import { docs } from '../../../catalog/docs.ts';
import { longestToken } from '../../../request/token.ts';
import { describeToken } from '../../evidence.ts';
import type { DoctorRule, Insight } from '../../finding.ts';
import {
  spaces,
  truncationMarks,
  fixToken,
  invisibleCharacters,
  lineBreaks,
  smartQuotes,
  unwrapToken,
} from '../../pasted-token.ts';

interface TokenText extends Pick<Insight, 'evidence' | 'meaning' | 'confidence' | 'action'> {
  readonly matches: (token: string) => boolean;
  /** What is wrong can be taken off. */
  readonly isFixable?: true;
  readonly link?: string;
}

/** Of sh, PowerShell, cmd, workflow files, templates and programs. */
const variables = [
  /^\$\{?[A-Z][A-Z\d_]{2,}\}?$/,
  /^\$\{?(?:env:)?so_teams_pat\}?$/i,
  /^\$\{?env:\w+\}?$/i,
  /^%\w+%$/,
  /^!\w+!$/,
  /^\$?\{\{.*\}\}$/,
  /^\$\([A-Za-z_][\w.]*\)$/,
  /^(?:process\.env|os\.environ|env)\b/,
  /^SO_TEAMS_PAT$/,
];

const placeholders = [
  /^(?:\[[\w\s-]*\]|<[\w\s-]*>|\{[\w\s-]*\})$/,
  /^(?:(?:your|my|the|some|insert|enter|paste)[\s_-]*)*(?:personal[\s_-]*)?(?:api[\s_-]*)?(?:access[\s_-]*)?(?:pat|token)(?:[\s_-]*(?:here|goes|value))*$/i,
  /^x{4,}$/i,
];

/** Characters outside ASCII that other rules name. */
const named = [spaces, truncationMarks, invisibleCharacters, lineBreaks, smartQuotes].map(
  ({ source }) => new RegExp(source, 'gu'),
);

const texts = {
  'token-long': {
    matches: (token) => token.length > longestToken,
    evidence: 'The text is longer than any header',
    meaning: 'It is a whole file or page, not a token.',
    confidence: 'certain',
    action: 'Paste only the token.',
    link: docs.tokens,
  },
  'token-variable': {
    matches: (token) => variables.some((shape) => shape.test(unwrapToken(token).text)),
    evidence: 'The text is the name of a variable, written as a shell or a build file reads it',
    meaning: 'This is the name of the variable, not its value.',
    confidence: 'likely',
    action:
      'Paste the token itself; in a command, set the variable first and leave off single quotes, which keep a shell from reading it.',
  },
  'token-placeholder': {
    matches: (token) => placeholders.some((shape) => shape.test(unwrapToken(token).text)),
    evidence: 'The text is the placeholder of an example',
    meaning: 'The example was copied, but its placeholder was not replaced with a token.',
    confidence: 'likely',
    action: 'Replace it with your own token, without the brackets.',
    link: docs.tokens,
  },
  'token-truncated': {
    matches: (token) => truncationMarks.test(unwrapToken(token).text),
    evidence: 'The text has an ellipsis at an end, or a row of dots or stars',
    meaning: 'It is a shortened or masked view of a token, not the token.',
    confidence: 'likely',
    action: 'Paste the whole token, or make a new one, because a token is shown in full only once.',
    link: docs.tokens,
  },
  'token-header-name': {
    matches: (token) => unwrapToken(token).wrappings.has('header'),
    evidence: 'The name of a header or a variable precedes the token',
    meaning: 'The whole line of an example was copied along with the token.',
    confidence: 'certain',
    action: 'Keep only what follows the colon or the equals sign.',
    isFixable: true,
  },
  'token-bearer': {
    matches: (token) => unwrapToken(token).wrappings.has('scheme'),
    evidence: 'The word Bearer precedes the token',
    meaning: 'The scheme belongs to the header and is added when the request is made.',
    confidence: 'certain',
    action: 'Remove the word Bearer and the space after it.',
    isFixable: true,
  },
  'token-quotes': {
    matches: (token) => unwrapToken(token).wrappings.has('quotes'),
    evidence: 'The token is in quotes',
    meaning: 'The quotes of a script or a file were copied too, and would be sent.',
    confidence: 'likely',
    action: 'Remove the quotes at both ends.',
    isFixable: true,
  },
  'token-smart-quotes': {
    matches: (token) => smartQuotes.test(token),
    evidence: 'The text has a curly quote',
    meaning:
      'A word processor, a chat or a web page changed the quotes, and no header can carry them.',
    confidence: 'certain',
    action: 'Remove the curly quotes, or copy the token from the page where it was made.',
    isFixable: true,
  },
  'token-invisible': {
    matches: (token) => invisibleCharacters.test(token),
    evidence: 'There is an invisible character',
    meaning: 'A web page, a chat or a document put it there, and no header can carry it.',
    confidence: 'certain',
    action: 'Remove it, or copy the token from the page where it was made.',
    isFixable: true,
  },
  'token-non-ascii': {
    matches: (token) =>
      /\P{ASCII}/u.test(
        named.reduce((text, pattern) => text.replace(pattern, ''), unwrapToken(token).text),
      ),
    evidence: 'There is a character outside ASCII',
    meaning:
      'No header can carry it, so it is not part of the token and may only look like a letter.',
    confidence: 'certain',
    action: 'Copy the token again from the page where it was made.',
    link: docs.tokens,
  },
} as const satisfies Readonly<Record<string, TokenText>>;

/** The rules with these ids, in this order. */
export function tokenTextRules(...ids: readonly (keyof typeof texts)[]): readonly DoctorRule[] {
  return ids.map((id) => ruleOf(id, texts[id]));
}

function ruleOf(id: string, { matches, isFixable, evidence, ...text }: TokenText): DoctorRule {
  return {
    id,
    about: 'token',
    check: ({ token }) =>
      matches(token)
        ? {
            severity: 'stop',
            evidence: `${evidence} (${describeToken(token)}).`,
            ...text,
            ...(isFixable && fixToken(token)),
          }
        : undefined,
  };
}
