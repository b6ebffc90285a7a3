import { defineConfig } from 'vite';
import { appendNotices, notices } from './vite/notices.ts';
import { writeTypes } from './vite/types.ts';

const entries = { core: 'src/library/core.ts', sandbox: 'src/library/sandbox.ts' };

/** Builds what other programs import: modules for any engine, with their types and all that they are made of. */
export default defineConfig({
  plugins: [writeTypes(Object.values(entries)), appendNotices()],
  build: {
    outDir: 'dist/npm/library',
    copyPublicDir: false,
    target: 'es2023',
    license: { fileName: notices },
    lib: { entry: entries, formats: ['es'] },
  },
});
