import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
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
      {
        extends: true,
        plugins: [svelteTesting()],
        test: {
          name: 'ui',
          environment: 'happy-dom',
          include: ['tests/ui/**/*.test.ts'],
          setupFiles: ['tests/support/patience.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
}));
