/** Thai first, English beside it. */
export type Language = 'th' | 'en';

export interface InBoth<T> {
  readonly th: T;
  readonly en: T;
}
