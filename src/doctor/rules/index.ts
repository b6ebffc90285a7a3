// This file lists the rules in the order of causes: where several find something, the first explains the others.
import type { DoctorRule } from '../finding.ts';
import { pastedTextRules, transportErrorRules, invalidResponseRules } from './network/failures.ts';
import { redirect } from './network/redirect.ts';
import { webPages } from './network/web-pages.ts';
import { apiErrorRules } from './refusal/api-errors.ts';
import { rejectedParameter } from './refusal/bad-parameter.ts';
import { unknownMethod } from './refusal/no-method.ts';
import { notOnTeams } from './refusal/not-on-teams.ts';
import { otherStyle } from './refusal/other-style.ts';
import { readOnly } from './refusal/read-only.ts';
import { simulated } from './refusal/simulated.ts';
import { throttled } from './refusal/throttled.ts';
import { tokenMissing } from './refusal/token-missing.ts';
import { unknownFilter } from './refusal/unknown-filter.ts';
import { rejectedWrite } from './refusal/write-failed.ts';
import { hiddenFields } from './response/hidden-fields.ts';
import { largeResponse } from './response/large-response.ts';
import { lowQuota } from './response/low-quota.ts';
import { slowResponse } from './response/slow-response.ts';
import { truncatedTexts } from './response/truncated-texts.ts';
import { capitals, teamTextRules } from './team.ts';
import { tokenEmpty } from './token/empty.ts';
import { encodedToken } from './token/encoded.ts';
import { otherServiceToken } from './token/other-service.ts';
import { tokenTextRules } from './token/token-texts.ts';
import { spaceInToken, lineBreakInToken } from './token/whitespace.ts';

const tokenText: readonly DoctorRule[] = [
  tokenEmpty,
  ...tokenTextRules('token-long', 'token-variable', 'token-placeholder'),
  otherServiceToken,
  ...tokenTextRules(
    'token-truncated',
    'token-header-name',
    'token-bearer',
    'token-quotes',
    'token-smart-quotes',
  ),
  ...[lineBreakInToken, spaceInToken],
  ...tokenTextRules('token-invisible', 'token-non-ascii'),
];
const network: readonly DoctorRule[] = [
  ...transportErrorRules,
  redirect,
  ...webPages,
  ...invalidResponseRules,
  ...pastedTextRules,
];
const service: readonly DoctorRule[] = [
  ...apiErrorRules('backoff-ignored'),
  throttled,
  ...apiErrorRules('internal-error', 'unavailable', 'compromised'),
];
/** What may be the cause of a refusal, and may be nothing. */
const suspicions: readonly DoctorRule[] = [encodedToken, capitals];
const refusals: readonly DoctorRule[] = [
  ...[otherStyle, tokenMissing],
  ...apiErrorRules('expired', 'deleted', 'token-unknown', 'free-plan', 'no-member'),
  ...apiErrorRules('key-mismatch', 'impersonation', 'page-limit'),
  readOnly,
  ...apiErrorRules(
    'other-team',
    'denied',
    'key-sent',
    'site-sent',
    'public-network',
    'team-unknown',
  ),
  ...[unknownFilter, rejectedParameter, notOnTeams, unknownMethod],
  ...apiErrorRules('key-required'),
  rejectedWrite,
  ...apiErrorRules('duplicate', 'undocumented-error'),
];
const responses: readonly DoctorRule[] = [lowQuota, slowResponse, largeResponse, hiddenFields];

/** What a single call can show by itself, without what the fields of the form hold. */
export const callRules: readonly DoctorRule[] = [
  simulated,
  ...network,
  ...service,
  ...refusals,
  truncatedTexts,
];

export const rules: readonly DoctorRule[] = [
  ...tokenText,
  ...teamTextRules,
  ...network,
  simulated,
  ...service,
  ...suspicions,
  ...refusals,
  truncatedTexts,
  ...responses,
];
