// This file holds what the example requests of some endpoints need besides the examples of their parameters: those stand
// for themselves, and do not always go together, or the demo team has reasons to refuse them.
import type { Slug } from '../catalog/index.ts';

export interface EndpointExample {
  /** Name of a parameter → its text. */
  readonly values?: Readonly<Record<string, string>>;
  /** What has to be done first. */
  readonly after?: { readonly slug: Slug; readonly values: Readonly<Record<string, string>> };
  /** Why there is nothing among the items, as a sentence. */
  readonly empty?: string;
  /** The id of the error that it is there to give. */
  readonly error?: number;
}

const nothingLeft = { empty: 'What was deleted is not returned, so there are no items.' } as const;

/** By slug. The token of the demo team belongs to user 1. */
export const endpointExamples: Partial<Readonly<Record<Slug, EndpointExample>>> = {
  'delete-question': { values: { id: '1345' }, ...nothingLeft },
  'upvote-question': { values: { id: '1004' } },
  'undo-upvote-question': undoing('upvote-question', '1004'),
  'downvote-question': { values: { id: '1004' } },
  'undo-downvote-question': undoing('downvote-question', '1004'),
  'undo-favorite-question': { values: { id: '1061' } },
  'create-question-flag': { values: { option_id: '22658' } },
  'accept-answer': { values: { id: '2032' } },
  'delete-answer': { values: { id: '2021' }, ...nothingLeft },
  'undo-upvote-answer': undoing('upvote-answer', '2001'),
  'undo-downvote-answer': undoing('downvote-answer', '2001'),
  'create-answer-flag': { values: { option_id: '64668' } },
  'linked-on-articles': { values: { ids: '4004;4005' } },
  'edit-article': { values: { id: '4032' } },
  'delete-article': { values: { id: '4032' }, ...nothingLeft },
  'posts-on-suggested-edits': { values: { ids: '1039;2058' } },
  'delete-comment': { values: { id: '3002' }, ...nothingLeft },
  'edit-comment': { values: { id: '3002' } },
  'undo-upvote-comment': undoing('upvote-comment', '3001'),
  'create-comment-flag': { values: { option_id: '54922' } },
  search: { values: { tagged: 'kubernetes;docker' } },
  'me-comments-to': { values: { toId: '5' } },
  'unanswered-questions-on-users': { values: { ids: '7;9' } },
  'me-unanswered-questions': { empty: 'The owner of the demo token has no such question.' },
  'edit-tag-prefs-on-user': { values: { favorite_tags: 'kubernetes;postgresql' } },
  'me-edit-tag-prefs': { values: { favorite_tags: 'kubernetes;postgresql' } },
  'revisions-by-guids': { values: { ids: '5EEDC332-0001-4142-A1CA-422CD0016064' } },
  'create-filter': { values: { base: 'none', include: '.items;question.title;question.link' } },
  'read-filter': { values: { filters: 'total' } },
  'simulate-error': { error: 404 },
};

/** What takes back what has been done just before. */
function undoing(slug: Slug, id: string): EndpointExample {
  return { values: { id }, after: { slug, values: { id } } };
}
