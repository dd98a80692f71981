import { acceptInvitation, readInvitation } from './accept-invitation.ts';
import { listCodeKeys, makeCodes, seeCodes } from './access-code-issue.ts';
import { changeAccount, changePassword, showAccount } from './account.ts';
import type { Action } from './action.ts';
import { addAgency, changeAgency, changeContact, seeAgencies, seeAgency } from './agency.ts';
import { endAgency, mergeAgency, splitAgency, strikeHistory } from './agency-history.ts';
import { listAgencyYears, seeAgencyYear } from './agency-year.ts';
import { confirmDrafts, seeAnalysis, seePiece, writePiece } from './analysis.ts';
import { seeAnalysisOversight } from './analysis-oversight.ts';
import { appealActions } from './appeal.ts';
import { endAppointment } from './appointment.ts';
import { assignMeasure, assignNamed, setProgress } from './assignment.ts';
import { listAudit } from './audit-log.ts';
import { chooseBands, seeBands } from './band.ts';
import {
  cancelBatch,
  listBatches,
  readBatchDocument,
  removeBatch,
  resumeBatch,
  seeBatch,
  startBatch,
  takeBatch,
} from './batch.ts';
import { seeDocumentSource } from './batch-work.ts';
import { extendCollection, moveDates, setCalendar } from './calendar.ts';
import { readCollection, seeCollection } from './collection.ts';
import { setCollectionPolicy } from './collection-policy.ts';
import { seeComparison } from './comparison.ts';
import { seeCustomStanding, seeCustomStandings } from './custom-standing.ts';
import { closeCycle, createCycle, listCycles, openCycle, viewCycle } from './cycle.ts';
import { disclosureActions } from './disclosure-actions.ts';

import {
  listDocuments,
  newDocument,
  removeDocument,
  saveDocument,
  seeDocument,
} from './document.ts';
import { listEditions, listResults, searchResult, seeResult } from './edition.ts';
import { attachEvidence, openEvidence, takeBackEvidence } from './evidence.ts';
import { addGroup, changeGroup, seeGroup, seeGroups, setMembers } from './group.ts';
import { keepGroups } from './group-mean.ts';
import { viewHome } from './home.ts';
import { adoptInstrument, listInstruments } from './instrument.ts';
import { assignInterview, listInterviews, takeInterviewBack } from './interview.ts';
import { importInterviews } from './interview-import.ts';
import { seeInterviewWork, takeInterviewIn } from './interview-work.ts';
import { listOffers, sendInvitation, withdrawInvitation } from './invitation.ts';
import { checkItemTable, seeItemTable } from './item-table.ts';
import { readDemoPost } from './mail.ts';
import { addMeasure, removeMeasure, restoreMeasure, seeMeasure, writeMeasure } from './measure.ts';
import { commentMeasure, listComments, removeComment } from './measure-comment.ts';
import { seeMovers } from './mover.ts';
import { readOpenData, seeOpenData } from './open-data.ts';
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
import {
  changeAddress,
  disablePerson,
  enablePerson,
  erasePersonalData,
  listPersons,
  showPerson,
} from './person.ts';
import { seePlan } from './plan.ts';
import {
  approvePlan,
  returnPlan,
  seeApproval,
  seePlanVersion,
  submitPlan,
} from './plan-approval.ts';
import { copyMeasures, seePlanBefore } from './plan-copy.ts';
import { giveReason, seeProposals } from './plan-proposal.ts';
import { seePlanReport } from './plan-report.ts';
import { setPlanYear } from './plan-setting.ts';
import { readPrinted, seePrinted, takePrinted } from './printed.ts';
import { reportProgress, seeMeasureProgress, seeProgress } from './progress.ts';
import { seeSummary } from './progress-summary.ts';
import { readRanking, seeRanking } from './ranking.ts';
import { confirmImport, exportRegister, previewImport, reviewImport } from './registry.ts';
import { chooseReminders } from './reminder.ts';
import { askForReset, readResetLink, recoverPerson, resetPassword, sendReset } from './reset.ts';
import { draftResult, publishResult } from './result.ts';
import { checkResult } from './result-check.ts';
import { seeResultDetail } from './result-detail.ts';
import { previewResult } from './result-preview.ts';
import { reviewActions } from './review-actions.ts';
import { seeScreening, seeScreeningRule } from './screening.ts';
import { exportSealed, seeSealed } from './sealed.ts';
import {
  confirmSecondFactor,
  removeSecondFactor,
  renewRecoveryCodes,
  showSecondFactor,
  startSecondFactor,
} from './second-factor.ts';
import { endOneSession, endOtherSessions, endSession } from './session.ts';
import { finishSetup, readSetupLink } from './setup.ts';
import { readSheet, saveSheet, seeSheet, takeSheet, trySheet } from './sheet.ts';
import { seeShortfalls } from './shortfall.ts';
import { beginSession, beginSessionByMail, confirmCode } from './sign-in.ts';
import { computeStandings, seeStandings } from './standing.ts';
import { seeStandingGroup, seeStandingGroups } from './standing-group.ts';
import { decideSuggestion, readSuggestions, reviewSuggestions } from './suggestion.ts';
import { listSendings, mailInvitations, reviewAddresses } from './survey-mail.ts';
import {
  addTemplate,
  listTemplates,
  readTemplateFile,
  replaceTemplate,
  seeTemplate,
  withdrawTemplate,
} from './template.ts';
import { seeVerdictProgress, seeVerdicts, setVerdict } from './verdict.ts';
import {
  checkLinkAgain,
  compareLink,
  openSnapshot,
  seeLink,
  seeLinkDisk,
  seeLinks,
} from './web-link.ts';
import { seeWhatIf, tryWhatIf } from './what-if.ts';

