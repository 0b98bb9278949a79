import { type Language, languages } from '#kernel/texts.ts'
import { optionalText } from '#kernel/web/fields.ts'
import { Fieldset, type FormState, TextArea } from '#ui/form.tsx'
import type { InThree } from './setting-keys.ts'

const names: Readonly<Record<Language, string>> = { pl: 'po polsku', uk: 'po ukraińsku', en: 'po angielsku' }

/**
 * The three form fields of a text in three languages, for a flat schema: `about.pl`, `about.uk`,
 * `about.en`.
 */
export function fieldsInThree<const N extends string>(name: N, max = 3000) {
  const one = optionalText(max)
  return Object.fromEntries(languages.map((language) => [`${name}.${language}`, one])) as Record<
    `${N}.${Language}`,
    typeof one
  >
}

/** The text that such fields gave; empty where nothing was written. */
export function readInThree(values: Readonly<Record<string, unknown>>, name: string): InThree {
  const one = (language: Language) => String(values[`${name}.${language}`] ?? '')
  return { pl: one('pl'), uk: one('uk'), en: one('en') }
}

/** Start values of such fields. */
export function startInThree(name: string, text: InThree): Record<string, string> {
  return Object.fromEntries(languages.map((language) => [`${name}.${language}`, text[language]]))
}

/** Three boxes under one heading; what is left empty is shown in Polish, marked as Polish. */
export function FieldsInThree(props: {
  form: FormState
  name: string
  legend: string
  hint?: string
  rows?: number
}) {
  return (
    <Fieldset legend={props.legend}>
      {props.hint ? <p class="hint">{props.hint}</p> : null}
      {languages.map((language) => (
        <TextArea
          form={props.form}
          name={`${props.name}.${language}`}
          label={`${props.legend}: ${names[language]}`}
          rows={props.rows ?? 3}
        />
      ))}
    </Fieldset>
  )
}

/** A text in the reader's language, else in Polish with its language said; null when there is neither. */
export function chooseText(
  text: InThree,
  language: Language,
): { readonly text: string; readonly lang: Language | undefined } | null {
  if (text[language]) return { text: text[language], lang: undefined }
  return text.pl ? { text: text.pl, lang: language === 'pl' ? undefined : 'pl' } : null
}
