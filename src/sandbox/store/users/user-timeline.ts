import type { UserEvent } from '../../model/derived.ts';
import type { Post } from '../../model/entities.ts';
import { isAnswer, isArticle } from '../../model/posts.ts';
import type { Team } from '../team.ts';

/** What some people did, newest first. */
export function userTimeline(userIds: readonly number[], team: Team): readonly UserEvent[] {
  const sources = [written, edited, commented, accepted, suggested, awarded];
  const events = userIds.flatMap((userId) =>
    sources.flatMap((source) => source(userId, team).map((event) => ({ ...event, userId }))),
  );
  return events.sort((a, b) => b.creationDate - a.creationDate);
}

type Source = (userId: number, team: Team) => readonly Omit<UserEvent, 'userId'>[];

const written: Source = (userId, { postsBy }) =>
  postsBy.items(userId).flatMap((post) => {
    if (isArticle(post)) return [];
    return eventOn(post, isAnswer(post) ? 'answered' : 'asked', post.created);
  });

const edited: Source = (userId, { postsEditedBy, revisions }) =>
  postsEditedBy.items(userId).flatMap((post) => {
    const [, ...edits] = revisions.of(post);
    const own = edits.filter(({ by }) => by === userId);
    return own.map(({ creationDate, comment = '' }) =>
      eventOn(post, 'revision', creationDate, { detail: comment }),
    );
  });

const commented: Source = (userId, { commentsBy, posts }) =>
  commentsBy
    .items(userId)
    .map(({ created, commentId, postId, markdown }) =>
      eventOn(posts.get(postId), 'commented', created, { commentId, detail: markdown }),
    );

const accepted: Source = (userId, { people, answers }) => {
  const changes = people.get(userId)?.reputationChanges ?? [];
  return changes
    .filter(({ kind }) => kind === 'asker_accepts_answer')
    .map(({ at, postId }) => eventOn(answers.get(postId), 'accepted', at));
};

const suggested: Source = (userId, { suggestedEditsBy, posts }) =>
  suggestedEditsBy
    .items(userId)
    .map(({ created, suggestedEditId, postId, comment }) =>
      eventOn(posts.get(postId), 'suggested', created, { suggestedEditId, detail: comment }),
    );

const awarded: Source = (userId, { awards }) =>
  awards
    .to(userId)
    .map((badge) => eventOn(undefined, 'badge', badge.created ?? 0, { badge, detail: badge.name }));

/** An event that is about a post, as long as that is there. */
function eventOn(
  post: Post | undefined,
  timelineType: UserEvent['timelineType'],
  creationDate: number,
  told: Partial<UserEvent> = {},
) {
  return { ...told, timelineType, creationDate, ...(post && { post }) };
}
