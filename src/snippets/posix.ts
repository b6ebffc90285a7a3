/**
 * A word for bash, zsh, fish, dash and ksh that stands for exactly this text. fish gives a backslash a meaning between
 * single quotes and the others do not: outside them all agree. NUL cannot be passed to a program at all.
 */
export function quotePosix(text: string): string {
  return `'${text.replace(/['\\]/g, `'\\$&'`)}'`;
}

/** A terminal cuts a longer line where the shell does not edit it itself, as dash: 4,096 on Linux, 1,024 on macOS. */
const longestLine = 1000;

/** A word as `quotePosix` writes it, over as many lines as it takes. */
export function foldPosix(text: string): string {
  const pieces = text.match(new RegExp(`[^]{1,${longestLine}}`, 'gu')) ?? [''];
  return pieces.map(quotePosix).join('\\\n');
}
