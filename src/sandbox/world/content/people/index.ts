import { firstMembers } from './first-members.ts';
import { laterMembers } from './later-members.ts';

export const people = [...firstMembers, ...laterMembers] as const;

export type Handle = (typeof people)[number]['handle'];
