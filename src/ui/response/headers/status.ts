import { errors } from '../../../catalog/errors.ts';
import type { Failure } from '../../../exchange/failure.ts';
import { failures } from '../../../exchange/failures.ts';
import type { Outcome } from '../../../exchange/outcome.ts';
import type { Exchange } from '../../state/exchange.ts';
import type { Fact, Section } from './section.ts';

const pasted: Fact = {
  name: 'status',
  value: 'pasted',
  meaning: 'Only the text was pasted: its HTTP status, headers and times are not known.',
};

/** What became of the request: HTTP's status, and what it means here. */
export function statusSection({ outcome }: Exchange): Section {
  return { title: 'Status', facts: factsOf(outcome) };
}

function factsOf(outcome: Outcome): readonly Fact[] {
  switch (outcome.kind) {
    case 'success':
      return [httpStatus(outcome.received.status, 'The API carried out the request.')];
    case 'api-error': {
      const { id, name, message } = outcome.error;
      const known = errors.find((error) => error.id === id)?.description;
      const meaning = 'The API sends HTTP 400 with every error; error_id says which one it is.';
      return [
        httpStatus(outcome.received.status, meaning),
        {
          name: 'error_id',
          value: `${id} ${name}`.trim(),
          meaning: known ?? 'An error that is not documented here.',
        },
        { name: 'error_message', value: message },
      ];
    }
    case 'invalid-response': {
      const { meaning } = failureOf(outcome.reason);
      return [
        httpStatus(outcome.received.status, meaning),
        { name: 'reason', value: outcome.detail },
      ];
    }
    case 'transport-error': {
      const { title, meaning } = failures.transportError[outcome.reason];
      return [
        { name: 'status', value: 'none', meaning: `${title}. ${meaning}` },
        { name: 'reason', value: outcome.detail },
      ].filter(({ value }) => value !== '');
    }
    case 'aborted':
      return [
        {
          name: 'status',
          value: 'none',
          meaning: 'The request was cancelled. The API may have carried it out all the same.',
        },
      ];
  }
}

function httpStatus(status: number, meaning: string): Fact {
  return status === 0 ? pasted : { name: 'status', value: `HTTP ${status}`, meaning };
}

function failureOf(reason: Extract<Outcome, { kind: 'invalid-response' }>['reason']): Failure {
  const all: Readonly<Record<string, Failure>> = {
    ...failures.pastedText,
    ...failures.invalidResponse,
  };
  return all[reason] ?? failures.invalidResponse['not-json'];
}
