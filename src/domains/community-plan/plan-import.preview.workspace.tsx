import { speak } from '#kernel/texts.ts'
import { type FormState, type Page, pageOf } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { CheckboxGroup, DateField, Fieldset, SubmitRow, TextArea, TextField } from '#ui/form.tsx'
import type { FormState as UiForm } from '#ui/form-state.ts'
import { PageTitle } from '#ui/layout.tsx'
import { Notice } from '#ui/notice.tsx'
import { DeedButton, formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { contentOf } from './plan-import.rules.ts'
import type { findImport } from './plan-import.sql.ts'
import { pl } from './plan-import.workspace.texts.pl.ts'

const t = speak({ pl }, 'pl')
type Found = NonNullable<Awaited<ReturnType<typeof findImport>>>
type Content = ReturnType<typeof contentOf>

/** The reading beside its source, every main field ready to be corrected. */
export function showPreview(visit: Visit, state: FormState, found: Found): Page {
  const content = contentOf(found.reading)
  const form = formOf(visit, state, startValues(content))
  const body = (
    <>
      <PageTitle title={t('previewTitle')} above={found.file_name} lead={t('previewLead')} />
      {found.state === 'preview' ? null : <Settled visit={visit} found={found} />}
      <p>
        {t('counted', {
          goals: content.goals.length,
          tasks: content.tasks.length,
          actions: content.recommendedActions.length,
        })}
      </p>
      <Warnings found={found} />
      <div class="beside">
        <div>
          <VisitForm visit={visit} state={state} form={form} draft>
            <Basics form={form} />
            <Goals form={form} content={content} />
            <Lists form={form} />
            <p>{t('keptToo', { n: content.sections.length })}</p>
            {found.state === 'preview' ? <SubmitRow label={t('accept')} /> : null}
          </VisitForm>
          {found.state === 'preview' ? (
            <DeedButton
              visit={visit}
              path={paths.dropImport(found.id)}
              label={t('drop')}
              kind="button quiet"
            />
          ) : null}
        </div>
        <section aria-labelledby="original" class="source">
          <h2 id="original">{t('original')}</h2>
          <Source found={found} />
        </section>
      </div>
    </>
  )
  return pageOf({ title: t('previewTitle'), body, menu: paths.plans })
}

function Settled({ visit, found }: { visit: Visit; found: Found }) {
  return (
    <Notice kind="info" language="pl">
      {t('settled')}{' '}
      {found.plan_id ? <a href={visit.href(paths.plan(found.plan_id))}>{t('toPlan')}</a> : null}
    </Notice>
  )
}

function Warnings({ found }: { found: Found }) {
  const { warnings, unread } = found.reading
  return (
    <>
      {warnings.length === 0 ? (
        <p>{t('noWarnings')}</p>
      ) : (
        <Notice kind="warning" language="pl" title={t('warnings')}>
          <ul>
            {warnings.map((warning) => (
              <li>
                {warning.message} <Where where={warning.where} />
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {unread.length === 0 ? (
        <p>{t('unreadNone')}</p>
      ) : (
        <details>
          <summary>{t('unread', { n: unread.length })}</summary>
          <ul>
            {unread.map((line) => (
              <li>{line}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const lineNumber = /wiersz (\d+)$/

/** Where in the source a warning points: a line is opened by a click. */
function Where({ where }: { where: string }) {
  const line = lineNumber.exec(where)?.[1]
  if (!line) return <span class="hint">{where}</span>
  return (
    <a class="hint" href={`#wiersz-${line}`}>
      {where}
    </a>
  )
}

/**
 * The text as it was read. Lines that a warning names can be jumped to; runs of empty lines are shown as one.
 */
function Source({ found }: { found: Found }) {
  const named = new Set(found.reading.warnings.map((warning) => lineNumber.exec(warning.where)?.[1]))
  const lines = found.source.split('\n')
  return (
    <pre tabindex={0}>
      {lines.map((line, index) => {
        const number = String(index + 1)
        if (line.trim() === '' && (lines[index - 1] ?? '').trim() === '') return null
        return named.has(number) ? (
          <>
            <mark id={`wiersz-${number}`} tabindex={-1}>
              {line}
            </mark>
            {'\n'}
          </>
        ) : (
          `${line}\n`
        )
      })}
    </pre>
  )
}

function Basics({ form }: { form: UiForm }) {
  return (
    <Fieldset legend={t('basics')}>
      <TextArea form={form} name="title" label={t('planTitle')} rows={2} required />
      <TextField form={form} name="year" label={t('year')} width="short" inputmode="numeric" required />
      <DateField form={form} name="from" label={t('from')} required />
      <DateField form={form} name="to" label={t('to')} required />
      <TextField form={form} name="municipality" label={t('municipality')} />
      <TextField form={form} name="institution" label={t('institution')} width="full" />
      <TextField form={form} name="preparedBy" label={t('preparedBy')} />
      <TextField form={form} name="preparedByRole" label={t('preparedByRole')} />
      <TextArea form={form} name="mainGoal" label={t('mainGoal')} rows={3} />
    </Fieldset>
  )
}

function Goals({ form, content }: { form: UiForm; content: Content }) {
  const options = content.goals.map((goal) => ({ value: String(goal.number), label: String(goal.number) }))
  return (
    <>
      <Fieldset legend={t('goals')}>
        {content.goals.map((goal, index) => (
          <GoalField form={form} number={goal.number} index={index} />
        ))}
      </Fieldset>
      <Fieldset legend={t('tasks')}>
        <p class="hint">{t('taskHint')}</p>
        {content.tasks.map((task) => (
          <details class="task-card" open={content.tasks.length <= 30}>
            <summary>{t('task', { n: task.number })}</summary>
            <TextArea
              form={form}
              name={`task.${task.number}`}
              label={t('task', { n: task.number })}
              rows={3}
            />
            <div class="field-row">
              <DateField form={form} name={`task.${task.number}.from`} label={t('from')} />
              <DateField form={form} name={`task.${task.number}.to`} label={t('to')} />
            </div>
            {task.termRaw ? <p class="hint">{t('term', { term: task.termRaw })}</p> : null}
            {options.length > 1 ? (
              <CheckboxGroup
                form={form}
                name={`task.${task.number}.goals`}
                label={t('servesGoals')}
                options={options}
                inline
              />
            ) : null}
          </details>
        ))}
      </Fieldset>
    </>
  )
}

// All goals share one name, so the values come back as a list in their order.
function GoalField({ form, number, index }: { form: UiForm; number: number; index: number }) {
  const values = form.values.goal
  const value = (Array.isArray(values) ? values[index] : index === 0 ? values : '') ?? ''
  const id = `f-goal-${number}`
  return (
    <div class="field">
      <label for={id}>{t('goal', { n: number })}</label>
      <textarea id={id} name="goal" rows={3}>
        {String(value)}
      </textarea>
    </div>
  )
}

function Lists({ form }: { form: UiForm }) {
  const fields = [
    ['recommendedActions', t('recommendedActions'), 12],
    ['targetGroups', t('targetGroups'), 4],
    ['partners', t('partners'), 8],
    ['list.place', t('places'), 3],
    ['list.unit', t('units'), 3],
    ['list.estate', t('estates'), 4],
  ] as const
  return (
    <Fieldset legend={t('lists')}>
      {fields.map(([name, label, rows]) => (
        <TextArea form={form} name={name} label={label} hint={t('onePerLine')} rows={rows} />
      ))}
    </Fieldset>
  )
}

function startValues(content: Content): Record<string, string | readonly string[]> {
  const lines = (texts: readonly string[]) => texts.join('\n')
  const values: Record<string, string | readonly string[]> = {
    title: content.title ?? '',
    year: content.year === null ? '' : String(content.year),
    from: content.period?.from ?? '',
    to: content.period?.to ?? '',
    municipality: content.municipality ?? '',
    institution: content.institution ?? '',
    preparedBy: content.preparedBy?.name ?? '',
    preparedByRole: content.preparedBy?.role ?? '',
    mainGoal: content.mainGoal ?? '',
    goal: content.goals.map((goal) => goal.title),
    recommendedActions: lines(content.recommendedActions.map((action) => action.title)),
    targetGroups: lines(content.targetGroups),
    partners: lines(content.partners.map((partner) => partner.name)),
    'list.place': lines(content.lists.place.map((item) => item.text)),
    'list.unit': lines(content.lists.unit.map((item) => item.text)),
    'list.estate': lines(content.lists.estate.map((item) => item.text)),
  }
  for (const task of content.tasks) {
    values[`task.${task.number}`] = task.title
    values[`task.${task.number}.from`] = task.from ?? ''
    values[`task.${task.number}.to`] = task.to ?? ''
    values[`task.${task.number}.goals`] = task.goals.map(String)
  }
  return values
}
