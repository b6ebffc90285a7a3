import type { Team } from '../team.ts';

/** Whether an edit of a post was suggested that nobody has decided on yet. */
export function hasPendingEdit(postId: number, { suggestedEditsOn }: Team): boolean {
  return suggestedEditsOn
    .items(postId)
    .some(({ approvedAt, rejectedAt }) => approvedAt === undefined && rejectedAt === undefined);
}
