import { formatMoney } from '#kernel/money.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { one } from '#kernel/web/fields.ts'
import {
  emptyForm,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Reply,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { Button } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  type FormState as FieldState,
  Fieldset,
  formTitle,
  NumberField,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { disabilities } from './card.ts'
import { catalogueWords } from './catalogue-words.ts'
import { noteRule } from './eligibility.actions.ts'
import { readRule, ruleGroups } from './eligibility.form.ts'
import { readCriteria } from './eligibility.sql.ts'
import type { EligibilityRule, EligibilityRuleId, RuleValues } from './eligibility.ts'
import { pl } from './eligibility.workspace.texts.pl.ts'
import { ExampleTable, readRules } from './eligibility.workspace.tsx'
import { paths } from './paths.ts'
import { serviceTrail } from './service-frame.tsx'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')
const right = 'catalogue.eligibility.change'

/** The form of a rule, with a preview of what its examples would say. */
export const eligibilityFormRoutes: readonly Route[] = [
  ...form({ door: 'workspace', path: paths.newRule(':service'), right, show, submit }),
  ...form({ door: 'workspace', path: paths.rule(':service', ':rule'), right, show, submit }),
]

const ruleOf = (visit: Visit) => (visit.params.rule ? idOf<'eligibility_rule'>(visit, 'rule') : null)

async function show(visit: Visit, state: FormState): Promise<Page> {
  return draw(visit, state, null)
}

async function draw(visit: Visit, state: FormState, tried: RuleValues | null): Promise<Page> {
  const read = await readRules(visit)
  const criteria = await visit.read((tx) => readCriteria(tx, visit.today))
  const { service, judged } = read
  const id = ruleOf(visit)
  const found = id ? judged.rules.find((rule) => rule.id === id) : null
  if (found === undefined) throw new NotFound('rule')
  const form = formOf(visit, state, found ? startOf(found) : { from: visit.today.toString() })
  const title = t(found ? 'changeTitle' : 'newTitle')
  const after = tried
    ? { ...judged, rules: [...judged.rules.filter((rule) => rule.id !== id), asRule(tried)] }
    : null
  const body = (
    <div class="text">
      <PageTitle title={title} above={service.name} lead={t('conditionsHint')} />
      {after ? (
        <Section title={t('previewTitle')}>
          <p>{t('previewNote')}</p>
          <ExampleTable visit={visit} read={read} judged={after} remove={false} />
        </Section>
      ) : null}
      <VisitForm visit={visit} state={state} form={form} version={found?.version}>
        <ConditionFields form={form} money={sayCriteria(criteria)} />
        <LawFields form={form} />
        <WordFields form={form} />
        <SubmitRow label={t('save')}>
          <Button name="co" value="podglad">
            {t('preview')}
          </Button>
        </SubmitRow>
      </VisitForm>
    </div>
  )
  const trail = [...serviceTrail(service), { title: t('title'), path: paths.rules(service.id) }]
  return pageOf({ title: formTitle(title, form), body, menu: paths.services, trail })
}

const asRule = (values: RuleValues): EligibilityRule => ({
  ...values,
  ...{ id: '' as EligibilityRuleId, version: 0 },
})

function sayCriteria({ single, family }: Awaited<ReturnType<typeof readCriteria>>): string | null {
  if (single === undefined || family === undefined) return null
  const money = (grosze: number) => formatMoney(BigInt(grosze), 'pl')
  return t('incomeHint', { single: money(single), family: money(family) })
}

function ConditionFields({ form, money }: { form: FieldState; money: string | null }) {
  const groups = ruleGroups.map((value) => ({ value, label: words(`who.${value}`) }))
  const degrees = disabilities.map((value) => ({ value, label: words(`disability.${value}`) }))
  return (
    <Fieldset legend={t('conditions')}>
      <NumberField form={form} name="ageFrom" label={t('ageFrom')} unit={t('years')} />
      <NumberField form={form} name="ageTo" label={t('ageTo')} unit={t('years')} />
      <CheckboxField form={form} name="residentsOnly" label={t('residentsOnly')} />
      <SelectField
        form={form}
        name="disability"
        label={t('disability')}
        options={degrees}
        empty={t('disabilityNone')}
      />
      <CheckboxField form={form} name="carer" label={t('carer')} />
      <NumberField
        form={form}
        name="incomePercent"
        label={t('incomePercent')}
        hint={money}
        unit={t('percent')}
      />
      <CheckboxGroup form={form} name="groups" label={t('groups')} options={groups} />
    </Fieldset>
  )
}

function LawFields({ form }: { form: FieldState }) {
  return (
    <Fieldset legend={t('law')}>
      <TextField form={form} name="basis" label={t('basis')} hint={t('basisHint')} required />
      <CheckboxField form={form} name="confirmed" label={t('confirmed')} hint={t('confirmedHint')} />
      <DateField form={form} name="from" label={t('from')} required />
      <DateField form={form} name="to" label={t('to')} hint={t('toHint')} />
    </Fieldset>
  )
}

function WordFields({ form }: { form: FieldState }) {
  return (
    <Fieldset legend={t('other')}>
      <TextArea form={form} name="checks" label={t('checks')} hint={t('checksHint')} rows={2} />
      <TextArea form={form} name="instead" label={t('instead')} hint={t('insteadHint')} rows={2} />
      <details class="folded">
        <summary>{t('translations')}</summary>
        <TextArea form={form} name="checksUk" label={`${t('checks')} (${t('uk')})`} rows={2} />
        <TextArea form={form} name="checksEn" label={`${t('checks')} (${t('en')})`} rows={2} />
        <TextArea form={form} name="insteadUk" label={`${t('instead')} (${t('uk')})`} rows={2} />
        <TextArea form={form} name="insteadEn" label={`${t('instead')} (${t('en')})`} rows={2} />
      </details>
    </Fieldset>
  )
}

function startOf(rule: EligibilityRule): Record<string, string | readonly string[]> {
  const number = (value: number | null) => (value === null ? '' : String(value))
  return {
    ...{ ageFrom: number(rule.ageFrom), ageTo: number(rule.ageTo), groups: rule.groups },
    ...{ residentsOnly: rule.residentsOnly ? 'yes' : '', disability: rule.disability ?? '' },
    ...{ carer: rule.carer ? 'yes' : '', incomePercent: number(rule.incomePercent), basis: rule.basis },
    ...{ confirmed: rule.confirmed ? 'yes' : '', from: rule.from.toString(), to: rule.to?.toString() ?? '' },
    ...{ checks: rule.checks.pl ?? '', checksUk: rule.checks.uk ?? '', checksEn: rule.checks.en ?? '' },
    ...{ instead: rule.instead.pl ?? '', insteadUk: rule.instead.uk ?? '' },
    insteadEn: rule.instead.en ?? '',
  }
}

async function submit(visit: Visit, input: Input): Promise<Reply> {
  const service = idOf<'service'>(visit, 'service')
  const rule = ruleOf(visit)
  const values = readRule(input.fields)
  if (one(input.fields, 'co') === 'podglad') {
    return draw(visit, { ...emptyForm, values: input.fields }, values)
  }
  const version = Number(one(input.fields, '_version') || '0')
  await visit.deed((work) => noteRule(work, { service, rule, version, values }))
  return saved(service)
}

const saved = (service: string): Redirect => goTo(paths.rules(service), t('saved'))
