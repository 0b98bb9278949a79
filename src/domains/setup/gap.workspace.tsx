import { z } from 'zod'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, one, optionalText, readFields, text } from '#kernel/web/fields.ts'
import {
  button,
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Redirect,
  type Route,
} from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { Fieldset, formTitle, RadioGroup, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { addGap, changeGap, closeGap } from './accessibility.actions.ts'
import { type GapWords, gapKinds } from './accessibility.ts'
import { pl } from './accessibility.workspace.texts.pl.ts'
import { findGap } from './gap.sql.ts'
import { paths } from './paths.ts'
import { settingsTrail } from './setting-form.workspace.tsx'

const t = speak({ pl }, 'pl')
const right = 'setup.centre.change'
const door = 'workspace'

/** Forms of what is not accessible yet. */
export const gapRoutes: readonly Route[] = [
  ...form({
    door,
    path: paths.newGap,
    right,
    show: (visit, state) => showGap(visit, state, null),
    submit: submitNew,
  }),
  ...form({ door, path: paths.gap(':gap'), right, show: showChange, submit: submitChange }),
  button({ door, path: paths.closeGap(':gap'), right }, async (visit) => {
    await visit.deed((work) => closeGap(work, { gap: idOf(visit, 'gap') }))
    return goTo(paths.declarationForm, t('gapClosed'))
  }),
]

const line = optionalText(1000)
const gapForm = z.object({
  kind: choice(gapKinds),
  'pl.what': text(1000),
  'pl.why': text(1000),
  'pl.instead': text(1000),
  'uk.what': line,
  'uk.why': line,
  'uk.instead': line,
  'en.what': line,
  'en.why': line,
  'en.instead': line,
})
const parts = ['what', 'why', 'instead'] as const

async function showGap(
  visit: Visit,
  state: FormState,
  gap: Awaited<ReturnType<typeof findGap>>,
): Promise<Page> {
  const start = gap ? startOf(gap.words) : {}
  const form = formOf(visit, state, { kind: gap?.kind ?? 'non_compliance', ...start })
  const offered = ['non_compliance', 'undue_burden', 'exclusion'] as const
  const kinds = offered.map((kind) => ({ value: kind, label: t(kind) }))
  const legends = [
    ['pl', t('inPl')],
    ['uk', t('inUk')],
    ['en', t('inEn')],
  ] as const
  const body = (
    <div class="text">
      <PageTitle title={t('gapTitle')} lead={t('gapLead')} />
      <VisitForm visit={visit} state={state} form={form} version={gap?.version}>
        <RadioGroup form={form} name="kind" label={t('kind')} options={kinds} />
        {legends.map(([language, legend]) => (
          <Fieldset legend={legend}>
            {parts.map((part) => (
              <TextArea
                form={form}
                name={`${language}.${part}`}
                label={t(part)}
                rows={2}
                required={language === 'pl'}
              />
            ))}
          </Fieldset>
        ))}
        <SubmitRow label={t('saveGap')} />
      </VisitForm>
    </div>
  )
  const trail = [...settingsTrail, { title: t('title'), path: paths.declarationForm }]
  return pageOf({ title: formTitle(t('gapTitle'), form), body, menu: paths.settings, trail })
}

async function showChange(visit: Visit, state: FormState): Promise<Page> {
  const gap = await visit.read((tx) => findGap(tx, idOf(visit, 'gap')))
  if (!gap) throw new NotFound('gap')
  return showGap(visit, state, gap)
}

function startOf(words: GapWords): Record<string, string> {
  return Object.fromEntries(
    (['pl', 'uk', 'en'] as const).flatMap((language) =>
      parts.map((part) => [`${language}.${part}`, words[language][part]]),
    ),
  )
}

function wordsFrom(given: z.output<typeof gapForm>): GapWords {
  const own = (language: 'pl' | 'uk' | 'en') => ({
    what: given[`${language}.what`] ?? '',
    why: given[`${language}.why`] ?? '',
    instead: given[`${language}.instead`] ?? '',
  })
  return { pl: own('pl'), uk: own('uk'), en: own('en') }
}

async function submitNew(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(gapForm, input.fields)
  await visit.deed((work) => addGap(work, { kind: given.kind, words: wordsFrom(given) }))
  return goTo(paths.declarationForm, t('gapSaved'))
}

async function submitChange(visit: Visit, input: Input): Promise<Redirect> {
  const given = readFields(gapForm, input.fields)
  const version = Number(one(input.fields, '_version'))
  const gap = { gap: idOf<'accessibility_gap'>(visit, 'gap'), version, kind: given.kind }
  await visit.deed((work) => changeGap(work, { ...gap, words: wordsFrom(given) }))
  return goTo(paths.declarationForm, t('gapSaved'))
}
