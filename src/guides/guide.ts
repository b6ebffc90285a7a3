import type { Endpoint } from '../catalog/endpoint.ts';
import type { DraftValues } from '../request/draft.ts';
import type { AddressStyle } from '../request/target.ts';
import type { Expectation } from './expectation.ts';

/** Something to learn, in small steps. */
export interface Guide {
  /** The name of its file, without the number that puts it in order. */
  readonly id: string;
  readonly title: string;
  /** What stands above the first step; Markdown. */
  readonly introduction: string;
  readonly steps: readonly Step[];
}

export interface Step {
  /** Different for all steps of a guide; made of the title. */
  readonly id: string;
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  /** What can be tried; left out where there is only something to read. */
  readonly attempt?: Attempt;
}

/** A request of the sandbox, and what comes back where it was made as the step says. */
export interface Attempt {
  readonly endpoint: Endpoint;
  readonly values: DraftValues;
  /** One of the sandbox's own tokens. */
  readonly token: string;
  readonly fault: string;
  /** Undefined where any will do. */
  readonly style: AddressStyle | undefined;
  readonly expectations: readonly Expectation[];
  /** What to do where it comes out otherwise; may be empty. */
  readonly hint: string;
}

/** What is known of a guide before its text is fetched. */
export interface GuideOutline {
  readonly id: string;
  readonly title: string;
  /** The ids of the steps that can be tried. */
  readonly attempts: readonly string[];
}

export function outlineOf({ id, title, steps }: Guide): GuideOutline {
  return { id, title, attempts: steps.filter(({ attempt }) => attempt).map((step) => step.id) };
}
