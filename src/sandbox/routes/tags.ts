import type { Input } from '../input/input.ts';
import { resourceTypes } from '../model/resource-types.ts';
import { results } from '../listing/paging.ts';
import type { TagUse } from '../model/records.ts';
import { Listing } from '../listing/sorting.ts';
import type { Team } from '../store/team.ts';
import type { Tagging } from '../store/tagging.ts';
import type { Answer, Question } from '../model/entities.ts';
import { synonymsOf } from '../store/synonyms.ts';
import { bestOf } from '../store/top-tags.ts';
import { withName } from './named.ts';
import type { Call, Route, Routes } from './route.ts';

/** The API gives no more; `month` means the last so many seconds (docs/top-answerers-on-tags). */
const mostPeople = 20;
const month = 30 * 86_400;

export const tags = {
  tags: listed(() => true),
  'moderator-only-tags': listed(({ tag }) => tag.isModeratorOnly),
  'required-tags': listed(({ tag }) => tag.isRequired),
  'tags-by-name': ({ input, team }) => {
    const found = new Set(input.texts('tags').map(team.tagging.findUse));
    return results(
      new Listing(
        resourceTypes.tag,
        [...found].filter((use) => use !== undefined),
      ),
    );
  },
  'related-tags': ({ input, team }) => {
    const given = pathTags({ input, team });
    const found = team.tagging
      .count(carryingAll(given, team))
      .filter(({ tag }) => !given.includes(tag.name))
      .toSorted((a, b) => b.count - a.count);
    return results(new Listing(resourceTypes.tag, found));
  },
  'faqs-by-tags': ({ input, team }) => {
    const found = carryingAll(pathTags({ input, team }), team);
    const asked = ({ postId }: Question) => team.questionsLinkingTo.items(postId).length;
    const ranked = found.toSorted(
      (a, b) => asked(b) - asked(a) || votes(b) - votes(a) || a.postId - b.postId,
    );
    return results(new Listing(resourceTypes.question, ranked));
  },
  'tag-synonyms': ({ team: { tagging } }) =>
    results(new Listing(resourceTypes.tag_synonym, synonymsOf(tagging.tags, tagging))),
  'synonyms-by-tags': ({ input, team: { tagging } }) =>
    results(new Listing(resourceTypes.tag_synonym, synonymsOf(namedTags(input, tagging), tagging))),
  'wikis-by-tags': ({ input, team: { tagging } }) => {
    const found = namedTags(input, tagging).filter(({ wiki }) => wiki !== undefined);
    return results(new Listing(resourceTypes.tag_wiki, found));
  },
  'top-askers-on-tags': ranked(({ questionsTagged }, tag) => questionsTagged.items(tag)),
  'top-answerers-on-tags': ranked(({ questionsTagged, answersTo }, tag) =>
    questionsTagged.items(tag).flatMap(({ postId }) => answersTo.items(postId)),
  ),
} satisfies Routes;

function namedTags(input: Input, { find }: Tagging) {
  return input.texts('tags').flatMap((name) => find(name) ?? []);
}

function ranked(postsIn: (team: Team, tag: string) => readonly (Question | Answer)[]): Route {
  return ({ input, team }) => {
    const posts = postsIn(team, team.tagging.resolve(input.text('tag') ?? ''));
    const start = input.text('period') === 'month' ? team.now() - month : -Infinity;
    const recent = posts.filter(({ created }) => created >= start);
    return results(new Listing(resourceTypes.tag_score, bestOf(recent, mostPeople, team)));
  };
}

function listed(belongs: (use: TagUse) => boolean): Route {
  return ({ input, team }) => {
    const hasName = withName(input);
    return results(team.all.tags, (use) => belongs(use) && hasName(use.tag.name));
  };
}

function pathTags({ input, team }: Call) {
  return input.texts('tags').map(team.tagging.resolve);
}

function carryingAll([first, ...others]: readonly string[], { questionsTagged }: Team) {
  const carrying = first === undefined ? [] : questionsTagged.items(first);
  return carrying.filter(({ tags: own }) => others.every((tag) => own.includes(tag)));
}

function votes({ upVotes, downVotes }: Question) {
  return upVotes - downVotes;
}
