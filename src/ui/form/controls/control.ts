import type { Attachment } from 'svelte/attachments';
import type { Parameter } from '../../../catalog/parameter.ts';

/** What the element that is typed into carries: its id, and the ids of what describes it. */
export interface ControlAttributes {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

/** Puts its attributes onto an element. A spread would, too, but with much more code that runs at each keystroke. */
export const carries =
  (attributes: ControlAttributes): Attachment<HTMLElement> =>
  (element) => {
    for (const [name, value] of Object.entries(attributes))
      element.setAttribute(name, String(value));
  };

export interface ControlProps<P extends Parameter> {
  parameter: P;
  attributes: ControlAttributes;
  text: string;
  /** What was chosen, or typed to the end. */
  onedit: (text: string) => void;
  /** What is being typed. */
  ontype: (text: string) => void;
}
