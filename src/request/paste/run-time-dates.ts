// This file reads the expressions by which the snippets compute a date when they run, and puts the relative date in their
// place that a person would type.

/** What comes before the shift of an expression, and after it. */
type Expression = readonly [before: string, after: string];

const shift = String.raw`(?:\s*([-+])\s*(\d{1,10})L?)?`;

const inShells: readonly Expression[] = [
  [String.raw`\$\(expr \$\(date \+%s\)`, String.raw`\)`],
  [String.raw`\$\(\(\s*\$\(date \+%s\)`, String.raw`\s*\)\)`],
];

const inPrograms: readonly Expression[] = [
  // PowerShell, C#
  [String.raw`\(\[DateTimeOffset\]::(?:Utc)?Now\.ToUnixTimeSeconds\(\)`, String.raw`\)`],
  [String.raw`\(DateTimeOffset\.UtcNow\.ToUnixTimeSeconds\(\)`, String.raw`\)`],
  // Python, JavaScript, Go, Java, Ruby, PHP and Perl, R
  [String.raw`str\(int\(time\.time\(\)\)`, String.raw`\)`],
  [String.raw`\(Math\.floor\(Date\.now\(\) \/ 1000\)`, String.raw`\)`],
  [String.raw`strconv\.FormatInt\(time\.Now\(\)\.Unix\(\)`, String.raw`, 10\)`],
  [String.raw`\(Instant\.now\(\)\.getEpochSecond\(\)`, String.raw`\)`],
  [String.raw`\(Time\.now\.to_i`, String.raw`\)\.to_s`],
  [String.raw`\(time(?:\(\))?`, String.raw`\)`],
  [String.raw`as\.integer\(Sys\.time\(\)\)`, ''],
];

const shellPatterns = inShells.map(([before, after]) => new RegExp(before + shift + after, 'g'));

/** With the end of the text before it, and the beginning of the one behind it if there is one: it becomes part of the text. */
const programPatterns = inPrograms.map(
  ([before, after]) =>
    new RegExp(`(["'])\\s*[+.,]\\s*${before}${shift}${after}(?:\\s*[+.,]\\s*(\\1))?`, 'g'),
);

/** REST Client: `{{$timestamp -7 d}}`. */
const timestamp = /\{\{\$timestamp(?: (-?)(\d{1,6}) ([smhdw]))?\}\}/g;

/** The text with `7d` for what computes the moment seven days ago. */
export function readRunTimeDates(text: string): string {
  let read = text.replace(
    timestamp,
    (_, sign?: string, count = '0', unit: keyof typeof lengths = 's') =>
      relativeDate(sign, Number(count) * lengths[unit]),
  );
  for (const pattern of shellPatterns)
    read = read.replace(pattern, (_, sign?: string, count?: string) =>
      relativeDate(sign, Number(count ?? 0)),
    );
  read = read.replaceAll('$(date +%s)', 'now');
  for (const pattern of programPatterns)
    read = read.replace(
      pattern,
      (_, quote: string, sign?: string, count?: string, next?: string) =>
        relativeDate(sign, Number(count ?? 0)) + (next === undefined ? quote : ''),
    );
  return read;
}

const lengths = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

/** As a person types it, escaped for a URL: `7d`, `1h%2030min`, `in%202h`. */
function relativeDate(sign: string | undefined, seconds: number): string {
  if (seconds === 0) return 'now';
  const steps: string[] = [];
  let rest = seconds;
  for (const [length, unit] of [
    [lengths.d, 'd'],
    [lengths.h, 'h'],
    [lengths.m, 'min'],
    [lengths.s, 's'],
  ] as const) {
    const count = Math.floor(rest / length);
    if (count > 0) steps.push(`${count}${unit}`);
    rest -= count * length;
  }
  return [...(sign === '-' ? [] : ['in']), ...steps].join('%20');
}
