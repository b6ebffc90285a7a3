// This file makes threads and articles from templates.

import { linksOf } from '../../content/drafts.ts';
import type {
  ArticleDraft,
  CommentDraft,
  ThreadDraft,
  ThreadTemplate,
} from '../../content/drafts.ts';
import { clusters, days, services } from '../../content/template-values.ts';
import { memoizeByKey } from '../memoize-by-key.ts';
import type { Random } from '../random.ts';

const firstTicket = 4_100;

/** How many answers a thread gets at most; two is the likeliest. */
const answerCounts = [0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3];

/** As many threads as wanted, each with a title of its own. */
export function fillTemplates(
  templates: readonly ThreadTemplate[],
  count: number,
  random: Random,
): ThreadDraft[] {
  const titles = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const place = index % templates.length;
    const template = templates[place];
    if (template === undefined) throw new RangeError('There are no templates to fill.');
    const version = Math.floor(index / templates.length);
    const thread = fillThread(template, createFill({ template, place, version }, random), random);
    const title = titles.has(thread.title)
      ? `${thread.title} (OPS-${firstTicket + index})`
      : thread.title;
    titles.add(title);
    return { ...thread, title };
  });
}

/** Writes out a text of a template. */
export type Fill = (text: string) => string;

export function fillThread(template: ThreadTemplate, fill: Fill, random: Random): ThreadDraft {
  const speak = (comments: readonly CommentDraft[]) =>
    random.chance(0.6) ? fillComments(comments, fill) : [];
  const count = Math.min(random.pick(answerCounts), template.answers.length);
  const post = {
    title: fill(template.title),
    tags: template.tags,
    body: fill(template.body),
    comments: speak(template.comments),
  };
  const answers = choose(template.answers, count, random).map(({ body, comments }) => ({
    body: fill(body),
    comments: speak(comments),
  }));
  return { ...post, answers, links: linksOf([post, ...answers]) };
}

export function fillArticle(template: ArticleDraft, fill: Fill): ArticleDraft {
  return {
    ...template,
    body: fill(template.body),
    comments: fillComments(template.comments, fill),
  };
}

export function fillComments(comments: readonly CommentDraft[], fill: Fill): CommentDraft[] {
  return comments.map(({ role, text }) => ({ role, text: fill(text) }));
}

/** So many of the answers, in the order in which they were written. */
function choose<T>(answers: readonly T[], count: number, random: Random): T[] {
  const left = [...answers];
  while (left.length > count) left.splice(random.int(0, left.length - 1), 1);
  return left;
}

/** Takes one of each `[[a|b]]`. */
export function fillChoices(text: string, random: Random): string {
  const parts = findChoices(text);
  if (parts.length === 1) return text;
  return parts.map((part) => (typeof part === 'string' ? part : random.pick(part))).join('');
}

/** Every second part is a choice. Most texts come again and again. */
const findChoices = memoizeByKey((text: string) =>
  text.split(/\[\[(.*?)\]\]/s).map((part, place) => (place % 2 === 0 ? part : part.split('|'))),
);

export interface Version {
  readonly template: { readonly title: string; readonly blanks?: ThreadTemplate['blanks'] };
  readonly place: number;
  readonly version: number;
}

/**
 * Takes one of each `[[a|b]]`, and for each `{blank}` its value, if it has one.
 * The service changes with every version, so that one template meets all of them before any twice.
 */
export function createFill({ template, place, version }: Version, random: Random): Fill {
  const at = (list: readonly string[], step: number) => list[step % list.length] ?? '';
  const [major, minor] = [2 + (version % 5), 1 + ((version * 7 + place * 3) % 23)];
  const values = new Map([
    ['service', at(services, version * 7 + place * 4)],
    ['peer', at(services, version * 7 + place * 4 + random.int(1, services.length - 1))],
    ['cluster', at(clusters, version + place)],
    ['day', at(days, version + place)],
    ['version', `${major}.${minor}.${random.int(0, 4)}`],
    ['older', `${major}.${minor - 1}.${random.int(0, 9)}`],
    ['newer', `${major}.${minor + 1}.0`],
    ['n', String(random.int(12, 58))],
    ['few', String(random.int(3, 7))],
    ['high', String(random.int(88, 97))],
    ['hour', String(random.int(6, 14)).padStart(2, '0')],
    ['ticket', String(random.int(1_100, 9_900))],
    ...Object.entries(template.blanks ?? {}).map(
      ([name, list]) => [name, at(list, version + place)] as const,
    ),
  ]);
  return (text) =>
    fillChoices(text, random).replace(
      /\{(\w+)\}/g,
      (blank, name: string) => values.get(name) ?? blank,
    );
}
