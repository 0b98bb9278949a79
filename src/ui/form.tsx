import { raw } from 'hono/html'
import { type Child, Fragment } from 'hono/jsx'
import { type FormState, fieldId } from './form-state.ts'
import { uiWords } from './ui.texts.ts'

export { CheckboxField, CheckboxGroup, Fieldset, RadioGroup } from './form-choices.tsx'
export { DateField, FileField, MonthField, TimeField } from './form-dates.tsx'
export {
  type FieldOption,
  HiddenField,
  NumberField,
  SelectField,
  TextArea,
  TextField,
} from './form-fields.tsx'
export { type FormState, fieldValue, fieldValues, freshForm, monthValue } from './form-state.ts'

/** A form sent by POST (or GET for searches). Wrong fields are listed on top and linked. */
export interface FormProps {
  readonly form: FormState
  readonly action: string
  /** GET for searches and filters: then no key is sent. */
  readonly method?: 'post' | 'get' | undefined
  /** Random key of this rendering, sent as `_key`: the same form sent twice is done once. */
  readonly formKey?: string | undefined
  /** Version of the row that is edited, sent as `_version`: a change meanwhile is seen. */
  readonly version?: number | undefined
  /** The form carries files. */
  readonly multipart?: boolean | undefined
  /** Address that keeps a draft (POST of the same fields); used by the autosave island. */
  readonly draft?: string | undefined
  readonly id?: string | undefined
  readonly children?: Child
}

/** The form with its error summary. Browser bubbles are off: our messages speak the page's language. */
export function Form(props: FormProps) {
  const method = props.method ?? 'post'
  const t = uiWords(props.form.language)
  const drawn = props.form.errors.size > 0 ? drawnFirst(props.children) : props.children
  const form = (
    <form
      id={props.id}
      action={props.action}
      method={method}
      enctype={props.multipart ? 'multipart/form-data' : undefined}
      novalidate
    >
      {props.formKey ? <input type="hidden" name="_key" value={props.formKey} /> : null}
      {props.version === undefined ? null : (
        <input type="hidden" name="_version" value={String(props.version)} />
      )}
      {drawn}
    </form>
  )
  return (
    <>
      <ErrorSummary form={props.form} />
      {props.draft ? (
        <autosave-form
          data-draft={props.draft}
          data-saved={t('draftSaved')}
          data-failed={t('draftFailed')}
          data-language={props.form.language}
        >
          {form}
        </autosave-form>
      ) : (
        form
      )}
    </>
  )
}

// The summary stands above the fields but names them, so they are drawn before it. A child that must wait for
// something cannot be; then the summary only says what is wrong.
function drawnFirst(children: Child): Child {
  const html: unknown = Fragment({ children }).toString()
  return typeof html === 'string' ? raw(html) : children
}

/** What is wrong, first thing on the page, with links to the fields; takes the focus when the page opens. */
export function ErrorSummary({ form }: { form: FormState }) {
  if (form.errors.size === 0) return null
  return (
    <div class="error-summary" role="alert" aria-labelledby="error-summary" tabindex={-1} autofocus>
      <h2 id="error-summary">{uiWords(form.language)('errors', { n: form.errors.size })}</h2>
      <ul>
        {[...form.errors].map(([name, sentence]) => (
          <li>
            <a href={`#${fieldId(name)}`}>{named(form, name, sentence)}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

function named(form: FormState, name: string, sentence: string): string {
  const label = form.labels?.get(name)
  if (!label) return sentence
  return /[?!.:]$/.test(label) ? `${label} ${sentence}` : `${label}: ${sentence}`
}

/**
 * The page's title with "Błąd:" before it while the form has errors (the first thing a screen reader
 * says).
 */
export function formTitle(title: string, form: FormState): string {
  return form.errors.size > 0 ? uiWords(form.language)('errorTitle', { title }) : title
}

/** The row with the one main button and, quieter, other ways. */
export function SubmitRow(props: {
  label: string
  /** Name and value sent with the button, where a form has several. */
  name?: string
  value?: string
  children?: Child
}) {
  return (
    <div class="actions">
      <button type="submit" class="button" name={props.name} value={props.value}>
        {props.label}
      </button>
      {props.children}
    </div>
  )
}
