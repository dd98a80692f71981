import { expect, test } from 'vitest';
import { errorFacts } from './log.ts';

test('of a database error nothing is kept that may repeat a row', () => {
  const error = Object.assign(new Error('invalid input syntax: "somchai@example.go.th"'), {
    severity: 'ERROR',
    routine: 'x',
    code: '23505',
    constraint: 'person_email',
    detail: 'Key (email)=(somchai@example.go.th) already exists.',
  });
  const facts = errorFacts(new Error('while saving', { cause: error }));
  expect(facts).toMatchObject({
    message: 'while saving',
    cause: { code: '23505', constraint: 'person_email' },
  });
  expect(JSON.stringify(facts)).not.toContain('somchai');
});
