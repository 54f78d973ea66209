export type * from './model.ts';
export type * from './read-error.ts';
export { readText } from './read/text.ts';
export { readXlsx } from './read/xlsx.ts';
