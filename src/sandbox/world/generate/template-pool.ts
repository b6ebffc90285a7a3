// This file writes what larger teams take their threads and articles from.

import { rareTemplates, templates } from '../content/index.ts';
import { articleTemplates } from '../content/template-articles.ts';
import type { ArticleDraft, CommentDraft, TemplateDraft, ThreadDraft } from './draft.ts';
import { fill, readPattern } from './pattern.ts';
import type { Pattern, Values } from './pattern.ts';
import type { Random } from './random.ts';
import { scriptArticle, scriptThread } from './normalize.ts';
import type { ArticleScript, ThreadScript } from './normalize.ts';
import { createStock } from './weighted-pool.ts';
import { drawValues, fillThread, readTemplate } from './templates.ts';

const TITLES = 4;
const BOUNTIES = [50, 100, 200];

/** A text that is used again and again, and what it may be called. */
export interface Ware<Draft> {
  readonly draft: Draft;
  readonly titles: readonly string[];
}

export function stockThreads(random: Random): () => Ware<ThreadScript> {
  const sources = [...templates, ...rareTemplates].map((draft, place) => ({
    weight: weightOf(place),
    write: createThreadWriter(draft, place, random),
  }));
  return createStock(sources, random);
}

export function stockArticles(random: Random): () => Ware<ArticleScript> {
  const sources = articleTemplates.map((draft, place) => ({
    weight: 1,
    write: createArticleWriter(draft, place, random),
  }));
  return createStock(sources, random);
}

/** A long tail: a few things are asked all the time, whatever their place in the list. */
function weightOf(place: number): number {
  if (place >= templates.length) return 15;
  return Math.round(1_000 / (4 + ((place * 11) % templates.length)));
}

function createThreadWriter(draft: TemplateDraft, place: number, random: Random) {
  const template = readTemplate(draft);
  const [original] = scriptThread(draft).links;
  return (version: number): Ware<ThreadScript> => {
    const values = drawValues(draft, { place, round: version }, random);
    const thread = fillThread(template, values, random);
    const titles = drawTitles(template.title, values, random);
    return { draft: scriptThread({ ...thread, ...drawFate(original, random) }), titles };
  };
}

function createArticleWriter(draft: ArticleDraft, place: number, random: Random) {
  const title = readPattern(draft.title);
  const body = readPattern(draft.body);
  const comments = draft.comments?.map(readPattern) ?? [];
  return (version: number): Ware<ArticleScript> => {
    const values = drawValues({}, { place, round: version }, random);
    const write = (text: Pattern) => fill(text, values, random);
    const said = comments.map((line) => write(line) as CommentDraft);
    const article = scriptArticle({ ...draft, body: write(body), comments: said });
    return { draft: article, titles: drawTitles(title, values, random) };
  };
}

function drawTitles(title: Pattern, values: Values, random: Random): string[] {
  const drawn = Array.from({ length: TITLES }, () => fill(title, values, random));
  return [...new Set(drawn)];
}

/** Few questions are closed, and few have a bounty or are protected. */
function drawFate(original: string | undefined, random: Random): Partial<ThreadDraft> {
  const chance = random.next();
  if (chance < 0.01) return { bounty: random.pick(BOUNTIES) };
  if (chance < 0.02) return { isProtected: true };
  if (chance > 0.04) return {};
  if (original !== undefined) return { closed: { reason: 'Duplicate', original } };
  const reason = random.pick(['Needs details or clarity', 'Opinion-based'] as const);
  return { closed: { reason }, liking: 'low' };
}
