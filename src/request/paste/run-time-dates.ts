// This file reads the expressions by which the snippets compute a date when they run, and puts the relative date in their
// place that a person would type.

/** What comes before the shift of an expression, and after it. */
type Expression = readonly [before: string, after: string];

/** `- 604800`, `- 7 * 86400`. */
const shift = String.raw`(?:\s*([-+])\s*(\d{1,10}(?:\s*\*\s*\d{1,6}){0,3})L?)?`;

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

/** As an item of a dictionary or an argument: it becomes a text of its own. */
const barePatterns = [
  String.raw`\b(?:str\()?int\(time\.time\(\)\s*`,
  String.raw`\bMath\.(?:floor|round)\(Date\.now\(\)\s*\/\s*1000\s*`,
].map((before) => new RegExp(`${before}\\)${shift}`, 'g'));

/** GNU: `$(date -d '7 days ago' +%s)`. */
const gnuDate =
  /\$\(date (?:-u )?(?:-d|--date)[ =]?["'](\d{1,6}) (second|minute|hour|day|week)s? ago["'] \+%s\)/g;

/** PowerShell, C#: a value of its own, or within a text. */
const addedInText =
  /\$\(\[DateTimeOffset\]::(?:Utc)?Now\.Add(Day|Hour|Minute|Second)s\((-?)(\d{1,6})\)\.ToUnixTimeSeconds\(\)\)/gi;
const added =
  /(?:\[DateTimeOffset\]::|\bDateTimeOffset\.)(?:Utc)?Now\.Add(Day|Hour|Minute|Second)s\((-?)(\d{1,6})\)\.ToUnixTimeSeconds\(\)/gi;

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
      relativeDate(sign, product(count)),
    );
  read = read.replaceAll('$(date +%s)', 'now');
  for (const pattern of programPatterns)
    read = read.replace(
      pattern,
      (_, quote: string, sign?: string, count?: string, next?: string) =>
        relativeDate(sign, product(count)) + (next === undefined ? quote : ''),
    );
  for (const pattern of barePatterns)
    read = read.replace(pattern, (_, sign?: string, count?: string) =>
      textOfDate(sign, product(count)),
    );
  return read
    .replace(gnuDate, (_, count: string, unit: string) =>
      relativeDate('-', Number(count) * lengthOf(unit)),
    )
    .replace(addedInText, (_, unit: string, sign: string, count: string) =>
      relativeDate(sign, Number(count) * lengthOf(unit)),
    )
    .replace(added, (_, unit: string, sign: string, count: string) =>
      textOfDate(sign, Number(count) * lengthOf(unit)),
    );
}

const lengths = { w: 604_800, d: 86_400, h: 3600, m: 60, s: 1 };

const lengthOf = (unit: string): number =>
  lengths[unit.charAt(0).toLowerCase() as keyof typeof lengths];

const product = (factors = '0'): number =>
  factors.split('*').reduce((total, factor) => total * Number(factor), 1);

/** As a literal of a program, which escapes it itself. */
const textOfDate = (sign: string | undefined, seconds: number): string =>
  `'${decodeURIComponent(relativeDate(sign, seconds))}'`;

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
