import { afterEach, expect, test } from 'vitest';
import { keepFocus } from '../../../src/ui/kit/keep-focus.ts';

const observed = () => new Promise((resolve) => setTimeout(resolve));

function open() {
  const [box, one, out] = ['div', 'button', 'button'].map((name) => document.createElement(name));
  if (!box || !(one instanceof HTMLButtonElement) || !out) throw new TypeError('There is no page.');
  box.append(one);
  document.body.append(box, out);
  const release = keepFocus(box) as () => void;
  one.focus();
  return { box, one, out, release };
}

afterEach(() => document.body.replaceChildren());

test('the box takes the focus of a button that is removed', async () => {
  const { box, one, release } = open();
  one.remove();
  await observed();
  expect(document.activeElement).toBe(box);
  release();
});

test('the box takes the focus of a button that is disabled', async () => {
  const { box, one, release } = open();
  one.disabled = true;
  await observed();
  expect(document.activeElement).toBe(box);
  release();
});

test('a focus that went elsewhere stays there', async () => {
  const { one, out, release } = open();
  out.focus();
  await observed();
  one.remove();
  await observed();
  expect(document.activeElement).toBe(out);
  release();
});
