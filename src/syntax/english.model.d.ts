/** The trained model, packed and in base64. */
declare const packed: string
export default packed
