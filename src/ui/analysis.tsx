import type { ComponentChildren } from 'preact';
import {
  hasDraft,
  isOvertaken,
  isQuoted,
  type Piece,
  type PieceVersion,
} from '../core/analysis.ts';
import { shortMoment } from '../kit/thai.ts';
import { analysisText } from '../text/analysis.ts';
import type { Language } from '../text/language.ts';
import { accountName } from '../text/person.ts';
import { Button } from './form.tsx';

/** One text of an analysis with its draft, and what may be done with them. */
interface PieceProps {
  readonly piece: Piece;
  /** The draft in words; empty where nothing can be said. */
  readonly draft: string;
  /** Where it is edited; null for those who may only read. */
  readonly href: string | null;
  readonly language: Language;
  /** Of a question under an indicator, one level lower. */
  readonly isInner?: boolean;
}

function PieceCard(props: PieceProps) {
  const { piece, draft, href, language } = props;
  const t = analysisText[language];
  const { written } = piece;
  const heading = t.kinds[piece.kind];
  const id = `${piece.place}-${piece.kind}`;
  return (
    <section class="piece" id={id} aria-labelledby={`${id}-title`}>
      {props.isInner ? (
        <h4 id={`${id}-title`}>{heading}</h4>
      ) : (
        <h3 id={`${id}-title`}>{heading}</h3>
      )}
      {written ? (
        <>
          <p class="prose">{written.text || t.blank}</p>
          <p class="hint">
            {said(written, language)} · {t.origins[written.origin]} ·{' '}
            {t.bandVersion(written.bandVersion)}
          </p>
        </>
      ) : hasDraft(piece) ? (
        <p class="prose prose-draft">
          <span class="tag">{isQuoted(piece) ? t.quoted : t.draft}</span> {draft}
        </p>
      ) : (
        <p class="soft">{draft}</p>
      )}
      {href && (
        <div class="actions no-print">
          {!written && hasDraft(piece) && (
            <OneClick piece={piece} text={draft} origin="draft" href={href}>
              {t.confirm}
            </OneClick>
          )}
          <a href={href}>
            {written || hasDraft(piece) ? t.edit : t.write}
            <span class="visually-hidden">
              {' '}
              {heading} {piece.place}
            </span>
          </a>
        </div>
      )}
      {isOvertaken(piece) && <Overtaken {...props} />}
    </section>
  );
}

/** The texts of one place; those of which nothing is known yet are one line of links. */
export function PieceList(props: {
  readonly pieces: readonly PieceProps[];
  readonly language: Language;
}) {
  const t = analysisText[props.language];
  const isThere = ({ piece, draft }: PieceProps) => piece.written !== null || draft !== '';
  const open = props.pieces.filter((one) => !isThere(one) && one.href !== null);
  return (
    <>
      {props.pieces.filter(isThere).map((one) => (
        <PieceCard key={one.piece.kind} {...one} />
      ))}
      {open.length > 0 && (
        <p class="actions no-print">
          <span class="soft">{t.more}</span>
          {open.map(({ piece, href }) => (
            <a key={piece.kind} href={href ?? ''}>
              {t.kinds[piece.kind]}
              <span class="visually-hidden"> {piece.place}</span>
            </a>
          ))}
        </p>
      )}
    </>
  );
}

/** The new draft beside what a person wrote: to take, or to leave. */
export function Overtaken({ piece, draft, href, language }: PieceProps) {
  const t = analysisText[language];
  return (
    <div class="notice notice-warn">
      <p>
        <strong>{t.changed}</strong>
      </p>
      <p class="soft">{draft ? t.newDraft : t.noDraftNow}</p>
      {draft && <p class="prose">{draft}</p>}
      {href && (
        <div class="actions no-print">
          {draft && (
            <OneClick piece={piece} text={draft} origin="draft" href={href}>
              {t.take}
            </OneClick>
          )}
          <OneClick piece={piece} text={piece.written?.text ?? ''} origin="kept" href={href}>
            {t.keep}
          </OneClick>
        </div>
      )}
    </div>
  );
}

/** Several drafts that are taken together as they are shown. */
export function ConfirmForm(props: {
  readonly drafts: readonly { readonly piece: Piece; readonly draft: string }[];
  readonly action: string;
  readonly hint: string;
  readonly children: ComponentChildren;
}) {
  if (props.drafts.length === 0) return null;
  return (
    <form method="post" action={props.action} class="no-print">
      {props.drafts.map(({ piece, draft }) => (
        <>
          <input type="hidden" name="piece" value={`${piece.place} ${piece.kind}`} />
          <input type="hidden" name="text" value={draft} />
          <input type="hidden" name="basis" value={piece.basis} />
          <input type="hidden" name="version" value={piece.written?.number ?? 0} />
        </>
      ))}
      <Button>{props.children}</Button>
      <p class="hint">{props.hint}</p>
    </form>
  );
}

/** A text that is saved as it is shown. */
export function OneClick(props: {
  readonly piece: Piece;
  readonly text: string;
  readonly origin: PieceVersion['origin'];
  readonly href: string;
  readonly children: ComponentChildren;
}) {
  const { piece, text, origin } = props;
  return (
    <form method="post" action={props.href}>
      <input type="hidden" name="text" value={text} />
      <input type="hidden" name="basis" value={piece.basis} />
      <input type="hidden" name="version" value={piece.written?.number ?? 0} />
      <input type="hidden" name="origin" value={origin} />
      <Button quiet>{props.children}</Button>
    </form>
  );
}

export function said({ number, personName, at }: PieceVersion, language: Language): string {
  const t = analysisText[language];
  return t.versionBy(number, accountName(personName, language), shortMoment(at, language));
}

export function VersionList(props: {
  readonly piece: Piece;
  readonly versions: readonly PieceVersion[];
  readonly href: string | null;
  readonly language: Language;
}) {
  const { piece, versions, href, language } = props;
  const t = analysisText[language];
  if (versions.length === 0) return null;
  return (
    <section>
      <h2>{t.versions}</h2>
      {versions.map((version, i) => (
        <details class="fold" key={version.number}>
          <summary>
            {said(version, language)} · {t.origins[version.origin]}
          </summary>
          <p class="prose">{version.text || t.blank}</p>
          {href && i > 0 && (
            <div class="actions">
              <OneClick piece={piece} text={version.text} origin="restored" href={href}>
                {t.restore}
              </OneClick>
              <a href={`${href}?version=${version.number}`}>{t.openVersion}</a>
            </div>
          )}
        </details>
      ))}
    </section>
  );
}
