import { z } from 'zod'
import { getCentre } from '#kernel/centre.sql.ts'
import { speak } from '#kernel/texts.ts'
import { choice, one, optionalDay, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Card, CardGrid, Section } from '#ui/card.tsx'
import { DateField, formTitle, HiddenField, RadioGroup, SubmitRow, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { changeIdentity } from './centre.actions.ts'
import { pl } from './centre.workspace.texts.pl.ts'
import { checkPaths, missingSettings } from './checklist.rules.ts'
import { readSetupFacts } from './checklist.ts'
import { paths } from './paths.ts'
import { stampOf } from './setting.actions.ts'
import { findLastWrite, readSettingsOn } from './setting.sql.ts'
import { settingsTrail } from './setting-form.workspace.tsx'
import { openingSetting } from './setting-keys.ts'
import { sayCheck } from './today.ts'

const t = speak({ pl }, 'pl')

/** The list of settings, and the form of who the centre is. */
export const centreRoutes: readonly Route[] = [
  page({ door: 'workspace', path: paths.settings, right: 'setup.centre.change' }, showSettings),
  ...form({
    door: 'workspace',
    path: paths.identity,
    right: 'setup.centre.change',
    show: showIdentity,
    submit: submitIdentity,
  }),
]

const places = [
  ['identity', 'identityText', paths.identity],
  ['areas', 'areasText', paths.areas],
  ['contact', 'contactText', paths.contactForm],
  ['words', 'wordsText', paths.words],
  ['officers', 'officersText', paths.officers],
  ['accessibility', 'accessibilityText', paths.declarationForm],
  ['privacy', 'privacyText', paths.privacyForm],
  ['colours', 'coloursText', paths.colours],
  ['wordings', 'wordingsText', paths.wordings],
  ['dated', 'datedText', paths.dated],
  ['hosts', 'hostsText', paths.hosts],
  ['law', 'lawText', paths.law],
  ['barriers', 'barriersText', paths.barriers],
] as const

async function showSettings(visit: Visit): Promise<Page> {
  const missing = missingSettings(await readSetupFacts(visit))
  const body = (
    <>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Notice
        kind={missing.length > 0 ? 'warning' : 'success'}
        language="pl"
        title={missing.length > 0 ? t('missingTitle') : t('allThere')}
      >
        {missing.length > 0 ? (
          <ul>
            {missing.map((check) => (
              <li>
                <a href={visit.href(checkPaths[check])}>{sayCheck[check]}</a>
              </li>
            ))}
          </ul>
        ) : null}
      </Notice>
      <Section title={t('placesTitle')}>
        <CardGrid>
          {places.map(([name, about, path]) => (
            <Card title={t(name)} href={visit.href(path)}>
              <p>{t(about)}</p>
            </Card>
          ))}
        </CardGrid>
      </Section>
    </>
  )
  return pageOf({ title: t('title'), body, menu: paths.settings })
}

const identityForm = z.object({
  name: text(200, 3),
  municipality: optionalText(200),
  state: choice(['planned', 'working']),
  predecessor: optionalText(200),
  transformedOn: optionalDay(),
  opensOn: optionalDay(),
})

async function showIdentity(visit: Visit, state: FormState): Promise<Page> {
  const { centre, opening, last } = await visit.read(async (tx) => ({
    centre: await getCentre(tx),
    opening: (await readSettingsOn(tx, { opening: openingSetting }, visit.today)).opening,
    last: await findLastWrite(tx, openingSetting.key),
  }))
  const form = formOf(visit, state, {
    name: centre.name,
    municipality: centre.municipality,
    state: centre.state,
    predecessor: centre.predecessor ?? '',
    transformedOn: centre.transformed_on?.toString() ?? '',
    opensOn: opening.on ?? '',
  })
  const states = [
    { value: 'working', label: t('working') },
    { value: 'planned', label: t('planned'), hint: t('plannedHint') },
  ]
  const body = (
    <div class="text">
      <PageTitle title={t('identityTitle')} lead={t('identityLead')} />
      <VisitForm visit={visit} state={state} form={form} version={centre.version} draft>
        <HiddenField name="openingSeen" value={String(stampOf(last))} />
        <TextField form={form} name="name" label={t('name')} width="full" required />
        <TextField form={form} name="municipality" label={t('municipality')} hint={t('municipalityHint')} />
        <RadioGroup form={form} name="state" label={t('state')} options={states} />
        <TextField
          form={form}
          name="predecessor"
          label={t('predecessor')}
          hint={t('predecessorHint')}
          width="full"
        />
        <DateField form={form} name="transformedOn" label={t('transformedOn')} />
        <DateField form={form} name="opensOn" label={t('opensOn')} hint={t('opensOnHint')} />
        <SubmitRow label={t('save')} />
      </VisitForm>
    </div>
  )
  const title = formTitle(t('identityTitle'), form)
  return pageOf({ title, body, menu: paths.settings, trail: settingsTrail, script: true })
}

async function submitIdentity(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(identityForm, input.fields)
  const version = Number(one(input.fields, '_version'))
  const openingSeen = Number(one(input.fields, 'openingSeen'))
  const municipality = given.municipality ?? ''
  await visit.deed((work) => changeIdentity(work, { ...given, municipality, version, openingSeen }))
  return goTo(paths.settings, t('saved'))
}
