import { accessFacts, placeWords } from '#domains/places/public.ts'
import { nationalConcepts } from '#domains/search/public.ts'
import { speak } from '#kernel/texts.ts'
import {
  CheckboxField,
  CheckboxGroup,
  Fieldset,
  type FormState,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { conceptFields, type EditorStep, placesMax } from './card.form.ts'
import {
  actAreas,
  benefits,
  disabilities,
  fees,
  hourKinds,
  nextSteps,
  placeKinds,
  regimes,
  spokenLanguages,
  targets,
  urgencies,
} from './card.ts'
import { pl } from './card-editor.workspace.texts.pl.ts'
import type { CardNames } from './card-fields.ts'
import { catalogueWords } from './catalogue-words.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')

/** The fields of one step of the editor. */
export function StepFields(props: { step: EditorStep; form: FormState; names: CardNames }) {
  const { step, form, names } = props
  if (step === 'opis') return <AboutFields form={form} />
  if (step === 'dla-kogo') return <WhomFields form={form} />
  return step === 'jak' ? <HowFields form={form} /> : <WhereFields form={form} names={names} />
}

type TextKey = 'name' | 'summary' | 'description' | 'easyRead' | 'forWhom' | 'nextStep'

/** One text of the card with its translations folded under it until there is something in them. */
function InThree(props: { form: FormState; name: TextKey; hint?: string; rows: number }) {
  const { form, name, rows } = props
  const label = t(name)
  const others = [`${name}Uk`, `${name}En`]
  const open = others.some((each) => form.values[each] || form.errors.has(each))
  const field = (key: string, text: string, hint?: string) =>
    rows === 1 ? (
      <TextField form={form} name={key} label={text} hint={hint} width="full" />
    ) : (
      <TextArea form={form} name={key} label={text} hint={hint} rows={rows} />
    )
  return (
    <>
      {field(name, label, props.hint)}
      <details class="folded" open={open}>
        <summary>{t('translations', { what: label.toLowerCase() })}</summary>
        {field(`${name}Uk`, `${label} ${t('inUkrainian')}`, t('translationHint'))}
        {field(`${name}En`, `${label} ${t('inEnglish')}`)}
      </details>
    </>
  )
}

function AboutFields({ form }: { form: FormState }) {
  const areas = actAreas.map((value) => ({ value, label: words(`area.${value}`) }))
  return (
    <>
      <InThree form={form} name="name" rows={1} />
      <InThree form={form} name="summary" hint={t('summaryHint')} rows={3} />
      <InThree form={form} name="description" hint={t('descriptionHint')} rows={6} />
      <InThree form={form} name="easyRead" hint={t('easyReadHint')} rows={6} />
      <SelectField
        form={form}
        name="area"
        label={t('area')}
        hint={t('areaHint')}
        options={areas}
        empty={t('notChosen')}
      />
      <SelectField
        form={form}
        name="regime"
        label={t('regime')}
        options={regimes.map((value) => ({ value, label: words(`regime.${value}`) }))}
      />
      <RadioGroup
        form={form}
        name="benefit"
        label={t('benefit')}
        hint={t('benefitHint')}
        options={benefits.map((value) => ({ value, label: words(`benefit.${value}`) }))}
      />
      <RadioGroup
        form={form}
        name="urgency"
        label={t('urgency')}
        options={urgencies.map((value) => ({ value, label: words(`urgency.${value}`) }))}
      />
      <ConceptFields form={form} />
    </>
  )
}

function ConceptFields({ form }: { form: FormState }) {
  const options = nationalConcepts()
    .map(({ code, labels }) => ({ value: code, label: labels.pl }))
    .toSorted((a, b) => a.label.localeCompare(b.label, 'pl'))
  return (
    <Fieldset legend={t('concepts')}>
      <p class="hint">{t('conceptsHint')}</p>
      {conceptFields.map((name, index) => (
        <SelectField
          form={form}
          name={name}
          label={t('concept', { n: index + 1 })}
          empty={t('notChosen')}
          options={options}
        />
      ))}
    </Fieldset>
  )
}

