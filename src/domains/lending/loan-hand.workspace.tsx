import { z } from 'zod'
import { parseId } from '#kernel/id.ts'
import { formatMoney, type Grosze, parseMoney } from '#kernel/money.ts'
import { Invalid, refusal } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Fields, one, optionalText, readFields, tick } from '#kernel/web/fields.ts'
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
import { idOf, type Visit } from '#kernel/web/visit.ts'
import {
  CheckboxField,
  type FormState as FieldState,
  Fieldset,
  formTitle,
  NumberField,
  RadioGroup,
  SelectField,
  SubmitRow,
  TextArea,
  TextField,
} from '#ui/form.tsx'
import { PageTitle } from '#ui/layout.tsx'
import { formOf, VisitForm } from '#ui/visit-form.tsx'
import type { ItemId } from './equipment.ts'
import { itemStateAt } from './item.rules.ts'
import { type Item, listItems } from './item.sql.ts'
import type { Piece } from './loan.sql.ts'
import type { PieceId } from './loan.ts'
import { pl } from './loan.workspace.texts.pl.ts'
import { loanTrail, readLoan } from './loan.workspace.tsx'
import { CertificateFields, readCertificate } from './loan-decide.workspace.tsx'
import { issueLoan, type PieceBack, takeBack } from './loan-hand.actions.ts'
import { listModelsOf } from './model.sql.ts'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const right = 'lending.loan.handle'

/** The two handovers: out of the store and back into it. */
export const loanHandRoutes: readonly Route[] = [
  ...form({ door: 'workspace', path: paths.issue(':loan'), right, show: showIssue, submit: submitIssue }),
  ...form({ door: 'workspace', path: paths.takeBack(':loan'), right, show: showBack, submit: submitBack }),
]

async function showIssue(visit: Visit, state: FormState): Promise<Page> {
  const { loan, pieces } = await readLoan(visit)
  const open = pieces.filter((piece) => piece.state === 'promised')
  const ids = [...new Set(open.map((piece) => piece.model_id))]
  const { items, models } = await visit.read(async (tx) => ({
    items: await listItems(tx, { models: ids, now: visit.now }),
    models: await listModelsOf(tx, ids),
  }))
  const free = items.filter((item) => itemStateAt(item, visit.now) === 'available')
  const priceOf = new Map(models.map((model) => [model.id, model.deposit_grosze]))
  const deposit = open.reduce((sum, piece) => sum + (priceOf.get(piece.model_id) ?? 0n), 0n)
  const start = { certificate: loan.certificate_kind ?? '', deposit: plainMoney(deposit) }
  const certified = loan.certificate_result ? { certificateResult: loan.certificate_result } : {}
  const form = formOf(visit, state, { ...start, ...certified, ...firstItems(open, free) })
  const body = (
    <div class="text">
      <PageTitle title={t('issue')} above={`${loan.number}, ${loan.borrower}`} lead={t('issueLead')} />
      <VisitForm visit={visit} state={state} form={form} version={loan.version}>
        {open.map((piece) => (
          <SelectField
            form={form}
            name={`item.${piece.id}`}
            label={t('issueItem', { name: piece.model_name })}
            options={free
              .filter((item) => item.model_id === piece.model_id)
              .map((item) => ({ value: item.id, label: `${item.inventory_number} (${item.condition})` }))}
            empty={t('notNow')}
          />
        ))}
        {models.some((model) => model.asks_certificate) ? <CertificateFields form={form} /> : null}
        {models.some((model) => model.asks_instruction) ? (
          <CheckboxField form={form} name="instructed" label={t('instructed')} />
        ) : null}
        <NumberField
          form={form}
          name="deposit"
          label={t('depositField')}
          hint={t('depositHint', { amount: formatMoney(deposit, 'pl') })}
          unit={t('zloty')}
          decimal
        />
        <TextArea form={form} name="note" label={t('issueNote')} rows={3} />
        <SubmitRow label={t('issue')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('issue'), form), body, menu: paths.models, trail: loanTrail(loan) })
}

// The first free item of each model is proposed; no item twice.
function firstItems(pieces: readonly Piece[], free: readonly Item[]): Record<string, string> {
  const used = new Set<string>()
  const chosen: Record<string, string> = {}
  for (const piece of pieces) {
    const item = free.find((each) => each.model_id === piece.model_id && !used.has(each.id))
    if (!item) continue
    used.add(item.id)
    chosen[`item.${piece.id}`] = item.id
  }
  return chosen
}

