import { expect, test } from 'vitest';
import type { Field } from '../../../src/catalog/object.ts';
import { objects } from '../../../src/catalog/objects.ts';
import { oldOrders, orders } from '../../support/builders/key-orders.ts';

test.each(orders)('$object has its keys in the recorded order: $keys', ({ object, keys }) => {
  const known = keys.split(' ');
  expect(inCatalogOrder(object, known)).toEqual(known);
});

test.each(oldOrders)(
  '$object has them in the reverse of $keys, texts last',
  ({ object, keys: old }) => {
    const keys = old.split(' ');
    const texts = keys.filter((key) => isText(object, key));
    const values = keys.filter((key) => !isText(object, key));
    const expected = [...values.reverse(), ...texts.reverse()];
    expect(inCatalogOrder(object, keys)).toEqual(expected);
  },
);

function inCatalogOrder(object: string, keys: readonly string[]): readonly string[] {
  return fieldsOf(object)
    .map(({ name }) => name)
    .filter((name) => keys.includes(name));
}

/** A word from a fixed list counts as a value, like a number. */
function isText(object: string, key: string): boolean {
  const field = fieldsOf(object).find(({ name }) => name === key);
  return field?.type === 'string' && field.values === undefined;
}

function fieldsOf(object: string): readonly Field[] {
  return objects.find(({ name }) => name === object)?.fields ?? [];
}
