/** Imports a module by its URL. A file of its own, since code kept from an earlier run cannot import. */
export const importModule = (url: string): Promise<Record<string, unknown>> => import(url)
