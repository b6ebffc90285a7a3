/** Fields that the demo team never has: collectives and migrations; and content_license, which Teams answers leave out. */
export const neverPresent = () => undefined;
