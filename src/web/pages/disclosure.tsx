import { type Board, type SeenBoard, seeBoard } from '../../actions/disclosure.ts';
import { approveItems, submitDisclosure } from '../../actions/submission.ts';
import { BOARD_SORTS, type BoardWish, boardView } from '../../core/board-view.ts';
import { type BoardItem, boardMark, ITEM_STATES, isReadyToSubmit } from '../../core/disclosure.ts';
import { coversAgency } from '../../core/person.ts';
import type { Problem } from '../../core/problem.ts';
import { daysLeft } from '../../core/waiting.ts';
import { dayInThailand, longDate } from '../../kit/thai.ts';
import { nameIn } from '../../text/agency.ts';
import { appealText } from '../../text/appeal.ts';
import { disclosureText } from '../../text/disclosure.ts';
import { linkPasteText } from '../../text/link-paste.ts';
import { webLinkText } from '../../text/web-link.ts';
import { BoardFilters } from '../../ui/board-filters.tsx';
import { HeadForm, Receipts, SubmitForm } from '../../ui/disclosure-approval.tsx';
import { BoardCounts, BoardTable } from '../../ui/disclosure-board.tsx';
import { ProblemBox } from '../../ui/form.tsx';
import { type Answer, improved, page, redirect } from '../answer.ts';
import { fragment } from '../fragment.ts';
import { type Handler, submit, Typed, type Visit } from '../visit.ts';
import { statusOf } from './problem.tsx';

/** The board of an agency's disclosure items; a small script keeps it as others leave it. */
interface Again {
  readonly typed: Typed;
  readonly problem: Problem;
}

export const disclosureBoard: Handler = (visit) => showBoard(visit);

export const postApprove: Handler = (visit) =>
  submit(
    visit,
    approveItems,
    (typed) => ({ ...typed.object(), ...boardKey(visit), items: typed.all('items') }),
    () => redirect(boardPath(visit)),
    (typed, problem) => showBoard(visit, { typed, problem }),
  );

export const postSubmit: Handler = (visit) =>
  submit(
    visit,
    submitDisclosure,
    (typed) => ({ ...typed.object(), ...boardKey(visit) }),
    ({ number }) => redirect(`${boardPath(visit)}/receipts/${number}`),
    (typed, problem) => showBoard(visit, { typed, problem }),
  );

/** The piece that the script asks for again and again. */
export const boardPiece: Handler = async (visit) => {
  const board = await visit.perform(seeBoard, boardKey(visit));
  return fragment(<Live {...{ visit, board }} />);
};

export function boardKey({ params }: Visit) {
  return { cycleId: params.cycleId, agency: params.code };
}

export function boardPath({ params }: Visit): string {
  return `/cycles/${params.cycleId}/disclosure/${params.code}`;
}

export const itemOf = (visit: Visit) => ({ ...boardKey(visit), item: visit.params.item });
export const itemPath = (visit: Visit) => `${boardPath(visit)}/items/${visit.params.item}`;

async function showBoard(visit: Visit, again?: Again): Promise<Answer> {
  const { language, actor } = visit;
  const t = disclosureText[language];
  const board = await visit.perform(seeBoard, boardKey(visit));
  const { agency, agencyId, cycle, items, submissions } = board;
  const isOpen = board.opening.is === 'open';
  const mark = boardMark(items);
  const typed = again?.typed ?? new Typed();
  const missing = items.filter(({ state }) => state !== 'approved' && state !== 'submitted').length;
  const isSame = missing === 0 && !isReadyToSubmit(items);
  const answer = page(
    `${t.title} · ${nameIn(language, agency)}`,
    <>
      <p class="back no-print">
        <a href={`/cycles/${cycle.id}`}>{cycle.name}</a>
      </p>
      <h1>{t.title}</h1>
      <p class="lead">{nameIn(language, agency)}</p>
      <p>{t.lead}</p>
      <p class="no-print">
        <a href={`${boardPath(visit)}/links`}>{webLinkText[language].title}</a>
        {isOpen && coversAgency(actor, ['coordinator', 'owner'], agencyId) && (
          <>
            {' · '}
            <a href={`${boardPath(visit)}/paste`}>{linkPasteText[language].title}</a>
          </>
        )}
      </p>
      <Added visit={visit} />
      <Opening board={board} visit={visit} />
      {board.opening.is === 'over' && (
        <p class="no-print">
          <a href={`/cycles/${cycle.id}/appeals/${agency.code}`}>{appealText[language].title}</a>
        </p>
      )}
      <ProblemBox
        problem={again?.problem}
        language={language}
        labels={{ reason: t.reason, items: t.returnItems }}
      />
      {isOpen && coversAgency(actor, ['head'], agencyId) && (
        <HeadForm
          {...{ items, mark, language }}
          action={`${boardPath(visit)}/approve`}
          typed={(name) => typed.get(name)}
          problem={again?.problem}
        />
      )}
      <BoardFilters
        {...{ items, language }}
        wish={wishIn(visit.url.searchParams)}
        tab={tabIn(visit)}
        action={boardPath(visit)}
      />
      <div id="live" data-live={`${boardPath(visit)}/board${visit.url.search}`}>
        <Live {...{ visit, board }} />
      </div>
      <p class="hint no-print">{t.live}</p>
      {isOpen && !isSame && coversAgency(actor, ['coordinator', 'head'], agencyId) && (
        <SubmitForm
          {...{ mark, missing, language }}
          isReady={isReadyToSubmit(items)}
          isAgain={submissions.length > 0}
          action={`${boardPath(visit)}/submit`}
        />
      )}
      <Receipts
        submissions={submissions}
        href={(number) => `${boardPath(visit)}/receipts/${number}`}
        language={language}
      />
    </>,
    again ? statusOf(again.problem) : 200,
  );
  return improved(answer, 'live-piece.ts');
}

