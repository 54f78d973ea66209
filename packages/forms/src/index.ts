// Nothing yet (README.md); an empty module needs its export to be one.
// oxlint-disable-next-line unicorn/require-module-specifiers
export {};
