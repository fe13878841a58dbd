/** One of each code; the compiler requires a sample for a new one. */
export type OfEach<T extends { code: string }> = {
  readonly [Code in T['code']]: T & { readonly code: Code };
};
