import { expect, test } from 'vitest';
import { readPasted } from '../../../src/request/paste/read-pasted.ts';

const url = 'https://x.test/2.3/questions';

test.each([
  [`curl "${url}?fromdate=$(date -d '7 days ago' +%s)"`, '7d'],
  [`curl "${url}?fromdate=$(date --date='2 hours ago' +%s)"`, '2h'],
  [`curl "${url}?fromdate=$(( $(date +%s) - 7 * 86400 ))"`, '7d'],
  [`requests.get('${url}', params={'fromdate': int(time.time()) - 7 * 24 * 3600})`, '7d'],
  [`fetch('${url}?' + new URLSearchParams({ fromdate: Math.floor(Date.now() / 1000) }))`, 'now'],
  [
    `fetch('${url}?' + new URLSearchParams({ fromdate: Math.floor(Date.now()/1000) - 5400 }))`,
    '1h 30min',
  ],
  [`irm "${url}?fromdate=$([DateTimeOffset]::UtcNow.AddDays(-7).ToUnixTimeSeconds())"`, '7d'],
  [
    `$body = @{ fromdate = [DateTimeOffset]::Now.AddHours(-1).ToUnixTimeSeconds() }\nirm ${url} -Body $body`,
    '1h',
  ],
  [`irm "${url}?fromdate=$([DateTimeOffset]::UtcNow.AddDays(2).ToUnixTimeSeconds())"`, 'in 2d'],
])('what %s computes is read as the date that a person would type: %s', (text, fromdate) => {
  const read = readPasted(text);
  if (read.kind !== 'commands') throw new Error(read.kind);
  expect(read.commands.map(({ draft }) => draft.values)).toEqual([{ fromdate }]);
});
