import { expect, test, vi } from 'vitest';
import { oncePer } from '../../../src/ui/state/once-per.svelte.ts';

class Doubled {
  count = $state(1);
  readonly doubled = $derived(this.count * 2);
}

test('each owner gets one, the same each time', () => {
  const doubledOf = oncePer<object, Doubled>(() => new Doubled());
  const [one, other] = [{}, {}];
  expect(doubledOf(one)).toBe(doubledOf(one));
  expect(doubledOf(one)).not.toBe(doubledOf(other));
});

test('what a component asked for first stays up to date once that has gone', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const doubledOf = oncePer<object, Doubled>(() => new Doubled());
  const owner = {};
  // As a component does while it is made.
  const stop = $effect.root(() => {
    const { doubled } = doubledOf(owner);
    expect(doubled).toBe(2);
  });
  stop();
  doubledOf(owner).count = 2;
  expect(doubledOf(owner).doubled).toBe(4);
  expect(warn).not.toHaveBeenCalled();
});
