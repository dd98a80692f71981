import { type ComponentExample, examplesFor } from '../../core/component-example.ts';
import type { Instrument } from '../../core/instrument.ts';
import type { Visit } from '../visit.ts';

/** What each component of an item looks like, for whoever fills it in and for whoever judges it. */
export async function examplesOf(
  { house }: Visit,
  { family, year }: Pick<Instrument, 'family' | 'year'>,
  item: string,
): Promise<readonly ComponentExample[]> {
  return examplesFor(await house.shipped.componentExamples(family), year, item);
}
