/** Fields that the demo team never has: collectives, migrations, locks, notices; and content_license, which Teams answers leave out. */
export const absent = () => undefined;
