import type { DiskFacts, MonthGrowth, StorageFacts } from '../core/storage.ts';
import { byteSize } from '../kit/byte-size.ts';
import type { Language } from '../text/language.ts';
import { storageText } from '../text/storage.ts';

/** Tables of what is kept: numbers at the right, every sum under its column. */
type Cell = string | { readonly text: string; readonly href: string };
type Line = readonly [Cell, ...string[]];

function Figures(props: {
  readonly title: string;
  readonly heads: readonly string[];
  readonly lines: readonly Line[];
  readonly sum?: Line;
}) {
  const { title, heads, lines, sum } = props;
  const row = ([name, ...figures]: Line) => (
    <>
      <th scope="row">{typeof name === 'string' ? name : <a href={name.href}>{name.text}</a>}</th>
      {figures.map((figure, i) => (
        <td class="number" key={i}>
          {figure}
        </td>
      ))}
    </>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard
    <section class="scroll" tabIndex={0} aria-label={title}>
      <table class={heads.length < 4 ? 'fits' : ''}>
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {heads.map((head, i) => (
              <th scope="col" class={i === 0 ? '' : 'number'} key={head}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={JSON.stringify(line[0])}>{row(line)}</tr>
          ))}
        </tbody>
        {sum && (
          <tfoot>
            <tr>{row(sum)}</tr>
          </tfoot>
        )}
      </table>
    </section>
  );
}

const count = (n: number) => n.toLocaleString('en-US');

export function StoredKinds({ facts, language }: { facts: StorageFacts; language: Language }) {
  const t = storageText[language];
  const sumOf = (field: 'kept' | 'shown' | 'bytes' | 'stored') =>
    facts.kinds.reduce((sum, one) => sum + one[field], 0);
  return (
    <Figures
      title={t.kinds}
      heads={[t.kind, t.kept, t.shown, t.bytes, t.stored]}
      lines={facts.kinds.map(({ kind, kept, shown, bytes, stored }) => [
        t.kindNames[kind],
        count(kept),
        count(shown),
        byteSize(bytes),
        byteSize(stored),
      ])}
      sum={[
        t.all,
        count(sumOf('kept')),
        count(sumOf('shown')),
        byteSize(sumOf('bytes')),
        byteSize(sumOf('stored')),
      ]}
    />
  );
}

export function AllStorage({ facts, language }: { facts: StorageFacts; language: Language }) {
  const t = storageText[language];
  const { groups, database, backupFiles, logBytes } = facts;
  const system = database - groups.reduce((sum, { bytes }) => sum + bytes, 0);
  const beside = (backupFiles?.bytes ?? 0) + (logBytes ?? 0);
  return (
    <Figures
      title={t.where}
      heads={[t.group, t.stored]}
      lines={[
        ...groups.map(({ group, bytes }): Line => [t.groupNames[group], byteSize(bytes)]),
        [t.system, byteSize(Math.max(0, system))],
        [t.database, byteSize(database)],
        ...(backupFiles
          ? [[t.backups(backupFiles.count), byteSize(backupFiles.bytes)] as const]
          : []),
        ...(logBytes === null ? [] : [[t.logs, byteSize(logBytes)] as const]),
      ]}
      sum={[t.all, byteSize(database + beside)]}
    />
  );
}

export function LargestAgencies({ facts, language }: { facts: StorageFacts; language: Language }) {
  const t = storageText[language];
  if (facts.largest.length === 0) return <p>{t.noAgencies}</p>;
  return (
    <Figures
      title={t.agencies}
      heads={[t.agency, t.files, t.copies, t.all]}
      lines={facts.largest.map(({ code, files, snapshots }) => [
        { text: code, href: `/agencies/${code}` },
        byteSize(files),
        byteSize(snapshots),
        byteSize(files + snapshots),
      ])}
    />
  );
}

export function Growth(props: {
  readonly months: readonly MonthGrowth[];
  readonly monthName: (month: string) => string;
  readonly language: Language;
}) {
  const { months, monthName, language } = props;
  const t = storageText[language];
  if (months.length === 0) return <p>{t.noMonth}</p>;
  const grownBy = (grown: number | null) => {
    if (grown === null) return t.firstMonth;
    return grown < 0 ? `−${byteSize(-grown)}` : byteSize(grown);
  };
  return (
    <Figures
      title={t.growth}
      heads={[t.month, t.total, t.grown]}
      lines={[...months]
        .reverse()
        .map(({ month, total, grown }) => [monthName(month), byteSize(total), grownBy(grown)])}
    />
  );
}

export function FreeSpace({ disk, language }: { disk: DiskFacts; language: Language }) {
  const t = storageText[language];
  const said = (space: DiskFacts['database']) =>
    space ? t.ofTotal(space.free, space.total) : t.elsewhere;
  return (
    <>
      <dl class="facts">
        <dt>{t.onDatabase}</dt>
        <dd>{said(disk.database)}</dd>
        {!disk.isOne && disk.backups && (
          <>
            <dt>{t.onBackups}</dt>
            <dd>{said(disk.backups)}</dd>
          </>
        )}
      </dl>
      {disk.isOne && <p class="soft">{t.oneDisk}</p>}
    </>
  );
}
