import type { Child } from 'hono/jsx'
import { Conflict, Invalid, type Refusal, Refused } from '../refusal.ts'
import type { Fields } from './fields.ts'
import { fieldsFrom } from './fields.ts'
import type { Visit } from './visit.ts'

/** Which shell and which rules of access surround a page. */
export type Door = 'portal' | 'workspace' | 'api'

/** A page's own part; `entry` puts the shell around it. */
export interface Page {
  readonly kind: 'page'
  readonly title: string
  readonly body: Child
  readonly status?: number
  /** Path of the menu place that is lit. */
  readonly menu?: string
  readonly trail?: readonly { readonly title: string; readonly path: string }[]
  /** Seconds that a public page without forms may be answered from memory. */
  readonly cacheSeconds?: number
  /** Feeds and other forms of the same content. */
  readonly alternates?: readonly { readonly type: string; readonly path: string; readonly title: string }[]
  /** Islands wanted: the script is sent only then. */
  readonly script?: boolean
  readonly noindex?: boolean
}

export interface Redirect {
  readonly kind: 'redirect'
  readonly path: string
  /** Text shown once on the next page. */
  readonly flash?: string
  readonly cookies?: readonly string[]
}

export interface Download {
  readonly kind: 'download'
  readonly body: Uint8Array | string | ReadableStream
  readonly type: string
  readonly name?: string
  readonly inline?: boolean
  readonly headers?: Readonly<Record<string, string>>
  readonly status?: number
}

export type Reply = Page | Redirect | Download

/** What a POST brought: fields, staged files, the form's key. */
export interface Input {
  readonly fields: Fields
  readonly files: readonly StagedFile[]
  /** Why the body could not be taken whole (too large, broken); what was typed is still there. */
  readonly refusal: Refusal | null
  /** Why single files were left out, where the form keeps the others (`keepGood`). */
  readonly broken?: readonly Refusal[]
  /** What a call of the JSON API brought, parsed; still to be read by a schema (`readJson`). */
  readonly json?: unknown
}

/** A received file, still outside the store. */
export interface StagedFile {
  readonly field: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly path: string
}

/** How large uploads of a form may be; absent = the form takes no files. */
export interface UploadLimits {
  readonly maxFileBytes: number
  readonly maxFiles: number
  /** One bad file does not cost the others: the handler gets the good ones and `Input.broken`. */
  readonly keepGood?: boolean
}

/** One address of the program. The table of all routes is what the rights matrix walks. */
export interface Route {
  readonly door: Door
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly path: string
  /** The right asked before anything is loaded; `anyone` = open to the public. */
  readonly right: string
  readonly upload?: UploadLimits
  /** A form keeps drafts: what was typed is offered again until it is sent. */
  readonly keepsDraft?: boolean
  /** Open data: the answer is the same for everybody, so pages of other sites may ask for it, by POST too. */
  readonly openData?: boolean
  handle(visit: Visit, input: Input): Promise<Reply>
}

/** What a form page shows: what was typed, what is wrong with it, or why the rule said no. */
export interface FormState {
  readonly values: Fields
  readonly errors: ReadonlyMap<string, Refusal>
  readonly refusal: Refusal | null
  readonly conflict: boolean
  /** When the values come from a kept draft: since when. */
  readonly draftFrom: string | null
}

export const emptyForm: FormState = {
  values: fieldsFrom([]),
  errors: new Map(),
  refusal: null,
  conflict: false,
  draftFrom: null,
}

/** Builds the reply of a page. */
export function pageOf(page: Omit<Page, 'kind'>): Page {
  return { kind: 'page', ...page }
}

/** Sends the visitor on; `flash` is said once on the next page. */
export function goTo(path: string, flash?: string): Redirect {
  return { kind: 'redirect', path, ...(flash ? { flash } : {}) }
}

/** A GET page. */
export function page(
  at: { door: Door; path: string; right: string },
  show: (visit: Visit) => Promise<Reply>,
): Route {
  return { ...at, method: 'GET', handle: (visit) => show(visit) }
}

/**
 * A form at one address: GET shows it (with a kept draft, if there is one), POST submits it. Wrong input, a
 * rule's no, or a change meanwhile show the same form again with everything that was typed. This is the only
 * place that catches them for forms.
 */
export function form(at: {
  door: Door
  path: string
  right: string
  upload?: UploadLimits
  show: (visit: Visit, state: FormState) => Promise<Page>
  submit: (visit: Visit, input: Input) => Promise<Reply>
}): Route[] {
  const { door, path, right } = at
  const limits = at.upload ? { upload: at.upload } : {}
  return [
    {
      door,
      path,
      right,
      method: 'GET',
      keepsDraft: true,
      handle: (visit, input) => at.show(visit, draftState(input)),
    },
    {
      door,
      path,
      right,
      ...limits,
      method: 'POST',
      keepsDraft: true,
      handle: async (visit, input) => {
        try {
          refuseBody(input)
          return await at.submit(visit, input)
        } catch (error) {
          const state = stateAfter(error, input.fields)
          if (!state) throw error
          return { ...(await at.show(visit, state)), status: state.refusal || state.conflict ? 409 : 422 }
        }
      },
    },
  ]
}

/** A deed behind one button: POST only; a no is shown by `entry` as a page with the way back. */
export function button(
  at: { door: Door; path: string; right: string },
  submit: (visit: Visit, input: Input) => Promise<Reply>,
): Route {
  return {
    ...at,
    method: 'POST',
    handle: async (visit, input) => {
      refuseBody(input)
      return submit(visit, input)
    },
  }
}

/**
 * An address of the JSON API. A no of any kind becomes a problem document in `entry`; `Idempotency-Key` makes
 * the first deed of a write happen once.
 */
export function api(
  at: { method?: Route['method']; path: string; right: string },
  answer: (visit: Visit, input: Input) => Promise<Reply>,
): Route {
  return {
    ...{ door: 'api', method: at.method ?? 'GET', path: at.path, right: at.right },
    handle: async (visit, input) => {
      refuseBody(input)
      return answer(visit, input)
    },
  }
}

/** A JSON document as an answer. Nobody keeps it; anybody's page may read what needs no key. */
export function jsonOf(value: unknown, status = 200): Download {
  const headers = { 'access-control-allow-origin': '*' }
  const body = JSON.stringify(value)
  return { kind: 'download', type: 'application/json; charset=utf-8', body, inline: true, status, headers }
}

// A body that broke a limit speaks at the field that broke it, where the page has that field.
function refuseBody(input: Input): void {
  if (!input.refusal) return
  const { field } = input.refusal.params
  if (typeof field === 'string') throw new Invalid(new Map([[field, input.refusal]]))
  throw new Refused(input.refusal)
}

function draftState(input: Input): FormState {
  const from = input.fields.get('_draft')?.[0] ?? null
  return from
    ? { ...emptyForm, values: input.fields, draftFrom: from }
    : { ...emptyForm, values: input.fields }
}

function stateAfter(error: unknown, values: Fields): FormState | null {
  if (error instanceof Invalid) return { ...emptyForm, values, errors: error.fields }
  if (error instanceof Refused) return { ...emptyForm, values, refusal: error.refusal }
  if (error instanceof Conflict) return { ...emptyForm, values, conflict: true }
  return null
}
