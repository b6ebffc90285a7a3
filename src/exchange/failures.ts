// This file is the one list of the ways in which a call can fail, apart from the errors of the API (catalog/errors.ts). The
// types, the protocol of the relay and the rules of the doctor follow from it.
import { docs } from '../catalog/docs.ts';
import type { Failure } from './failure.ts';
import { pastedFailures } from './pasted-failures.ts';

export const failures = {
  /** No response came. */
  transportError: {
    /** The token cannot be sent, or a secret is in the wrong place. */
    unsent: {
      title: 'Nothing was sent',
      meaning: 'The request was not sent, because part of it cannot be sent or is secret.',
      action: 'Correct the token or the field that holds a secret.',
      about: 'token',
    },
    /** The browser does not say more. */
    browser: {
      title: 'There is no response, and the browser does not say why',
      meaning: 'The browser blocked the call or could not make it, and does not tell a page which.',
      action:
        'Check that the server of the explorer is still running and run it again, or run the command in your shell.',
      about: 'network',
      confidence: 'likely',
    },
    /** The `fetch` that another program sends through failed: nobody knows what runs there. */
    fetch: {
      title: 'The fetch call failed',
      meaning: 'The fetch call failed, most often because the host cannot be reached from here.',
      action:
        'Check the connection, the VPN and the proxy, or the fetch function if it is your own.',
      about: 'network',
      confidence: 'likely',
    },
    /** The server of the explorer does not respond, or with nonsense. */
    server: {
      title: 'The server of this page could not help',
      meaning: 'The server of the explorer does not respond.',
      action: 'Look at its terminal, start it again, and reload the page.',
      about: 'network',
    },
    /** The server of the explorer does not relay this, such as a write where writes are off. */
    relay: {
      title: 'The server of this page does not send this',
      meaning: 'The server of the explorer blocks every call that would change the team.',
      action: 'Start it again with --allow-writes, or run the command in your shell.',
      about: 'network',
    },
    /** The API asked for a pause that has not passed. */
    paused: {
      title: 'The API asked for a pause',
      meaning: 'The API asked for a pause that is not over yet.',
      action: 'Wait until the countdown on Run has ended.',
      about: 'service',
      link: docs.throttle,
    },
    dns: {
      title: 'The host name is unknown',
      meaning: 'The DNS of this computer does not know the name of the host.',
      action:
        'Check the spelling of the host, the connection, whether a VPN is needed or in the way, and set HTTPS_PROXY before you start the explorer if only a proxy knows the name.',
      about: 'network',
    },
    refused: {
      title: 'The host refused the connection',
      meaning: 'The host is there, but nothing listens on this port.',
      action: 'Check host and port, and whether a firewall refuses connections.',
      about: 'network',
    },
    network: {
      title: 'The host cannot be reached',
      meaning: 'There is no route to the host from this network.',
      action: "Check this computer's connection, and its VPN or firewall.",
      about: 'network',
    },
    tls: {
      title: 'The connection is not trusted',
      meaning:
        'No secure connection could be made, most often because a proxy presents a certificate of its own.',
      action:
        'Set NODE_EXTRA_CA_CERTS to the certificate file of your organisation before you start the explorer, and never switch the check off.',
      about: 'network',
      confidence: 'likely',
    },
    proxy: {
      title: 'The proxy blocked the call',
      meaning: 'The proxy did not let the call through.',
      action: 'Check HTTPS_PROXY and NO_PROXY, and whether the proxy needs a name and a password.',
      about: 'network',
    },
    reset: {
      title: 'The connection was lost before a response came',
      meaning: 'The connection was closed before a response came.',
      action: 'Try again, and if it still fails, ask whoever runs your proxy or firewall.',
      about: 'network',
    },
    'bad-http': {
      title: 'The response is not valid HTTP',
      meaning: 'What responded does not follow HTTP, so it is not the API.',
      action: 'Check host and port, and which proxy is in between.',
      about: 'network',
    },
    'connect-timeout': {
      title: 'Connecting took too long',
      meaning:
        'The host did not accept the connection in time, as when a firewall drops it silently.',
      action: 'Check whether this network needs a proxy, and set HTTPS_PROXY if it does.',
      about: 'network',
      confidence: 'likely',
    },
    'first-byte-timeout': {
      title: 'The host took the request and never responded',
      meaning: 'The request was accepted, but no response began in time.',
      action: 'Try again in a minute, and if it persists report it with the time.',
      about: 'network',
    },
    'idle-timeout': {
      title: 'The response stopped midway',
      meaning: 'The response began and then stalled.',
      action: 'Try again, and if it persists look for a proxy that inspects traffic.',
      about: 'network',
    },
    'total-timeout': {
      title: 'The response took too long',
      meaning: 'The response did not end in time.',
      action: 'Ask for fewer items or fields, or try again on a faster connection.',
      about: 'network',
    },
  },
  /** A response came that is not one of the API, or cannot be read. */
  invalidResponse: {
    html: {
      title: 'A web page came instead of JSON',
      meaning:
        'A proxy on your network, a sign-in page or another web site responded, not the API.',
      action:
        'Open the address of the API in the browser to see who responds, and sign in to your network or correct the host.',
      about: 'network',
      confidence: 'likely',
    },
    empty: {
      title: 'The response is empty',
      meaning: 'The response has no body, which the API never sends for this call.',
      action: 'Try again, and if it persists look for a proxy that removes the body.',
      about: 'network',
    },
    'not-json': {
      title: 'Invalid JSON',
      meaning: 'The response is cut off or is not JSON.',
      action: 'Try again; if it still fails, try another network.',
      about: 'network',
    },
    'wrong-type': {
      title: 'The response has the wrong type',
      meaning: 'The response is JSON but labelled otherwise, as by a proxy that rewrites headers.',
      action:
        'Compare over another network, and ask whoever runs your proxy to leave the response as it is.',
      about: 'network',
    },
    'no-wrapper': {
      title: 'The response is not from the API',
      meaning: 'The response is JSON, but from another service or another version of the API.',
      action: 'Check the host and the version in the address.',
      about: 'network',
    },
    'error-status': {
      title: 'The status is an error, but the response names none',
      meaning:
        'The response looks like a list, but its HTTP status says that the call failed, as behind a gateway.',
      action:
        'Run it again later; if it stays so, show the status and the headers to whoever runs the gateway.',
      about: 'service',
    },
    'bad-encoding': {
      title: 'The response cannot be uncompressed',
      meaning: 'The response is marked as compressed, but its data is broken or cut off.',
      action: 'Try again, and if it persists look for a proxy that uncompresses responses.',
      about: 'network',
    },
    'bad-utf8': {
      title: 'The response is not UTF-8',
      meaning: 'The response has bytes that are not UTF-8, which the API never sends.',
      action: 'Look for a proxy that converts traffic.',
      about: 'network',
    },
    'too-large': {
      title: 'The response is too large',
      meaning: 'The response is larger than this page reads.',
      action:
        'Lower pagesize or choose a filter with fewer fields, and check the host if that does not help.',
      about: 'network',
    },
    incomplete: {
      title: 'The response is incomplete',
      meaning: 'The connection was lost in the middle of the response.',
      action: 'Try again, and if it still fails, compare over another network.',
      about: 'network',
    },
    redirect: {
      title: 'The response redirects elsewhere',
      meaning:
        'Something in front of the API wants you to sign in, or the host is not that of the API.',
      action:
        'Sign in to your network or VPN in the browser and try again; the redirect was not followed, because that would pass the token on.',
      about: 'network',
      confidence: 'likely',
    },
  },
  pastedText: pastedFailures,
} as const satisfies Readonly<Record<string, Readonly<Record<string, Failure>>>>;

/** Why there is no response. */
export type TransportErrorReason = keyof typeof failures.transportError;

/** What is wrong with a response. */
export type InvalidResponseReason = keyof typeof failures.invalidResponse;

/** What a pasted text is that is not a response as the API sends it. */
export type PastedTextReason = keyof typeof failures.pastedText;
