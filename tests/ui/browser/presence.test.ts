import { fireEvent } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { whenPresent } from '../../../src/ui/browser/presence.ts';

const signs: readonly (readonly [string, () => Event])[] = [
  ['moves the pointer', () => new PointerEvent('pointermove')],
  ['touches the page', () => new PointerEvent('pointerdown')],
  ['presses a key', () => new KeyboardEvent('keydown')],
  ['turns the wheel', () => new WheelEvent('wheel')],
  ['comes to a control by other means', () => new FocusEvent('focusin')],
];

test.each(signs)('somebody is there who %s', async (_, sign) => {
  let isPresent = false;
  const present = whenPresent().then(() => (isPresent = true));
  await fireEvent(document.body, new Event('click', { bubbles: true }));
  expect(isPresent).toBe(false);
  const event = sign();
  window.dispatchEvent(event);
  await present;
  expect(isPresent).toBe(true);
});
