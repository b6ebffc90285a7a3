/** The milliseconds of processor that a run takes: unlike those of the clock, the same on a busy machine. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
