// This file makes threads from templates.

import { clusters, days, services } from '../content/names.ts';
import type { CommentDraft, TemplateDraft, ThreadDraft } from './draft.ts';
import { fill, readPattern } from './pattern.ts';
import type { Pattern, Values } from './pattern.ts';
import type { Random } from './random.ts';
import { scriptAnswer } from './normalize.ts';

const FIRST_TICKET = 4_100;

/** As many threads as wanted, each with a title of its own. */
export function fillTemplates(
  templates: readonly TemplateDraft[],
  count: number,
  random: Random,
): ThreadDraft[] {
  const readable = templates.map(readTemplate);
  const titles = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const place = index % templates.length;
    const template = readable[place];
    if (template === undefined) throw new RangeError('There are no templates to fill.');
    const values = drawValues(
      template.draft,
      { place, round: Math.floor(index / templates.length) },
      random,
    );
    const thread = fillThread(template, values, random);
    const title = titles.has(thread.title)
      ? `${thread.title} (OPS-${FIRST_TICKET + index})`
      : thread.title;
    titles.add(title);
    return { ...thread, title };
  });
}

interface AnswerTemplate {
  readonly body: Pattern;
  readonly comments: readonly Pattern[];
}

export interface Template extends AnswerTemplate {
  readonly draft: TemplateDraft;
  readonly title: Pattern;
  readonly answers: readonly AnswerTemplate[];
}

export function readTemplate(draft: TemplateDraft): Template {
  return {
    draft,
    title: readPattern(draft.title),
    ...readAnswer(draft),
    answers: draft.answers.map((answer) => readAnswer(scriptAnswer(answer))),
  };
}

function readAnswer({
  body,
  comments = [],
}: Pick<TemplateDraft, 'body' | 'comments'>): AnswerTemplate {
  return { body: readPattern(body), comments: comments.map(readPattern) };
}

export function fillThread(template: Template, values: Values, random: Random): ThreadDraft {
  const write = (text: Pattern) => fill(text, values, random);
  const speak = (lines: readonly Pattern[]) =>
    random.chance(0.6) ? lines.map((line) => write(line) as CommentDraft) : [];
  const count = Math.min(random.weighted([2, 4, 7, 3]), template.answers.length);
  return {
    title: write(template.title),
    tags: template.draft.tags,
    body: write(template.body),
    comments: speak(template.comments),
    answers: choose(template.answers, count, random).map(({ body, comments }) => ({
      body: write(body),
      comments: speak(comments),
    })),
  };
}

/** So many of the answers, in the order in which they were written. */
function choose<T>(answers: readonly T[], count: number, random: Random): T[] {
  const left = [...answers];
  while (left.length > count) left.splice(random.int(0, left.length - 1), 1);
  return left;
}

/** The service changes with every round, so that one template meets all of them before any twice. */
export function drawValues(
  { values = {} }: Pick<TemplateDraft, 'values'>,
  { place, round }: { readonly place: number; readonly round: number },
  random: Random,
): Values {
  const at = (list: readonly string[], step: number) => list[step % list.length] ?? '';
  const [major, minor] = [2 + (round % 5), 1 + ((round * 7 + place * 3) % 23)];
  return new Map([
    ['service', at(services, round * 7 + place * 4)],
    ['peer', at(services, round * 7 + place * 4 + random.int(1, services.length - 1))],
    ['cluster', at(clusters, round + place)],
    ['day', at(days, round + place)],
    ['version', `${major}.${minor}.${random.int(0, 4)}`],
    ['older', `${major}.${minor - 1}.${random.int(0, 9)}`],
    ['newer', `${major}.${minor + 1}.0`],
    ['n', String(random.int(12, 58))],
    ['few', String(random.int(3, 7))],
    ['high', String(random.int(88, 97))],
    ['hour', String(random.int(6, 14)).padStart(2, '0')],
    ['ticket', String(random.int(1_100, 9_900))],
    ...Object.entries(values).map(([name, list]) => [name, at(list, round + place)] as const),
  ]);
}
