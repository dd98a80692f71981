import type { Text } from '../core/instrument.ts';
import type { NeedSeen, Place, SeenSignals } from '../core/item-signal.ts';
import { shapeOf } from '../core/word-shape.ts';
import type { Language } from '../text/language.ts';
import { webLinkText } from '../text/web-link.ts';

/** What a program sees of each component in a text, with the place; whoever reads judges. */
export function Signals(props: {
  readonly signals: SeenSignals;
  readonly components: readonly Text[];
  readonly isAssumed: boolean;
  readonly language: Language;
}) {
  const { signals, components, language } = props;
  const t = webLinkText[language];
  const { wanted, at, others } = signals.year;
  return (
    <section id="components">
      <h2>{t.components}</h2>
      <p class="hint">{t.componentsHint}</p>
      <ul class="plain">
        {wanted !== null && (
          <li>
            <strong>{t.year(wanted)}</strong>{' '}
            {at ? (
              <Where at={at} language={language} />
            ) : (
              <p>{t.yearMissing(wanted, others.join(', '))}</p>
            )}
          </li>
        )}
        {signals.components.map(({ component, needs }) => (
          <li key={component}>
            <strong>
              {component}. {components[component - 1]?.[language]}
            </strong>
            <ul class="plain">
              {needs.map((need) => (
                <Need key={need.ways.join()} need={need} language={language} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {props.isAssumed && <p class="hint">{t.assumed}</p>}
    </section>
  );
}

function sayWay(way: string, language: Language): string {
  const shape = shapeOf(way);
  return shape ? webLinkText[language].shapes[shape] : way;
}

function Need({ need, language }: { need: NeedSeen; language: Language }) {
  const t = webLinkText[language];
  if (need.at) {
    return (
      <li>
        <span class="tag tag-good" lang="th">
          {sayWay(need.found ?? '', language)}
        </span>{' '}
        <Where at={need.at} language={language} />
      </li>
    );
  }
  return (
    <li>
      <span class="tag tag-warn">
        {t.notFound(
          need.ways.map((way) => sayWay(way, language)).join(language === 'th' ? ' หรือ ' : ' / '),
        )}
      </span>
    </li>
  );
}

function Where({ at, language }: { at: Place; language: Language }) {
  return (
    <span class="soft">
      {webLinkText[language].place(at.page, at.pages)}: <q lang="th">{at.quote}</q>
    </span>
  );
}
