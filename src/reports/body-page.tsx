import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { toThaiDigits } from '../kit/thai.ts';
import { paperText } from '../text/paper.ts';
import type { Block, Body, Section, Signature } from './body.ts';
import { BodyGantt } from './body-gantt.tsx';
import { BODY_STYLE } from './body-style.ts';
import { BodyTable, type Say } from './body-table.tsx';

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
        <p class="draft">
          <strong>{paperText[body.language].draft}</strong>: {say(body.draft)}
        </p>
      )}
      {body.hasContents && (
        <nav class="contents" aria-label={body.contentsTitle}>
          <ol>
            {body.sections.map(({ key, title }) => (
              <li key={key}>
                <a href={`#section-${key}`}>{say(title)}</a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {body.sections.map((section) => (
        <SectionMarkup key={section.key} section={section} level={level} say={say} />
      ))}
      {body.check && (
        <footer>
          <p>
            <a href={body.check.url}>{say(body.check.text)}</a>
            <br />
            <code>{body.check.hash}</code>
          </p>
        </footer>
      )}
    </>
  );
}

const sayIn = ({ digits }: Body): Say => (digits === 'thai' ? toThaiDigits : (text) => text);

function SectionMarkup(props: { section: Section; level: 2 | 3; say: Say }) {
  const { section, level, say } = props;
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
        <BlockMarkup key={i} block={block} level={level} say={say} />
      ))}
    </section>
  );
}

function BlockMarkup({ block, level, say }: { block: Block; level: 2 | 3; say: Say }) {
  switch (block.kind) {
    case 'heading':
      return <Heading level={(level + block.level - 1) as 3 | 4 | 5}>{say(block.text)}</Heading>;
    case 'paragraph':
      return block.tone === 'quote' ? (
        <blockquote>{say(block.text)}</blockquote>
      ) : (
        <p class={block.tone}>{say(block.text)}</p>
      );
    case 'list':
      return <List block={block} say={say} />;
    case 'table':
      return <BodyTable table={block} say={say} />;
    case 'gantt':
      return <BodyGantt gantt={block} say={say} />;
    case 'picture':
      return (
        <figure>
          <div
            dangerouslySetInnerHTML={{
              __html: say === toThaiDigits ? thaiText(block.svg) : block.svg,
            }}
          />
          <figcaption>{say(block.caption)}</figcaption>
        </figure>
      );
    case 'signatures':
      return (
        <div class="people">
          {block.people.map((one) => (
            <Signed key={`${one.role} ${one.name}`} one={one} say={say} />
          ))}
        </div>
      );
    case 'missing':
      return <p class="missing">{say(block.text)}</p>;
  }
}

/** Digits of a chart's words, never of its shapes. */
function thaiText(svg: string): string {
  return svg.replace(/>([^<]+)</g, (_, text: string) => `>${toThaiDigits(text)}<`);
}

function List({ block, say }: { block: Extract<Block, { kind: 'list' }>; say: Say }) {
  const items = block.items.map((item) => <li key={item}>{say(item)}</li>);
  return block.isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Signed({ one, say }: { one: Signature; say: Say }) {
  const lines = [
    one.role,
    '........................................................',
    one.name && `(${one.name})`,
    one.position,
    one.date,
  ];
  return <div>{lines.map((line) => line !== '' && <p key={line}>{say(line)}</p>)}</div>;
}

function Heading(props: { level: number; id?: string; children: ComponentChildren }) {
  const { level, id, children } = props;
  if (level === 1) return <h1 id={id}>{children}</h1>;
  if (level === 2) return <h2 id={id}>{children}</h2>;
  if (level === 3) return <h3 id={id}>{children}</h3>;
  return level === 4 ? <h4 id={id}>{children}</h4> : <h5 id={id}>{children}</h5>;
}
