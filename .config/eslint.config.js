import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import imports from 'eslint-plugin-import-x';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

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
    plugins: { 'import-x': imports },
    rules: {
      'import-x/first': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/consistent-type-specifier-style': ['error', 'prefer-top-level'],
      'import-x/order': [
        'error',
        {
          groups: [['builtin', 'external'], 'parent', 'sibling'],
          alphabetize: { order: 'asc' },
          'newlines-between': 'never',
        },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: "CallExpression[callee.object.name='Object'][callee.property.name='assign']",
          message:
            'Object.assign can change a prototype when the data comes from outside: spread instead.',
        },
      ],
      // Properties are left out: the API's own names are in snake_case.
      '@typescript-eslint/naming-convention': [
        'error',
        {
          selector: ['function', 'parameter', 'classProperty', 'classMethod', 'accessor'],
          format: ['camelCase'],
          leadingUnderscore: 'allow',
        },
        { selector: 'variable', format: ['camelCase', 'StrictPascalCase'] },
        { selector: 'import', format: ['camelCase', 'PascalCase'] },
        { selector: 'typeLike', format: ['PascalCase'] },
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
);
