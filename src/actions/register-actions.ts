import { addAgency, changeAgency, changeContact, seeAgencies, seeAgency } from './agency.ts';
import { endAgency, mergeAgency, splitAgency, strikeHistory } from './agency-history.ts';
import { addGroup, changeGroup, seeGroup, seeGroups, setMembers } from './group.ts';
import { confirmImport, exportRegister, previewImport, reviewImport } from './registry.ts';

/** The register of agencies and their groups. */
export const registerActions = [
  seeAgencies,
  seeAgency,
  addAgency,
  changeAgency,
  changeContact,
  endAgency,
  mergeAgency,
  splitAgency,
  strikeHistory,
  seeGroups,
  seeGroup,
  addGroup,
  changeGroup,
  setMembers,
  exportRegister,
  previewImport,
  reviewImport,
  confirmImport,
];
