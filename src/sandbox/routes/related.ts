import { Listing } from '../listing/listing.ts';
import type { Question } from '../model/entities.ts';
import { resourceTypes } from '../model/resource-types.ts';
import type { Team } from '../store/team.ts';

/** As many as the web site shows beside a question. */
const most = 25;

/** Invented: the real measure is not public. Here common tags count, rare ones more, and words of the title. */
export function relatedTo(ids: readonly number[], team: Team): Listing<'question'> {
  const strengths = new Map<number, number>();
  for (const question of team.questions.getAll(ids)) {
    for (const [other, strength] of strongest(question, team)) {
      strengths.set(other, Math.max(strength, strengths.get(other) ?? 0));
    }
  }
  for (const id of ids) strengths.delete(id);
  const found = team.questions.getAll([...strengths.keys()]);
  return new Listing(rankedBy(strengths), () => found);
}

/** Questions that are ranked by how strongly they are related; the sort rank then follows that. */
function rankedBy(strengths: ReadonlyMap<number, number>) {
  const rank = ({ postId }: Question) => strengths.get(postId) ?? 0;
  return { ...resourceTypes.question, sorts: { ...resourceTypes.question.sorts, rank } };
}

function strongest({ postId, tags, title }: Question, team: Team) {
  const strengths = new Map<number, number>();
  const add = (id: number, strength: number) =>
    strengths.set(id, (strengths.get(id) ?? 0) + strength);
  for (const tag of tags) {
    const items = team.questionsTagged.items(tag);
    for (const other of items) add(other.postId, 1 / items.length);
  }
  strengths.delete(postId);
  const likeness = team.search.titles().some(title);
  for (const id of strengths.keys()) add(id, likeness.get(id) ?? 0);
  return [...strengths].sort(([a, x], [b, y]) => y - x || a - b).slice(0, most);
}
