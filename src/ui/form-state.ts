import type { Language } from '#kernel/texts.ts'

/** What a form's fields need to draw themselves: kept values, sentences of errors, the reader's language. */
export interface FormState {
  readonly language: Language
  readonly values: Readonly<Record<string, string | readonly string[] | undefined>>
  /** The sentence for each wrong field, in the order of the form. */
  readonly errors: ReadonlyMap<string, string>
  /** Filled while the fields are drawn: the label of each, by its name, for the error summary. */
  readonly labels?: Map<string, string>
  /** Names of the fields that may be changed; absent = all. The others are shown and cannot be typed in. */
  readonly open?: readonly string[] | undefined
}

/** A form as first shown: start values, no errors. */
export function freshForm(language: Language, values: FormState['values'] = {}): FormState {
  return { language, values, errors: new Map(), labels: new Map() }
}

/** True of a field that is only shown. */
export function isFixed(form: FormState, name: string): boolean {
  return form.open !== undefined && !form.open.includes(name)
}

/** The one value of a field; empty when none, the first when many. */
export function fieldValue(form: FormState, name: string): string {
  const value = form.values[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** All values of a field with several boxes. */
export function fieldValues(form: FormState, name: string): readonly string[] {
  const value = form.values[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : value
}

/** The id of a field's input (of the first box in a group): where its error links to. */
export function fieldId(name: string): string {
  return `f-${name.replace(/[^A-Za-z0-9_-]/g, '-')}`
}

/** `2026-03` from a `MonthField`'s two inputs `<name>.year` and `<name>.month`; empty when both are. */
export function monthValue(values: FormState['values'], name: string): string {
  const part = (key: string) => String(values[`${name}.${key}`] ?? '').trim()
  const [year, month] = [part('year'), part('month')]
  return year || month ? `${year}-${month.padStart(2, '0')}` : ''
}
