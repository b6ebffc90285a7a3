// This file lists the rules in the order of causes: where several find something, the first explains the others.
import type { Rule } from './finding.ts';
import { cut } from './rules/response/cut.ts';
import { heavy } from './rules/response/heavy.ts';
import { hiddenFields } from './rules/response/hidden-fields.ts';
import { lowQuota } from './rules/response/low-quota.ts';
import { slow } from './rules/response/slow.ts';
import { backoff } from './rules/refusal/backoff.ts';
import { badParameter } from './rules/refusal/bad-parameter.ts';
import { compromised } from './rules/refusal/compromised.ts';
import { deleted } from './rules/refusal/deleted.ts';
import { denied } from './rules/refusal/denied.ts';
import { duplicate } from './rules/refusal/duplicate.ts';
import { expired } from './rules/refusal/expired.ts';
import { freePlan } from './rules/refusal/free-plan.ts';
import { impersonation } from './rules/refusal/impersonation.ts';
import { internalError } from './rules/refusal/internal-error.ts';
import { keyMismatch } from './rules/refusal/key-mismatch.ts';
import { keyRequired } from './rules/refusal/key-required.ts';
import { keySent } from './rules/refusal/key-sent.ts';
import { missing } from './rules/refusal/missing.ts';
import { noMember } from './rules/refusal/no-member.ts';
import { noMethod } from './rules/refusal/no-method.ts';
import { notOnTeams } from './rules/refusal/not-on-teams.ts';
import { otherStyle } from './rules/refusal/other-style.ts';
import { otherTeam } from './rules/refusal/other-team.ts';
import { pageLimit } from './rules/refusal/page-limit.ts';
import { publicNetwork } from './rules/refusal/public-network.ts';
import { readOnly } from './rules/refusal/read-only.ts';
import { simulated } from './rules/refusal/simulated.ts';
import { siteSent } from './rules/refusal/site-sent.ts';
import { teamUnknown } from './rules/refusal/team-unknown.ts';
import { throttled } from './rules/refusal/throttled.ts';
import { unavailable } from './rules/refusal/unavailable.ts';
import { undocumented } from './rules/refusal/undocumented.ts';
import { unknownFilter } from './rules/refusal/unknown-filter.ts';
import { unknown } from './rules/refusal/unknown.ts';
import { writeFailed } from './rules/refusal/write-failed.ts';
import { address } from './rules/team/address.ts';
import { capitals } from './rules/team/capitals.ts';
import { empty as noTeam } from './rules/team/empty.ts';
import { name } from './rules/team/name.ts';
import { old } from './rules/team/old.ts';
import { secret } from './rules/team/secret.ts';
import { bearer } from './rules/token/bearer.ts';
import { blank } from './rules/token/blank.ts';
import { empty as noToken } from './rules/token/empty.ts';
import { encoded } from './rules/token/encoded.ts';
import { foreign } from './rules/token/foreign.ts';
import { headerName } from './rules/token/header-name.ts';
import { hidden } from './rules/token/invisible.ts';
import { lineBreak } from './rules/token/line-break.ts';
import { long } from './rules/token/long.ts';
import { nonAscii } from './rules/token/non-ascii.ts';
import { placeholder } from './rules/token/placeholder.ts';
import { quotes } from './rules/token/quotes.ts';
import { curlyQuotes } from './rules/token/smart-quotes.ts';
import { truncated } from './rules/token/truncated.ts';
import { variable } from './rules/token/variable.ts';
import { edgeBlocked } from './rules/network/edge-blocked.ts';
import { edgeDown } from './rules/network/edge-down.ts';
import { edgeThrottled } from './rules/network/edge-throttled.ts';
import { foreignPage } from './rules/network/foreign-page.ts';
import { mispasted } from './rules/network/mispasted.ts';
import { redirect } from './rules/network/redirect.ts';
import { unreachable } from './rules/network/unreachable.ts';
import { unreadable } from './rules/network/unreadable.ts';

const textOfToken: readonly Rule[] = [
  ...[noToken, long, variable, placeholder, foreign, truncated],
  ...[headerName, bearer, quotes, curlyQuotes, lineBreak, blank, hidden, nonAscii],
];
const textOfTeam: readonly Rule[] = [secret, noTeam, old, address, name];
const way: readonly Rule[] = [
  ...unreachable,
  ...[redirect, edgeThrottled, edgeDown, edgeBlocked, foreignPage],
  ...unreadable,
  ...mispasted,
];
const service: readonly Rule[] = [backoff, throttled, internalError, unavailable, compromised];
/** What may be the cause of a refusal, and may be nothing. */
const suspicions: readonly Rule[] = [encoded, capitals];
const refusals: readonly Rule[] = [
  ...[otherStyle, missing, expired, deleted, unknown],
  ...[freePlan, noMember, keyMismatch, impersonation, pageLimit, readOnly, otherTeam, denied],
  ...[keySent, siteSent, publicNetwork, teamUnknown],
  ...[unknownFilter, badParameter, notOnTeams, noMethod, keyRequired],
  ...[writeFailed, duplicate, undocumented],
];
const answers: readonly Rule[] = [lowQuota, slow, heavy, hiddenFields];

/** What a single call can show by itself, without what the fields of the form hold. */
export const rulesOfCall: readonly Rule[] = [simulated, ...way, ...service, ...refusals, cut];

export const rules: readonly Rule[] = [
  ...textOfToken,
  ...textOfTeam,
  ...way,
  simulated,
  ...service,
  ...suspicions,
  ...refusals,
  cut,
  ...answers,
];
