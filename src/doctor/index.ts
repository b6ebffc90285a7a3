// This file lists the rules in the order of causes: where several find something, the first explains the others.
import type { DoctorRule } from './finding.ts';
import {
  pastedTextRules,
  transportErrorRules,
  invalidResponseRules,
} from './rules/network/failures.ts';
import { webPages } from './rules/network/pages.ts';
import { redirect } from './rules/network/redirect.ts';
import { apiErrorRules } from './rules/refusal/api-errors.ts';
import { rejectedParameter } from './rules/refusal/bad-parameter.ts';
import { tokenMissing } from './rules/refusal/missing.ts';
import { unknownMethod } from './rules/refusal/no-method.ts';
import { notOnTeams } from './rules/refusal/not-on-teams.ts';
import { otherStyle } from './rules/refusal/other-style.ts';
import { readOnly } from './rules/refusal/read-only.ts';
import { simulated } from './rules/refusal/simulated.ts';
import { throttled } from './rules/refusal/throttled.ts';
import { unknownFilter } from './rules/refusal/unknown-filter.ts';
import { rejectedWrite } from './rules/refusal/write-failed.ts';
import { truncatedTexts } from './rules/response/cut.ts';
import { largeResponse } from './rules/response/heavy.ts';
import { hiddenFields } from './rules/response/hidden-fields.ts';
import { lowQuota } from './rules/response/low-quota.ts';
import { slowResponse } from './rules/response/slow.ts';
import { capitals, teamTextRules } from './rules/team.ts';
import { tokenEmpty } from './rules/token/empty.ts';
import { encodedToken } from './rules/token/encoded.ts';
import { otherServiceToken } from './rules/token/foreign.ts';
import { tokenTextRules } from './rules/token/texts.ts';
import { spaceInToken, lineBreakInToken } from './rules/token/whitespace.ts';

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
