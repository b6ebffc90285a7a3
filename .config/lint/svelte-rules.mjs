import { parse } from 'svelte/compiler';
import { walk } from './svelte-code.mjs';

/** @typedef {import('./svelte-code.mjs').Node} Node */

/** @type {Record<string, (node: Node) => string | undefined>} what is wrong with a node of a kind, if anything */
const rules = {
  HtmlTag: () => '{@html} writes HTML as it is: expected text, or an element with its own checks.',
  DebugTag: () => '{@debug} is for one afternoon: expected none.',
  RegularElement: ({ name, attributes }) =>
    name === 'button' && !attributes.some((/** @type {Node} */ one) => one.name === 'type')
      ? 'a button without a type sends a form: expected type="button", or another that is said.'
      : undefined,
  EachBlock: ({ context, index, key }) => {
    if (!context) return undefined;
    if (!key) return '{#each} without a key draws the wrong row anew: expected a key.';
    const names = [...namesIn(context), index];
    return namesIn(key).some((name) => names.includes(name))
      ? undefined
      : 'the key is the same for all rows: expected one that is made of the row.';
  },
};

/**
 * What is in a component that no component may have.
 * @param {string} source
 * @returns {{ line: number, message: string }[]} in the order of the lines
 */
export function findFaults(source) {
  /** @type {{ line: number, message: string }[]} */
  const faults = [];
  walk(parse(source, { modern: true }).fragment, (node) => {
    const message = rules[node.type]?.(node);
    if (message) faults.push({ line: source.slice(0, node.start).split('\n').length, message });
  });
  return faults.sort((a, b) => a.line - b.line);
}

/** @param {Node} tree @returns {string[]} */
function namesIn(tree) {
  /** @type {string[]} */
  const names = [];
  walk(tree, ({ type, name }) => {
    if (type === 'Identifier') names.push(name);
  });
  return names;
}
