// This file makes believable small changes to posts.

import type { Question, SuggestedEdit } from '../../../model/entities.ts';
import {
  additionComments,
  additions,
  capitalComments,
  furtherTags,
  languageComments,
  languages,
} from '../../content/corrections.ts';
import type { Random } from '../random.ts';

type Heading = Pick<Question, 'title' | 'tags'>;

export type Correction = Pick<SuggestedEdit, 'comment' | 'markdown' | 'title' | 'tags'>;
type TextCorrection = Pick<SuggestedEdit, 'comment' | 'markdown'>;

/** A change of the text, and for questions sometimes of the title or the tags as well. */
export function correct(
  markdown: string,
  heading: Heading | undefined,
  random: Random,
): Correction {
  const way = random.pick([nameLanguage, capitalize, addSentence]);
  const text = way(markdown, random) ?? addSentence(markdown, random);
  if (heading === undefined) return text;
  const { title, tags } = heading;
  return {
    ...text,
    ...(random.chance(0.3) && { title: [title, ' [', tags[0], ']'].join('') }),
    ...(random.chance(0.3) && { tags: retag(tags, random) }),
  };
}

/** Names the language of the first code block that has none. */
function nameLanguage(markdown: string, random: Random): TextCorrection | undefined {
  // Every second part stands between two fences.
  const parts = markdown.split('```');
  const place = parts.findIndex((part, index) => index % 2 === 1 && part.startsWith('\n'));
  const code = parts[place];
  if (code === undefined) return undefined;
  const language = languages.find(({ sign }) => sign.test(code));
  const named = parts.with(place, [language?.name ?? 'text', code].join(''));
  return { comment: random.pick(languageComments), markdown: named.join('```') };
}

function capitalize(markdown: string, random: Random): TextCorrection | undefined {
  if (!/^\p{Ll}/u.test(markdown)) return undefined;
  const capital = [markdown.charAt(0).toUpperCase(), markdown.slice(1)].join('');
  return { comment: random.pick(capitalComments), markdown: capital };
}

function addSentence(markdown: string, random: Random): TextCorrection {
  const longer = [markdown, random.pick(additions)].join('\n\n');
  return { comment: random.pick(additionComments), markdown: longer };
}

function retag(tags: readonly string[], random: Random): readonly string[] {
  const [more] = furtherTags.filter((tag) => !tags.includes(tag));
  const isShort = tags.length < 3 || (tags.length < 5 && random.chance(0.5));
  return isShort && more !== undefined ? [...tags, more] : tags.slice(0, -1);
}
