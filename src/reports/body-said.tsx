import { Fragment } from 'preact';
import { withoutTurns } from '../kit/direction.ts';
import { addressOf } from './address.ts';

/** Digits as the document has them. */
export type Say = (text: string) => string;

/** A text line by line; a line that is an address opens it. */
export function Said({ text, say }: { readonly text: string; readonly say: Say }) {
  const lines = withoutTurns(say(text)).split(/\r\n|[\n\r\u2028\u2029]/);
  return (
    <>
      {lines.map((line, row) => {
        const address = addressOf(line);
        return (
          <Fragment key={row}>
            {row > 0 && <br />}
            {address === undefined ? (
              line
            ) : (
              <a href={address} rel="noreferrer">
                {line}
              </a>
            )}
          </Fragment>
        );
      })}
    </>
  );
}
