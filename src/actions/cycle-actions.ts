import { listCodeKeys, makeCodes, seeCodes } from './access-code-issue.ts';
import { extendCollection, moveDates, setCalendar } from './calendar.ts';
import { readCollection, seeCollection } from './collection.ts';
import { setCollectionPolicy } from './collection-policy.ts';
import { closeCycle, createCycle, listCycles, openCycle, viewCycle } from './cycle.ts';
import { adoptInstrument, listInstruments } from './instrument.ts';
import { assignInterview, listInterviews, takeInterviewBack } from './interview.ts';
import { importInterviews } from './interview-import.ts';
import { seeInterviewWork, takeInterviewIn } from './interview-work.ts';
import { printInvitation } from './outreach.ts';
import { seeOversight } from './oversight.ts';
import {
  addPaperBatch,
  dropPaperBatch,
  seePaperBatch,
  seePaperBatches,
  takePaperBatch,
} from './paper-batch.ts';
import { seeDifference, seePaperSheet, settlePaperSheet, typePaperSheet } from './paper-sheet.ts';
import { listParticipation, registerAgency, viewParticipation } from './participation.ts';
import { seeScreening, seeScreeningRule } from './screening.ts';
import { decideSuggestion, readSuggestions, reviewSuggestions } from './suggestion.ts';
import { listSendings, mailInvitations, reviewAddresses } from './survey-mail.ts';

/** A round: its questionnaire, its days, and how answers come in. */
export const cycleActions = [
  listInstruments,
  adoptInstrument,
  listCycles,
  viewCycle,
  createCycle,
  setCollectionPolicy,
  setCalendar,
  openCycle,
  moveDates,
  extendCollection,
  closeCycle,
  registerAgency,
  viewParticipation,
  printInvitation,
  reviewAddresses,
  mailInvitations,
  listSendings,
  seeCodes,
  makeCodes,
  listCodeKeys,
  listParticipation,
  seePaperBatches,
  addPaperBatch,
  seePaperBatch,
  seePaperSheet,
  typePaperSheet,
  seeDifference,
  settlePaperSheet,
  takePaperBatch,
  dropPaperBatch,
  seeOversight,
  seeCollection,
  readCollection,
  listInterviews,
  assignInterview,
  takeInterviewBack,
  seeInterviewWork,
  takeInterviewIn,
  importInterviews,
  seeScreening,
  seeScreeningRule,
  reviewSuggestions,
  decideSuggestion,
  readSuggestions,
];
