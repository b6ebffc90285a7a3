// This file writes a script for bash, with curl and jq, that collects all pages.
import type { ApiRequest } from '../../request/build.ts';
import { isLoopback } from '../loopback.ts';
import { headerOptions, quotePosix } from '../posix.ts';
import { plainRemark } from '../remark.ts';
import { inPosixShells } from '../set-token.ts';
import { tokenVariable } from '../snippet.ts';
import type { Snippet } from '../snippet.ts';
import { notesOfScripts } from './notes.ts';
import { pause, planAllPages, reserve, stoppedForQuota } from './plan.ts';

export const bashScript: Snippet = {
  id: 'curl',
  label: 'bash',
  info: { title: 'bash, curl and jq', needs: 'bash 3.2, curl, jq 1.6', group: 'Shells' },
  markdown: 'sh',
  write: (request, publicToken, remark) => [
    { label: 'bash, as a file all-pages.sh', text: script(request, publicToken, remark) },
  ],
  notes: [
    'bash all-pages.sh runs it.',
    ...notesOfScripts,
    'While curl runs, other users of this machine can see the header in the process list.',
  ],
  setToken: inPosixShells.slice(0, 1),
};

function script(
  request: ApiRequest,
  publicToken: string | undefined,
  remark: string | undefined,
): string {
  const { purpose, urls, pageSize, keyFields, fingerprint } = planAllPages(request);
  const options = [
    ...(isLoopback(request.url) ? ["--noproxy '*'"] : []),
    ...headerOptions(request, publicToken),
  ];
  const fields = keyFields.map((name) => `.${name}`).join(', ');
  const key = fields === '' ? '""' : `[${fields}] | if .[0] == null then "" else tojson end`;
  return [
    '#!/usr/bin/env bash',
    `# ${purpose}`,
    ...(remark === undefined ? [] : [`# ${plainRemark(remark)}`]),
    'set -euo pipefail',
    'export LC_ALL=C',
    '',
    'file=${1:-items.ndjson}',
    'state=$file.state',
    `request=${fingerprint}`,
    `size=${pageSize} reserve=${reserve} pause=${pause}`,
    'urls=(',
    ...urls.map((url) => `  ${quotePosix(url)}`),
    ')',
    `key='def key: ${key}; '`,
    '',
    'say() { printf "%s\\n" "$*" >&2; }',
    'stop() { say "$*"; exit 1; }',
    'command -v jq > /dev/null || stop "jq is missing: install it first."',
    ...(publicToken === undefined
      ? [`[ -n "\${${tokenVariable}:-}" ] || stop "Set ${tokenVariable} first."`]
      : []),
    '',
    'work=$(mktemp -d)',
    `trap 'rm -rf -- "$work"' EXIT`,
    `trap 'say "Interrupted. Run this again to go on."; exit 130' INT`,
    '',
    'save() {',
    '  jq -nc --arg request "$request" --argjson list "$list" --argjson page "$page" \\',
    `    --argjson items "$items" --argjson after "$after" '$ARGS.named' > "$state.new"`,
    '  mv -- "$state.new" "$state"',
    '}',
    '',
    'list=0 page=1 items=0 after=0',
    'if [ -e "$state" ]; then',
    '  [ "$(jq -r .request "$state")" = "$request" ] ||',
    '    stop "$state is of another request. Remove it and $file, or name another file."',
    `  read -r list page items after < <(jq -r '"\\(.list) \\(.page) \\(.items) \\(.after)"' "$state")`,
    '  # An interruption may have come between the items and the state: what it does not count comes again.',
    '  touch -- "$file"',
    `  awk -v items="$items" 'NR > items { exit } { print }' "$file" > "$file.new"`,
    '  mv -- "$file.new" "$file"',
    '  [ "$(($(wc -l < "$file")))" -eq "$items" ] ||',
    '    stop "$file has less than the $items items of $state. Remove both to start again."',
    'else',
    '  [ ! -e "$file" ] || stop "$file is there without $state. Move it away, or name another file."',
    '  save',
    '  touch -- "$file"',
    'fi',
    'jq -r "$key key" "$file" > "$work/keys"',
    '[ "$items" -eq 0 ] || say "$items items are in $file."',
    '',
    'while [ "$list" -lt "${#urls[@]}" ]; do',
    '  wait=$((after - $(date +%s)))',
    '  if [ "$wait" -gt 0 ]; then',
    '    say "Waiting $wait s, as the API asks."',
    '    sleep "$wait"',
    '  fi',
    '  status=$(curl --silent --show-error --compressed --max-time 60 \\',
    ...options.map((option) => `    ${option} \\`),
    '    --output "$work/page" --write-out "%{http_code}" "${urls[list]}&page=$page") ||',
    '    stop "No response for page $page. Run this again to go on."',
    `  if [ "$status" != 200 ] || ! jq -e '.items | arrays' "$work/page" > /dev/null 2>&1; then`,
    '    cat -- "$work/page" >&2',
    '    say',
    '    stop "HTTP $status for page $page. Run this again to go on."',
    '  fi',
    '  # An item comes twice where the list has grown in between.',
    `  jq -r "$key"'.items[] | key + "\\t" + tojson' "$work/page" |`,
    `    awk -F '\\t' -v keys="$work/keys" '`,
    '      BEGIN { while ((getline line < keys) > 0) known[line]; close(keys) }',
    '      $1 != "" && $1 in known { next }',
    '      { known[$1]; print $1 >> keys; print substr($0, length($1) + 2) }',
    `    ' > "$work/new"`,
    '  cat -- "$work/new" >> "$file"',
    '  items=$((items + $(wc -l < "$work/new")))',
    `  read -r more backoff quota < <(jq -r --argjson size "$size" '`,
    '    . as $page | (.items | length) as $count',
    '    | (if .has_more == null then $count >= $size else .has_more end) and $count > 0',
    `    | "\\(.) \\($page.backoff // 0) \\($page.quota_remaining // "unknown")"`,
    `  ' "$work/page")`,
    '  say "List $((list + 1)) of ${#urls[@]}, page $page: $items items, quota left: $quota."',
    '  if [ "$more" = true ]; then page=$((page + 1)); else list=$((list + 1)) page=1; fi',
    '  after=$((backoff > 0 ? $(date +%s) + backoff + 2 : 0))',
    '  save',
    '  if [ "$list" -lt "${#urls[@]}" ] && [ "$quota" != unknown ] && [ "$quota" -le "$reserve" ]; then',
    '    say "Stopped, because $quota requests of the quota are left. Run this again within a day, once it is full: it goes on at page $page."',
    `    exit ${stoppedForQuota}`,
    '  fi',
    '  sleep "$pause"',
    'done',
    'say "Complete: $items items in $file. To collect anew, remove it and $state."',
  ].join('\n');
}
