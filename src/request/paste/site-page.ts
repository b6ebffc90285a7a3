// This file reads the address of a page of the site, or of a call of the API, into what it shows.
import { decodeValue } from '../encode.ts';

export interface SitePage {
  /** What the address is of, as in `a question`. */
  readonly what: string;
  /** The ids in it, by what they are of: `questions`, `answers` … Each is one, but of a call of the API. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  readonly tags?: readonly string[];
  /** The page shows what has one of its tags rather than all. */
  readonly anyTag?: true;
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: readonly (string | undefined)[], url: URL) => SitePage;
}

/** The first that fits counts; to read a further kind of page, add its form. */
const forms: readonly Form[] = [
  {
    pattern: /^(?:\/api)?\/v?[23](?:\.\d)?(?:\/teams\/[^/]+)?\/([a-z-]+)(?:\/([^/]*))?/,
    read: ([, collection = '', entries = ''], url) => readCall(collection, entries, url),
  },
  {
    pattern: /^\/(?:questions|unanswered)\/tagged\/([^/]+)/,
    read: ([, tags = '']) => readTagged(tags),
  },
  {
    pattern: /^\/tags\/([^/]+)/,
    read: ([, tag = '']) => ({ what: 'a tag', ids: {}, tags: [decodeValue(plus(tag))] }),
  },
  {
    pattern: /^\/questions\/(\d+)(?:\/[^/]*)?(?:\/(\d+))?/,
    read: ([, question = '', answer], { hash }) =>
      readPost({ questions: [question] }, 'a question', answer, hash),
  },
  {
    pattern: /^\/q\/(\d+)/,
    read: ([, question = ''], { hash }) =>
      readPost({ questions: [question] }, 'a question', undefined, hash),
  },
  {
    pattern: /^\/a\/(\d+)/,
    read: ([, answer = ''], { hash }) => readPost({}, 'an answer', answer, hash),
  },
  {
    pattern: /^\/articles\/(\d+)/,
    read: ([, article = ''], { hash }) =>
      readPost({ articles: [article] }, 'an article', undefined, hash),
  },
  {
    pattern: /^\/posts\/(\d+)(?:\/(revisions|timeline|edit))?/,
    read: ([, post = '', part]) => ({
      what: part === 'revisions' ? 'the revisions of a post' : 'a post of any kind',
      ids: { posts: [post] },
    }),
  },
  one(/^\/revisions\/([\da-f]{8}-[\da-f-]{27})/i, 'a revision', 'revisions'),
  one(/^\/revisions\/(\d+)/, 'a revision', 'posts'),
  one(/^\/users\/(-?\d+)/, 'a user', 'users'),
  one(/^\/badges\/(\d+)/, 'a badge', 'badges'),
  one(/^\/suggested-edits\/(\d+)/, 'a suggested edit', 'suggested edits'),
  one(/^\/collectives\/([^/]+)/, 'a collective', 'collectives'),
  { pattern: /^\/review(?:\/|$)/, read: () => ({ what: 'a review', ids: {} }) },
  { pattern: /^\/search\/?$/, read: () => ({ what: 'a search', ids: {} }) },
  {
    pattern: /^\/(questions|unanswered|articles|users|tags|badges|collectives)\/?$/,
    read: ([, collection = '']) => ({ what: `the list of ${collection}`, ids: {} }),
  },
];

/** The page of one thing, which its address names. */
function one(pattern: RegExp, what: string, collection: string): Form {
  return { pattern, read: ([, id = '']) => ({ what, ids: { [collection]: [decodeValue(id)] } }) };
}

const other: SitePage = { what: 'another page', ids: {} };

/** Reads an address, with or without a scheme or a host; undefined for what is none. Never throws. */
export function readSitePage(text: string): SitePage | undefined {
  const url = addressIn(text);
  if (!url) return undefined;
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/^\/c\/[^/]+(?=\/)/, '');
  for (const { pattern, read } of forms) {
    const match = pattern.exec(path);
    if (match) return read(match, url);
  }
  return other;
}

/** Where a page without a host would be. */
const anywhere = 'https://teams.invalid';

function addressIn(text: string): URL | undefined {
  const full = /^https?:\/\//i.test(text)
    ? text
    : /^\/\/?[\w-]/.test(text)
      ? text.replace(/^\/(?!\/)/, `${anywhere}/`).replace(/^\/\//, 'https://')
      : /^(?:[\w-]+\.)+[a-z]{2,}(?::\d+)?\//i.test(text)
        ? `https://${text}`
        : '';
  return URL.canParse(full) ? new URL(full) : undefined;
}

/** In a path a plus sign stands for itself, but where the site joins tags with it. */
function plus(segment: string): string {
  return segment.replaceAll('+', '%2B');
}

function readTagged(segment: string): SitePage {
  const words = decodeValue(segment).split(/\s+/).filter(Boolean);
  const tags = words.filter((word) => !/^(?:or|and|not)$/i.test(word));
  const any = words.some((word) => /^or$/i.test(word)) ? ({ anyTag: true } as const) : {};
  return { what: 'a list of questions by tag', ids: {}, tags, ...any };
}

/** A post, or a comment of it: `#comment3001_2001` names the comment and its post, `#2001` an answer. */
function readPost(
  ids: SitePage['ids'],
  what: string,
  answerInPath: string | undefined,
  hash: string,
): SitePage {
  const [, comment, commented] = /^#comment(\d+)_(\d+)$/.exec(hash) ?? [];
  const [root] = Object.values(ids).flat();
  const onAnswer = commented === root ? undefined : commented;
  const answer = onAnswer ?? /^#(?:answer-)?(\d+)$/.exec(hash)?.[1] ?? answerInPath;
  const isAnswer = answer !== undefined && (commented === undefined || commented !== root);
  const post = isAnswer ? answer : root;
  return {
    what: comment === undefined ? (isAnswer ? 'an answer' : what) : 'a comment',
    ids: {
      ...ids,
      ...(isAnswer && { answers: [answer] }),
      ...(comment !== undefined && { comments: [comment] }),
      ...(post !== undefined && { posts: [post] }),
    },
  };
}

/** `/2.3/questions/1;2` holds ids, `/2.3/tags/a;b/info` and `?tagged=a;b` tags. */
function readCall(segment: string, entries: string, url: URL): SitePage {
  const collection = segment.replaceAll('-', ' ');
  const what = `an API call about ${collection}`;
  const given = decodeValue(plus(entries))
    .split(/[;,\s]+/)
    .filter(Boolean);
  if (collection === 'tags' && given.length > 0) return { what, ids: {}, tags: given };
  if (given.length > 0 && given.every((entry) => /^-?\d+$/.test(entry) || isGuid(entry))) {
    return { what, ids: { [collection]: given, ...postsOf(collection, given) } };
  }
  const tags = (url.searchParams.get('tagged') ?? '').split(';').filter(Boolean);
  return { what, ids: {}, ...(tags.length > 0 && { tags }) };
}

function postsOf(collection: string, given: readonly string[]): SitePage['ids'] {
  return ['questions', 'answers', 'articles'].includes(collection) ? { posts: given } : {};
}

function isGuid(text: string): boolean {
  return /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text);
}
