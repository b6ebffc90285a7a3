import { articleTypes, linksOf } from '../drafts.ts';
import type { ArticleDraft, Closing, ThreadDraft, ThreadTemplate, WikiDraft } from '../drafts.ts';
import { mistake } from './entries.ts';
import type { Entry, EntryField } from './entries.ts';
import { asHandle, asNumber, asTag, asTags, asText, asYes, oneOf, readFields } from './fields.ts';
import { readPosts } from './posts.ts';

export function readThread(entry: Entry): ThreadDraft {
  return readFields(entry, ({ required, optional }) => {
    const [post, ...answers] = readPosts(entry);
    const closed = optional('closed', asClosing);
    return {
      ...post,
      title: required('title', asText),
      tags: required('tags', asTags),
      by: optional('by', asHandle),
      key: optional('key', asText),
      daysAgo: optional('days-ago', asNumber),
      votes: optional('votes', oneOf(['high', 'low'] as const)),
      accepted: optional('accepted', (field) => asAccepted(field, answers.length)),
      closed,
      bounty: optional('bounty', asNumber),
      isProtected: optional('protected', asYes),
      isCommunityOwned: optional('community-owned', asYes),
      answers,
      links: linksOf([post, ...answers], closed),
    };
  });
}

export function readThreadTemplate(entry: Entry): ThreadTemplate {
  return readFields(entry, ({ required, blanks }) => {
    const [post, ...answers] = readPosts(entry);
    return {
      ...post,
      title: required('title', asText),
      tags: required('tags', asTags),
      blanks: blanks(),
      answers,
      links: linksOf([post, ...answers]),
    };
  });
}

export function readArticle(entry: Entry): ArticleDraft {
  return readFields(entry, ({ required, optional }) => {
    const [post, ...answers] = readPosts(entry);
    if (answers.length > 0) throw mistake(entry.at, 'an article has no answers.');
    return {
      ...post,
      title: required('title', asText),
      type: required('type', oneOf(articleTypes)),
      tags: required('tags', asTags),
      by: optional('by', asHandle),
      links: linksOf([post]),
    };
  });
}

export function readWiki(entry: Entry): WikiDraft {
  const [section] = entry.sections;
  if (section) throw mistake(section.at, `a wiki has no headings such as "# ${section.heading}".`);
  const draft = readFields(entry, ({ required, optional }) => ({
    tag: required('tag', asTag),
    excerpt: optional('excerpt', asText),
    body: entry.text === '' ? undefined : entry.text,
  }));
  if (draft.excerpt === undefined && draft.body === undefined)
    throw mistake(entry.at, 'a wiki has an excerpt, a text or both.');
  return draft;
}

const reasons = ['Needs details or clarity', 'Opinion-based'] as const;

function asClosing({ value, at }: EntryField): Closing {
  const original = /^Duplicate of ([a-z-]+)$/.exec(value)?.[1];
  if (original !== undefined) return { reason: 'Duplicate', original };
  const reason = reasons.find((known) => known === value);
  if (reason) return { reason };
  throw mistake(at, `bad closed "${value}": expected Duplicate of <key>, ${reasons.join(' or ')}.`);
}

function asAccepted({ value, at }: EntryField, answers: number): number | 'none' {
  if (value === 'none') return value;
  const number = Number(value);
  if (Number.isInteger(number) && number >= 1 && number <= answers) return number - 1;
  throw mistake(at, `bad accepted "${value}": expected none or the number of an answer.`);
}
