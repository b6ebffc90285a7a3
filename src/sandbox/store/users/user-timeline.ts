import type { Post, UserEvent } from '../../model/derived.ts';
import { isAnswer, isArticle } from '../../model/records.ts';
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
    const timelineType = isAnswer(post) ? 'answered' : 'asked';
    return { timelineType, creationDate: post.created, post };
  });

const edited: Source = (userId, { postsEditedBy, revisions }) =>
  postsEditedBy.items(userId).flatMap((post) => {
    const [, ...edits] = revisions.of(post);
    const own = edits.filter(({ by }) => by === userId);
    return own.map(({ creationDate, comment = '' }) => ({
      timelineType: 'revision',
      creationDate,
      post,
      detail: comment,
    }));
  });

const commented: Source = (userId, { commentsBy, posts }) =>
  commentsBy.items(userId).map(({ created, commentId, postId, markdown }) => ({
    timelineType: 'commented',
    creationDate: created,
    commentId,
    detail: markdown,
    ...known(posts.get(postId)),
  }));

const accepted: Source = (userId, { people, answers }) => {
  const changes = people.get(userId)?.reputationChanges ?? [];
  return changes
    .filter(({ kind }) => kind === 'asker_accepts_answer')
    .map(({ at, postId }) => ({
      timelineType: 'accepted',
      creationDate: at,
      ...known(answers.get(postId)),
    }));
};

const suggested: Source = (userId, { suggestedEditsBy, posts }) =>
  suggestedEditsBy.items(userId).map(({ created, suggestedEditId, postId, comment }) => ({
    timelineType: 'suggested',
    creationDate: created,
    suggestedEditId,
    detail: comment,
    ...known(posts.get(postId)),
  }));

const awarded: Source = (userId, { awards }) =>
  awards.to(userId).map((badge) => ({
    timelineType: 'badge',
    creationDate: badge.created ?? 0,
    badge,
    detail: badge.name,
  }));

function known(post: Post | undefined) {
  return post ? { post } : {};
}
