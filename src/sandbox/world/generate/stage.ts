import type { Calendar } from './calendar.ts';
import type { Cast } from './people/members.ts';
import type { Random } from './random.ts';

/** What every step of the generator works with. */
export interface Stage {
  readonly calendar: Calendar;
  readonly cast: Cast;
  readonly random: Random;
}
