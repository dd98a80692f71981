import { seeComparison } from './comparison.ts';
import { seeCustomStanding, seeCustomStandings } from './custom-standing.ts';
import { listEditions, listResults, searchResult, seeResult } from './edition.ts';
import { seeMovers } from './mover.ts';
import { readOpenData, seeOpenData } from './open-data.ts';
import { readRanking, seeRanking } from './ranking.ts';
import { draftResult, publishResult } from './result.ts';
import { checkResult } from './result-check.ts';
import { seeResultDetail } from './result-detail.ts';
import { previewResult } from './result-preview.ts';
import { exportSealed, seeSealed } from './sealed.ts';
import { seeShortfalls } from './shortfall.ts';
import { computeStandings, seeStandings } from './standing.ts';
import { seeStandingGroup, seeStandingGroups } from './standing-group.ts';
import { seeVerdictProgress, seeVerdicts, setVerdict } from './verdict.ts';

/** From answers and verdicts to what everybody may see of them. */
export const resultActions = [
  seeVerdictProgress,
  seeVerdicts,
  setVerdict,
  previewResult,
  draftResult,
  publishResult,
  computeStandings,
  seeStandings,
  listResults,
  listEditions,
  searchResult,
  seeResult,
  checkResult,
  seeResultDetail,
  seeOpenData,
  readOpenData,
  seeSealed,
  exportSealed,
  seeRanking,
  readRanking,
  seeStandingGroups,
  seeStandingGroup,
  seeCustomStandings,
  seeCustomStanding,
  seeShortfalls,
  seeMovers,
  seeComparison,
];
