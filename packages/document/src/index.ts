export type * from './model.ts';
export type * from './read-error.ts';
