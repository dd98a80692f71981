import { z } from 'zod';
import { type AnyAction, actions } from '../../actions/index.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { sayFault } from '../../text/field-fault.ts';
import { installationText } from '../../text/installation.ts';
import { sayProblem } from '../../text/problem.ts';
import { type Answer, json, lasting } from '../answer.ts';
import { readPaths } from '../read-api.ts';
import type { Handler, Visit } from '../visit.ts';
import { examplesOf } from './open-api.tsx';
import { statusOf } from './problem.tsx';

/** The JSON door: every action by its name, with the same guard as everywhere. */
const LIMIT = 5_000_000;

export const callAction: Handler = async (visit) => {
  try {
    const action = actions.find((one) => one.name === visit.params.action);
    if (!action) throw new Problem('notFound', { what: 'action' });
    return json({
      installation: marked(visit),
      result: (await visit.perform(action, await body(visit))) ?? null,
    });
  } catch (error) {
    if (isProblem(error)) return refusal(visit, error);
    throw error;
  }
};

async function body(visit: Visit): Promise<unknown> {
  if (!visit.header('content-type')?.startsWith('application/json')) {
    throw new Problem('badInput', { faults: [{ path: [], fault: 'notJson' }] });
  }
  const bytes = await visit.bytes(LIMIT);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new Problem('badInput', { faults: [{ path: [], fault: 'notJson' }] });
  }
}

/** A refusal for programs. */
export function refusal(visit: Visit, problem: Problem): Answer {
  const faults = isProblem(problem, 'badInput') ? problem.details.faults : [];
  const said = faults.map((fault) => ({ ...fault, said: sayFault(fault, visit.language) }));
  return json(
    {
      installation: marked(visit),
      problem: { kind: problem.kind, ...sayProblem(problem, visit.language), faults: said },
    },
    statusOf(problem),
  );
}

function marked(visit: Visit) {
  const { kind, name } = visit.house.installation;
  return { kind, name, notice: installationText[visit.language][kind] };
}

/** OpenAPI 3.1: what anybody may read by its address, then every action by its name. */
export const describeApi: Handler = async (visit) =>
  lasting(
    json({
      openapi: '3.1.0',
      info: {
        title: 'Prongsai',
        version: '1',
        description: installationText.en[visit.house.installation.kind],
      },
      servers: [{ url: visit.house.publicUrl }],
      paths: {
        ...readPaths((await examplesOf(visit)) ?? {}),
        ...Object.fromEntries(
          actions.map((action) => [`/api/${action.name}`, { post: describe(action) }]),
        ),
      },
    }),
    'openapi',
  );

function describe(action: AnyAction) {
  const who = typeof action.may === 'string' ? action.may : action.may.join(', ');
  return {
    operationId: action.name,
    description: `${action.changes ? 'A change' : 'A look'}; open to: ${who}`,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' }),
        },
      },
    },
    responses: {
      200: { description: 'Done' },
      '4XX': { description: 'Refused; `problem` says why and what to do' },
    },
  };
}