function Added({ visit }: { visit: Visit }) {
  const added = visit.url.searchParams.get('added') ?? '';
  if (!/^\d{1,4}$/.test(added)) return null;
  return (
    <p class="notice notice-done" role="status">
      {linkPasteText[visit.language].added(added)}
    </p>
  );
}

function Opening({ board, visit }: { board: Board; visit: Visit }) {
  const { language } = visit;
  const t = disclosureText[language];
  const { opening } = board;
  if (opening.is === 'never') return null;
  if (opening.is === 'notYet') return <p>{t.notYet(longDate(opening.opensOn, language))}</p>;
  if (opening.is === 'over') return <p>{t.over(longDate(opening.closedOn, language))}</p>;
  const days = daysLeft(dayInThailand(visit.now), opening.closesOn);
  return (
    <p>
      <span class={days <= 7 ? 'tag tag-bad' : 'tag'}>{t.daysLeft(days)}</span>{' '}
      {t.closesOn(longDate(opening.closesOn, language))}
    </p>
  );
}

const FILTERS = ['all', 'mine', 'waiting'] as const;

const tabIn = ({ url }: Visit) => FILTERS.find((one) => url.searchParams.has(one)) ?? 'all';

function Live({ visit, board }: { visit: Visit; board: SeenBoard }) {
  const { language, url, actor } = visit;
  const t = disclosureText[language];
  const asked = tabIn(visit);
  const isMine = ({ people }: BoardItem) => people.some(({ id }) => id === actor.personId);
  const inTab = board.items.filter((one) => {
    if (asked === 'mine') return isMine(one);
    return asked === 'all' || one.state !== 'submitted';
  });
  const toMend = (code: string) =>
    [board.links, board.files, board.tables].reduce(
      (sum, found) => sum + (found.get(code)?.toMend ?? 0),
      0,
    );
  const wish = wishIn(url.searchParams);
  const shown = boardView(inTab, wish, toMend);
  const labels = { all: t.all, mine: t.onlyMine, waiting: t.onlyWaiting };
  return (
    <>
      <BoardCounts items={board.items} language={language} />
      <nav aria-label={t.board} class="no-print">
        <ul class="tabs">
          {FILTERS.map((filter) => (
            <li key={filter}>
              <a
                href={`${boardPath(visit)}${filter === 'all' ? '' : `?${filter}`}`}
                aria-current={filter === asked ? 'page' : undefined}
              >
                {labels[filter]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <BoardTable
        items={shown}
        links={board.links}
        files={board.files}
        tables={board.tables}
        href={(code) => `${boardPath(visit)}/items/${code}`}
        language={language}
      />
    </>
  );
}

/** What an address asks for and is not known is as if it were not asked for. */
function wishIn(asked: URLSearchParams): BoardWish {
  return {
    state: ITEM_STATES.find((one) => one === asked.get('state')) ?? null,
    owner: asked.get('owner') || null,
    isWarned: asked.get('warned') === 'yes',
    sort: BOARD_SORTS.find((one) => one === asked.get('sort')) ?? 'item',
  };
}
