import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { takeInFile } from '#domains/files/public.ts'
import { sniffFile } from '#kernel/files/sniff.ts'
import { Invalid, Refused, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import {
  button,
  type Download,
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
import { LinkButton } from '#ui/button.tsx'
import { FileField, formTitle, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { annualReportWord, defaultWordTemplate } from './annual-report.document.word.ts'
import { sampleReport } from './annual-report.sample.ts'
import { pl } from './annual-report.workspace.texts.pl.ts'
import { reportMediaTypes } from './annual-report-made.ts'
import { findOwnTemplate, setOwnTemplate } from './annual-report-template.actions.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'community-plan.report.write'
const maxBytes = 10 * 1024 * 1024

/**
 * The Word template of the centre: take it, change it in Word, bring it back, or return to the default one.
 */
export const reportTemplateRoutes: readonly Route[] = [
  ...form({
    door: 'workspace',
    path: paths.reportTemplate,
    right,
    upload: { maxFiles: 1, maxFileBytes: maxBytes },
    show: showTemplate,
    submit: submitTemplate,
  }),
  page({ door: 'workspace', path: paths.reportTemplateFile, right }, sendTemplate),
  button({ door: 'workspace', path: paths.reportTemplateReset, right }, resetTemplate),
]

async function showTemplate(visit: Visit, state: FormState): Promise<Page> {
  const own = await visit.read((tx) => findOwnTemplate(tx, visit.today))
  const form = formOf(visit, state)
  const body = (
    <div class="text">
      <PageTitle title={t('templateTitle')} lead={t('templateLead')} />
      <p>{own ? t('templateOwn', { name: own.name }) : t('templateDefault')}</p>
      <p class="actions">
        <LinkButton look="quiet" href={visit.href(paths.reportTemplateFile)}>
          {t('templateTake')}
        </LinkButton>
      </p>
      <VisitForm visit={visit} state={state} form={form} multipart>
        <FileField
          form={form}
          name="template"
          label={t('templateFile')}
          hint={t('templateHint')}
          accept=".docx"
          maxBytes={maxBytes}
          required
        />
        <SubmitRow label={t('templateSave')} />
      </VisitForm>
      {own ? (
        <DeedButton
          visit={visit}
          path={paths.reportTemplateReset}
          label={t('templateReset')}
          kind="button quiet"
        />
      ) : null}
    </div>
  )
  return pageOf({
    title: formTitle(t('templateTitle'), form),
    body,
    menu: paths.plans,
    trail: [{ title: t('plans'), path: paths.plans }],
  })
}

async function submitTemplate(visit: Visit, input: Input): Promise<Redirect> {
  const staged = input.files.find((file) => file.field === 'template')
  if (!staged) throw atFile('community-plan.report.template-missing')
  await sniffFile(staged.path, ['docx']).catch(() => {
    throw atFile('community-plan.report.template-kind')
  })
  const bytes = await readFile(staged.path)
  try {
    await visit.house.maker.word(annualReportWord(sampleReport, bytes))
  } catch (error) {
    if (error instanceof Refused) throw new Invalid(new Map([['template', error.refusal]]))
    throw error
  }
  const { id, sha256, name } = await takeInFile(visit, staged)
  await visit.deed((work) => setOwnTemplate(work, { file: id, sha256, name }))
  return goTo(paths.reportTemplate, t('templateSaved'))
}

function atFile(code: string): Invalid {
  return new Invalid(new Map([['template', refusal(code)]]))
}

async function sendTemplate(visit: Visit): Promise<Download> {
  const own = await visit.read((tx) => findOwnTemplate(tx, visit.today))
  const bytes = own
    ? await buffer((await visit.house.files.open(own.sha256, visit.centre.id)).stream)
    : await readFile(defaultWordTemplate)
  return {
    kind: 'download',
    body: bytes,
    type: reportMediaTypes.docx,
    name: own?.name ?? 'szablon-sprawozdania.docx',
  }
}

async function resetTemplate(visit: Visit): Promise<Redirect> {
  await visit.deed((work) => setOwnTemplate(work, null))
  return goTo(paths.reportTemplate, t('templateResetDone'))
}
