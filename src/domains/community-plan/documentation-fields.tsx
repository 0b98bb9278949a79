import type { Child } from 'hono/jsx'
import { speak } from '#kernel/texts.ts'
import {
  CheckboxGroup,
  DateField,
  FileField,
  type FormState,
  fieldValue,
  fieldValues,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import type { Choices } from './activity-choices.ts'
import { type DocumentationWay, documentationKinds, wayOf } from './documentation.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { sayKind } from './documentation-words.tsx'

const t = speak({ pl }, 'pl')
// Without HEIC among them, an iPhone hands its photographs over as JPEG by itself.
const pictures = 'image/jpeg,image/png,image/webp'
const papers = `${pictures},.pdf,.docx,.xlsx,.odt,.txt,.csv`

/** What a document may be bound to. */
export interface Bindings {
  readonly tasks: Choices['tasks']
  readonly activities: readonly { id: string; label: string }[]
}

/** Choosing files: from the gallery or the disk, several at once, and with the camera. */
export function UploadFields(props: { form: FormState; way: DocumentationWay }) {
  const { form, way } = props
  const photo = way === 'photo'
  const more = [...form.errors].filter(([name]) => name.startsWith('files.'))
  return (
    <>
      {more.map(([name, sentence]) => (
        <p class="field-error" id={`f-${name.replace('.', '-')}`}>
          {sentence}
        </p>
      ))}
      <FileField
        form={form}
        name="files"
        label={t(photo ? 'fPhotos' : 'fFiles')}
        hint={t(photo ? 'fPhotosHint' : 'fFilesHint')}
        accept={photo ? pictures : papers}
        multiple
      />
      <div class="phone-only">
        <FileField form={form} name="camera" label={t('fCamera')} accept="image/*" camera />
      </div>
    </>
  )
}

/** The words of a document; which ones depends on how it is given. */
export function WordFields({ form, way }: { form: FormState; way: DocumentationWay }) {
  if (way === 'opinion') return <OpinionFields form={form} />
  if (way === 'paper') return <PaperFields form={form} />
  const texts = { label: t('fCaption'), hint: t('fCaptionHint') }
  return <TextField form={form} name="title" {...texts} width="full" maxlength={300} />
}

function OpinionFields({ form }: { form: FormState }) {
  return (
    <>
      <TextField form={form} name="voice" label={t('fVoice')} hint={t('fVoiceHint')} maxlength={200} />
      <TextArea form={form} name="note" label={t('fNoteOpinion')} rows={5} maxlength={10000} />
      <TextField form={form} name="title" label={t('fTitleOpinion')} width="full" maxlength={300} />
    </>
  )
}

function PaperFields({ form }: { form: FormState }) {
  const link = { label: t('fLink'), hint: t('fLinkHint') }
  return (
    <>
      <KindField form={form} />
      <TextField form={form} name="title" label={t('fTitle')} width="full" maxlength={300} />
      <TextField form={form} name="link" {...link} kind="url" width="full" required={false} />
      <TextArea form={form} name="note" label={t('fNote')} rows={3} maxlength={10000} required={false} />
    </>
  )
}

function KindField({ form }: { form: FormState }) {
  const kinds = documentationKinds.filter((kind) => wayOf(kind) === 'paper')
  return (
    <SelectField
      form={form}
      name="kind"
      label={t('fKind')}
      options={kinds.map((kind) => ({ value: kind, label: sayKind(kind) }))}
    />
  )
}

/** When it was made and what it is about. */
export function BindingFields({ form, bindings }: { form: FormState; bindings: Bindings }) {
  const chosen = fieldValues(form, 'tasks')
  const option = (task: Bindings['tasks'][number]) => ({
    value: task.id,
    label: t('taskN', { n: task.number, title: task.title }),
  })
  const near = bindings.tasks.filter((task) => chosen.includes(task.id))
  // With nothing ticked yet, the first few stand in sight, so that the list does not look empty.
  const first = near.length > 0 ? near : bindings.tasks.slice(0, 5)
  const rest = bindings.tasks.filter((task) => !first.includes(task))
  return (
    <>
      <DateField form={form} name="datedOn" label={t('fDay')} />
      {bindings.activities.length > 0 || fieldValue(form, 'activity') ? (
        <SelectField
          form={form}
          name="activity"
          label={t('fActivity')}
          empty={t('noActivity')}
          options={bindings.activities.map((each) => ({ value: each.id, label: each.label }))}
        />
      ) : null}
      <CheckboxGroup
        form={form}
        name="tasks"
        label={t('fTasks')}
        hint={t('fTasksHint')}
        options={first.map(option)}
        folded={{ label: t('fTasksMore', { n: rest.length }), options: rest.map(option) }}
      />
    </>
  )
}

/** Whether people can be recognised: without an answer nothing of them is shown. */
export function ConsentField({ form }: { form: FormState }): Child {
  return (
    <RadioGroup
      form={form}
      name="consent"
      label={t('fConsent')}
      options={[
        { value: 'not_needed', label: t('cNotNeeded') },
        { value: 'given', label: t('cGiven') },
        { value: 'missing', label: t('cMissing'), hint: t('cMissingHint') },
      ]}
    />
  )
}
