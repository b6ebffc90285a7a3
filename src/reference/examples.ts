// This file is the example responses. The build runs it and puts what it exports in its place (.config/vite/examples.ts), so
// that the page has them without the sandbox that made them.
import { makeExamples } from './make-examples.ts';

/** By slug. */
export const examples = await makeExamples();
