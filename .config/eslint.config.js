import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** The arrows between the modules (src/README.md): each folder names what it must never import. */
const ofPage = ['svelte', 'svelte/*', 'monaco-editor', 'monaco-editor/*', 'idb-keyval'];
const ofServer = ['hono', 'hono/*', '@hono/*', 'undici'];
const npmRuntime = [...ofPage, ...ofServer, 'bits-ui', '@lucide/*', 'dompurify'];
const node = ['node:*'];
const modules = [
  ...['catalog', 'request', 'snippets', 'secrets', 'exchange', 'filters', 'doctor', 'laboratory'],
  ...['history', 'sandbox', 'server', 'ui'],
];
const allBut = (...names) =>
  modules.filter((name) => !names.includes(name)).map((name) => `**/${name}/**`);
const pure = [...npmRuntime, ...node];

const fences = {
  catalog: [...pure, ...allBut('catalog')],
  request: [...pure, ...allBut('catalog', 'request')],
  snippets: [...pure, ...allBut('catalog', 'request', 'snippets')],
  secrets: [...pure, ...allBut('catalog', 'request', 'secrets')],
  filters: [...pure, ...allBut('catalog', 'request', 'filters')],
  exchange: [...pure, ...allBut('catalog', 'request', 'secrets', 'exchange')],
  laboratory: [...pure, ...allBut('catalog', 'request', 'laboratory')],
  doctor: [...pure, ...allBut('catalog', 'request', 'exchange', 'doctor')],
  sandbox: [
    ...npmRuntime.filter((name) => !/^hono/.test(name)),
    ...node,
    ...allBut('catalog', 'sandbox'),
  ],
  server: [...ofPage, ...allBut('catalog', 'request', 'exchange', 'doctor', 'sandbox', 'server')],
  ui: [...node, ...ofServer, ...allBut(...modules.filter((name) => name !== 'server'))],
};

export default defineConfig(
  { ignores: ['dist/', 'test-results/', 'node_modules/'] },
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: {
        projectService: {
          allowDefaultProject: [
            '.config/*.js',
            '.config/scripts/*.mjs',
            'src/server/process/*.mjs',
          ],
        },
        extraFileExtensions: ['.svelte'],
        tsconfigRootDir: new URL('..', import.meta.url).pathname,
      },
    },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Object'][callee.property.name='assign']",
          message:
            'Object.assign can change a prototype when the data comes from outside: spread instead.',
        },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'svelte/no-at-html-tags': 'error',
      'svelte/button-has-type': 'error',
      'svelte/require-each-key': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  { files: ['.config/*.js', '**/*.mjs'], extends: [ts.configs.disableTypeChecked] },
  Object.entries(fences).map(([name, group]) => ({
    files: [`src/${name}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group, message: `src/README.md draws the arrows: "${name}" must not import this.` },
          ],
        },
      ],
    },
  })),
);
