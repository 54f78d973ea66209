/** Problems a file is stored with before anybody reads it; it is not read again when its batch is. */
export const REFUSED_ON_ARRIVAL: ReadonlySet<string> = new Set(['R005', 'R016', 'R017', 'R018']);
