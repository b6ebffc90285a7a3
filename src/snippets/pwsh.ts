/**
 * A string literal for PowerShell that stands for exactly this text. PowerShell takes any of `' ‘ ’ ‚ ‛` for the end of a
 * string that any of them began, and two in a row for the second (about_Quoting_Rules): doubling each is right and enough.
 */
export function quotePowerShell(text: string): string {
  return `'${text.replace(/['\u2018-\u201b]/g, '$&$&')}'`;
}
