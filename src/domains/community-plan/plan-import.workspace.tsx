import { readFile, rm } from 'node:fs/promises'
import { Invalid, NotFound, Refused, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
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
import { sayInstant } from '#ui/date.ts'
import { FileField, RadioGroup, SubmitRow, TextArea } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { acceptImport, dropImport, startImport } from './plan-import.actions.ts'
import { readCorrection, readUpload } from './plan-import.form.ts'
import { showPreview } from './plan-import.preview.workspace.tsx'
import { contentOf, wholeContent } from './plan-import.rules.ts'
import { findImport, listImports } from './plan-import.sql.ts'
import { pl } from './plan-import.workspace.texts.pl.ts'
import { readPlan } from './plan-reader/read-plan.ts'
import { LARGEST_FILE_BYTES, readSource } from './plan-reader/source-text.ts'

const t = speak({ pl }, 'pl')
const right = 'community-plan.plan.edit'

/** Upload or paste → preview beside the original with warnings → correct → accept. */
export const planImportRoutes: readonly Route[] = [
  ...form({
    door: 'workspace',
    path: paths.newImport,
    right,
    upload: { maxFileBytes: LARGEST_FILE_BYTES, maxFiles: 1 },
    show: showUpload,
    submit: submitUpload,
  }),
  ...form({ door: 'workspace', path: paths.planImport(':import'), right, show: showOne, submit: submitOne }),
  button({ door: 'workspace', path: paths.dropImport(':import'), right }, async (visit) => {
    await visit.deed((work) => dropImport(work, { import: idOf(visit, 'import') }))
    return goTo(paths.plans, t('dropped'))
  }),
]

async function showUpload(visit: Visit, state: FormState): Promise<Page> {
  const waiting = await visit.read((tx) => listImports(tx, { limit: 20 }))
  const form = formOf(visit, state, { kind: 'file' })
  const ways = [
    { value: 'file', label: t('wayFile') },
    { value: 'text', label: t('wayText') },
  ]
  const body = (
    <div class="text">
      <PageTitle title={t('title')} lead={t('lead')} />
      <VisitForm visit={visit} state={state} form={form} multipart draft>
        <RadioGroup form={form} name="kind" label={t('way')} options={ways} inline />
        <FileField
          form={form}
          name="file"
          label={t('file')}
          hint={t('fileHint')}
          accept=".docx,.html,.htm,.txt,.pdf"
        />
        <TextArea form={form} name="source" label={t('text')} hint={t('textHint')} rows={8} />
        <SubmitRow label={t('read')} />
      </VisitForm>
      {waiting.length > 0 ? (
        <section>
          <h2>{t('waiting')}</h2>
          <ul>
            {waiting.map((one) => (
              <li>
                <a href={visit.href(paths.planImport(one.id))}>{one.file_name}</a>,{' '}
                {sayInstant(one.made_at, visit.centre.zone, 'pl')}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  )
  return pageOf({ title: t('title'), body, menu: paths.plans })
}

async function submitUpload(visit: Visit, input: Input): Promise<Redirect> {
  const { kind, source: pasted } = readUpload(input.fields)
  const [file] = input.files
  // A file that came along is read even when the other way stayed chosen: the person clearly meant it.
  const useFile = file !== undefined && (kind === 'file' || pasted.trim() === '')
  const field = useFile || kind === 'file' ? 'file' : 'source'
  if (!useFile && pasted.trim() === '') throw new Invalid(new Map([[field, refusal('form.required')]]))
  const fileName = useFile ? file.name : 'wklejony-tekst.txt'
  const bytes = useFile ? await readFile(file.path) : Buffer.from(pasted, 'utf8')
  try {
    const source = await readSource(bytes, fileName)
    const reading = readPlan(source)
    const text = source.lines.map((line) => line.text).join('\n')
    const made = await visit.deed((work) => startImport(work, { fileName, source: text, reading }))
    return goTo(paths.planImport(made.import))
  } catch (error) {
    if (error instanceof Refused) throw new Invalid(new Map([[field, error.refusal]]))
    throw error
  } finally {
    await Promise.all(input.files.map((each) => rm(each.path, { force: true })))
  }
}

async function showOne(visit: Visit, state: FormState): Promise<Page> {
  const found = await visit.read((tx) => findImport(tx, idOf(visit, 'import')))
  if (!found) throw new NotFound('import')
  return showPreview(visit, state, found)
}

async function submitOne(visit: Visit, input: Input): Promise<Redirect> {
  const id = idOf<'plan_import'>(visit, 'import')
  const found = await visit.read((tx) => findImport(tx, id))
  if (!found) throw new NotFound('import')
  const corrected = readCorrection(input.fields, contentOf(found.reading))
  const made = await visit.deed((work) =>
    acceptImport(work, { import: id, content: wholeContent(corrected) }),
  )
  return goTo(paths.plan(made.plan), t('accepted'))
}
