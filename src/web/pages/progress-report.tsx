import { reportProgress } from '../../actions/progress.ts';
import { isProblem, Problem } from '../../core/problem.ts';
import { redirect } from '../answer.ts';
import { type Handler, submit, type Typed } from '../visit.ts';
import { measureOf, measurePath } from './progress.tsx';
import { showMeasure } from './progress-measure.tsx';

/** The form of one round is sent: every step of which something is said. */
const FIELDS = [
  'state',
  'percent',
  'spending',
  'result',
  'problem',
  'suggestion',
  'links',
] as const;

export const postProgress: Handler = async (visit) => {
  const typed = await visit.form();
  const numbers = filled(typed);
  return submit(
    visit,
    reportProgress,
    () => ({
      ...measureOf(visit),
      until: typed.get('until'),
      steps: numbers.map((step) => ({
        step,
        version: typed.get(`version${step}`),
        ...Object.fromEntries(FIELDS.map((field) => [field, typed.get(`${field}${step}`)])),
      })),
    }),
    (written) =>
      redirect(`${measurePath(visit)}?until=${typed.get('until')}&saved=${written}#done`),
    (_typed, problem) => showMeasure(visit, { typed, problem: atSteps(problem, numbers) }),
  );
};

/** Steps of which anything is said. */
function filled(typed: Typed): string[] {
  return typed
    .all('step')
    .slice(0, 100)
    .filter((step) => FIELDS.some((field) => typed.get(`${field}${step}`).trim() !== ''));
}

/** The action speaks of a list, the form of fields: `steps, 0, percent` is `percent1`. */
function atSteps(problem: Problem, numbers: readonly string[]): Problem {
  if (!isProblem(problem, 'badInput')) return problem;
  const faults = problem.details.faults.map((fault) => {
    const [list, at, field] = fault.path;
    if (list !== 'steps') return fault;
    if (at === undefined) return { path: ['state1'], fault: 'stateNeeded' };
    const isState = field === 'state' && fault.fault === 'required';
    return {
      ...fault,
      path: [`${field}${numbers[Number(at)]}`],
      fault: isState ? 'stateNeeded' : fault.fault,
    };
  });
  return new Problem('badInput', { faults });
}
