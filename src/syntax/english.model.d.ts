/** The trained model: packed and in base64; in the package, the bytes that `unfold` makes of it. */
declare const packed: string | Uint8Array
export default packed
