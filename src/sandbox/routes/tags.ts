import { itemsResult, listResult } from '../listing/list-result.ts';
import type { TagUse } from '../model/derived.ts';
import type { Answer, Question } from '../model/entities.ts';
import { scoreOf } from '../model/posts.ts';
import { synonymsOf } from '../store/tags/synonyms.ts';
import { topScorers } from '../store/tags/top-tags.ts';
import type { Team } from '../store/team.ts';
import { nameFilter, readTags } from './route.ts';
import type { Route, RouteCall, Routes } from './route.ts';

/** The API gives no more; `month` means the last so many seconds (docs/top-answerers-on-tags). */
const mostPeople = 20;
const month = 30 * 86_400;

export const tagRoutes = {
  tags: listed(() => true),
  'moderator-only-tags': listed(({ isModeratorOnly }) => isModeratorOnly),
  'required-tags': listed(({ isRequired }) => isRequired),
  'tags-by-name': ({ input, team }) => {
    const found = input.texts('tags').flatMap((name) => team.tagging.findUse(name) ?? []);
    return itemsResult('tag', [...new Set(found)]);
  },
  'related-tags': (call) => {
    const given = readTags('tags', call);
    const found = call.team.tagging
      .count(carryingAll(given, call.team))
      .filter(({ name }) => !given.includes(name))
      .toSorted((a, b) => b.count - a.count);
    return itemsResult('tag', found);
  },
  'faqs-by-tags': (call) => {
    const found = carryingAll(readTags('tags', call), call.team);
    const asked = ({ postId }: Question) => call.team.questionsLinkingTo.items(postId).length;
    const ranked = found.toSorted(
      (a, b) => asked(b) - asked(a) || scoreOf(b) - scoreOf(a) || a.postId - b.postId,
    );
    return itemsResult('question', ranked);
  },
  'tag-synonyms': ({ team: { tagging } }) =>
    itemsResult('tag_synonym', synonymsOf(tagging.tags, tagging)),
  'synonyms-by-tags': (call) =>
    itemsResult('tag_synonym', synonymsOf(namedTags(call), call.team.tagging)),
  'wikis-by-tags': (call) => {
    const written = namedTags(call).filter(({ wiki }) => wiki !== undefined);
    return itemsResult('tag_wiki', written);
  },
  'top-askers-on-tags': ranked(({ questionsTagged }, tag) => questionsTagged.items(tag)),
  'top-answerers-on-tags': ranked(({ questionsTagged, answersTo }, tag) =>
    questionsTagged.items(tag).flatMap(({ postId }) => answersTo.items(postId)),
  ),
} satisfies Routes;

function namedTags({ input, team }: RouteCall) {
  return input.texts('tags').flatMap((name) => team.tagging.find(name) ?? []);
}

function ranked(postsIn: (team: Team, tag: string) => readonly (Question | Answer)[]): Route {
  return ({ input, team }) => {
    const posts = postsIn(team, team.tagging.resolve(input.text('tag') ?? ''));
    const start = input.text('period') === 'month' ? team.now() - month : -Infinity;
    const recent = posts.filter(({ created }) => created >= start);
    return itemsResult('tag_score', topScorers(recent, mostPeople, team));
  };
}

function listed(belongs: (use: TagUse) => boolean): Route {
  return ({ input, team }) => {
    const hasName = nameFilter(input);
    return listResult(team.tagging.listing, (use) => belongs(use) && hasName(use.name));
  };
}

function carryingAll([first, ...others]: readonly string[], { questionsTagged }: Team) {
  const carrying = first === undefined ? [] : questionsTagged.items(first);
  return carrying.filter(({ tags: own }) => others.every((tag) => own.includes(tag)));
}
