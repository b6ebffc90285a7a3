import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import type { TestProjectInlineConfiguration } from 'vitest/config';
import { hintCompilation } from './.config/vite/compile-hints.ts';
import { compressAssets } from './.config/vite/compress.ts';
import { makeExamples } from './.config/vite/examples.ts';
import { joinFirstScreen } from './.config/vite/first-screen.ts';
import { outlineGuides } from './.config/vite/guides.ts';
import { dropIconFont } from './.config/vite/icon-font.ts';
import { flattenIcons } from './.config/vite/icons.ts';
import { appendNotices, notices } from './.config/vite/notices.ts';
import { writePolicy } from './.config/vite/policy.ts';
import { mountSandbox } from './.config/vite/sandbox.ts';
import { slimMonaco } from './.config/vite/slim-monaco.ts';

/** Tests that put something in the place of a module, which the files after them would get, too. */
const replacesModules = ['tests/ui/editor/**/*.test.ts', 'tests/ui/state/read-in-worker.test.ts'];

/** Tests of components and rune classes, in a page without a browser. */
const inPage = (test: TestProjectInlineConfiguration['test']): TestProjectInlineConfiguration => ({
  extends: true,
  plugins: [svelteTesting()],
  test: {
    environment: 'happy-dom',
    setupFiles: ['tests/support/patience.ts', 'tests/support/fresh-page.ts'],
    testTimeout: 60_000,
    ...test,
  },
});

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [
    flattenIcons(),
    dropIconFont(),
    slimMonaco(),
    svelte({ compilerOptions: { runes: true } }),
    makeExamples(),
    joinFirstScreen(),
    outlineGuides(),
    mountSandbox(),
    writePolicy(),
    appendNotices(),
    hintCompilation(),
    compressAssets(),
  ],
  build: {
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    copyPublicDir: isSsrBuild !== true,
    target: 'es2023',
    // Everything the page loads is a file of its own origin, so that the content policy needs no `data:` scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    license: { fileName: notices },
  },
  ssr: { noExternal: true },
  test: {
    // Left alone, one core has nothing to do: of two that is half of the time.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          // The catalog and the demo team are made once for all files of a worker, not once for each.
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**'],
          // Property tests and shells take seconds where other programs run too.
          testTimeout: 60_000,
        },
      },
      inPage({
        name: 'ui',
        // Half of the time went into loading the same components for each file anew.
        isolate: false,
        include: ['tests/ui/**/*.test.ts'],
        exclude: replacesModules,
      }),
      inPage({ name: 'ui-alone', include: replacesModules }),
    ],
  },
}));
