/** What a cycle asks beside its questions; settled before it opens. */
export interface CollectionPolicy {
  readonly asksDemographics: boolean;
  readonly asksSuggestions: boolean;
  /** Who answers with a one-time access code. */
  readonly staffCodes: boolean;
  readonly userCodes: boolean;
}

export const NOTHING_ASKED: CollectionPolicy = {
  asksDemographics: false,
  asksSuggestions: false,
  staffCodes: false,
  userCodes: false,
};
