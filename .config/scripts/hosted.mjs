// This file is `npm run hosted`: it builds the page and the relay of a company into `dist`.
import { buildHosted, hostedFolder } from './build-hosted.mjs';
import { build } from './build.mjs';

if (build()) await buildHosted(hostedFolder);
else process.exitCode = 1;
