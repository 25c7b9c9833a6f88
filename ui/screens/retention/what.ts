/** The words for what is counted; the name itself where there are none. */
export const whatIn = (names: Readonly<Record<string, string>>, what: string): string =>
  (Object.hasOwn(names, what) && names[what]) || what;
