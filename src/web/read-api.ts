import { z } from 'zod';
import { seeComparison } from '../actions/comparison.ts';
import { seeCustomStanding, seeCustomStandings } from '../actions/custom-standing.ts';
import { listResults, searchResult, seeResult } from '../actions/edition.ts';
import type { AnyAction } from '../actions/index.ts';
import { seeMovers } from '../actions/mover.ts';
import { seeOpenData } from '../actions/open-data.ts';
import { seeRanking } from '../actions/ranking.ts';
import { seeShortfalls } from '../actions/shortfall.ts';
import { seeStandingGroup, seeStandingGroups } from '../actions/standing-group.ts';
import { RANKING_FILTERS } from '../core/ranking.ts';
import { agenciesAnswer, agencyAnswer, cyclesAnswer, openDataAnswer } from '../core/read-answer.ts';
import {
  comparisonAnswer,
  groupAnswer,
  groupsAnswer,
  heatMapAnswer,
  moversAnswer,
  rankingAnswer,
  shortfallsAnswer,
} from '../core/standing-answer.ts';
import { openApiText, type ReadName } from '../text/open-api.ts';
import { RANKING_ASKED } from './pages/ranking.tsx';

/**
 * What anybody may read as JSON, address by address: the action behind it says what may be asked,
 * a schema what is answered. The description of the API, the page for people and the test that holds
 * real answers to it are made from this list.
 */
export interface Read {
  readonly name: ReadName;
  readonly path: string;
  readonly action: AnyAction;
  /** What of the action's input stands in the query. */
  readonly query: readonly string[];
  /** What the action calls a parameter, where that is another word. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly answer: z.ZodType;
}

export const READS: readonly Read[] = [
  { name: 'cycles', path: '/results.json', action: listResults, query: [], answer: cyclesAnswer },
  {
    name: 'agencies',
    path: '/results/{cycleId}.json',
    action: searchResult,
    query: ['q', 'page', 'edition'],
    answer: agenciesAnswer,
  },
  {
    name: 'agency',
    path: '/results/{cycleId}/{agencyCode}.json',
    action: seeResult,
    query: ['edition'],
    answer: agencyAnswer,
  },
  {
    name: 'ranking',
    path: '/standings/{cycleId}.json',
    action: seeRanking,
    query: RANKING_ASKED,
    answer: rankingAnswer,
  },
  {
    name: 'groups',
    path: '/standings/{cycleId}/{kind}.json',
    action: seeStandingGroups,
    query: ['edition'],
    answer: groupsAnswer,
  },
  {
    name: 'group',
    path: '/standings/{cycleId}/{kind}/{key}.json',
    action: seeStandingGroup,
    query: ['page', 'edition'],
    answer: groupAnswer,
  },
  {
    name: 'customGroups',
    path: '/standings/{cycleId}/custom.json',
    action: seeCustomStandings,
    query: ['edition'],
    answer: groupsAnswer,
  },
  {
    name: 'customGroup',
    path: '/standings/{cycleId}/custom/{group}.json',
    action: seeCustomStanding,
    query: ['page', 'edition'],
    inputs: { group: 'key' },
    answer: groupAnswer,
  },
  {
    name: 'heatMap',
    path: '/standings/{cycleId}/heat-map.json',
    action: seeRanking,
    query: RANKING_ASKED,
    answer: heatMapAnswer,
  },
  {
    name: 'movers',
    path: '/standings/{cycleId}/movers.json',
    action: seeMovers,
    query: [...RANKING_FILTERS, 'edition'],
    answer: moversAnswer,
  },
  {
    name: 'items',
    path: '/standings/{cycleId}/items.json',
    action: seeShortfalls,
    query: ['of', 'code', 'by', 'edition'],
    answer: shortfallsAnswer,
  },
  {
    name: 'compare',
    path: '/standings/{cycleId}/compare.json',
    action: seeComparison,
    query: ['agency', 'edition'],
    inputs: { agency: 'agencies' },
    answer: comparisonAnswer,
  },
  {
    name: 'files',
    path: '/open-data/{cycleId}.json',
    action: seeOpenData,
    query: ['edition'],
    answer: openDataAnswer,
  },
];

/** What may stand for the names in a path, of what is published here. */
export type Examples = Readonly<Record<string, string>>;

export const exampleOf = ({ path }: Read, examples: Examples): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => examples[name] ?? name);

/** There may be no open group of one's own choice to show as an example. */
export const hasExample = ({ path }: Read, examples: Examples): boolean =>
  [...path.matchAll(/\{(\w+)\}/g)].every(([, name = '']) => examples[name] !== '');

interface Property {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Property[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required: boolean;
  readonly schema: Property;
}

export function parametersOf({ path, query, action, inputs }: Read): Parameter[] {
  const schema = z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' });
  const properties = (schema.properties ?? {}) as Record<string, Property>;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
  const parameter = (name: string, where: Parameter['in']): Parameter => ({
    name,
    in: where,
    required: where === 'path',
    schema: given(properties[inputs?.[name] ?? name] ?? {}),
  });
  return [
    ...inPath.map((name) => parameter(name, 'path')),
    ...query.map((name) => parameter(name, 'query')),
  ];
}

/** In an address a value is there or it is not. */
function given(property: Property): Property {
  const ways = property.anyOf?.filter((one) => one.type !== 'null' && one.const !== '');
  return ways?.length === 1 && ways[0] ? ways[0] : property;
}

/** The paths of an OpenAPI description. */
export function readPaths(examples: Examples): Record<string, unknown> {
  return Object.fromEntries(
    READS.map((read) => [read.path, { get: describeRead(read, examples) }]),
  );
}

function describeRead(read: Read, examples: Examples) {
  const { th, en } = openApiText;
  return {
    operationId: `read-${read.name}`,
    tags: ['read'],
    summary: en.reads[read.name],
    description: `${th.reads[read.name]}\n\n${en.reads[read.name]}`,
    security: [],
    parameters: parametersOf(read).map((one) => ({
      ...one,
      description: en.parameters[one.name] ?? '',
      ...(one.in === 'path' && examples[one.name] ? { example: examples[one.name] } : {}),
    })),
    responses: {
      200: {
        description: en.found,
        headers: { ETag: { schema: { type: 'string' } } },
        content: { 'application/json': { schema: answerSchema(read) } },
      },
      304: { description: en.notModified },
      404: { description: en.notThere, content: REFUSED },
      422: { description: en.refused, content: REFUSED },
    },
  };
}

/** As `refusal` says it. */
const REFUSED = {
  'application/json': {
    schema: schemaOf(
      z.object({
        installation: z.object({ kind: z.string(), name: z.string(), notice: z.string() }),
        problem: z.object({
          kind: z.string(),
          title: z.string(),
          advice: z.string(),
          faults: z.array(
            z.object({
              path: z.array(z.union([z.string(), z.number()])),
              fault: z.string(),
              said: z.string(),
            }),
          ),
        }),
      }),
    ),
  },
};

function answerSchema({ answer }: Read) {
  return schemaOf(answer);
}

function schemaOf(answer: z.ZodType) {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(answer, { unrepresentable: 'any' });
  return schema;
}
