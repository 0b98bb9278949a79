import { describedBy, Field, type FieldProps } from './field.tsx'
import { fieldId, fieldValue, isFixed } from './form-state.ts'

/** HTML's own name of what the input asks (`name`, `tel`, `email`, `bday`, `street-address`…; WCAG 1.3.5). */
interface Autocomplete {
  readonly autocomplete?: string | undefined
}

/** Attributes that every single input shares. */
function common(props: FieldProps & Autocomplete) {
  return {
    id: fieldId(props.name),
    name: props.name,
    'aria-describedby': describedBy(props),
    'aria-invalid': props.form.errors.has(props.name) ? ('true' as const) : undefined,
    required: props.required === true,
    readonly: isFixed(props.form, props.name),
    autocomplete: props.autocomplete,
  }
}

export type TextKind = 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
export type FieldWidth = 'short' | 'middle' | 'full'

/** One line of text; `width` tells how long an answer is expected. */
export function TextField(
  props: FieldProps &
    Autocomplete & {
      kind?: TextKind
      width?: FieldWidth
      maxlength?: number
      inputmode?: 'numeric' | 'decimal' | 'text'
      spellcheck?: boolean
    },
) {
  return (
    <Field {...props}>
      <input
        {...common(props)}
        type={props.kind ?? 'text'}
        class={props.width ?? 'middle'}
        value={props.kind === 'password' ? undefined : fieldValue(props.form, props.name)}
        maxlength={props.maxlength}
        inputmode={props.inputmode}
        spellcheck={props.spellcheck}
      />
    </Field>
  )
}

/** Several lines of text. */
export function TextArea(props: FieldProps & Autocomplete & { rows?: number; maxlength?: number }) {
  return (
    <Field {...props}>
      <textarea {...common(props)} rows={props.rows ?? 5} maxlength={props.maxlength}>
        {fieldValue(props.form, props.name)}
      </textarea>
    </Field>
  )
}

/** A number typed as text (no spinner that a wheel turns by mistake); `unit` stands after the box. */
export function NumberField(props: FieldProps & { decimal?: boolean; unit?: string; maxlength?: number }) {
  const id = `${fieldId(props.name)}-unit`
  return (
    <Field {...props}>
      <span class="with-unit">
        <input
          {...common(props)}
          aria-describedby={describedBy(props, props.unit ? id : undefined)}
          type="text"
          class="short"
          inputmode={props.decimal ? 'decimal' : 'numeric'}
          maxlength={props.maxlength ?? 12}
          value={fieldValue(props.form, props.name)}
        />
        {props.unit ? <span id={id}>{props.unit}</span> : null}
      </span>
    </Field>
  )
}

/** One choice from a list; `empty` is the first line that chooses nothing. */
export function SelectField(
  props: FieldProps & Autocomplete & { options: readonly FieldOption[]; empty?: string | undefined },
) {
  const chosen = fieldValue(props.form, props.name)
  return (
    <Field {...props}>
      <select {...common(props)} readonly={undefined} disabled={isFixed(props.form, props.name)}>
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option value={option.value} selected={option.value === chosen} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** One answer that a field offers. */
export interface FieldOption {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
  readonly disabled?: boolean | undefined
}

/** A value that travels with the form and nobody edits. */
export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />
}
