import type { Child } from 'hono/jsx'
import { type FormState, fieldId, isFixed } from './form-state.ts'
import { uiWords } from './ui.texts.ts'

/** What every field takes. The value and the error are found in `form` by `name`. */
export interface FieldProps {
  readonly form: FormState
  readonly name: string
  readonly label: string
  readonly hint?: Child
  /** true says "wymagane", false "nieobowiązkowe"; unset says nothing (a form of one question). */
  readonly required?: boolean | undefined
}

/** Ids of a field's hint and error, for `aria-describedby`; undefined when it has neither. */
export function describedBy(
  props: Pick<FieldProps, 'form' | 'name' | 'hint'>,
  more?: string,
): string | undefined {
  const id = fieldId(props.name)
  const ids = [
    props.hint ? `${id}-hint` : '',
    more ?? '',
    props.form.errors.has(props.name) ? `${id}-error` : '',
  ].filter(Boolean)
  return ids.length > 0 ? ids.join(' ') : undefined
}

/** The word beside a label: required, optional, or nothing (a field that is only shown asks nothing). */
export function NeedWord({ form, name, required }: Pick<FieldProps, 'form' | 'name' | 'required'>) {
  if (required === undefined || isFixed(form, name)) return null
  return (
    <>
      {' '}
      <span class="need">({uiWords(form.language)(required ? 'required' : 'optional')})</span>
    </>
  )
}

/** Hint and error, in this order, both above the input so that a screen keyboard never covers them. */
export function HintAndError({ form, name, hint }: Pick<FieldProps, 'form' | 'name' | 'hint'>) {
  const error = form.errors.get(name)
  const id = fieldId(name)
  return (
    <>
      {hint ? (
        <div class="hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p class="field-error" id={`${id}-error`}>
          <span class="hidden">{uiWords(form.language)('error')}: </span>
          {error}
        </p>
      ) : null}
    </>
  )
}

/** One labelled input with its hint and error. */
export function Field(props: FieldProps & { children?: Child }) {
  props.form.labels?.set(props.name, props.label)
  return (
    <div class={props.form.errors.has(props.name) ? 'field wrong' : 'field'}>
      <label for={fieldId(props.name)}>
        {props.label}
        <NeedWord {...props} />
      </label>
      <HintAndError form={props.form} name={props.name} hint={props.hint} />
      {props.children}
    </div>
  )
}

/** Several inputs under one question; the question is the legend. `name` links it to its error. */
export function GroupField(props: FieldProps & { children?: Child }) {
  props.form.labels?.set(props.name, props.label)
  return (
    <fieldset
      class={props.form.errors.has(props.name) ? 'field wrong' : 'field'}
      aria-describedby={describedBy(props)}
    >
      <legend>
        {props.label}
        <NeedWord {...props} />
      </legend>
      <HintAndError form={props.form} name={props.name} hint={props.hint} />
      {props.children}
    </fieldset>
  )
}
