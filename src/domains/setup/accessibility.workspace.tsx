import { z } from 'zod'
import { speak } from '#kernel/texts.ts'
import { choice, day, one, optionalDay, optionalText, readFields } from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { Section } from '#ui/card.tsx'
import { sayDay } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import {
  DateField,
  type FormState as Fields,
  formTitle,
  RadioGroup,
  SubmitRow,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DataTable } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { declareAccessibility } from './accessibility.actions.ts'
import { pl } from './accessibility.workspace.texts.pl.ts'
import { listGaps } from './gap.sql.ts'
import { FieldsInThree, fieldsInThree, readInThree, startInThree } from './in-three.tsx'
import { paths } from './paths.ts'
import { stampOf } from './setting.actions.ts'
import { findLastWrite, readSettingsOn } from './setting.sql.ts'
import { settingsTrail } from './setting-form.workspace.tsx'
import { type Declaration, declarationSetting } from './setting-keys.ts'

const t = speak({ pl }, 'pl')

/** The form behind the public accessibility declaration. */
export const accessibilityRoutes: readonly Route[] = form({
  door: 'workspace',
  path: paths.declarationForm,
  right: 'setup.centre.change',
  show: showForm,
  submit: submitForm,
})

const declarationForm = z.object({
  status: choice(['full', 'partial', 'none']),
  publishedOn: day(),
  changedOn: optionalDay(),
  madeOn: day(),
  reviewedOn: day(),
  assessment: choice(['self', 'external']),
  assessedBy: optionalText(300),
  ...fieldsInThree('buildings'),
})

async function showForm(visit: Visit, state: FormState): Promise<Page> {
  const { declaration, last, gaps } = await visit.read(async (tx) => ({
    ...(await readSettingsOn(tx, { declaration: declarationSetting }, visit.today)),
    last: await findLastWrite(tx, declarationSetting.key),
    gaps: await listGaps(tx),
  }))
  const form = formOf(visit, state, declaration ? startOf(declaration) : { assessment: 'self' })
  const body = (
    <div class="text">
      <PageTitle title={t('title')} lead={t('lead')}>
        <LinkButton href={visit.href(paths.declaration)} look="quiet">
          {t('see')}
        </LinkButton>
      </PageTitle>
      <VisitForm visit={visit} state={state} form={form} version={stampOf(last)} draft>
        <DeclarationFields form={form} />
        <SubmitRow label={t('save')} />
      </VisitForm>
      <GapList visit={visit} gaps={gaps} />
    </div>
  )
  const title = formTitle(t('title'), form)
  return pageOf({ title, body, menu: paths.settings, trail: settingsTrail, script: true })
}

function startOf(declaration: Declaration): Record<string, string> {
  const { buildings, changedOn, ...rest } = declaration
  return { ...rest, changedOn: changedOn ?? '', ...startInThree('buildings', buildings) }
}

function DeclarationFields({ form }: { form: Fields }) {
  const statuses = (['full', 'partial', 'none'] as const).map((value) => ({ value, label: t(value) }))
  const ways = (['self', 'external'] as const).map((value) => ({ value, label: t(value) }))
  return (
    <>
      <RadioGroup form={form} name="status" label={t('status')} options={statuses} />
      <DateField form={form} name="publishedOn" label={t('publishedOn')} required />
      <DateField form={form} name="changedOn" label={t('changedOn')} />
      <DateField form={form} name="madeOn" label={t('madeOn')} required />
      <DateField form={form} name="reviewedOn" label={t('reviewedOn')} hint={t('reviewedHint')} required />
      <RadioGroup form={form} name="assessment" label={t('assessment')} options={ways} />
      <TextField
        form={form}
        name="assessedBy"
        label={t('assessedBy')}
        hint={t('assessedHint')}
        width="full"
      />
      <FieldsInThree
        form={form}
        name="buildings"
        legend={t('buildings')}
        hint={t('buildingsHint')}
        rows={5}
      />
      <p>{t('person')}</p>
    </>
  )
}

function GapList({ visit, gaps }: { visit: Visit; gaps: Awaited<ReturnType<typeof listGaps>> }) {
  type Gap = (typeof gaps)[number]
  const columns = [
    {
      key: 'what',
      header: t('what'),
      cell: (gap: Gap) => <a href={visit.href(paths.gap(gap.id))}>{gap.words.pl.what}</a>,
    },
    { key: 'kind', header: t('kind'), cell: (gap: Gap) => t(gap.kind) },
    {
      key: 'state',
      header: t('gapState'),
      cell: (gap: Gap) =>
        gap.closed_on ? (
          <Tag tone="ok">{t('closed', { day: sayDay(gap.closed_on, 'pl') })}</Tag>
        ) : (
          <>
            <Tag tone="warn">{t('open')}</Tag>
            <DeedButton
              visit={visit}
              path={paths.closeGap(gap.id)}
              label={t('close')}
              about={gap.words.pl.what}
              kind="button quiet"
            />
          </>
        ),
    },
  ]
  return (
    <Section title={t('gapsTitle')} more={{ label: t('addGap'), href: visit.href(paths.newGap) }}>
      <p>{t('gapsLead')}</p>
      <DataTable
        language="pl"
        caption={t('gapsTitle')}
        captionHidden
        columns={columns}
        rows={gaps}
        empty={<EmptyState title={t('noGaps')} text={t('noGapsText')} level={3} />}
      />
    </Section>
  )
}

async function submitForm(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(declarationForm, input.fields)
  const declaration: Declaration = {
    status: given.status,
    publishedOn: given.publishedOn.toString(),
    changedOn: given.changedOn?.toString() ?? null,
    madeOn: given.madeOn.toString(),
    reviewedOn: given.reviewedOn.toString(),
    assessment: given.assessment,
    assessedBy: given.assessedBy ?? '',
    buildings: readInThree(given, 'buildings'),
  }
  const seen = Number(one(input.fields, '_version'))
  await visit.deed((work) => declareAccessibility(work, { declaration, seen }))
  return goTo(paths.declarationForm, t('saved'))
}
