// This file writes a script for Windows PowerShell 5.1 and PowerShell 7 that collects all pages.
import type { ApiRequest } from '../../request/build.ts';
import { mostRepeated } from '../../request/pages.ts';
import { isLoopback } from '../loopback.ts';
import { headersOf, legacyWarning, powershell, quotePowerShell } from '../powershell.ts';
import { plainRemark } from '../remark.ts';
import { inPowerShell } from '../set-token.ts';
import type { Snippet } from '../snippet.ts';
import { notesOfScripts } from './notes.ts';
import { longestWait, pause, planAllPages, reserve, stoppedForQuota } from './plan.ts';

export const powershellScript: Snippet = {
  id: 'powershell',
  label: 'PowerShell',
  info: powershell.info,
  markdown: 'powershell',
  write: (request, publicToken, remark) => {
    const warning = legacyWarning(request.url);
    return [
      {
        label: 'Windows PowerShell 5.1 and PowerShell 7, as a file all-pages.ps1',
        text: script(request, publicToken, remark),
        ...(warning === undefined ? {} : { warning }),
      },
    ];
  },
  notes: [
    'powershell -ExecutionPolicy Bypass -File all-pages.ps1 runs it, and in PowerShell 7 pwsh all-pages.ps1.',
    ...notesOfScripts,
    'PowerShell 7 reads a text that is nothing but a date, such as a title 2026-01-31T14:00:00, as a date, and may write it otherwise.',
  ],
  setToken: [inPowerShell],
};

function script(
  request: ApiRequest,
  publicToken: string | undefined,
  remark: string | undefined,
): string {
  const { purpose, urls, pageSize, keyFields, fingerprint } = planAllPages(request);
  return [
    `# ${purpose}`,
    ...(remark === undefined ? [] : [`# ${plainRemark(remark)}`]),
    "param([string] $file = 'items.ndjson')",
    "$ErrorActionPreference = 'Stop'",
    '# .NET has a working directory of its own.',
    '$file = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($file)',
    "$stateFile = $file + '.state'",
    `$request = ${quotePowerShell(fingerprint)}`,
    `$size = ${pageSize}`,
    `$reserve = ${reserve}`,
    `$keyFields = @(${keyFields.map(quotePowerShell).join(', ')})`,
    '$urls = @(',
    urls.map((url) => `  ${quotePowerShell(url)}`).join(',\n'),
    ')',
    '$headers = @{',
    ...headersOf(request, publicToken).map((header) => `  ${header}`),
    '}',
    '',
    'Add-Type -AssemblyName System.Net.Http',
    '$handler = New-Object System.Net.Http.HttpClientHandler',
    '$handler.AllowAutoRedirect = $false',
    "$handler.AutomaticDecompression = 'GZip, Deflate'",
    ...(isLoopback(request.url) ? ['$handler.UseProxy = $false'] : []),
    '$client = New-Object System.Net.Http.HttpClient $handler',
    '$client.Timeout = [TimeSpan]::FromSeconds(60)',
    'foreach ($name in $headers.Keys) {',
    '  [void] $client.DefaultRequestHeaders.TryAddWithoutValidation($name, $headers[$name])',
    '}',
    body,
  ].join('\n');
}

