import type { OwnFlag, World } from '../../../model/entities.ts';

export const duplicateLabel = 'This question is a duplicate of:';

/** The demo user takes the newest open question that points to an older one for its duplicate. Nothing is drawn. */
export function raiseFlags({ questions, meId }: Pick<World, 'questions' | 'meId'>): OwnFlag[] {
  const question = questions.findLast(
    ({ ownerId, closed, linkedIds }) => ownerId !== meId && !closed && linkedIds.length > 0,
  );
  const originalId = question?.linkedIds[0];
  if (!question || originalId === undefined) return [];
  return [{ kind: 'question', id: question.postId, label: duplicateLabel, originalId }];
}
