import type { Child } from 'hono/jsx'
import { describedBy, type FieldProps, GroupField, HintAndError, NeedWord } from './field.tsx'
import type { FieldOption } from './form-fields.tsx'
import { type FormState, fieldId, fieldValues, isFixed } from './form-state.ts'

interface ChoiceProps extends FieldProps {
  readonly options: readonly FieldOption[]
  /** Short answers in one row ("Tak", "Nie"). */
  readonly inline?: boolean | undefined
  /** The chosen answer has the focus when the page opens: arrows change it, Enter sends the form. */
  readonly autofocus?: boolean | undefined
}

/** One answer out of a few, all in sight. */
export function RadioGroup(props: ChoiceProps) {
  return <Choices {...props} kind="radio" />
}

/**
 * Any number of answers. An unchecked box sends no key at all: the form's reader needs a default. `folded`
 * holds the rarer ones behind one line, which opens by itself when one of them is chosen.
 */
export function CheckboxGroup(
  props: ChoiceProps & { folded?: { label: string; options: readonly FieldOption[] } | undefined },
) {
  return <Choices {...props} kind="checkbox" />
}

function Choices(
  props: ChoiceProps & {
    kind: 'radio' | 'checkbox'
    folded?: { label: string; options: readonly FieldOption[] } | undefined
  },
) {
  const { folded, options } = props
  const chosen = fieldValues(props.form, props.name)
  return (
    <GroupField {...props}>
      <div class={props.inline ? 'choices inline' : 'choices'}>
        {options.map((option, index) => (
          <Choice {...props} option={option} index={index} chosen={chosen} />
        ))}
      </div>
      {folded && folded.options.length > 0 ? (
        <details class="folded" open={folded.options.some((option) => chosen.includes(option.value))}>
          <summary>{folded.label}</summary>
          <div class="choices">
            {folded.options.map((option, index) => (
              <Choice {...props} option={option} index={options.length + index} chosen={chosen} />
            ))}
          </div>
        </details>
      ) : null}
    </GroupField>
  )
}

function Choice(props: {
  form: FormState
  kind: 'radio' | 'checkbox'
  name: string
  option: FieldOption
  index: number
  chosen: readonly string[]
  autofocus?: boolean | undefined
}) {
  const { option, index, name } = props
  // The first box carries the field's own id, so that the error summary leads to it.
  const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`
  return (
    <div class="choice">
      <input
        type={props.kind}
        id={id}
        name={name}
        value={option.value}
        checked={props.chosen.includes(option.value)}
        autofocus={props.autofocus === true && props.chosen.includes(option.value)}
        disabled={option.disabled || isFixed(props.form, name)}
        aria-describedby={option.hint ? `${id}-hint` : undefined}
      />
      <label for={id}>{option.label}</label>
      {option.hint ? (
        <span class="hint" id={`${id}-hint`}>
          {option.hint}
        </span>
      ) : null}
    </div>
  )
}

/** A single box to tick (a consent, "I know that…"); its hint and error stand above it. */
export function CheckboxField(props: FieldProps & { value?: string }) {
  const { form, name } = props
  const value = props.value ?? 'yes'
  return (
    <div class={form.errors.has(name) ? 'field wrong' : 'field'}>
      <HintAndError form={form} name={name} hint={props.hint} />
      <div class="choices">
        <div class="choice">
          <input
            type="checkbox"
            id={fieldId(name)}
            name={name}
            value={value}
            checked={fieldValues(form, name).includes(value)}
            required={props.required === true}
            disabled={isFixed(form, name)}
            aria-describedby={describedBy(props)}
            aria-invalid={form.errors.has(name) ? 'true' : undefined}
          />
          <label for={fieldId(name)}>
            {props.label}
            <NeedWord {...props} />
          </label>
        </div>
      </div>
    </div>
  )
}

/** Several fields that belong together (an address, a person), under one heading. */
export function Fieldset({ legend, children }: { legend: string; children?: Child }) {
  return (
    <fieldset class="fieldset">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  )
}