const body = `$utf8 = New-Object System.Text.UTF8Encoding $false
$lineEnd = [string] [char] 10

function Say([string] $text) { [Console]::Error.WriteLine($text) }

function Stop-Script([string] $text, [int] $code = 1) {
  Say $text
  exit $code
}

function Get-Key($item) {
  if ($keyFields.Count -eq 0 -or $null -eq $item.($keyFields[0])) { return $null }
  $values = foreach ($name in $keyFields) { [string] $item.$name }
  return $values -join $lineEnd
}

function Get-Whole($value) {
  if ($value -isnot [ValueType] -or $value -is [bool] -or $value -is [DateTime]) { return $null }
  return [long] [Math]::Floor([Math]::Max(0, [Math]::Min([double] $value, 9999999999)))
}

function Test-State($state) {
  foreach ($name in 'list', 'page', 'items', 'after') {
    $count = Get-Whole $state.$name
    if ($null -eq $count -or $count -ne $state.$name) { return $false }
  }
  return $state.page -gt 0
}

function Stop-Broken([string] $path, [string] $other) {
  Stop-Script ($path + ' is broken. Delete it and ' + $other + ' to start again, or name another file.')
}

function Save-State {
  [IO.File]::WriteAllText($stateFile + '.new', (ConvertTo-Json -Compress $state), $utf8)
  if (Test-Path -LiteralPath $stateFile) {
    [IO.File]::Replace($stateFile + '.new', $stateFile, [NullString]::Value)
  } else {
    [IO.File]::Move($stateFile + '.new', $stateFile)
  }
}

$known = New-Object 'System.Collections.Generic.HashSet[string]'
if (Test-Path -LiteralPath $stateFile) {
  $state = $null
  try { $state = ConvertFrom-Json ([IO.File]::ReadAllText($stateFile)) } catch { $state = $null }
  if (-not (Test-State $state)) { Stop-Broken $stateFile $file }
  if ($state.request -ne $request) {
    Stop-Script ($stateFile + ' is of another request. Remove it and ' + $file + ', or name another file.')
  }
  [IO.File]::AppendAllText($file, '', $utf8)
  $lines = [IO.File]::ReadAllLines($file, $utf8)
  if ($lines.Count -lt $state.items) {
    Stop-Script ($file + ' has less than the ' + $state.items + ' items of ' + $stateFile + '. Remove both to start again.')
  }
  $length = 0
  for ($at = 0; $at -lt $state.items; $at += 1) {
    $length += $utf8.GetByteCount($lines[$at]) + 1
    try { $key = Get-Key (ConvertFrom-Json $lines[$at]) } catch { Stop-Broken $file $stateFile }
    if ($null -ne $key) { [void] $known.Add($key) }
  }
  # An interruption may have come between the items and the state: what it does not count comes again.
  $stream = [IO.File]::Open($file, 'Open')
  $stream.SetLength($length)
  $stream.Close()
  if ($state.items -gt 0) { Say ([string] $state.items + ' items are in ' + $file + '.') }
} else {
  if (Test-Path -LiteralPath $file) {
    Stop-Script ($file + ' is there without ' + $stateFile + '. Move it away, or name another file.')
  }
  $state = [pscustomobject] @{ request = $request; list = 0; page = 1; items = 0; after = 0 }
  Save-State
  [IO.File]::AppendAllText($file, '', $utf8)
}

$repeated = 0
while ($state.list -lt $urls.Count) {
  $wait = [Math]::Min($state.after - [DateTimeOffset]::UtcNow.ToUnixTimeSeconds(), ${longestWait})
  if ($wait -gt 0) {
    Say ('Waiting ' + $wait + ' s, as the API asks.')
    Start-Sleep -Seconds $wait
  }
  $number = $state.page
  try {
    $response = $client.GetAsync($urls[$state.list] + '&page=' + $number).GetAwaiter().GetResult()
    $status = [int] $response.StatusCode
    $body = $response.Content.ReadAsStringAsync().GetAwaiter().GetResult()
  } catch {
    Stop-Script ($_.Exception.GetBaseException().Message + ' Run this again to go on.')
  }
  $page = $null
  try { $page = ConvertFrom-Json $body } catch { $page = $null }
  if ($status -ne 200 -or $null -eq $page -or $page.items -isnot [array]) {
    Say $body
    Stop-Script ('HTTP ' + $status + ' for page ' + $number + '. Run this again to go on.')
  }
  $text = New-Object System.Text.StringBuilder
  foreach ($item in $page.items) {
    # An item comes twice where the list has grown in between.
    $key = Get-Key $item
    if ($null -ne $key -and -not $known.Add($key)) { continue }
    # 5.1 writes nothing for null.
    $line = 'null'
    if ($null -ne $item) { $line = ConvertTo-Json -InputObject $item -Depth 100 -Compress }
    [void] $text.Append($line).Append($lineEnd)
    $state.items += 1
  }
  [IO.File]::AppendAllText($file, $text.ToString(), $utf8)
  $left = Get-Whole $page.quota_remaining
  $quota = 'unknown'
  if ($null -ne $left) { $quota = $left }
  Say ('List ' + ($state.list + 1) + ' of ' + $urls.Count + ', page ' + $number + ': ' + $state.items + ' items, quota left: ' + $quota + '.')
  $more = $page.items.Count -ge $size
  if ($null -ne $page.has_more) { $more = $page.has_more -is [bool] -and $page.has_more }
  $repeated += 1
  if ($text.Length -gt 0) { $repeated = 0 }
  if ($more -and $page.items.Count -gt 0) {
    $state.page += 1
  } else {
    $state.list += 1
    $state.page = 1
    $repeated = 0
  }
  $state.after = 0
  $backoff = Get-Whole $page.backoff
  if ($backoff -gt 0) {
    $state.after = [DateTimeOffset]::UtcNow.ToUnixTimeSeconds() + $backoff + 2
  }
  Save-State
  if ($repeated -eq ${mostRepeated}) {
    Stop-Script ('Stopped, because ' + $repeated + ' pages in a row had nothing new. Run this again to go on at page ' + $state.page + '.')
  }
  if ($state.list -lt $urls.Count -and $null -ne $left -and $left -le $reserve) {
    Stop-Script ('Stopped, because ' + $quota + ' requests of the quota are left. Run this again within a day, once it is full: it goes on at page ' + $state.page + '.') ${stoppedForQuota}
  }
  Start-Sleep -Milliseconds ${pause * 1000}
}
Say ('Complete: ' + $state.items + ' items in ' + $file + '. To collect anew, remove it and ' + $stateFile + '.')`;
