// This file lists what reputation allows. Names and thresholds are those of a small team: everybody may take part.
import type { Privilege } from '../../model/derived.ts';
import type { Person } from '../../model/entities.ts';
import { reputationOf } from '../../model/reputation.ts';
import type { Team } from '../team.ts';

export const privileges = [
  { name: 'create posts', description: 'Ask a question or contribute an answer', reputation: 1 },
  { name: 'comment everywhere', description: 'Comment on the posts of others', reputation: 1 },
  { name: 'vote up', description: 'Say that a question or an answer is useful', reputation: 1 },
  { name: 'flag posts', description: 'Bring posts to the attention of the team', reputation: 5 },
  { name: 'vote down', description: 'Say that a post needs improvement', reputation: 15 },
  { name: 'create tags', description: 'Add new tags to the team', reputation: 15 },
  { name: 'set bounties', description: 'Offer reputation for an answer', reputation: 75 },
  { name: 'edit community wiki', description: 'Edit what the community owns', reputation: 100 },
  { name: 'suggest tag synonyms', description: 'Propose names that mean a tag', reputation: 250 },
  { name: 'close and reopen', description: 'Vote to close or reopen questions', reputation: 500 },
  { name: 'edit posts', description: 'Edit the posts of others at once', reputation: 1000 },
  { name: 'approve tag wikis', description: 'Approve edits of tag wikis', reputation: 1500 },
  { name: 'moderator tools', description: 'See reports and deleted posts', reputation: 2000 },
  { name: 'protect questions', description: 'Mark questions as protected', reputation: 3500 },
] as const satisfies readonly Privilege[];

export type PrivilegeName = (typeof privileges)[number]['name'];

/** The privileges of a person, the least first. */
export function privilegesOf(person: Person): readonly Privilege[] {
  const isModerator = person.type !== 'registered';
  const own = reputationOf(person);
  return privileges.filter(({ reputation }) => isModerator || reputation <= own);
}

/** Whether the owner of the token has a privilege. */
export function ownerMay(name: PrivilegeName, { people, meId }: Team): boolean {
  const me = people.get(meId);
  return me !== undefined && privilegesOf(me).some((privilege) => privilege.name === name);
}
