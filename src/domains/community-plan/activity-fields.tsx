import type { CalendarDay } from '#kernel/instant.ts'
import { speak } from '#kernel/texts.ts'
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  Fieldset,
  type FormState,
  fieldValue,
  fieldValues,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
  TimeField,
} from '#ui/form.tsx'
import { organisationRows } from './activity.form.ts'
import { ageGroups, leadings, organisationParts } from './activity.ts'
import { pl } from './activity.workspace.texts.pl.ts'
import type { Choices } from './activity-choices.ts'
import { likelyTasks } from './activity-suggest.rules.ts'
import { sayAge } from './activity-words.tsx'

const t = speak({ pl }, 'pl')

interface FieldsProps {
  readonly form: FormState
  readonly choices: Choices
  readonly hints: {
    readonly recent: readonly string[]
    readonly goal: string | null
    readonly today: CalendarDay
  }
  /** False while the activity is only planned: nobody was there yet. */
  readonly held: boolean
}

/** Everything that people write of an activity: what is needed first, the rest behind one line. */
export function ActivityFields(props: FieldsProps) {
  return (
    <>
      <FirstFields {...props} />
      <MoreFields {...props} />
    </>
  )
}

function FirstFields({ form, choices, hints, held }: FieldsProps) {
  const { likely, rest } = likelyTasks(choices.tasks, { ...hints, chosen: fieldValues(form, 'tasks') })
  const option = (task: Choices['tasks'][number]) => ({
    value: task.id,
    label: t('taskN', { n: task.number, title: task.title }),
  })
  const kinds = choices.kinds.filter((kind) => !kind.ended_at || kind.id === fieldValue(form, 'kind'))
  return (
    <>
      <TextField
        form={form}
        name="title"
        label={t('fTitle')}
        hint={t('fTitleHint')}
        width="full"
        maxlength={200}
      />
      {held ? (
        <NumberField form={form} name="participants" label={t('fPeople')} hint={t('fPeopleHint')} />
      ) : null}
      <DateField form={form} name="heldOn" label={t('fDay')} hint={t('fDayHint')} />
      <RadioGroup
        form={form}
        name="kind"
        label={t('fKind')}
        options={kinds.map((kind) => ({ value: kind.id, label: kind.name }))}
        inline
      />
      <CheckboxGroup
        form={form}
        name="tasks"
        label={t('fTasks')}
        options={likely.map(option)}
        folded={{ label: t('fTasksMore', { n: rest.length }), options: rest.map(option) }}
      />
    </>
  )
}

const moreNames = ['area', 'place', 'startsAt', 'leaderLabel', 'groups', 'ages', 'funding'] as const
const peopleNames = ['firstTimers', 'returners', 'leaders', 'description', 'isPublic'] as const

/** Open as soon as something in it is filled or wrong: nobody should have to look for either. */
function isOpen(form: FormState): boolean {
  const wrong = [...form.errors.keys()].some(
    (name) => [...moreNames, ...peopleNames, 'ledBy'].includes(name as never) || name.startsWith('org'),
  )
  const filled = [...moreNames, ...peopleNames, 'orgName.1'].some((name) => fieldValue(form, name) !== '')
  return wrong || filled
}

function MoreFields(props: FieldsProps) {
  const { form, choices } = props
  const options = (values: readonly { id: string; name: string }[]) =>
    values.map((each) => ({ value: each.id, label: each.name }))
  return (
    <details class="folded more" open={isOpen(form)}>
      <summary>{t('fMore')}</summary>
      <SelectField
        form={form}
        name="area"
        label={t('fArea')}
        empty={t('noArea')}
        options={options(choices.areas)}
      />
      <TextField form={form} name="place" label={t('fPlace')} maxlength={300} />
      <TimeField form={form} name="startsAt" label={t('fTime')} />
      <RadioGroup
        form={form}
        name="ledBy"
        label={t('fLed')}
        options={leadings.map((who) => ({ value: who, label: t(who) }))}
        inline
      />
      <TextField
        form={form}
        name="leaderLabel"
        label={t('fLeader')}
        hint={t('fLeaderHint')}
        maxlength={200}
      />
      {choices.groups.length > 0 ? (
        <CheckboxGroup form={form} name="groups" label={t('fGroups')} options={options(choices.groups)} />
      ) : null}
      <CheckboxGroup
        form={form}
        name="ages"
        label={t('fAges')}
        options={ageGroups.map((age) => ({ value: age, label: sayAge(age) }))}
        inline
      />
      <Organisations form={form} />
      <TextField form={form} name="funding" label={t('fFunding')} maxlength={300} />
      {props.held ? <PeopleParts form={form} /> : null}
      <TextArea form={form} name="description" label={t('fDescription')} rows={4} maxlength={5000} />
      <CheckboxField form={form} name="isPublic" label={t('fPublic')} />
    </details>
  )
}

function PeopleParts({ form }: { form: FormState }) {
  return (
    <>
      <NumberField form={form} name="firstTimers" label={t('fFirst')} hint={t('ifKnown')} />
      <NumberField form={form} name="returners" label={t('fReturn')} hint={t('ifKnown')} />
      <NumberField form={form} name="leaders" label={t('fLeading')} hint={t('ifKnown')} />
    </>
  )
}

function Organisations({ form }: { form: FormState }) {
  const rows = Array.from({ length: organisationRows }, (_, index) => index + 1)
  const filled = rows.findLast((row) => fieldValue(form, `orgName.${row}`) !== '') ?? 0
  const parts = organisationParts.map((part) => ({ value: part, label: t(part) }))
  return (
    <Fieldset legend={t('fOrganisations')}>
      {rows.slice(0, Math.max(2, filled + 1)).map((row) => (
        <div class="pair">
          <TextField form={form} name={`orgName.${row}`} label={t('fOrgName', { n: row })} maxlength={200} />
          <SelectField
            form={form}
            name={`orgPart.${row}`}
            label={t('fOrgPart', { n: row })}
            options={parts}
          />
        </div>
      ))}
    </Fieldset>
  )
}
