/** The most questions of a team: what the sandbox is fast enough for, and what a computer has the memory for. */
export const largestWorld = 100_000;
