/** The table made by `scripts/dictionary.ts`, in base64; in the package, the bytes that `unfold` makes of it. */
declare const table: string | Uint8Array
export default table
