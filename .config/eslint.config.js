import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** The arrows between the modules (src/README.md): each folder names what it must never import. */
const ofPage = ['svelte', 'svelte/*', 'monaco-editor', 'monaco-editor/*', 'idb-keyval'];
const ofServer = ['hono', 'hono/*', '@hono/*', 'undici'];
const ofSandbox = ['flexsearch', 'flexsearch/*'];
const npmRuntime = [...ofPage, ...ofServer, ...ofSandbox, 'bits-ui', '@lucide/*', 'dompurify'];
const node = ['node:*'];
const folder = (...names) => names.map((name) => `**/${name}/**`);

const fences = {
  catalog: [
    ...npmRuntime,
    ...node,
    ...folder(
      'request',
      'snippets',
      'secrets',
      'exchange',
      'filters',
      'doctor',
      'history',
      'sandbox',
      'server',
      'ui',
    ),
  ],
  request: [
    ...npmRuntime,
    ...node,
    ...folder(
      'snippets',
      'secrets',
      'exchange',
      'filters',
      'doctor',
      'history',
      'sandbox',
      'server',
      'ui',
    ),
  ],
  snippets: [
    ...npmRuntime,
    ...node,
    ...folder('exchange', 'filters', 'doctor', 'history', 'sandbox', 'server', 'ui'),
  ],
  secrets: [
    ...npmRuntime,
    ...node,
    ...folder('snippets', 'exchange', 'filters', 'doctor', 'history', 'sandbox', 'server', 'ui'),
  ],
  exchange: [
    ...npmRuntime,
    ...node,
    ...folder('snippets', 'filters', 'doctor', 'history', 'sandbox', 'server', 'ui'),
  ],
  sandbox: [
    ...npmRuntime.filter((name) => !/^(hono|flexsearch)/.test(name)),
    ...node,
    ...folder('request', 'snippets', 'exchange', 'filters', 'doctor', 'history', 'server', 'ui'),
  ],
  server: [...ofPage, ...ofSandbox, ...folder('ui', 'history', 'snippets', 'filters')],
  ui: [...node, ...ofServer, ...ofSandbox, ...folder('server')],
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
        projectService: { allowDefaultProject: ['.config/*.js', '.config/*.mjs'] },
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
  { files: ['.config/*.{js,mjs}'], extends: [ts.configs.disableTypeChecked] },
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
