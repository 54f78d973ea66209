export type * from './finding.ts';
export type * from './mention.ts';
export type * from './outcome.ts';
export type * from './context.ts';
