/** A mistake that a user can mend, said in one line: `place: fact; remedy`. */
export class UserError extends Error {
  override readonly name = 'UserError'
  constructor(place: string, fact: string, remedy: string) {
    super(`${place}: ${fact}; ${remedy}`)
  }
}
