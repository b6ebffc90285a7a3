export interface TagPreferences {
  readonly favorite: readonly string[];
  readonly ignored: readonly string[];
}

/** How many of the tags that a person uses most are followed from the start. */
const followed = 3;

/** Follows the tags that a person uses most, and ignores the one of the team that is used most without them. */
export function initialTagPreferences(
  own: readonly string[],
  all: readonly string[],
): TagPreferences {
  return {
    favorite: own.slice(0, followed),
    ignored: all.filter((name) => !own.includes(name)).slice(0, 1),
  };
}
