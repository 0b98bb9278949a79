import { randomBytes } from 'node:crypto'
import type { Child } from 'hono/jsx'
import { Temporal } from '#kernel/instant.ts'
import type { FormState as WebState } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sayInstant } from './date.ts'
import { Form, type FormState } from './form.tsx'
import { Notice } from './notice.tsx'
import { uiWords } from './ui.texts.ts'

/**
 * What a form's fields draw from: what was typed (or kept as a draft) over the start values, and the
 * sentences of what is wrong with it.
 */
export function formOf(
  visit: Visit,
  state: WebState,
  start: Readonly<Record<string, string | readonly string[]>> = {},
): FormState {
  const typed = Object.fromEntries(state.values)
  const errors = new Map([...state.errors].map(([name, why]) => [name, visit.sentence(why)]))
  // Once something was typed, a box without a tick stays without one, whatever the start values say.
  return {
    language: visit.language,
    values: state.values.size > 0 ? typed : start,
    errors,
    labels: new Map(),
  }
}

/** A form of a visit: key of this rendering, version of the row, the rule's no above it, the kept draft. */
export function VisitForm(props: {
  visit: Visit
  state: WebState
  form: FormState
  version?: number | undefined
  multipart?: boolean
  /** Keep drafts of this form (workspace only). */
  draft?: boolean
  id?: string
  children?: Child
}) {
  const { visit, state, form } = props
  const t = uiWords(form.language)
  const action = visit.href(visit.path)
  const draft = props.draft
    ? visit.href(`/praca/szkic?formularz=${encodeURIComponent(visit.path)}`)
    : undefined
  return (
    <>
      {state.refusal ? (
        <Notice kind="error" language={form.language} live>
          {visit.sentence(state.refusal)}
        </Notice>
      ) : null}
      {state.conflict ? (
        <Notice kind="warning" language={form.language} live>
          {t('conflict')}
        </Notice>
      ) : null}
      {state.draftFrom ? (
        <Notice kind="info" language={form.language}>
          {t('draftFound', {
            at: sayInstant(Temporal.Instant.from(state.draftFrom), visit.centre.zone, form.language),
          })}
        </Notice>
      ) : null}
      <Form
        form={form}
        action={action}
        formKey={randomBytes(16).toString('base64url')}
        version={props.version}
        multipart={props.multipart ?? false}
        draft={draft}
        id={props.id}
      >
        {props.children}
      </Form>
    </>
  )
}

/** A button that does one deed: its own small form with its own key. */
export function DeedButton(props: {
  visit: Visit
  path: string
  label: string
  kind?: 'button' | 'button quiet' | 'button danger' | 'link'
  fields?: Readonly<Record<string, string>>
  /** Spoken after the label for screen readers, where many buttons read alike. */
  about?: string
}) {
  return (
    <form method="post" action={props.visit.href(props.path)} class="deed">
      <input type="hidden" name="_key" value={randomBytes(16).toString('base64url')} />
      {Object.entries(props.fields ?? {}).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <button type="submit" class={props.kind ?? 'button'}>
        {props.label}
        {props.about ? <span class="hidden"> {props.about}</span> : null}
      </button>
    </form>
  )
}
