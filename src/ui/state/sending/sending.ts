// What sends a request and reads what came back, as one chunk. Nobody needs it before the first run.
export { readPasted } from '../../../exchange/pasted.ts';
export { send } from '../../../exchange/send.ts';
export { redactExchange } from './redact-exchange.ts';
