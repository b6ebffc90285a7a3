/** Fields that the demo team never has: collectives and migrations; and content_license, which responses of Teams leave out. */
export const neverPresent = () => undefined;
