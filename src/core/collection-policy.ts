/** What a cycle asks beside its questions; settled before it opens. */
export interface CollectionPolicy {
  readonly asksDemographics: boolean;
  readonly asksSuggestions: boolean;
}

export const NOTHING_ASKED: CollectionPolicy = { asksDemographics: false, asksSuggestions: false };
