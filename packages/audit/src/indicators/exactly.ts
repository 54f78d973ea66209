/** A figure without its qualifier: “≥95%” compared as 95 %. */
export function exactly<T extends { readonly qualifier: string }>(figure: T): T & { qualifier: 'exact' } {
  return { ...figure, qualifier: 'exact' };
}
