/**
 * Fields that the demo team never has: collectives, migrations, locks, notices; content_license, which Teams answers
 * leave out; and what a token sees of its owner's own votes and rights only with the scope private_info.
 */
export const absent = () => undefined;
