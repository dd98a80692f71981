import type { EditionHead } from '../core/edition.ts';
import { xmlText } from '../kit/xml.ts';
import { feedText } from '../text/feed.ts';
import type { Language } from '../text/language.ts';

/** Editions as an Atom feed: what was published, and what was corrected and why. */
export interface FeedEdition {
  readonly cycleId: number;
  readonly number: number;
  readonly head: EditionHead;
  readonly hash: string;
}

export function editionFeed(
  editions: readonly FeedEdition[],
  place: { readonly id: string; readonly name: string; readonly url: string },
  language: Language,
): string {
  const t = feedText[language];
  const updated = editions[0]?.head.edition.publishedAt ?? '1970-01-01T00:00:00Z';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    element('id', `urn:uuid:${place.id}`),
    element('title', t.title(place.name)),
    element('subtitle', t.about),
    element('updated', updated),
    `<link rel="self" type="application/atom+xml" href="${xmlText(`${place.url}/results/feed.xml`)}"/>`,
    link(`${place.url}/results`),
    `<author>${element('name', place.name)}</author>`,
    ...editions.map((edition) => entry(edition, place.url, language)),
    '</feed>',
  ];
  return `${lines.join('\n')}\n`;
}

function entry({ cycleId, number, head, hash }: FeedEdition, url: string, language: Language) {
  const t = feedText[language];
  const { cycle, edition } = head;
  const isFirst = edition.previous === null;
  const page = `${url}/results/${cycleId}?edition=${number}`;
  const said = [
    isFirst ? t.published(cycle.fiscalYear) : t.corrected(number - 1),
    ...(edition.reason === '' ? [] : [t.because(edition.reason)]),
    t.hash(hash),
    ...(edition.previous === null ? [] : [t.before(edition.previous)]),
    t.data(`${url}/open-data/${cycleId}?edition=${number}`),
  ];
  return [
    '<entry>',
    element('id', `urn:uuid:${asUuid(hash)}`),
    element('title', `${cycle.name} · ${isFirst ? t.first : t.edition(number)}`),
    element('updated', edition.publishedAt),
    element('published', edition.publishedAt),
    link(page),
    element('content', said.join('\n'), ' type="text"'),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string, attributes = ''): string {
  return `<${name}${attributes}>${xmlText(text)}</${name}>`;
}

const link = (href: string) => `<link rel="alternate" type="text/html" href="${xmlText(href)}"/>`;

/** The edition's own hash in the form that identifiers have, wherever the house moves to. */
function asUuid(hash: string): string {
  return hash.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
