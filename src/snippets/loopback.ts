/** Whether a URL leads to this computer, which a proxy cannot reach. */
export function isLoopback(url: string): boolean {
  return /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url);
}
