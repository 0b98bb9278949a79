import { z } from 'zod'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { choice, ids, integer, optionalDay, optionalText, text } from '#kernel/web/fields.ts'
import type { Route } from '#kernel/web/route.ts'
import { CheckboxGroup, DateField, NumberField, SelectField, TextArea, TextField } from '#ui/form.tsx'
import { listParentDocuments } from './parent-document.sql.ts'
import { paths } from './paths.ts'
import { listBases, listPartners, listRecommendedActions, listSections, listTasks } from './plan.sql.ts'
import { removePart, savePart, saveRecommendedAction } from './plan-part.sql.ts'
import { pl } from './plan-part.workspace.texts.pl.ts'
import { planPartRoutes } from './plan-part.workspace.tsx'

const t = speak({ pl }, 'pl')
const number = integer(1, 999)
const acts = ['', 'uchwała', 'ustawa', 'zarządzenie'] as const
export const parties = [
  'partner',
  'members',
  'authorities',
  'volunteers',
  'funders',
  'staff',
  'unit',
] as const
const nothing = async () => null

/** Forms for the texts of a plan: chapters, bases, recommended actions, parties. */
export const planTextRoutes: readonly Route[] = [
  ...planPartRoutes({
    name: 'section',
    title: t('chapter'),
    list: paths.chapters,
    schema: z.object({ number, title: text(500), text: optionalText(100_000) }),
    context: nothing,
    start: async (tx, plan, row) => {
      const found = (await listSections(tx, plan)).find((each) => each.id === row)
      return found
        ? {
            values: { number: String(found.number), title: found.title, text: found.text },
            version: found.version,
          }
        : null
    },
    fields: (form) => (
      <>
        <NumberField form={form} name="number" label={t('number')} required />
        <TextField form={form} name="title" label={t('chapterTitle')} width="full" required />
        <TextArea form={form} name="text" label={t('chapterText')} rows={18} />
      </>
    ),
    save: (work, at, values) =>
      savePart(work.tx, { ...at, table: 'section' }, { ...values, text: values.text ?? '' }),
    remove: (work, at) => removePart(work.tx, 'section', at),
  }),
  ...planPartRoutes({
    name: 'legal-basis',
    title: t('basis'),
    list: paths.bases,
    schema: z.object({
      number,
      title: text(500),
      act: choice(acts),
      actNumber: optionalText(100),
      body: optionalText(200),
      adoptedOn: optionalDay(),
      parent: z.string().max(40, 'form.choose'),
    }),
    context: (tx) => listParentDocuments(tx),
    start: async (tx, plan, row) => {
      const found = (await listBases(tx, plan)).find((each) => each.id === row)
      if (!found) return null
      const { act, act_number, body, adopted_on } = found
      const values = {
        number: String(found.number),
        title: found.title,
        act: act ?? '',
        actNumber: act_number ?? '',
        body: body ?? '',
        adoptedOn: adopted_on?.toString() ?? '',
        parent: found.parent_document_id ?? '',
      }
      return { values, version: found.version }
    },
    fields: (form, documents) => (
      <>
        <NumberField form={form} name="number" label={t('number')} required />
        <TextArea form={form} name="title" label={t('basisTitle')} rows={2} required />
        <SelectField
          form={form}
          name="act"
          label={t('act')}
          options={acts.map((act) => ({ value: act, label: act || t('actNone') }))}
        />
        <TextField form={form} name="actNumber" label={t('actNumber')} />
        <TextField form={form} name="body" label={t('body')} />
        <DateField form={form} name="adoptedOn" label={t('adoptedOn')} />
        <SelectField
          form={form}
          name="parent"
          label={t('parent')}
          empty={t('parentNone')}
          options={documents.map((one) => ({ value: one.id, label: one.title }))}
        />
      </>
    ),
    save: async (work, at, { actNumber, adoptedOn, act, parent, ...values }) => {
      const document = (await listParentDocuments(work.tx)).find((each) => each.id === parent)
      if (parent && !document) throw new Invalid(new Map([['parent', refusal('form.choose')]]))
      const parentId = document?.id ?? null
      const named = { act: act || null, act_number: actNumber, adopted_on: adoptedOn }
      return savePart(
        work.tx,
        { ...at, table: 'legal_basis' },
        { ...values, ...named, parent_document_id: parentId },
      )
    },
    remove: (work, at) => removePart(work.tx, 'legal_basis', at),
  }),
  ...planPartRoutes({
    name: 'recommended-action',
    title: t('recommendation'),
    list: paths.recommendations,
    schema: z.object({ number, title: text(1000, 3), tasks: ids() }),
    context: (tx, plan) => listTasks(tx, plan),
    start: async (tx, plan, row) => {
      const found = (await listRecommendedActions(tx, plan)).find((each) => each.id === row)
      if (!found) return null
      const tasks = (await listTasks(tx, plan))
        .filter((task) => found.task_numbers.includes(task.number))
        .map((task) => task.id)
      return { values: { number: String(found.number), title: found.title, tasks }, version: found.version }
    },
    fields: (form, tasks) => (
      <>
        <NumberField form={form} name="number" label={t('number')} required />
        <TextArea form={form} name="title" label={t('recommendationTitle')} rows={4} required />
        <CheckboxGroup
          form={form}
          name="tasks"
          label={t('answeredBy')}
          options={tasks.map((task) => ({ value: task.id, label: `${task.number}. ${task.title}` }))}
        />
      </>
    ),
    save: (work, at, values) => saveRecommendedAction(work.tx, at, values),
    remove: (work, at) => removePart(work.tx, 'recommended_action', at),
    // Tracing a recommendation to tasks goes on through the year: it is work, not text.
    open: ['tasks'],
  }),
  ...planPartRoutes({
    name: 'partner',
    title: t('party'),
    list: paths.partners,
    schema: z.object({
      number,
      name: text(300),
      party: choice(parties),
      wish: optionalText(2000),
      ownWord: optionalText(5000),
      ownWordOn: optionalDay(),
    }),
    context: nothing,
    start: async (tx, plan, row) => {
      const found = (await listPartners(tx, plan)).find((each) => each.id === row)
      if (!found) return null
      const values = {
        number: String(found.number),
        name: found.name,
        party: found.party,
        wish: found.wish ?? '',
        ownWord: found.own_word ?? '',
        ownWordOn: found.own_word_on?.toString() ?? '',
      }
      return { values, version: found.version }
    },
    fields: (form) => (
      <>
        <NumberField form={form} name="number" label={t('number')} required />
        <TextField form={form} name="name" label={t('partyName')} width="full" required />
        <SelectField
          form={form}
          name="party"
          label={t('partyKind')}
          options={parties.map((party) => ({ value: party, label: t(party) }))}
        />
        <TextArea form={form} name="wish" label={t('wish')} rows={3} />
        <TextArea form={form} name="ownWord" label={t('ownWord')} hint={t('ownWordHint')} rows={4} />
        <DateField form={form} name="ownWordOn" label={t('measuredOn')} />
      </>
    ),
    save: (work, at, { ownWord, ownWordOn, ...values }) =>
      savePart(
        work.tx,
        { ...at, table: 'partner' },
        { ...values, own_word: ownWord, own_word_on: ownWordOn },
      ),
    // A party's own word on the year is asked after the year.
    open: ['ownWord', 'ownWordOn'],
  }),
]
