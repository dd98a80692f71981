import type { DisclosureItem } from '../core/instrument.ts';
import { calibrationText } from '../text/calibration.ts';
import type { Language } from '../text/language.ts';
import { reviewText } from '../text/review.ts';

/** What was found of an item, with what is missing in words. */
export function FoundCell(props: {
  readonly found: {
    readonly score: number;
    readonly missing: readonly number[];
    readonly reason: string;
  };
  readonly item: Pick<DisclosureItem, 'components'> | undefined;
  readonly language: Language;
}) {
  const { found, item, language } = props;
  const t = reviewText[language];
  return (
    <>
      <span class={found.score === 100 ? 'tag tag-good' : 'tag tag-bad'}>{found.score}</span>
      {found.missing.map((number) => (
        <span class="under-figure" key={number}>
          {t.lacks} {number === 0 ? t.whole : item?.components?.[number - 1]?.[language]}
        </span>
      ))}
      {found.reason && <span class="under-figure soft prose">{found.reason}</span>}
    </>
  );
}

/** Items that may go into a set, each with a box; those that are chosen are ticked. */
export function CandidateTicks(props: {
  readonly legend: string;
  readonly candidates: readonly {
    readonly item: string;
    readonly code: string;
    readonly name: string;
    readonly score: number;
    readonly reason: string;
    readonly seats: number;
    readonly isSettled: boolean;
  }[];
  readonly isTicked: boolean;
  readonly language: Language;
}) {
  const { candidates, language } = props;
  const t = calibrationText[language];
  const how = (one: { readonly seats: number; readonly isSettled: boolean }) =>
    one.isSettled ? t.settled : one.seats > 1 ? t.two : t.one;
  return (
    <fieldset>
      <legend>{props.legend}</legend>
      {candidates.map((one) => {
        const id = `pick-${one.item}-${one.code}`;
        return (
          <div class="tick" key={id}>
            <input
              type="checkbox"
              name="pick"
              value={`${one.item} ${one.code}`}
              id={id}
              checked={props.isTicked}
            />
            <label for={id}>
              {one.item} {one.name}{' '}
              <span class={one.score === 100 ? 'tag tag-good' : 'tag tag-bad'}>{one.score}</span>{' '}
              <span class="soft">{how(one)}</span>
              {one.reason && <span class="under-figure soft prose">{one.reason}</span>}
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
