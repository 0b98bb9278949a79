import type { Child } from 'hono/jsx'
import type { z } from 'zod'
import type { SettingKey } from '#kernel/domain.ts'
import { speak, texts } from '#kernel/texts.ts'
import { one, readFields } from '#kernel/web/fields.ts'
import { form, goTo, pageOf, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { type FormState, formTitle, SubmitRow } from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import { paths } from './paths.ts'
import { changeSetting, stampOf } from './setting.actions.ts'
import { findLastWrite, readSettingsOn } from './setting.sql.ts'

const pl = texts({
  trail: 'Ustawienia',
  save: 'Zapisz',
  saved: 'Zapisano. Zmiana jest już widoczna.',
})
const t = speak({ pl }, 'pl')

/** The link back to the list of settings, above every form. */
export const settingsTrail = [{ title: t('trail'), path: paths.settings }]

/** One page that edits one setting of the centre, in force from today. */
export function settingForm<T, S extends z.ZodObject>(at: {
  path: string
  setting: SettingKey<T>
  title: string
  lead: string
  schema: S
  start: (value: T) => Readonly<Record<string, string>>
  read: (given: z.output<S>) => T
  fields: (form: FormState, visit: Visit) => Child
}): Route[] {
  const { path, setting, title } = at
  return form({
    door: 'workspace',
    path,
    right: 'setup.centre.change',
    show: async (visit, state) => {
      const { value, last } = await visit.read(async (tx) => ({
        value: (await readSettingsOn(tx, { setting }, visit.today)).setting as T,
        last: await findLastWrite(tx, setting.key),
      }))
      const form = formOf(visit, state, at.start(value))
      const body = (
        <div class="text">
          <PageTitle title={title} lead={at.lead} />
          <VisitForm visit={visit} state={state} form={form} version={stampOf(last)} draft>
            {at.fields(form, visit)}
            <SubmitRow label={t('save')} />
          </VisitForm>
        </div>
      )
      return pageOf({
        title: formTitle(title, form),
        body,
        menu: paths.settings,
        trail: settingsTrail,
        script: true,
      })
    },
    submit: async (visit, input) => {
      const value = at.read(readFields(at.schema, input.fields))
      const seen = Number(one(input.fields, '_version'))
      await visit.deed((work) =>
        changeSetting(work, { setting, value, from: visit.today, basis: null, seen }),
      )
      return goTo(paths.settings, t('saved'))
    },
  })
}
