import { expect, test } from 'vitest';
import { editionFeed, type FeedEdition } from './feed.ts';

const NASTY = '</content><script>alert("ๆ")</script> & ญี่ปุ่น ปู่ ฐู น้ำ กี่ \u0000\u000b\ud800 ]]>';

function edition(number: number, reason: string): FeedEdition {
  return {
    cycleId: 7,
    number,
    hash: String(number).repeat(64),
    head: {
      format: 'prongsai-bundle/1',
      installation: { kind: 'authority', name: NASTY },
      cycle: { fiscalYear: 2568, name: NASTY },
      edition: {
        number,
        reason,
        previous: number === 1 ? null : 'a'.repeat(64),
        publishedAt: `2026-05-0${number}T00:00:00.000Z`,
        audit: { number: 1, mac: 'b'.repeat(64) },
      },
      leastShown: 5,
      instrumentHash: 'c'.repeat(64),
    },
  };
}

const place = {
  id: '00000000-0000-4000-8000-000000000000',
  name: NASTY,
  url: 'https://ita.example',
};

test('whatever is said in an edition stays text', () => {
  const xml = editionFeed([edition(2, NASTY), edition(1, '')], place, 'th');
  expect(xml).not.toMatch(/<script|[\u0000\u000b\ud800]/);
  expect(xml).toContain('&#60;script&#62;alert(&#34;ๆ&#34;)&#60;/script&#62; &#38; ญี่ปุ่น ปู่ ฐู น้ำ กี่');
  // Every tag is one of ours, opened and closed in turn.
  const open: string[] = [];
  for (const [, slash, name = '', end] of xml.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (slash) expect(open.pop()).toBe(name);
    else if (!end) open.push(name);
  }
  expect(open).toEqual([]);
});

test('an entry keeps its id when the house moves, and says what it corrects and why', () => {
  const here = editionFeed([edition(2, 'แก้ผลตรวจ')], place, 'th');
  const there = editionFeed(
    [edition(2, 'แก้ผลตรวจ')],
    { ...place, url: 'https://new.example' },
    'en',
  );
  const ids = (xml: string) => [...xml.matchAll(/<id>(.*?)<\/id>/g)].map((match) => match[1]);
  expect(ids(here)).toEqual(ids(there));
  expect(ids(here)[1]).toBe('urn:uuid:22222222-2222-2222-2222-222222222222');
  expect(here).toContain('เหตุผล: แก้ผลตรวจ');
  expect(here).toContain('href="https://ita.example/results/7?edition=2"');
});
