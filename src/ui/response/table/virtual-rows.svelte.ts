import {
  Virtualizer,
  elementScroll,
  observeElementOffset,
  observeElementRect,
} from '@tanstack/virtual-core';
import type { Attachment } from 'svelte/attachments';

/** Rows of one height, of which only those in sight are in the document. */
export class VirtualRows {
  readonly height: number;
  readonly #count: () => number;
  #visible = $state.raw<readonly number[]>([]);

  constructor(height: number, count: () => number) {
    this.height = height;
    this.#count = count;
  }

  /** The places of the rows in sight, and of a few beside them. */
  get visible(): readonly number[] {
    return this.#visible;
  }

  /** Follows how the element is scrolled, and how large it is. */
  readonly scrolls: Attachment<HTMLElement> = (element) => {
    const show = (): void => {
      this.#visible = virtualizer.getVirtualIndexes();
    };
    const optionsFor = (count: number) => ({
      count,
      getScrollElement: () => element,
      estimateSize: () => this.height,
      scrollToFn: elementScroll,
      observeElementRect,
      observeElementOffset,
      overscan: 4,
      onChange: show,
    });
    const virtualizer = new Virtualizer<HTMLElement, HTMLElement>(optionsFor(0));
    $effect(() => {
      virtualizer.setOptions(optionsFor(this.#count()));
      virtualizer._willUpdate();
      show();
    });
    return virtualizer._didMount();
  };
}
