// This file writes what larger teams take their threads and articles from.

import { linksOf } from '../../content/drafts.ts';
import type { ArticleDraft, ThreadDraft, ThreadTemplate } from '../../content/drafts.ts';
import { articleTemplates, rareThreadTemplates, threadTemplates } from '../../content/texts.ts';
import type { Random } from '../random.ts';
import { fill } from './fill.ts';
import { drawValues, fillArticle, fillThread } from './templates.ts';

/** How many versions of each template are kept: one for every service. */
const VERSIONS = 25;
const TITLES = 4;
const BOUNTIES = [50, 100, 200];

/** A text that is used again and again, and the titles that it may have. */
export interface FilledTemplate<Draft> {
  readonly draft: Draft;
  readonly titles: readonly string[];
}

export function createThreadPool(random: Random): () => FilledTemplate<ThreadDraft> {
  const templates = [...threadTemplates, ...rareThreadTemplates];
  const sources = templates.map((template, place) => ({
    weight: weightOf(place),
    write: (version: number) => {
      const values = drawValues({ template, place, version }, random);
      const thread = fillThread(template, values, random);
      const titles = drawTitles(() => fill(template.title, random, values));
      return { draft: { ...thread, ...drawLifecycle(thread, template, random) }, titles };
    },
  }));
  return createWeightedPool(sources, random);
}

export function createArticlePool(random: Random): () => FilledTemplate<ArticleDraft> {
  const sources = articleTemplates.map((template, place) => ({
    weight: 1,
    write: (version: number) => {
      const values = drawValues({ template: {}, place, version }, random);
      const draft = fillArticle(template, values, random);
      return { draft, titles: drawTitles(() => fill(template.title, random, values)) };
    },
  }));
  return createWeightedPool(sources, random);
}

/** A long tail: a few things are asked all the time, whatever their place in the list. */
function weightOf(place: number): number {
  if (place >= threadTemplates.length) return 15;
  return Math.round(1_000 / (4 + ((place * 11) % threadTemplates.length)));
}

function drawTitles(draw: () => string): string[] {
  return [...new Set(Array.from({ length: TITLES }, draw))];
}

/** Few questions are closed, and few have a bounty or are protected. */
function drawLifecycle(
  { body, comments, answers }: ThreadDraft,
  template: ThreadTemplate,
  random: Random,
): Partial<ThreadDraft> {
  const chance = random.next();
  if (chance < 0.01) return { bounty: random.pick(BOUNTIES) };
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

interface Source<Draft> {
  /** How often it is drawn, compared with others. */
  readonly weight: number;
  readonly write: (version: number) => FilledTemplate<Draft>;
}

/** Draws from all sources. A version is written when it is drawn first, and then shared by all who draw it. */
function createWeightedPool<Draft>(sources: readonly Source<Draft>[], random: Random) {
  const pool = sources.flatMap(({ weight, write }) => {
    const versions: FilledTemplate<Draft>[] = [];
    return Array<{ write: typeof write; versions: typeof versions }>(weight).fill({
      write,
      versions,
    });
  });
  return (): FilledTemplate<Draft> => {
    const { write, versions } = random.pick(pool);
    const version = random.int(0, VERSIONS - 1);
    return (versions[version] ??= write(version));
  };
}
