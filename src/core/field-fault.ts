import type { z } from 'zod';
import type { FieldFault } from './problem.ts';

/** What a schema says against a value, as a fault at its field. Parse with `reportInput`. */
export function faultOf(issue: z.core.$ZodIssue): FieldFault {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  switch (issue.code) {
    case 'too_small':
      return {
        path,
        fault: issue.minimum === 1 && issue.origin !== 'number' ? 'required' : 'tooSmall',
        details: { minimum: Number(issue.minimum) },
      };
    case 'too_big':
      return {
        path,
        fault: issue.origin === 'string' ? 'tooLong' : 'tooBig',
        details: { maximum: Number(issue.maximum) },
      };
    case 'invalid_type':
      if (isNothing(issue.input)) return { path, fault: 'required' };
      return { path, fault: NUMERIC.has(issue.expected) ? 'notANumber' : 'wrongKind' };
    case 'invalid_value':
      return { path, fault: isNothing(issue.input) ? 'required' : 'wrongValue' };
    case 'unrecognized_keys':
      return { path, fault: 'unknownField', details: { field: issue.keys.join(', ') } };
    case 'invalid_format':
      return { path, fault: issue.format === 'email' ? 'notAnEmail' : 'wrongFormat' };
    case 'custom':
      return { path, fault: String(issue.params?.fault ?? 'wrongValue') };
    default:
      return { path, fault: 'wrongValue' };
  }
}

const NUMERIC = new Set<string>(['number', 'int']);

const isNothing = (input: unknown) => input === undefined || input === null || input === '';
