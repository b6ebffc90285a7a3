// This file makes threads from templates, as many as wanted, each with a title of its own.

import { clusters, days, services } from './content/names.ts';
import { toAnswer } from './schedule.ts';
import type { AnswerDraft, CommentDraft, TemplateDraft, ThreadDraft } from './draft.ts';
import type { Random } from './random.ts';
import { fill } from './text.ts';

const FIRST_TICKET = 4_100;

export function fillTemplates(
  templates: readonly TemplateDraft[],
  count: number,
  random: Random,
): ThreadDraft[] {
  const titles = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const place = index % templates.length;
    const template = templates[place];
    if (template === undefined) throw new RangeError('There are no templates to fill.');
    const values = drawValues(
      template,
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

type Values = ReadonlyMap<string, string>;

function fillThread(template: TemplateDraft, values: Values, random: Random): ThreadDraft {
  const write = (text: string) => fill(text, values, random);
  const speak = (lines: readonly CommentDraft[] = []) =>
    random.chance(0.6) ? lines.map((line) => write(line) as CommentDraft) : [];
  const count = Math.min(random.weighted([2, 4, 7, 3]), template.answers.length);
  return {
    title: write(template.title),
    tags: template.tags,
    body: write(template.body),
    comments: speak(template.comments),
    answers: choose(template.answers.map(toAnswer), count, random).map((answer) => ({
      ...answer,
      body: write(answer.body),
      comments: speak(answer.comments),
    })),
  };
}

/** So many of the answers, in the order in which they were written. */
function choose(answers: readonly AnswerDraft[], count: number, random: Random): AnswerDraft[] {
  const left = [...answers];
  while (left.length > count) left.splice(random.int(0, left.length - 1), 1);
  return left;
}

/** The service changes with every round, so that one template meets all of them before any twice. */
function drawValues(
  { values = {} }: TemplateDraft,
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
