// This file is `npm test`. It keeps to the syntax of old nodes: see node-version.mjs.
import { checkNode } from '../../src/server/process/node-version.mjs';

if (checkNode(process.version)) {
  import('./suite.mjs').then(function (suite) {
    process.exitCode = suite.runSuite(process.argv.slice(2));
  });
}
