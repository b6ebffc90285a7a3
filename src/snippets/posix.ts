/** A word for bash, zsh, dash and ksh that stands for exactly this text. NUL cannot be passed to a program at all. */
export function quotePosix(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