/** "12,50" for a field; "50" without groszy. */
export function plainMoney(amount: Grosze): string {
  const groszy = amount % 100n
  return groszy === 0n ? String(amount / 100n) : `${amount / 100n},${String(groszy).padStart(2, '0')}`
}

/** Reads an amount of a field; empty is nothing. */
export function readMoney(fields: Fields, name: string): Grosze {
  const typed = one(fields, name).trim()
  const amount = typed === '' ? 0n : parseMoney(typed)
  if (amount === null || amount < 0n || amount > 10_000_000n) {
    throw new Invalid(new Map([[name, refusal('lending.model.bad-deposit')]]))
  }
  return amount
}

const issueForm = z.object({ instructed: tick(), note: optionalText(1000) })

async function submitIssue(visit: Visit, input: Input): Promise<Redirect> {
  const loan = idOf<'loan'>(visit, 'loan')
  const { instructed, note } = readFields(issueForm, input.fields)
  const depositTaken = readMoney(input.fields, 'deposit')
  const version = Number(one(input.fields, '_version') || '0')
  const certificate = readCertificate(input.fields)
  const items = piecesIn(input.fields, 'item').flatMap(({ piece, value }) => {
    const item = parseId<'item'>(value)
    return item ? [{ piece, item: item as ItemId }] : []
  })
  await visit.deed((work) =>
    issueLoan(work, { loan, version, items, certificate, instructed, depositTaken, note }),
  )
  return goTo(paths.loan(loan), t('issued'))
}

function piecesIn(fields: Fields, what: string): { piece: PieceId; value: string }[] {
  return [...fields].flatMap(([name, [value]]) => {
    const piece = name.startsWith(`${what}.`) ? parseId<'loan_piece'>(name.slice(what.length + 1)) : null
    return piece && value ? [{ piece, value }] : []
  })
}

async function showBack(visit: Visit, state: FormState): Promise<Page> {
  const { loan, pieces } = await readLoan(visit)
  const out = pieces.filter((piece) => piece.state === 'out')
  const start = Object.fromEntries(
    out.flatMap((piece) => [
      [`how.${piece.id}`, out.length === 1 ? 'fine' : 'out'],
      [`condition.${piece.id}`, piece.condition_out ?? ''],
    ]),
  )
  const form = formOf(visit, state, start)
  const body = (
    <div class="text">
      <PageTitle title={t('takeBack')} above={`${loan.number}, ${loan.borrower}`} lead={t('backLead')} />
      <VisitForm visit={visit} state={state} form={form} version={loan.version}>
        {out.map((piece) => (
          <BackFields form={form} piece={piece} />
        ))}
        <TextArea form={form} name="note" label={t('purpose')} rows={3} />
        <SubmitRow label={t('takeBack')} />
      </VisitForm>
    </div>
  )
  return pageOf({ title: formTitle(t('takeBack'), form), body, menu: paths.models, trail: loanTrail(loan) })
}

function BackFields({ form, piece }: { form: FieldState; piece: Piece }) {
  const hows = [
    { value: 'out', label: t('howOut') },
    { value: 'fine', label: t('howFine') },
    { value: 'damaged', label: t('howDamaged') },
    { value: 'lost', label: t('howLost') },
  ]
  return (
    <Fieldset legend={t('backPiece', { name: piece.model_name, number: piece.inventory_number ?? '' })}>
      <RadioGroup form={form} name={`how.${piece.id}`} label={t('how')} options={hows} />
      <TextField form={form} name={`condition.${piece.id}`} label={t('condition')} width="full" />
      <TextArea form={form} name={`damage.${piece.id}`} label={t('damageField')} rows={2} />
    </Fieldset>
  )
}

const backForm = z.object({ note: optionalText(1000) })
const text = (fields: Fields, name: string) => one(fields, name).trim().slice(0, 1000) || null

async function submitBack(visit: Visit, input: Input): Promise<Redirect> {
  const loan = idOf<'loan'>(visit, 'loan')
  const { note } = readFields(backForm, input.fields)
  const version = Number(one(input.fields, '_version') || '0')
  const back = piecesIn(input.fields, 'how').flatMap(({ piece, value }): PieceBack[] => {
    if (value !== 'fine' && value !== 'damaged' && value !== 'lost') return []
    const condition = text(input.fields, `condition.${piece}`)
    return [{ piece, how: value, condition, damage: text(input.fields, `damage.${piece}`) }]
  })
  await visit.deed((work) => takeBack(work, { loan, version, back, note }))
  return goTo(paths.loan(loan), t('takenBack'))
}
