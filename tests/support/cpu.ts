// This file measures work by the processor time that it takes, which other programs on the machine do not lengthen.

/** Milliseconds of processor time. */
export function cpuOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
