export * from './decimal.ts';
export type * from './unit.ts';
export type * from './figure.ts';
