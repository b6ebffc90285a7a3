import { listResult } from '../../listing/list-result.ts';
import type { ListResult } from '../../listing/list-result.ts';
import type { Listing } from '../../listing/listing.ts';
import type { Records } from '../../model/records.ts';
import type { GroupIndex } from '../../store/group-index.ts';

type Tagged = 'question' | 'article';

interface Source<Name extends Tagged> {
  /** What to list when no tag is given. */
  readonly all: Listing<Name>;
  readonly byTag: GroupIndex<Name, string>;
  /** Left out where everything belongs. */
  readonly belongs?: (item: Records[Name]) => boolean;
}

/** No post has more tags, so that asking for more of them finds nothing (docs/questions). */
const mostTags = 5;

/** Keeps what carries every one of the tags; without any tag, all. */
export function withAllTags<Name extends Tagged>(
  { all, byTag, belongs }: Source<Name>,
  tags: readonly string[],
): ListResult {
  if (tags.length > mostTags) return listResult(byTag.listingOfAny([]));
  return tags.length === 0
    ? listResult(all, belongs)
    : listResult(byTag.listingOfAll(tags), belongs);
}
