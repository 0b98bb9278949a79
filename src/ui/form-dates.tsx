import { monthName } from './date.ts'
import { describedBy, Field, type FieldProps, GroupField } from './field.tsx'
import { fieldId, fieldValue, isFixed } from './form-state.ts'
import { uiWords } from './ui.texts.ts'
import { fileSize } from './words.ts'

/** A day, sent as `YYYY-MM-DD`. Old browsers show a text box, hence the pattern and the hint. */
export function DateField(props: FieldProps & { min?: string; max?: string; autocomplete?: string }) {
  return (
    <Field {...props}>
      <input
        id={fieldId(props.name)}
        name={props.name}
        type="date"
        class="date"
        value={fieldValue(props.form, props.name)}
        min={props.min}
        max={props.max}
        pattern="\d{4}-\d{2}-\d{2}"
        required={props.required === true}
        readonly={isFixed(props.form, props.name)}
        autocomplete={props.autocomplete}
        aria-describedby={describedBy(props)}
        aria-invalid={props.form.errors.has(props.name) ? 'true' : undefined}
      />
    </Field>
  )
}

/** A time of day, sent as `HH:MM`. */
export function TimeField(props: FieldProps & { step?: number }) {
  return (
    <Field {...props}>
      <input
        id={fieldId(props.name)}
        name={props.name}
        type="time"
        class="date"
        value={fieldValue(props.form, props.name)}
        step={props.step ?? 900}
        required={props.required === true}
        readonly={isFixed(props.form, props.name)}
        aria-describedby={describedBy(props)}
        aria-invalid={props.form.errors.has(props.name) ? 'true' : undefined}
      />
    </Field>
  )
}

/**
 * A month: a list of months and a year, sent as `<name>.month` (1–12) and `<name>.year`; read by
 * `monthValue`.
 */
export function MonthField(props: FieldProps) {
  const { form, name } = props
  const t = uiWords(form.language)
  const month = fieldValue(form, `${name}.month`)
  const id = fieldId(name)
  return (
    <GroupField {...props}>
      <div class="month-year">
        <div>
          <label for={id}>{t('month')}</label>
          <select id={id} name={`${name}.month`} disabled={isFixed(form, name)}>
            <option value="">{t('choose')}</option>
            {Array.from({ length: 12 }, (_, index) => (
              <option value={String(index + 1)} selected={Number(month) === index + 1}>
                {monthName(index + 1, form.language)}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label for={`${id}-year`}>{t('year')}</label>
          <input
            id={`${id}-year`}
            name={`${name}.year`}
            type="text"
            class="short"
            inputmode="numeric"
            maxlength={4}
            readonly={isFixed(form, name)}
            value={fieldValue(form, `${name}.year`)}
          />
        </div>
      </div>
    </GroupField>
  )
}

/** Files to send; `maxBytes` is said in words. The form must be `multipart`. */
export function FileField(
  props: FieldProps & { accept?: string; multiple?: boolean; maxBytes?: number; camera?: boolean },
) {
  const t = uiWords(props.form.language)
  const limit = props.maxBytes ? t('fileLimit', { size: fileSize(props.maxBytes, props.form.language) }) : ''
  const hint =
    props.hint || limit ? (
      <>
        {props.hint} {limit}
      </>
    ) : undefined
  const input = (
    <input
      id={fieldId(props.name)}
      name={props.name}
      type="file"
      accept={props.accept}
      multiple={props.multiple}
      capture={props.camera ? 'environment' : undefined}
      aria-describedby={describedBy({ ...props, hint })}
      aria-invalid={props.form.errors.has(props.name) ? 'true' : undefined}
    />
  )
  return (
    <Field {...props} hint={hint}>
      {props.multiple ? (
        <photo-upload
          data-chosen={t('photosReady')}
          data-remove={t('photoRemove')}
          data-sending={t('uploading')}
          data-language={props.form.language}
        >
          {input}
        </photo-upload>
      ) : (
        input
      )}
    </Field>
  )
}
