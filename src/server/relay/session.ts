// This file makes the secret that only the page of this process knows, checks it, and names callers by it.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits. */
export function createSession(): string {
  return randomBytes(32).toString('base64url');
}

/** Whether a text is the secret; how long that takes does not tell how much of it is right. */
export function matchesSession(given: string, session: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(session)];
  return one.length === other.length && timingSafeEqual(one, other);
}

/** A name for a token that is worth nothing to anybody: it stays in memory for as long as the process runs. */
export function callerNames(session: string): (token: string) => string {
  return (token) => createHmac('sha256', session).update(token).digest('base64url');
}
