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
    packages: ['@types/har-format'],
  },
  // The sandbox meets the rest at HTTP only: were an encoder shared, a bug in it would cancel itself out in the tests.
  sandbox: { modules: ['catalog'], packages: ['hono', 'marked'] },
  reference: { modules: ['catalog', 'request', 'filters', 'exports', 'sandbox'] },
  server: {
    modules: ['catalog', 'request', 'exchange', 'doctor', 'sandbox'],
    packages: ['hono', '@hono/node-server', 'undici', 'valibot'],
    node: true,
  },
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
      '@tanstack/virtual-core',
      'fflate',
      '@leeoniya/ufuzzy',
    ],
  },
};

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
const fences = Object.entries(arrows).flatMap(
  ([name, { modules, packages = [], node = false }]) => {
    const from = { path: `^src/${name}/` };
    const allowed = [`^src/(${[name, ...modules].join('|')})/`, '^package\\.json$', '^public/'];
    if (packages.length > 0) allowed.push(`^node_modules/(${packages.join('|')})/`);
    const outside = { pathNot: allowed, dependencyTypesNot: ['core'] };
    return [
      { name: `arrows-of-${name}`, severity: 'error', from, to: outside },
      ...(node
        ? []
        : [
            {
              name: `no-node-in-${name}`,
              severity: 'error',
              from,
              to: { dependencyTypes: ['core'] },
            },
          ]),
    ];
  },
);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'only-main-imports-ui',
      severity: 'error',
      from: { pathNot: '^src/(ui/|main\\.ts|environments\\.ts)' },
      to: { path: '^src/ui/' },
    },
    ...fences,
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'browser', 'import', 'default'],
    },
  },
};
