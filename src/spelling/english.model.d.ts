/** The spelling table made by `scripts/dictionary.ts`, in base64. */
declare const table: string
export default table
