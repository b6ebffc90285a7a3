// This file makes the worker that finds the differing lines: without one, the editor does that in the page.
import workerUrl from 'monaco-editor/editor/editor.worker?worker&url';
import { startWorker } from '../../browser/start-worker.ts';

/** Tells Monaco how to make its worker. Call it before the first diff. */
export function provideWorker(): void {
  globalThis.MonacoEnvironment = { getWorker: () => startWorker(workerUrl) };
}
