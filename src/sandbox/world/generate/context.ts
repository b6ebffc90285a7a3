import type { Calendar } from './calendar.ts';
import type { Links } from './links.ts';
import type { MemberPool } from './people/members.ts';
import type { Random } from './random.ts';

/** What every step of the generator works with. */
export interface GeneratorContext {
  readonly calendar: Calendar;
  readonly members: MemberPool;
  readonly random: Random;
  readonly links: Links;
}
