import { badgeSorts } from '../../catalog/sorts.ts';
import type { Badge, Post, Question } from './entities.ts';
import { scoreOf } from './posts.ts';
import type { Records, RenderedName } from './records.ts';
import { reputationOf } from './reputation.ts';

export type OrderKey = number | string;

/** How the items of a type are told apart, dated and ordered. */
export interface ResourceType<Name extends RenderedName> {
  readonly type: Name;
  /** Breaks ties, so that pages neither repeat nor skip an item. */
  readonly id: (item: Records[Name]) => OrderKey;
  readonly created: (item: Records[Name]) => number | undefined;
  /** By the name of the sort. An item that gives undefined is not listed under that sort. */
  readonly sorts: Readonly<Record<string, (item: Records[Name]) => OrderKey | undefined>>;
  /** Sorts whose ties stand by ascending id whichever way the sort goes; elsewhere ties go with the sort. */
  readonly tiesAscend?: readonly string[];
}

interface Dated {
  readonly created?: number;
}

type DatedName = {
  [Name in RenderedName]: Records[Name] extends Dated ? Name : never;
}[RenderedName];

const day = 86_400;

const created = (item: Dated) => item.created;

const post = {
  id: (item: Post) => item.postId,
  created,
  sorts: {
    activity: (item: Post) => item.lastActivity,
    creation: created,
    votes: scoreOf,
    // Without anything to be relevant or related to, the votes decide.
    relevance: scoreOf,
    rank: scoreOf,
  },
};

/** New and well-voted first: each tenfold of votes counts like some days of age. Invented: the formula is not public. */
const heat = (days: number) => (item: Question) =>
  Math.sign(scoreOf(item)) * Math.log10(Math.max(1, Math.abs(scoreOf(item)))) +
  item.lastActivity / (days * day);

/** A place in the order of the catalog's ranks; `min` and `max` are read the same way. */
function placeIn(sort: 'rank' | 'type') {
  const bound = badgeSorts.find(({ name }) => name === sort)?.bound;
  const ranks = bound?.kind === 'rank' ? bound.ranks : [];
  return (rank: Badge['rank'] | Badge['type']) => ranks.indexOf(rank);
}

const rankPlace = placeIn('rank');
const typePlace = placeIn('type');

export const resourceTypes = {
  question: {
    ...post,
    type: 'question',
    sorts: { ...post.sorts, hot: heat(1), week: heat(7), month: heat(30) },
  },
  answer: { ...post, type: 'answer' },
  article: { ...post, type: 'article' },
  post: { ...post, type: 'post' },
  comment: dated('comment', (item) => item.commentId, {
    creation: created,
    votes: (item) => item.score,
  }),
  user: dated('user', (item) => item.userId, {
    reputation: reputationOf,
    creation: created,
    name: (item) => item.name.toLowerCase(),
    modified: (item) => item.lastModified,
  }),
  tag: dated('tag', (item) => `${item.name} ${item.userId ?? ''}`, {
    popular: (item) => item.count,
    activity: (item) => item.lastActivity,
    name: (item) => item.name.toLowerCase(),
  }),
  badge: {
    ...dated('badge', (item) => item.badgeId * 2 ** 31 + (item.userId ?? 0), {
      rank: (item) => rankPlace(item.rank),
      name: (item) => item.name.toLowerCase(),
      type: (item) => typePlace(item.type),
      awarded: (item) => item.lastAwarded,
    }),
    // Recorded of ranks; taken to hold for the other sort that has few keys.
    tiesAscend: ['rank', 'type'],
  },
  suggested_edit: dated('suggested_edit', (item) => item.suggestedEditId, {
    creation: created,
    approval: (item) => item.approvedAt,
    rejection: (item) => item.rejectedAt,
  }),
  tag_synonym: dated('tag_synonym', (item) => item.fromTag, {
    creation: created,
    applied: (item) => item.appliedCount,
    activity: (item) => item.lastAppliedDate,
  }),
  revision: unsorted('revision', (item) => item.creationDate),
  question_timeline: unsorted('question_timeline', (item) => item.creationDate),
  user_timeline: unsorted('user_timeline', (item) => item.creationDate),
  reputation: unsorted('reputation', (item) => item.at),
  reputation_history: unsorted('reputation_history', (item) => item.at),
} satisfies { readonly [Name in RenderedName]?: ResourceType<Name> };

/** Those that stand in no table have neither sorts nor dates. */
export function resourceTypeOf<Name extends RenderedName>(name: Name): ResourceType<Name> {
  const known: { readonly [Known in RenderedName]?: ResourceType<Known> } = resourceTypes;
  return known[name] ?? unsorted(name);
}

function dated<Name extends DatedName>(
  type: Name,
  id: ResourceType<Name>['id'],
  sorts: ResourceType<Name>['sorts'],
): ResourceType<Name> {
  return { type, id, created, sorts };
}

/** A kind without sorts, whose items come in the order in which they are listed. */
function unsorted<Name extends RenderedName>(
  type: Name,
  created: ResourceType<Name>['created'] = () => undefined,
): ResourceType<Name> {
  return { type, id: () => 0, created, sorts: {} };
}
