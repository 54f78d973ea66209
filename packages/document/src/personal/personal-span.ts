/** What kind of personal datum a passage holds. */
export type PersonalKind = 'name' | 'phone' | 'identity' | 'bankCard';

/** A personal datum in a text; offsets into the text, `end` exclusive. */
export interface PersonalSpan {
  readonly start: number;
  readonly end: number;
  readonly kind: PersonalKind;
}
