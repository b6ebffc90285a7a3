import type { Synonym } from '../../model/derived.ts';
import type { Tag } from '../../model/entities.ts';
import type { TagIndex } from './tag-index.ts';

const day = 86_400;

/** The synonyms of some tags. When they were made and used is not kept: it follows from how the tag was used. */
export function synonymsOf(tags: readonly Tag[], tagging: TagIndex): readonly Synonym[] {
  return tags.flatMap(({ name, synonyms }) => {
    const { count = 0, created = 0, lastActivity = 0 } = tagging.findUse(name) ?? {};
    return synonyms.map((fromTag, place) => {
      const appliedCount = Math.floor(count / (3 + 2 * place));
      return {
        fromTag,
        toTag: name,
        created: Math.min(lastActivity, created + (place + 1) * 20 * day),
        appliedCount,
        ...(appliedCount > 0 && { lastAppliedDate: lastActivity }),
      };
    });
  });
}