/**
 * Every action there is, for what is made from the whole list: the permission table, the audit
 * catalogue, the JSON door, the manual.
 */
// biome-ignore lint/suspicious/noExplicitAny: a list of actions of every input and output
export type AnyAction = Action<any, any, any>;

export const actions: readonly AnyAction[] = [
  beginSession,
  beginSessionByMail,
  confirmCode,
  endSession,
  viewHome,
  listAudit,

  endOneSession,
  endOtherSessions,
  showAccount,
  changeAccount,
  changePassword,
  showSecondFactor,
  startSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  removeSecondFactor,
  listOffers,
  sendInvitation,
  withdrawInvitation,
  readInvitation,
  acceptInvitation,
  listPersons,
  showPerson,
  disablePerson,
  enablePerson,
  erasePersonalData,
  changeAddress,
  endAppointment,
  askForReset,
  readResetLink,
  resetPassword,
  sendReset,
  recoverPerson,
  readSetupLink,
  finishSetup,
  readDemoPost,
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
  seeAnalysisOversight,
  listBatches,
  startBatch,
  seeBatch,
  cancelBatch,
  resumeBatch,
  removeBatch,
  takeBatch,
  readBatchDocument,
  seeDocumentSource,
  seeAgencies,
  seeAgency,
  addAgency,
  changeAgency,
  changeContact,
  endAgency,
  mergeAgency,
  splitAgency,
  strikeHistory,
  listAgencyYears,
  seeAgencyYear,
  seePrinted,
  readPrinted,
  takePrinted,
  listDocuments,
  seeDocument,
  newDocument,
  saveDocument,
  removeDocument,
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
  seeSummary,
  seePlanReport,
  seeProgress,
  seeMeasureProgress,
  reportProgress,
  assignMeasure,
  assignNamed,
  setProgress,
  chooseReminders,
  attachEvidence,
  openEvidence,
  takeBackEvidence,
  seePlan,
  seeApproval,
  seePlanVersion,
  setPlanYear,
  submitPlan,
  approvePlan,
  returnPlan,
  seePlanBefore,
  copyMeasures,
  seeProposals,
  giveReason,
  seeMeasure,
  addMeasure,
  writeMeasure,
  removeMeasure,
  restoreMeasure,
  listComments,
  commentMeasure,
  removeComment,
  seeGroups,
  seeGroup,
  addGroup,
  changeGroup,
  setMembers,

  ...disclosureActions,
  ...reviewActions,
  ...appealActions,
  seeVerdictProgress,
  seeVerdicts,
  setVerdict,
  listInterviews,
  assignInterview,
  takeInterviewBack,
  seeInterviewWork,
  takeInterviewIn,
  importInterviews,
  previewResult,
  seeScreening,
  seeScreeningRule,
  reviewSuggestions,
  decideSuggestion,
  readSuggestions,
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
  exportRegister,
  previewImport,
  reviewImport,
  confirmImport,

  listTemplates,
  seeTemplate,
  readTemplateFile,
  addTemplate,
  replaceTemplate,
  withdrawTemplate,

  seeItemTable,
  checkItemTable,
  seeLinks,
  seeLink,
  compareLink,
  openSnapshot,
  checkLinkAgain,
  seeLinkDisk,
];
