/** On a narrow screen the table is moved sideways; its words are not broken into columns of single characters. */
export const WIDE_TABLE = { x: 'max-content' } as const;
