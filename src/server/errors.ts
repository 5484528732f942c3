/** An answer that is no result: its status, and what is wrong, said to the client. */
export class HttpError extends Error {
  readonly status: number
  /** Seconds after which to try again. */
  readonly retryAfter: number | undefined

  constructor(status: number, message: string, retryAfter?: number) {
    super(message)
    this.status = status
    this.retryAfter = retryAfter
  }
}

export const badRequest = (message: string): HttpError => new HttpError(400, message)
