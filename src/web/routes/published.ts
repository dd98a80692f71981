import { analysisOversight } from '../pages/analysis-oversight.tsx';
import { collection, postExtend } from '../pages/collection.tsx';
import { collectionCsv, collectionWindows874, collectionXlsx } from '../pages/collection-export.ts';
import { comparison } from '../pages/comparison.tsx';
import { customStanding, customStandings } from '../pages/custom-standing.tsx';
import { customStandingData, customStandingsData } from '../pages/custom-standing-data.ts';
import { groupSummary } from '../pages/group-summary.ts';
import { heatMap } from '../pages/heat-map.tsx';
import { movers } from '../pages/mover.tsx';
import { openApi } from '../pages/open-api.tsx';
import { cycleOpenData, openData, openDictionary, openPackage } from '../pages/open-data.tsx';
import { openFile, resultBundle } from '../pages/open-file.ts';
import { oversight } from '../pages/oversight.tsx';
import { RANKING_ASKED, ranking, standings } from '../pages/ranking.tsx';
import { rankingCsv, rankingWindows874, rankingXlsx } from '../pages/ranking-export.ts';
import { cycleResults, resultSummary, results } from '../pages/result.tsx';
import { agencyResult } from '../pages/result-agency.tsx';
import { checkedResult, checkForm } from '../pages/result-check.tsx';
import { agencyData, cycleData, feed, openDataJson } from '../pages/result-data.ts';
import { explainResult } from '../pages/result-explain.tsx';
import { shortfalls } from '../pages/shortfall.tsx';
import { groupData, groupsData, rankingJson, rankingTable } from '../pages/standing-data.ts';
import { standingGroup, standingNation } from '../pages/standing-group.tsx';
import { standingGroups } from '../pages/standing-groups.tsx';
import { standingMap } from '../pages/standing-map.tsx';
import {
  comparisonData,
  heatMapJson,
  heatMapTable,
  moversData,
  shortfallsData,
} from '../pages/standing-view-data.ts';
import { get, post, type Route, shared } from '../route.ts';

/** What is published: results, standings, open data, and the ministry's view of them. */
export const publishedRoutes: readonly Route[] = [
  shared(get('/results', results)),
  shared(get('/results/feed.xml', feed)),
  shared(get('/results/:data{\\d+\\.(?:json|csv)}', cycleData), 'q', 'page', 'edition'),
  shared(get('/results/:cycleId', cycleResults), 'q', 'page', 'edition'),
  get('/results/:cycleId/bundle.json', resultBundle),
  shared(get('/results/:cycleId/:data{[^/]+\\.(?:json|csv)}', agencyData), 'edition'),
  shared(get('/results/:cycleId/:agencyCode', agencyResult), 'edition'),
  get('/results/:cycleId/:agencyCode/summary.pdf', resultSummary),
  shared(get('/results/:cycleId/:agencyCode/explain/:key', explainResult), 'edition'),

  get('/check', checkForm),
  shared(get('/check/:hash/:agencyCode', checkedResult)),

  get('/oversight', oversight),
  get('/oversight/analysis', analysisOversight),
  get('/oversight/collection', collection),
  post('/oversight/collection/:cycleId/extend', postExtend),
  get('/oversight/collection/export.csv', collectionCsv),
  get('/oversight/collection/export-tis620.csv', collectionWindows874),
  get('/oversight/collection/export.xlsx', collectionXlsx),

  get('/standings', standings),
  shared(get('/standings/:data{\\d+\\.json}', rankingJson), ...RANKING_ASKED),
  get('/standings/:data{\\d+\\.csv}', rankingTable),
  shared(get('/standings/:cycleId', ranking), ...RANKING_ASKED),
  shared(get('/standings/:cycleId/nation', standingNation), 'edition'),
  shared(get('/standings/:cycleId/items', shortfalls), 'of', 'code', 'by', 'edition'),
  get('/standings/:cycleId/export.csv', rankingCsv),
  get('/standings/:cycleId/export-tis620.csv', rankingWindows874),
  get('/standings/:cycleId/export.xlsx', rankingXlsx),
  shared(get('/standings/:cycleId/heat-map', heatMap), ...RANKING_ASKED),
  shared(get('/standings/:cycleId/movers', movers), ...RANKING_ASKED),
  get('/standings/:cycleId/compare', comparison),
  shared(get('/standings/:cycleId/map', standingMap), 'edition'),
  get('/standings/:cycleId/custom', customStandings),
  get('/standings/:cycleId/:data{custom\\.(?:json|csv)}', customStandingsData),
  get('/standings/:cycleId/custom/:data{[^/]+\\.(?:json|csv)}', customStandingData),
  get('/standings/:cycleId/custom/:key', customStanding),
  shared(get('/standings/:cycleId/heat-map.json', heatMapJson), ...RANKING_ASKED),
  get('/standings/:cycleId/heat-map.csv', heatMapTable),
  shared(get('/standings/:cycleId/:data{movers\\.(?:json|csv)}', moversData), ...RANKING_ASKED),
  shared(
    get('/standings/:cycleId/:data{items\\.(?:json|csv)}', shortfallsData),
    'of',
    'code',
    'by',
    'edition',
  ),
  get('/standings/:cycleId/:data{compare\\.(?:json|csv)}', comparisonData),
  shared(get('/standings/:cycleId/:data{[a-z]+\\.(?:json|csv)}', groupsData), 'edition'),
  shared(get('/standings/:cycleId/:kind', standingGroups), 'edition'),
  shared(
    get('/standings/:cycleId/:kind/:data{[^/]+\\.(?:json|csv)}', groupData),
    'page',
    'edition',
  ),
  shared(get('/standings/:cycleId/:kind/:key', standingGroup), 'page', 'edition'),
  get('/standings/:cycleId/:kind/:key/summary/:format{pdf|docx|xlsx|html}', groupSummary),

  shared(get('/open-data', openData)),
  shared(get('/open-data/api', openApi)),
  shared(get('/open-data/:data{\\d+\\.json}', openDataJson), 'edition'),
  shared(get('/open-data/:cycleId', cycleOpenData), 'edition'),
  shared(get('/open-data/:cycleId/dictionary.csv', openDictionary), 'edition'),
  shared(get('/open-data/:cycleId/datapackage.json', openPackage), 'edition'),
  get('/open-data/:cycleId/:file', openFile),
];