function WhomFields({ form }: { form: FormState }) {
  const facts = accessFacts.map((value) => ({ value, label: placeWords('pl')(`access.${value}`) }))
  return (
    <>
      <CheckboxGroup
        form={form}
        name="who"
        label={t('who')}
        hint={t('whoHint')}
        options={targets.map((value) => ({ value, label: words(`who.${value}`) }))}
      />
      <Fieldset legend={t('ages')}>
        <NumberField form={form} name="ageFrom" label={t('from')} unit={t('yearsOld')} />
        <NumberField form={form} name="ageTo" label={t('to')} unit={t('yearsOld')} />
      </Fieldset>
      <Fieldset legend={t('helpedAges')}>
        <p class="hint">{t('helpedHint')}</p>
        <NumberField form={form} name="helpedAgeFrom" label={t('from')} unit={t('yearsOld')} />
        <NumberField form={form} name="helpedAgeTo" label={t('to')} unit={t('yearsOld')} />
      </Fieldset>
      <CheckboxField form={form} name="residentsOnly" label={t('residentsOnly')} />
      <SelectField
        form={form}
        name="disability"
        label={t('disability')}
        empty={t('notNeeded')}
        options={disabilities.map((value) => ({ value, label: words(`disability.${value}`) }))}
      />
      <InThree form={form} name="forWhom" rows={3} />
      <CheckboxGroup
        form={form}
        name="languages"
        label={t('languages')}
        options={spokenLanguages.map((value) => ({ value, label: words(`language.${value}`) }))}
      />
      <CheckboxGroup form={form} name="access" label={t('access')} hint={t('accessHint')} options={facts} />
    </>
  )
}

function HowFields({ form }: { form: FormState }) {
  return (
    <>
      <SelectField
        form={form}
        name="nextStepKind"
        label={t('nextStepKind')}
        empty={t('notChosen')}
        options={nextSteps.map((value) => ({ value, label: words(`nextStep.${value}`) }))}
      />
      <InThree form={form} name="nextStep" hint={t('nextStepHint')} rows={2} />
      <TextField form={form} name="phone" label={t('phone')} kind="tel" />
      <TextField form={form} name="email" label={t('email')} kind="email" />
      <TextField form={form} name="website" label={t('website')} hint={t('websiteHint')} kind="url" />
      <NumberField form={form} name="answerDays" label={t('answerDays')} unit={t('days')} />
      <SelectField
        form={form}
        name="fee"
        label={t('fee')}
        empty={t('notChosen')}
        options={fees.map((value) => ({ value, label: words(`fee.${value}`) }))}
      />
      <TextArea form={form} name="feeRule" label={t('feeRule')} hint={t('feeRuleHint')} rows={3} />
      <TextArea form={form} name="feeExemptions" label={t('feeExemptions')} rows={3} />
      <TextArea form={form} name="papers" label={t('papers')} hint={t('papersHint')} rows={4} />
    </>
  )
}

function WhereFields({ form, names }: { form: FormState; names: CardNames }) {
  const providers = [...names.providers].map(([value, label]) => ({ value, label }))
  const numbers = Array.from({ length: placesMax - 1 }, (_, index) => index + 2)
  const more = numbers.some((n) => form.values[`place${n}.kind`])
  return (
    <>
      <SelectField
        form={form}
        name="provider"
        label={t('provider')}
        hint={t('providerHint')}
        empty={t('notChosen')}
        options={providers}
      />
      <TextField
        form={form}
        name="providerNote"
        label={t('providerNote')}
        hint={t('providerNoteHint')}
        width="full"
      />
      <PlaceFields form={form} names={names} number={1} />
      <details class="folded" open={more}>
        <summary>{t('morePlaces')}</summary>
        {numbers.map((number) => (
          <PlaceFields form={form} names={names} number={number} />
        ))}
      </details>
    </>
  )
}

function PlaceFields({ form, names, number }: { form: FormState; names: CardNames; number: number }) {
  const name = `place${number}`
  const hours = { own: t('hoursOwn'), venue: t('hoursVenue'), agreed: t('hoursAgreed') }
  return (
    <Fieldset legend={t('place', { n: number })}>
      <SelectField
        form={form}
        name={`${name}.kind`}
        label={t('placeKind')}
        empty={t('noPlace')}
        options={placeKinds.map((value) => ({ value, label: words(`place.${value}`) }))}
      />
      <SelectField
        form={form}
        name={`${name}.venue`}
        label={t('venue')}
        empty={t('notChosen')}
        options={[...names.venues].map(([value, label]) => ({ value, label }))}
      />
      <TextField form={form} name={`${name}.address`} label={t('address')} width="full" />
      <RadioGroup
        form={form}
        name={`${name}.hoursKind`}
        label={t('hoursKind')}
        options={hourKinds.map((value) => ({ value, label: hours[value] }))}
      />
      <TextArea form={form} name={`${name}.hours`} label={t('hours')} hint={t('hoursHint')} rows={3} />
    </Fieldset>
  )
}
