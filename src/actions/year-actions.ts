import { listAgencyYears, seeAgencyYear } from './agency-year.ts';
import { confirmDrafts, seeAnalysis, seePiece, writePiece } from './analysis.ts';
import { seeAnalysisOversight } from './analysis-oversight.ts';
import { chooseBands, seeBands } from './band.ts';
import { keepGroups } from './group-mean.ts';
import { readPrinted, seePrinted, takePrinted } from './printed.ts';
import { readSheet, saveSheet, seeSheet, takeSheet, trySheet } from './sheet.ts';
import { seeWhatIf, tryWhatIf } from './what-if.ts';

/** An agency's years: figures out of documents, bands, analysis and what would have helped. */
export const yearActions = [
  seeAnalysisOversight,
  listAgencyYears,
  seeAgencyYear,
  seePrinted,
  readPrinted,
  takePrinted,
  seeWhatIf,
  tryWhatIf,
  seeSheet,
  trySheet,
  saveSheet,
  readSheet,
  takeSheet,
  seeBands,
  chooseBands,
  seeAnalysis,
  seePiece,
  writePiece,
  confirmDrafts,
  keepGroups,
];
