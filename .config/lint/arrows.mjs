import { posix } from 'node:path';

/**
 * The arrows between the modules, as src/README.md draws them: what each folder of src may import. The types count too,
 * so that each file can be understood from what it imports, and never needs the file that imports it.
 * @type {Record<string, { modules: string[], packages?: string[], node?: boolean }>}
 */
const arrows = {
  catalog: { modules: [] },
  // unbash reads the words of pasted commands as a shell does.
  request: { modules: ['catalog'], packages: ['unbash'] },
  snippets: { modules: ['catalog', 'request'] },
  // What API v3 has for a request.
  migration: { modules: ['catalog', 'request', 'snippets'], packages: ['papaparse'] },
  secrets: { modules: ['catalog', 'request'] },
  filters: { modules: ['catalog', 'request'], packages: ['valibot'] },
  exchange: { modules: ['catalog', 'request', 'secrets'], packages: ['valibot'] },
  // What the page keeps in the browser's database.
  history: { modules: ['catalog', 'request', 'exchange'], packages: ['idb-keyval', 'valibot'] },
  laboratory: { modules: ['catalog', 'request'] },
  // What can be learnt, in Markdown.
  guides: { modules: ['catalog', 'request', 'exchange'], packages: ['marked'] },
  doctor: { modules: ['catalog', 'request', 'exchange'] },
  inspector: {
    modules: ['catalog', 'request', 'filters', 'exchange'],
    packages: ['jsonc-parser', 'json-p3', 'papaparse', 'd3-array', 'd3-scale'],
  },
  exports: {
    modules: ['catalog', 'request', 'snippets', 'filters', 'exchange', 'history'],
    packages: ['har-format'],
  },
  // The sandbox meets the rest at HTTP only: were an encoder shared, a bug in it would cancel itself out in the tests.
  sandbox: { modules: ['catalog'], packages: ['hono', 'marked'] },
  reference: { modules: ['catalog', 'request', 'filters', 'exports', 'sandbox'] },
  server: {
    modules: ['catalog', 'request', 'exchange', 'doctor', 'sandbox'],
    packages: ['hono', '@hono/node-server', 'undici', 'valibot'],
    node: true,
  },
  // What other programs import: any engine runs it.
  library: {
    modules: [...['catalog', 'request', 'snippets', 'filters', 'exchange', 'doctor', 'sandbox']],
  },
  // The relay of a company, on workerd and on Node.
  hosted: { modules: ['request', 'exchange', 'server'], packages: ['hono'], node: true },
  // The command line: commander reads it, optique writes the scripts that complete it.
  cli: {
    modules: [
      ...['catalog', 'request', 'snippets', 'secrets', 'filters', 'exchange', 'doctor'],
      ...['sandbox', 'server', 'exports', 'reference', 'migration'],
    ],
    packages: ['commander', '@optique/core'],
    node: true,
  },
  ui: {
    modules: [
      ...['catalog', 'request', 'snippets', 'secrets', 'filters', 'exchange', 'laboratory'],
      ...['doctor', 'inspector', 'exports', 'guides', 'history', 'sandbox', 'reference'],
      'migration',
    ],
    packages: [
      ...[
        'svelte',
        'monaco-editor',
        '@lucide/svelte',
        'valibot',
        'dompurify',
        'd3-scale',
        'd3-shape',
      ],
      ...['@tanstack/virtual-core', 'fflate', '@leeoniya/ufuzzy'],
    ],
  },
};

/** What composes the page, and may import all of it. */
const composers = ['src/main.ts', 'src/environments.ts'];

/**
 * What an import goes against, if anything.
 * @param {string} file of src, from the top folder: `src/request/draft.ts`
 * @param {string} specifier what it imports: `../catalog/index.ts`, `valibot`
 * @returns {string | undefined}
 */
export function faultOf(file, specifier) {
  if (composers.includes(file)) return undefined;
  const [, name = ''] = /^src\/([^/]+)\//.exec(file) ?? [];
  const { modules, packages = [], node = false } = arrows[name] ?? { modules: [] };
  const allowed = [
    ...[name, ...modules].filter(Boolean).map((module) => `src/${module}/`),
    ...['public/', 'package.json'],
    ...packages.map((one) => `node_modules/${one}/`),
    ...(node ? ['node:'] : []),
  ];
  const target = targetOf(file, specifier);
  if (allowed.some((prefix) => target.startsWith(prefix))) return undefined;
  return `${file} imports ${target}: expected ${allowed.join(', ')}, as .config/lint/arrows.mjs says.`;
}

/**
 * @param {string} file
 * @param {string} specifier
 */
function targetOf(file, specifier) {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier);
  return specifier.startsWith('node:') ? specifier : `node_modules/${specifier}/`;
}
