/** How long what is known of officers is kept; the privacy notice says these same numbers. */
export const RETENTION = {
  /** Mails, with the links in them; what was sent is emptied at once. */
  mailDays: 90,
  /** Addresses that an agency mailed a survey to and that no server took. */
  surveyLetterDays: 2,
  /** Invitations after they ran out. */
  invitationDays: 30,
  /** People who hold no role and have not been here. */
  dormantDays: 365,
  /** What was found of links that nothing was handed in with; the last finding stays. */
  findingDays: 180,
} as const;
