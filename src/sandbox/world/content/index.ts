import type { TemplateDraft, ThreadDraft } from '../generate/draft.ts';
import { access } from './access.ts';
import { beginnings } from './beginnings.ts';
import { ci } from './ci.ts';
import { clients } from './clients.ts';
import { data } from './data.ts';
import { deployment } from './deployment.ts';
import { dotnet } from './dotnet.ts';
import { flags } from './flags.ts';
import { foundations } from './foundations.ts';
import { incidents } from './incidents.ts';
import { java } from './java.ts';
import { kubernetes } from './kubernetes.ts';
import { operations } from './operations.ts';
import { platform } from './platform.ts';
import { postgres } from './postgres.ts';
import { process } from './process.ts';
import { python } from './python.ts';
import { review } from './review.ts';
import { typescript } from './typescript.ts';
import { templateBuild } from './template-build.ts';
import { templateCloud } from './template-cloud.ts';
import { templateCode } from './template-code.ts';
import { templateDesk } from './template-desk.ts';
import { templateRuntime } from './template-runtime.ts';
import { templateWork } from './template-work.ts';

/** Every thread that was written by hand. */
export const threads: readonly ThreadDraft[] = [
  ...beginnings,
  ...foundations,
  ...kubernetes,
  ...deployment,
  ...ci,
  ...postgres,
  ...incidents,
  ...access,
  ...review,
  ...flags,
  ...typescript,
  ...java,
  ...python,
  ...dotnet,
  ...platform,
  ...operations,
  ...data,
  ...clients,
  ...process,
];

/** Threads that come up for one service after another. */
export const templates: readonly TemplateDraft[] = [
  ...templateBuild,
  ...templateCode,
  ...templateRuntime,
  ...templateWork,
];

/** Templates that only larger teams use. */
export const rareTemplates: readonly TemplateDraft[] = [...templateCloud, ...templateDesk];
