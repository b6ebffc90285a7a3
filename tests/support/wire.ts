/** The characters that a URL, a form and a link of ours may hold. */
export const wire = /^[A-Za-z0-9\-._~!()*:;,/@?&=%+]*$/;
