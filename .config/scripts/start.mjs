// This file is `npm start`, `npm run doctor` and `npm run explorer`. It keeps to the syntax of old nodes: see node-version.mjs.
import { checkNode } from '../../src/server/process/node-version.mjs';

if (checkNode(process.version)) {
  Promise.all([import('./install.mjs'), import('./build.mjs')]).then(function (steps) {
    if (steps[0].install() && steps[1].build()) return import('../../dist/server/main.js');
    process.exitCode = 1;
  });
}
