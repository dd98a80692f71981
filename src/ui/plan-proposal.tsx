import type { ComponentChildren } from 'preact';
import type { MeasureBody } from '../core/plan.ts';
import type { Proposal } from '../core/plan-proposal.ts';
import type { Names } from '../text/draft.ts';
import { proposalText } from '../text/plan-proposal.ts';
import { Button } from './form.tsx';
import { MeasureFacts } from './measure.tsx';

/** One measure that the results call for, as it would stand in the plan, and what may be done with it. */
export function ProposalCard(props: {
  readonly proposal: Proposal;
  readonly draft: MeasureBody;
  /** The fields of the draft as they would be sent. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Of the plan's page; null for those who may only read. */
  readonly href: string | null;
  readonly names: Names;
}) {
  const { proposal, draft, href, names } = props;
  const t = proposalText[names.language];
  return (
    <section class="card" aria-labelledby={`p-${proposal.key}`}>
      <h2 id={`p-${proposal.key}`}>{draft.title}</h2>
      <p>
        <span class="tag">{t.because[proposal.because.kind]}</span>
      </p>
      <p class="prose">{draft.finding}</p>
      <details class="fold">
        <summary>{t.whole}</summary>
        <MeasureFacts measure={draft} nameOf={names.of} language={names.language} />
      </details>
      {href && (
        <div class="actions no-print">
          <form method="post" action={`${href}/new`}>
            {props.fields.map(([name, value]) => (
              <input type="hidden" key={`${name} ${value}`} name={name} value={value} />
            ))}
            <Button>{t.take}</Button>
          </form>
          <Way href={`${href}/new?from=${proposal.key}`} of={draft.title}>
            {t.change}
          </Way>
          <Way href={`${href}/reasons/${proposal.key}`} of={draft.title}>
            {t.leave}
          </Way>
        </div>
      )}
    </section>
  );
}

function Way(props: { readonly href: string; readonly of: string; children: ComponentChildren }) {
  return (
    <a href={props.href}>
      {props.children}
      <span class="visually-hidden"> {props.of}</span>
    </a>
  );
}
