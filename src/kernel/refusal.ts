// The five kinds of "no" of the house (house-style 8). Rules return a Refusal; deeds throw; entry answers
// once.

/** A value that a refusal's sentence may need. Instants and days are given as ISO text. */
export type RefusalParam = string | number | null

/** "The rule says no": a stable code that texts turn into a sentence, and what the sentence needs. */
export interface Refusal {
  readonly code: string
  readonly params: Readonly<Record<string, RefusalParam>>
}

/** Builds a refusal; `code` is `domain.subject.reason`. */
export function refusal(code: string, params: Record<string, RefusalParam> = {}): Refusal {
  return { code, params }
}

/** Thrown by a deed when a rule says no, so that the transaction rolls back. */
export class Refused extends Error {
  readonly refusal: Refusal
  constructor(why: Refusal) {
    super(why.code)
    this.name = 'Refused'
    this.refusal = why
  }
}

/** Throws when the rule gave a reason; does nothing when it gave null. */
export function refuse(why: Refusal | null): void {
  if (why) throw new Refused(why)
}

/** The record does not exist, or must look as if it did not (a hidden record answers *not found*). */
export class NotFound extends Error {
  constructor(what: string) {
    super(`not found: ${what}`)
    this.name = 'NotFound'
  }
}

/** The actor may know that the thing exists but has no right to do this. */
export class Forbidden extends Error {
  readonly action: string
  constructor(action: string) {
    super(`no right: ${action}`)
    this.name = 'Forbidden'
    this.action = action
  }
}

/** The row changed since the form was shown (optimistic version); the page shows both versions. */
export class Conflict extends Error {
  readonly what: string
  constructor(what: string) {
    super(`changed meanwhile: ${what}`)
    this.name = 'Conflict'
    this.what = what
  }
}

/** Wrong input: one message code per field, in the order of the form. Values stay with the page. */
export class Invalid extends Error {
  readonly fields: ReadonlyMap<string, Refusal>
  constructor(fields: ReadonlyMap<string, Refusal>) {
    super(`invalid: ${[...fields.keys()].join(', ')}`)
    this.name = 'Invalid'
    this.fields = fields
  }
}
