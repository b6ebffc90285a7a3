// This file explains a request: what it asks for, what is wrong with it, and what it costs.
import { advise } from '../../filters/advice.ts';
import { compose } from '../../filters/composition.ts';
import { findKnownFilter } from '../../filters/find-known-filter.ts';
import { describeFilter } from '../../filters/titles.ts';
import { parametersOf } from '../../request/draft.ts';
import type { Draft } from '../../request/draft.ts';
import { listProblems } from '../../request/list-problems.ts';
import type { PastedCommand } from '../../request/paste/pasted.ts';
import { shorten } from '../../request/shorten.ts';
import { teamTarget } from '../../request/target.ts';
import { explainPasted } from '../../secrets/explain-pasted.ts';
import type { ExplainedCommand } from '../../secrets/explain-pasted.ts';
import { describeToken } from '../find-endpoint.ts';
import type { Surroundings } from '../surroundings.ts';

/** A command without its token, and everything that is wrong with it. */
export function explainCommand(
  command: PastedCommand,
  { token, now }: Pick<Surroundings, 'token' | 'now'>,
): ExplainedCommand {
  const explained = explainPasted(command, token === '' ? [] : [token]);
  const { endpoint } = command.draft;
  const draft = { endpoint, values: explained.values };
  // What has to be filled in is named already.
  const named = new Set(explained.problems.map((sentence) => /^\w+/.exec(sentence)?.[0]));
  const problems = listProblems(draft, explained.team ?? '', { now, zone: 'utc' })
    .filter(({ parameter }) => !named.has(parameter))
    .map(({ parameter, message }) => `${parameter}: ${message}`);
  return {
    ...explained,
    ignored: [...explained.ignored, ...describeToken(command)],
    problems: [...explained.problems, ...problems],
  };
}

/** The explanation as text for a person. */
export function describeCommand(kind: string, draft: Draft, explained: ExplainedCommand): string {
  const { endpoint } = draft;
  const { changed, ignored, problems, team } = explained;
  const costs = describeCosts({ endpoint, values: explained.values });
  return [
    `${kind}: ${endpoint.verb} ${endpoint.path} (${endpoint.slug})`,
    endpoint.summary,
    ...(endpoint.reach === 'team'
      ? [row('team', team ?? '(none)', 'the team that the request goes to')]
      : []),
    ...describeValues({ endpoint, values: explained.values }),
    ...section('Wrong', problems),
    ...section('Changed', changed),
    ...section('Not used', ignored),
    ...section('Cost', costs),
    ...section('Good to know', endpoint.quirks),
  ].join('\n');
}

function describeValues({ endpoint, values }: Draft): readonly string[] {
  return parametersOf(endpoint)
    .filter(({ name }) => (values[name] ?? '') !== '')
    .map((parameter) => {
      const text = values[parameter.name] ?? '';
      const meaning =
        parameter.kind === 'filter'
          ? describeFilter(text, { target: teamTarget }).title
          : parameter.summary;
      return row(parameter.name, text, meaning);
    });
}

/** Columns that the names and the values take. */
const widths = { name: 12, value: 24 };

function row(name: string, value: string, meaning: string): string {
  const shown = shorten(value.replace(/\s+/g, ' '), 60);
  return `  ${name.padEnd(widths.name)} ${shown.padEnd(widths.value)} ${meaning}`;
}

function section(title: string, sentences: readonly string[]): readonly string[] {
  return sentences.length === 0 ? [] : ['', `${title}:`, ...sentences.map((one) => `  - ${one}`)];
}

/** Items of a page where the request does not say (docs/paging). */
const usualPage = '30';

function describeCosts({ endpoint, values }: Draft): readonly string[] {
  const isPaged = endpoint.parameters.some(({ name }) => name === 'pagesize');
  const known = findKnownFilter(values.filter ?? 'default');
  const filterAdvice =
    known && endpoint.verb === 'GET' ? advise(endpoint.returns, compose(known)) : [];
  return [
    'One request of the quota, which is 10,000 a day for each token.',
    ...(isPaged
      ? [
          `At most ${values.pagesize ?? usualPage} items: each further page is a request of its own.`,
        ]
      : []),
    ...(endpoint.verb === 'POST' ? ['It changes the team, and needs a token that may write.'] : []),
    ...filterAdvice.map(({ message }) => message),
  ];
}
