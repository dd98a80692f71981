import type { TableReport } from '../core/item-table.ts';
import type { LinkFinding } from '../core/link-finding.ts';
import { type HandedInLook, isSameLook } from '../core/link-history.ts';
import type { LinkPicture } from '../core/link-picture.ts';
import { hasFaults } from '../core/table-count.ts';
import { shortMoment } from '../kit/thai.ts';
import { itemLinksText } from '../text/item-links.ts';
import type { Language } from '../text/language.ts';
import { FaultyTable } from './item-links.tsx';
import { PagePicture } from './page-picture.tsx';
import { FindingState } from './web-link.tsx';

/** What was found at the links that were handed in: as it was then, and apart from it what came after. */
export interface ShownJudgedLink {
  readonly link: string;
  readonly url: string;
  readonly href: string;
  readonly handedIn: HandedInLook;
  readonly broke: boolean;
  readonly picture: LinkPicture | null;
  readonly table: TableReport | undefined;
  readonly laterTable: TableReport | undefined;
}

export function JudgedLinkList(props: {
  readonly links: readonly ShownJudgedLink[];
  readonly domains: readonly string[];
  readonly language: Language;
}) {
  const { links, language } = props;
  const t = itemLinksText[language];
  return (
    <ol class="steps">
      {links.map(({ link, url, href, handedIn, broke, picture, table, laterTable }) => {
        const { finding, is, later } = handedIn;
        const shared = { domains: props.domains, language };
        return (
          <li key={link}>
            <p>{url}</p>
            {finding && (
              <p>
                <span class={is === 'asHandedIn' ? 'tag' : 'tag tag-warn'}>{t.looks[is]}</span>
              </p>
            )}
            {is === 'before' && <p class="soft">{t.stillToLook}</p>}
            <Found {...{ finding, table, ...shared }} />
            <PagePicture
              {...{ picture, language }}
              href={(content) => `${href}/pictures/${content}`}
            />
            {finding && later && isSameLook(finding, later) && (
              <p class="soft">{t.laterSame(shortMoment(later.at, language))}</p>
            )}
            {finding && later && !isSameLook(finding, later) && (
              <div class="notice">
                <p>
                  <span class="tag tag-warn">{t.later}</span> {t.laterHint}
                </p>
                <Found finding={later} table={laterTable} broke={broke} {...shared} />
              </div>
            )}
            <p>
              <a href={href} aria-label={`${t.details} ${url}`}>
                {t.details}
              </a>
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function Found(props: {
  readonly finding: LinkFinding | null;
  readonly table: TableReport | undefined;
  readonly broke?: boolean;
  readonly domains: readonly string[];
  readonly language: Language;
}) {
  const { finding, table, broke, domains, language } = props;
  return (
    <>
      <FindingState
        {...{ finding, broke, domains, language }}
        isDue={finding === null}
        isToMend={hasFaults(table)}
      />
      <FaultyTable {...{ table, language }} />
    </>
  );
}
