declare const BLUEPENCIL_VERSION: string | undefined

/** The version of the package, with a fingerprint of its code where it was built. */
export const version: string = typeof BLUEPENCIL_VERSION === 'string' ? BLUEPENCIL_VERSION : '0.1.0-source'
