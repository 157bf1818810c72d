/** Where somebody types, and must not be disturbed: no update, no way elsewhere. Pure. */
export const isForm = (path: string): boolean => /^\/(new|import)$|\/change$/.test(path)
