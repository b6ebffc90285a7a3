import type { TagName } from '../tags.ts';

export interface PersonDraft {
  /** What the texts name the person by. */
  readonly handle?: string;
  readonly name: string;
  readonly role: string;
  /** Days before the anchor. */
  readonly joined: number;
  /** How much the person writes, 1 to 10. */
  readonly activity: number;
  readonly knows: readonly TagName[];
  readonly type?: 'unregistered' | 'moderator' | 'team_admin';
  readonly gone?: 'deleted' | 'erased';
  /** For how many more days the person may not take part. */
  readonly suspended?: number;
  readonly location?: string;
  readonly website?: string;
  /** HTML after the sentence about the role. */
  readonly about?: string;
}
