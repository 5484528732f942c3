/** A mistake that a user can mend, said in one line: `place: fact; remedy`. */
export class UserError extends Error {
  override readonly name = 'UserError'
  constructor(place: string, fact: string, remedy: string) {
    super(`${place}: ${fact}; ${remedy}`)
  }
}

/** Whether it is one, of whichever bundle of the package. */
export const isUserError = (error: unknown): error is UserError =>
  error instanceof Error && error.name === 'UserError'
