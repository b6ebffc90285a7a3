// This file says what a journey needs of a browser: as little as each way to drive one can do.

export interface Engine {
  /** As in `Firefox 140.1`. */
  readonly name: string;
  readonly open: (address: string) => Promise<void>;
  /** Evaluates an expression in the page; its value is JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Presses the button of the mouse at a place of the window, in pixels. */
  readonly click: (x: number, y: number) => Promise<void>;
  /** Types a text where the focus is, one key for each character. */
  readonly type: (text: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** A click as WebDriver and WebDriver BiDi have it. */
export const clickActions = (x: number, y: number): readonly object[] => [
  {
    type: 'pointer',
    id: 'mouse',
    actions: [
      { type: 'pointerMove', x: Math.round(x), y: Math.round(y) },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
];

/** The keys of a text, one after the other, as both have them. */
export const typeActions = (text: string): readonly object[] => [
  {
    type: 'key',
    id: 'keyboard',
    actions: Array.from(text).flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  },
];
