import { expect, test } from 'vitest';
import { fields } from '../../../src/catalog/fields.ts';
import { objects } from '../../../src/catalog/objects.ts';
import { noLimits } from '../../../src/sandbox/throttle/rate-limits.ts';
import { createWorld } from '../../../src/sandbox/world/world.ts';
import { collectSightings } from '../../support/builders/sightings.ts';
import { worldNow } from '../../support/builders/world.ts';
import { openDirectly } from '../../support/fakes/transports.ts';

/** Reads the whole team, which takes a while on a busy machine. */
const patience = 300_000;

/** Why fields that the catalog has as optional are in every answer of the demo team all the same. */
const neverMissing: Readonly<Record<string, string>> = {
  'question.share_link answer.share_link answer.link comment.link':
    'all posts that can be read have a page',
  'answer.tags answer.title post.title': 'every answer has its question',
  'question_timeline.post_id': 'no event without a post was recorded',
  'flag_option.dialog_title flag_option.requires_question_id flag_option.requires_site flag_option.requires_comment':
    'every recorded option has a heading and says what it needs',
  'search_excerpt.tags search_excerpt.question_score search_excerpt.has_accepted_answer search_excerpt.question_id':
    'every result is a question or answers one',
};

/** Why fields are in none of its answers. */
const neverThere: Readonly<Record<string, string>> = {
  'question.migrated_from question.migrated_to': 'nothing moves between teams',
  'user.age': 'no answer since version 2.2 was recorded with it',
  'search_excerpt.equivalent_tag_search': 'no search stands for a list of tags',
};

const ofOthers = new Set<string>(
  objects.filter(({ teams }) => teams === 'no').map(({ name }) => name),
);

test(
  'what may be missing is missing somewhere in the demo team, and there elsewhere',
  async () => {
    const world = createWorld({ now: worldNow });
    const { ask } = await openDirectly({ world, now: () => worldNow, limits: noLimits });
    const sightings = await collectSightings(ask, world);
    const seen = fields.flatMap(({ name, field }) => {
      const sighting = sightings.get(name);
      return sighting ? [{ name, field, ...sighting }] : [];
    });
    const optional = seen.filter(({ field }) => field.optional);
    // A personal access token has every scope, so what needs one is never missing.
    const always = optional.filter(({ absent, field }) => absent === 0 && !field.scope);
    const never = optional.filter(
      ({ present, field }) => present === 0 && field.teams !== 'no' && !ofOthers.has(field.type),
    );
    expect(always.map(({ name }) => name).sort()).toEqual(namesIn(neverMissing));
    expect(never.map(({ name }) => name).sort()).toEqual(namesIn(neverThere));
    const required = seen.filter(({ field, absent }) => !field.optional && absent > 0);
    expect(required.map(({ name }) => name)).toEqual([]);
  },
  patience,
);

function namesIn(reasons: Readonly<Record<string, string>>): string[] {
  return Object.keys(reasons)
    .flatMap((names) => names.split(' '))
    .sort();
}
