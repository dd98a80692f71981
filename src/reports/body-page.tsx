import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import encodeQR from 'qr';
import { toThaiDigits } from '../kit/thai.ts';
import type { Language } from '../text/language.ts';
import { paperText } from '../text/paper.ts';
import type { Block, Body, Picture, Section, Signature } from './body.ts';
import { BodyGantt } from './body-gantt.tsx';
import { Said, type Say } from './body-said.tsx';
import { Scroll } from './body-scroll.tsx';
import { BODY_STYLE } from './body-style.ts';
import { BodyTable } from './body-table.tsx';

/**
 * A document as a page: one file with its style and its charts in it, for publishing as it is. The
 * same markup is the preview.
 */
export function bodyPage(body: Body): string {
  const say = sayIn(body);
  const page = (
    <html lang={body.language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{say(`${body.title} ${body.agency}`)}</title>
        <style>{BODY_STYLE}</style>
      </head>
      <body>
        <main class={body.digits === 'thai' ? 'thai-digits' : undefined}>
          <BodyMarkup body={body} level={2} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToString(page)}\n`;
}

/** Headings begin at this level, under whatever the page around it has. */
export function BodyMarkup({ body, level }: { readonly body: Body; readonly level: 2 | 3 }) {
  const say = sayIn(body);
  return (
    <>
      <header class="cover">
        <Heading level={level === 2 ? 1 : 2}>{say(body.title)}</Heading>
        {[body.subtitle, body.agency, body.unit, body.date].map(
          (line) => line !== '' && <p key={line}>{say(line)}</p>,
        )}
      </header>
      {body.draft !== null && (
        <>
          <p class="draft">
            <strong>{paperText[body.language].draft}</strong>: {say(body.draft)}
          </p>
          <p class="draft-mark" aria-hidden="true">
            {paperText[body.language].draft}
          </p>
        </>
      )}
      {body.hasContents && (
        <nav class="contents" aria-label={body.contentsTitle}>
          <ul>
            {body.sections.map(({ key, title }) => (
              <li key={key}>
                <a href={`#section-${key}`}>{say(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {body.sections.map((section) => (
        <SectionMarkup
          key={section.key}
          section={section}
          level={level}
          language={body.language}
          say={say}
        />
      ))}
      {body.check && <Check check={body.check} language={body.language} say={say} />}
    </>
  );
}

/** Printed, it leads back to the figures as well. */
function Check(props: { check: NonNullable<Body['check']>; language: Language; say: Say }) {
  const { check, language, say } = props;
  const t = paperText[language];
  return (
    <footer class="check">
      <div
        role="img"
        aria-label={t.qr(check.url)}
        dangerouslySetInnerHTML={{ __html: encodeQR(check.url, 'svg', QR) }}
      />
      <p>
        {say(check.text)}
        <br />
        <a href={check.url}>{check.url}</a>
        <br />
        {t.hash} <code>{check.hash}</code>
      </p>
    </footer>
  );
}

const QR = { ecc: 'medium', border: 2 } as const;

const sayIn = ({ digits }: Body): Say => (digits === 'thai' ? toThaiDigits : (text) => text);

interface Frame {
  readonly level: 2 | 3;
  readonly language: Language;
  readonly say: Say;
}

function SectionMarkup(props: Frame & { readonly section: Section }) {
  const { section, level, language, say } = props;
  return (
    <section
      id={`section-${section.key}`}
      class={section.isLandscape ? 'landscape' : undefined}
      aria-labelledby={`title-${section.key}`}
    >
      <Heading level={level} id={`title-${section.key}`}>
        {say(section.title)}
      </Heading>
      {section.blocks.map((block, i) => (
        <BlockMarkup key={i} block={block} level={level} language={language} say={say} />
      ))}
    </section>
  );
}

function BlockMarkup({ block, level, language, say }: Frame & { readonly block: Block }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={(level + block.level - 1) as 3 | 4 | 5}>{say(block.text)}</Heading>;
    case 'paragraph':
      return block.tone === 'quote' ? (
        <blockquote>
          <Said text={block.text} say={say} />
        </blockquote>
      ) : (
        <p class={block.tone}>
          <Said text={block.text} say={say} />
        </p>
      );
    case 'list':
      return <List block={block} say={say} />;
    case 'table':
      return <BodyTable table={block} say={say} />;
    case 'gantt':
      return <BodyGantt gantt={block} say={say} />;
    case 'picture':
      return <Drawn picture={block} say={say} />;
    case 'signatures':
      return (
        <div class="people">
          {block.people.map((one) => (
            <Signed key={`${one.role} ${one.name}`} one={one} language={language} say={say} />
          ))}
        </div>
      );
    case 'missing':
      return (
        <p class="missing">
          <Said text={block.text} say={say} />
        </p>
      );
  }
}

/** On a narrow page a chart is drawn smaller, and moved sideways before it is too small to read. */
const SMALLEST = 0.75;

function Drawn({ picture, say }: { readonly picture: Picture; readonly say: Say }) {
  const { svg, caption } = picture;
  const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1] ?? 0);
  const least = `--least:${Math.round(SMALLEST * width)}px`;
  const drawn = { __html: say === toThaiDigits ? thaiText(svg) : svg };
  return (
    <figure>
      <Scroll label={say(caption)}>
        <div style={least} dangerouslySetInnerHTML={drawn} />
      </Scroll>
      <figcaption>{say(caption)}</figcaption>
    </figure>
  );
}

/** Digits of a chart's words, never of its shapes. */
function thaiText(svg: string): string {
  return svg.replace(/>([^<]+)</g, (_, text: string) => `>${toThaiDigits(text)}<`);
}

function List({ block, say }: { block: Extract<Block, { kind: 'list' }>; say: Say }) {
  const items = block.items.map((item) => (
    <li key={item}>
      <Said text={item} say={say} />
    </li>
  ));
  return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Signed(props: { one: Signature; language: Language; say: Say }) {
  const { one, language, say } = props;
  const t = paperText[language];
  const lines = [
    one.role,
    `${t.signed} ${DOTS}`,
    `(${one.name || DOTS})`,
    one.position,
    `${t.date} ${one.date || DOTS}`,
  ];
  return <div>{lines.map((line) => line !== '' && <p key={line}>{say(line)}</p>)}</div>;
}

const DOTS = '.'.repeat(40);

function Heading(props: { level: number; id?: string; children: ComponentChildren }) {
  const { level, id, children } = props;
  if (level === 1) return <h1 id={id}>{children}</h1>;
  if (level === 2) return <h2 id={id}>{children}</h2>;
  if (level === 3) return <h3 id={id}>{children}</h3>;
  return level === 4 ? <h4 id={id}>{children}</h4> : <h5 id={id}>{children}</h5>;
}
