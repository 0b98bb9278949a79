import { raw } from 'hono/html'
import { z } from 'zod'
import { getCentre } from '#kernel/centre.sql.ts'
import { Invalid } from '#kernel/refusal.ts'
import { formatNumber, speak } from '#kernel/texts.ts'
import { choice, one, optionalText, readFields } from '#kernel/web/fields.ts'
import {
  type FormState,
  form,
  goTo,
  type Input,
  type Page,
  pageOf,
  type Reply,
  type Route,
} from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { Section } from '#ui/card.tsx'
import { formTitle, RadioGroup, TextField } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { light, whyNotAccent } from '#ui/palette.ts'
import { DataTable } from '#ui/table.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { changeAccent } from './centre.actions.ts'
import { colourPreviewSvg, previewContrasts } from './colour-preview.ts'
import { pl } from './colours.workspace.texts.pl.ts'
import { paths } from './paths.ts'
import { settingsTrail } from './setting-form.workspace.tsx'

const t = speak({ pl }, 'pl')

// Ready colours all pass `whyNotAccent` (a test asks each).
export const readyAccents = {
  navy: '#1f3f7a',
  forest: '#1e5631',
  plum: '#6b2a5b',
  brick: '#8c2f1b',
} as const
type Ready = keyof typeof readyAccents

const colourForm = z.object({
  ready: choice(['house', 'navy', 'forest', 'plum', 'brick', 'own']),
  accent: optionalText(20),
})

/** The centre's accent: chosen, seen on both grounds, then saved. */
export const colourRoutes: readonly Route[] = form({
  door: 'workspace',
  path: paths.colours,
  right: 'setup.centre.change',
  show: (visit, state) => showColours(visit, state, null),
  submit: submitColours,
})

async function showColours(visit: Visit, state: FormState, preview: string | null): Promise<Page> {
  const centre = await visit.read(getCentre)
  const ready = Object.entries(readyAccents).find(([, hex]) => hex === centre.accent)?.[0]
  const form = formOf(visit, state, {
    ready: centre.accent ? (ready ?? 'own') : 'house',
    accent: ready ? '' : (centre.accent ?? ''),
  })
  const options = (['house', ...(Object.keys(readyAccents) as Ready[]), 'own'] as const).map((name) => ({
    value: name,
    label: t(name),
  }))
  const body = (
    <div class="text">
      <PageTitle title={t('title')} lead={t('lead')} />
      {preview ? <Preview visit={visit} accent={preview} /> : null}
      <VisitForm visit={visit} state={state} form={form} version={centre.version}>
        <RadioGroup form={form} name="ready" label={t('ready')} options={options} />
        <TextField form={form} name="accent" label={t('accent')} hint={t('accentHint')} width="short" />
        <div class="actions">
          <button type="submit" class="button quiet" name="do" value="preview">
            {t('show')}
          </button>
          <button type="submit" class="button" name="do" value="save">
            {t('save')}
          </button>
        </div>
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('title'), form), body, menu: paths.settings, trail: settingsTrail })
}

async function submitColours(visit: Visit, input: Input): Promise<Reply> {
  const given = readFields(colourForm, input.fields)
  const accent = chosenAccent(given)
  const why = accent === null ? null : whyNotAccent(accent)
  if (why) throw new Invalid(new Map([['accent', why]]))
  if (one(input.fields, 'do') === 'preview') {
    const state = {
      values: input.fields,
      errors: new Map(),
      refusal: null,
      conflict: false,
      draftFrom: null,
    }
    return showColours(visit, state, accent ?? light.accent)
  }
  const version = Number(one(input.fields, '_version'))
  await visit.deed((work) => changeAccent(work, { accent, version }))
  return goTo(paths.colours, t('saved'))
}

// An own colour left empty is told at its field, not taken for the house's.
function chosenAccent(given: z.output<typeof colourForm>): string | null {
  if (given.ready === 'house') return null
  if (given.ready === 'own') return (given.accent ?? '').toLowerCase()
  return readyAccents[given.ready]
}

function Preview({ visit, accent }: { visit: Visit; accent: string }) {
  const words = {
    title: t('previewPicture'),
    centre: visit.centre.name.length > 34 ? `${visit.centre.name.slice(0, 33)}…` : visit.centre.name,
    link: t('link'),
    button: t('button'),
    light: t('light'),
    dark: t('dark'),
  }
  const ratio = (value: number) => formatNumber(Math.floor(value * 10) / 10, 'pl')
  return (
    <Section title={t('previewTitle')}>
      <p>{t('previewLead')}</p>
      {raw(colourPreviewSvg(accent, words))}
      <DataTable
        language="pl"
        caption={t('contrasts')}
        columns={[
          { key: 'mode', header: t('ground'), cell: (row) => t(row.mode) },
          { key: 'colour', header: t('colour'), cell: (row) => row.colour },
          { key: 'paper', header: t('onPaper'), numeric: true, cell: (row) => ratio(row.paper) },
          { key: 'linen', header: t('onLinen'), numeric: true, cell: (row) => ratio(row.linen) },
          { key: 'button', header: t('onButton'), numeric: true, cell: (row) => ratio(row.button) },
        ]}
        rows={previewContrasts(accent)}
      />
    </Section>
  )
}
