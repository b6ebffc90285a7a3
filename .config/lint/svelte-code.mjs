import { parse } from 'svelte/compiler';

/** @typedef {{ type: string, start: number, end: number, [name: string]: any }} Node a node of Svelte's syntax tree */

const unsafe = ['argument', 'assignment', 'call', 'member-access', 'return'].map(
  (name) => `typescript/no-unsafe-${name}`,
);

const others = ['require-await', 'no-unnecessary-type-parameters', 'prefer-nullish-coalescing'].map(
  (name) => `typescript/${name}`,
);

/** What Svelte passes to a handler is not known here; the types that come of it are left to svelte-check. */
const beforeTemplate = [
  `/* oxlint-disable ${[...unsafe, ...others].join(', ')} */`,
  'export async function template$() {',
].join(' ');

/** What is called in the code beside what the component calls. */
export const helpers =
  'declare function show$(value: unknown): void;\ndeclare function given$<T>(): T;\n';

/**
 * The TypeScript of a component: its scripts, then a function with what its template evaluates, each on the line that
 * it has in the component.
 * @param {string} source
 * @returns {string}
 */
export function readCode(source) {
  /** @type {any} */
  const { instance, module, fragment } = parse(source, { modern: true });
  const scripts = [module, instance].filter(Boolean).sort((a, b) => a.start - b.start);
  const code = new Lines(source);
  for (const { attributes, content } of scripts) {
    for (const generic of genericsOf(attributes)) code.add(content.start, generic);
    code.add(content.start, typeRunes(content, source));
  }
  code.add(0, beforeTemplate);
  writeNode(fragment, code);
  code.add(0, '}');
  return `${code.text}\n`;
}

/**
 * The text of a script whose runes are of more use to TypeScript: `$props()` has the type that is declared and not any,
 * and what `$derived()` computes does not take a state for its first value.
 * @param {Node} script
 * @param {string} source
 * @returns {string}
 */
function typeRunes(script, source) {
  /** @type {{ at: number, end: number, text: string }[]} */
  const changes = [];
  walk(script, (node) => {
    if (node.type !== 'CallExpression') return;
    const { name, start, end } = node.callee;
    if (name === '$props') changes.push({ at: start, end, text: 'given$' });
    if (name !== '$derived') return;
    const [argument] = node.arguments;
    changes.push({ at: start, end, text: '$derived.by' });
    changes.push({ at: argument.start, end: argument.start, text: '() => (' });
    changes.push({ at: argument.end, end: argument.end, text: ')' });
  });
  let text = '';
  let done = script.start;
  for (const { at, end, text: change } of changes.sort((a, b) => a.at - b.at)) {
    text += source.slice(done, at) + change;
    done = end;
  }
  return text + source.slice(done, script.end);
}

/**
 * Shows every node in a tree.
 * @param {unknown} tree
 * @param {(node: Node) => void} look
 */
export function walk(tree, look) {
  if (typeof tree !== 'object' || tree === null) return;
  if ('type' in tree && 'start' in tree) look(/** @type {Node} */ (tree));
  for (const part of Object.values(tree)) walk(part, look);
}

/** Text that is put on the lines of the source, as long as what is added comes in order. */
class Lines {
  text = '';
  #line = 1;

  /** @param {string} source */
  constructor(source) {
    this.source = source;
  }

  /** @param {number} position of the text in the source @param {string} text */
  add(position, text) {
    const line = this.source.slice(0, position).split('\n').length;
    const gap = Math.max(0, line - this.#line);
    this.text += ' '.padEnd(gap + 1, '\n') + text;
    this.#line += gap + text.split('\n').length - 1;
  }

  /** @param {string} before @param {Node} node @param {string} after */
  addNode(before, node, after) {
    this.add(node.start, before + this.source.slice(node.start, node.end) + after);
  }
}

/**
 * The parameters of `generics="Id extends string"`, as types that stand for them.
 * @param {Node[]} attributes
 * @returns {string[]}
 */
function genericsOf(attributes) {
  const text = attributes.find(({ name }) => name === 'generics')?.value[0].data ?? '';
  const parameter = /^(\w+) extends ([^,]+)$/.exec(text);
  if (text !== '' && !parameter)
    throw new Error(`“${text}”: expected one type that extends another.`);
  return parameter ? [`type ${parameter[1]} = ${parameter[2]};`] : [];
}

/**
 * Writes what a node evaluates, and what stands within it.
 * @param {Node | null | undefined} node
 * @param {Lines} code
 */
function writeNode(node, code) {
  if (!node) return;
  const block = blocks[node.type];
  if (block) block(node, code);
  else if (node.type.endsWith('Tag') && node.expression)
    code.addNode('show$(', node.expression, ');');
  else writeParts(node, code);
}

/** @param {Node} node one without names of its own @param {Lines} code */
function writeParts(node, code) {
  const { tag, expression, attributes = [], value, nodes = [], fragment } = node;
  for (const one of [tag, expression]) if (one?.start < one?.end) code.addNode('show$(', one, ');');
  for (const one of [...attributes, ...[value].flat()]) if (one?.type) writeNode(one, code);
  for (const one of [...nodes, fragment]) writeNode(one, code);
}

/** @type {Record<string, (node: Node, code: Lines) => void>} */
const blocks = {
  IfBlock({ test, consequent, alternate }, code) {
    code.addNode('if (', test, ') {');
    writeNode(consequent, code);
    code.add(0, '}');
    if (!alternate) return;
    const isChain = alternate.nodes[0]?.elseif === true;
    code.add(0, isChain ? 'else' : 'else {');
    writeNode(alternate, code);
    if (!isChain) code.add(0, '}');
  },
  EachBlock({ expression, context, index, key, body, fallback }, code) {
    code.add(expression.start, `for (const [${index ?? '_index'}, `);
    if (context) code.addNode('', context, '');
    code.addNode('] of Array.from(', expression, ').entries()) {');
    if (key) code.addNode('show$(', key, ');');
    writeNode(body, code);
    code.add(0, '}');
    writeNode(fallback, code);
  },
  AwaitBlock({ expression, value, pending, then, catch: failed }, code) {
    writeNode(pending, code);
    code.add(expression.start, value ? '{ const ' : '{');
    if (value) code.addNode('', value, ' =');
    code.addNode('await ', expression, ';');
    writeNode(then, code);
    writeNode(failed, code);
    code.add(0, '}');
  },
  SnippetBlock({ expression, parameters, body }, code) {
    code.addNode('async function ', expression, '(');
    for (const parameter of parameters) code.addNode('', parameter, ',');
    code.add(0, ') {');
    writeNode(body, code);
    code.add(0, '}');
  },
  BindDirective({ expression }, code) {
    const isPair = expression.type === 'SequenceExpression';
    code.addNode(isPair ? 'show$(' : '', expression, isPair ? ');' : ' = given$();');
  },
  ConstTag({ declaration }, code) {
    code.addNode('', declaration, ';');
  },
};
