import { founders } from './founders.ts';
import { joiners } from './joiners.ts';

export const people = [...founders, ...joiners] as const;

export type Handle = (typeof people)[number]['handle'];
