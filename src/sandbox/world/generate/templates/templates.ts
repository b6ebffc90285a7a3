// This file makes threads and articles from templates.

import { linksOf } from '../../content/drafts.ts';
import type { ArticleDraft, ThreadDraft, ThreadTemplate } from '../../content/drafts.ts';
import { clusters, days, services } from '../../content/template-values.ts';
import type { Random } from '../random.ts';
import { fill, fillComments } from './fill.ts';
import type { Values } from './fill.ts';

const FIRST_TICKET = 4_100;

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
    const thread = fillThread(template, drawValues({ template, place, version }, random), random);
    const title = titles.has(thread.title)
      ? `${thread.title} (OPS-${FIRST_TICKET + index})`
      : thread.title;
    titles.add(title);
    return { ...thread, title };
  });
}

export function fillThread(template: ThreadTemplate, values: Values, random: Random): ThreadDraft {
  const write = (text: string) => fill(text, random, values);
  const speak = (comments: ThreadTemplate['comments']) =>
    random.chance(0.6) ? fillComments(comments, random, values) : [];
  const count = Math.min(random.weighted([2, 4, 7, 3]), template.answers.length);
  const post = {
    title: write(template.title),
    tags: template.tags,
    body: write(template.body),
    comments: speak(template.comments),
  };
  const answers = choose(template.answers, count, random).map(({ body, comments }) => ({
    body: write(body),
    comments: speak(comments),
  }));
  return { ...post, answers, links: linksOf([post, ...answers]) };
}

export function fillArticle(template: ArticleDraft, values: Values, random: Random): ArticleDraft {
  const body = fill(template.body, random, values);
  return { ...template, body, comments: fillComments(template.comments, random, values) };
}

/** So many of the answers, in the order in which they were written. */
function choose<T>(answers: readonly T[], count: number, random: Random): T[] {
  const left = [...answers];
  while (left.length > count) left.splice(random.int(0, left.length - 1), 1);
  return left;
}

interface Filling {
  readonly template: Partial<Pick<ThreadTemplate, 'blanks'>>;
  readonly place: number;
  readonly version: number;
}

/** The service changes with every version, so that one template meets all of them before any twice. */
export function drawValues({ template, place, version }: Filling, random: Random): Values {
  const at = (list: readonly string[], step: number) => list[step % list.length] ?? '';
  const [major, minor] = [2 + (version % 5), 1 + ((version * 7 + place * 3) % 23)];
  return new Map([
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
}
