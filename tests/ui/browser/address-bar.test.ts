import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserAddressBar } from '../../../src/ui/browser/address-bar.ts';

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '#start');
});

afterEach(() => {
  vi.useRealTimers();
});

test('gathers what is typed quickly into one change of the address', () => {
  const replaced = vi.spyOn(history, 'replaceState');
  const address = browserAddressBar(window);
  for (const text of ['#a', '#ab', '#abc']) address.replace(text);
  expect(location.hash).toBe('#start');
  vi.advanceTimersByTime(250);
  expect(location.hash).toBe('#abc');
  expect(replaced).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(replaced).toHaveBeenCalledTimes(1);
});

test('writes what is waiting before a new entry, and when the page is left', () => {
  const address = browserAddressBar(window);
  const pushed = vi.spyOn(history, 'pushState').mockImplementation(() => {
    expect(location.hash).toBe('#typed');
  });
  address.replace('#typed');
  address.push('#next');
  expect(pushed).toHaveBeenCalledWith(null, '', '#next');
  const stop = address.listen(() => undefined);
  address.replace('#left');
  window.dispatchEvent(new Event('pagehide'));
  expect(location.hash).toBe('#left');
  stop();
});

test('calls back with the entry that was gone to, and drops what belonged to the other', () => {
  const opened: string[] = [];
  const address = browserAddressBar(window);
  const stop = address.listen((fragment) => opened.push(fragment));
  address.replace('#typed');
  history.replaceState(null, '', '#gone-to');
  window.dispatchEvent(new PopStateEvent('popstate'));
  vi.advanceTimersByTime(1000);
  expect(location.hash).toBe('#gone-to');
  stop();
  window.dispatchEvent(new PopStateEvent('popstate'));
  expect(opened).toEqual(['#gone-to']);
});
