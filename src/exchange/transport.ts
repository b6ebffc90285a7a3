/** Carries a request to where it is answered: `fetch`, or a handler in the page. */
export type Transport = (request: Request) => Promise<Response>;
