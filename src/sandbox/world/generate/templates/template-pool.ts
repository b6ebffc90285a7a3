// This file writes what larger teams take their threads and articles from.

import { linksOf } from '../../content/drafts.ts';
import type { ArticleDraft, ThreadDraft, ThreadTemplate } from '../../content/drafts.ts';
import { articleTemplates, rareThreadTemplates, threadTemplates } from '../../content/texts.ts';
import type { Random } from '../random.ts';
import { createFill, fillArticle, fillThread } from './templates.ts';
import type { Fill, Version } from './templates.ts';

/** How many versions of each template are kept: one for every service. */
const versionCount = 25;

/** A text that is used again and again, and the titles that it may have. */
interface FilledTemplate<Draft> {
  readonly draft: Draft;
  readonly titles: readonly string[];
}

export function createThreadPool(random: Random): () => FilledTemplate<ThreadDraft> {
  const templates = [...threadTemplates, ...rareThreadTemplates];
  const write = (template: ThreadTemplate, fill: Fill) => {
    const thread = fillThread(template, fill, random);
    const titles = drawTitles(template, fill);
    return { draft: { ...thread, ...drawLifecycle(thread, template, random) }, titles };
  };
  return createPool(templates, random, write, weightOf);
}

export function createArticlePool(random: Random): () => FilledTemplate<ArticleDraft> {
  const write = (template: ArticleDraft, fill: Fill) => {
    const draft = fillArticle(template, fill);
    return { draft, titles: drawTitles(template, fill) };
  };
  return createPool(articleTemplates, random, write, () => 1);
}

/** How often a template is drawn: a few things are asked all the time, whatever their place in the list. */
function weightOf(place: number): number {
  if (place >= threadTemplates.length) return 15;
  return Math.round(1_000 / (4 + ((place * 11) % threadTemplates.length)));
}

function drawTitles({ title }: Version['template'], fill: Fill): string[] {
  return [...new Set(Array.from({ length: 4 }, () => fill(title)))];
}

/** Few questions are closed, and few have a bounty or are protected. */
function drawLifecycle(
  { body, comments, answers }: ThreadDraft,
  template: ThreadTemplate,
  random: Random,
): Partial<ThreadDraft> {
  const chance = random.next();
  if (chance < 0.01) return { bounty: random.pick([50, 100, 200]) };
  if (chance < 0.02) return { isProtected: true };
  if (chance > 0.04) return {};
  const [original] = template.links;
  if (original !== undefined) {
    const closed = { reason: 'Duplicate', original } as const;
    return { closed, links: linksOf([{ body, comments }, ...answers], closed) };
  }
  const reason = random.pick(['Needs details or clarity', 'Opinion-based'] as const);
  return { closed: { reason }, votes: 'low' };
}

/** Draws from all templates. A version is written when it is drawn first, and then shared by all who draw it. */
function createPool<Template extends Version['template'], Draft>(
  templates: readonly Template[],
  random: Random,
  write: (template: Template, fill: Fill) => FilledTemplate<Draft>,
  weightAt: (place: number) => number,
) {
  const pool = templates.flatMap((template, place) => {
    const source = { template, place, versions: [] as FilledTemplate<Draft>[] };
    return Array<typeof source>(weightAt(place)).fill(source);
  });
  return (): FilledTemplate<Draft> => {
    const { template, place, versions } = random.pick(pool);
    const version = random.int(0, versionCount - 1);
    return (versions[version] ??= write(
      template,
      createFill({ template, place, version }, random),
    ));
  };
}
