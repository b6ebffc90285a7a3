import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browserAddressBar } from '../../../src/ui/browser/address-bar.ts';
import { memorySlot } from '../../support/fakes/explorers.ts';

beforeEach(() => {
  vi.useFakeTimers();
  history.replaceState(null, '', '#start');
});

afterEach(() => {
  vi.useRealTimers();
});

test('gathers what is typed quickly into one change of the address', () => {
  const replaced = vi.spyOn(history, 'replaceState');
  const address = browserAddressBar(window, memorySlot(), false);
  for (const text of ['#a', '#ab', '#abc']) address.replace(text);
  expect(location.hash).toBe('#start');
  vi.advanceTimersByTime(250);
  expect(location.hash).toBe('#abc');
  expect(replaced).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(replaced).toHaveBeenCalledTimes(1);
});

test('writes what is waiting before a new entry, and when the page is left', () => {
  const address = browserAddressBar(window, memorySlot(), false);
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
  const address = browserAddressBar(window, memorySlot(), false);
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

test('what was about to be written when the page was left waits for the page after a reload', () => {
  const slot = memorySlot();
  const address = browserAddressBar(window, slot, false);
  const stop = address.listen(() => undefined);
  window.dispatchEvent(new Event('pagehide'));
  expect(slot.stored()).toBeUndefined();
  address.replace('#typed');
  window.dispatchEvent(new Event('pagehide'));
  expect(slot.stored()).toBe('#typed');
  stop();
  history.replaceState(null, '', '#before');
  browserAddressBar(window, slot, true);
  expect([location.hash, slot.stored()]).toEqual(['#typed', undefined]);
});

test('what was written a moment ago is there after a reload that asks for what was before', () => {
  const slot = memorySlot();
  const address = browserAddressBar(window, slot, false);
  const stop = address.listen(() => undefined);
  address.replace('#typed');
  vi.advanceTimersByTime(250);
  window.dispatchEvent(new Event('pagehide'));
  stop();
  history.replaceState(null, '', '#before');
  browserAddressBar(window, slot, true);
  expect(location.hash).toBe('#typed');
});

test('what waited when the page was left is not kept once that was gone back to and left again', () => {
  const slot = memorySlot();
  const address = browserAddressBar(window, slot, false);
  const stop = address.listen(() => undefined);
  address.replace('#typed');
  window.dispatchEvent(new Event('pagehide'));
  address.replace('#typed-later');
  vi.advanceTimersByTime(250);
  window.dispatchEvent(new Event('pagehide'));
  stop();
  browserAddressBar(window, slot, true);
  expect(location.hash).toBe('#typed-later');
});

test('what was about to be written is not for another address that is opened in the tab', () => {
  const slot = memorySlot('#typed');
  history.replaceState(null, '', '#other');
  browserAddressBar(window, slot, false);
  expect([location.hash, slot.stored()]).toEqual(['#other', undefined]);
});
