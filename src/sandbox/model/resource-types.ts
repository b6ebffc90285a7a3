import { badgeSorts } from '../../catalog/sorts.ts';
import type { Post } from './derived.ts';
import type { Badge, Question } from './entities.ts';
import { scoreOf } from './records.ts';
import type { Records, RenderedName } from './records.ts';
import { reputationOf } from './reputation.ts';

export type SortKey = number | string;

/** How the items of a type are told apart, dated and ordered. */
export interface ResourceType<Name extends RenderedName> {
  readonly type: Name;
  /** Breaks ties, so that pages neither repeat nor skip an item. */
  readonly id: (item: Records[Name]) => SortKey;
  readonly created: (item: Records[Name]) => number | undefined;
  /** By the name of the sort. An item that gives undefined is not listed under that sort. */
  readonly sorts: Readonly<Record<string, (item: Records[Name]) => SortKey | undefined>>;
  /** Sorts whose ties stand by ascending id whichever way the sort goes; elsewhere ties go with the sort. */
  readonly tiesAscend?: readonly string[];
}

const day = 86_400;

const post = {
  id: (item: Post) => item.postId,
  created: (item: Post) => item.created,
  sorts: {
    activity: (item: Post) => item.lastActivity,
    creation: (item: Post) => item.created,
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
  comment: {
    type: 'comment',
    id: (item) => item.commentId,
    created: (item) => item.created,
    sorts: { creation: (item) => item.created, votes: (item) => item.score },
  },
  user: {
    type: 'user',
    id: (item) => item.userId,
    created: (item) => item.created,
    sorts: {
      reputation: reputationOf,
      creation: (item) => item.created,
      name: (item) => item.name.toLowerCase(),
      modified: (item) => item.lastModified,
    },
  },
  tag: {
    type: 'tag',
    id: (item) => `${item.tag.name} ${item.userId ?? ''}`,
    created: (item) => item.created,
    sorts: {
      popular: (item) => item.count,
      activity: (item) => item.lastActivity,
      name: (item) => item.tag.name.toLowerCase(),
    },
  },
  badge: {
    type: 'badge',
    id: (item) => item.badge.badgeId * 2 ** 31 + (item.userId ?? 0),
    created: (item) => item.created,
    sorts: {
      rank: (item) => rankPlace(item.badge.rank),
      name: (item) => item.badge.name.toLowerCase(),
      type: (item) => typePlace(item.badge.type),
      awarded: (item) => item.lastAwarded,
    },
    // Recorded of ranks; taken to hold for the other sort that has few keys.
    tiesAscend: ['rank', 'type'],
  },
  suggested_edit: {
    type: 'suggested_edit',
    id: (item) => item.suggestedEditId,
    created: (item) => item.created,
    sorts: {
      creation: (item) => item.created,
      approval: (item) => item.approvedAt,
      rejection: (item) => item.rejectedAt,
    },
  },
  tag_synonym: {
    type: 'tag_synonym',
    id: (item) => item.from,
    created: (item) => item.created,
    sorts: {
      creation: (item) => item.created,
      applied: (item) => item.appliedCount,
      activity: (item) => item.lastApplied,
    },
  },
  revision: unsorted('revision', (item) => item.at),
  question_timeline: unsorted('question_timeline', (item) => item.at),
  user_timeline: unsorted('user_timeline', (item) => item.at),
  reputation: unsorted('reputation', (item) => item.change.at),
  reputation_history: unsorted('reputation_history', (item) => item.change.at),
} satisfies { readonly [Name in RenderedName]?: ResourceType<Name> };

/** Those that stand in no table have neither sorts nor dates. */
export function resourceTypeOf<Name extends RenderedName>(name: Name): ResourceType<Name> {
  const known: { readonly [Known in RenderedName]?: ResourceType<Known> } = resourceTypes;
  return known[name] ?? unsorted(name);
}

/** A kind without sorts, whose items come in the order in which they are listed. */
function unsorted<Name extends RenderedName>(
  type: Name,
  created: ResourceType<Name>['created'] = () => undefined,
): ResourceType<Name> {
  return { type, id: () => 0, created, sorts: {} };
}
