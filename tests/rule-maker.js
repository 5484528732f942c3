// Stands for the package where it is not installed.
export const rule = definition => ({ ...definition, plugin: () => undefined })
