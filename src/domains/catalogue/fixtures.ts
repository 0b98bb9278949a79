// Builders of services with named states, for tests and the demonstration. They go through the deeds.
import { staffActor } from '#domains/places/fixtures.ts'
import { runDeed } from '#kernel/deed.ts'
import type { House } from '#kernel/house.ts'
import type { CentreId } from '#kernel/id.ts'
import { dayOf } from '#kernel/instant.ts'
import { type Card, emptyCard, readCard, withTexts } from './card.ts'
import { addService, sendDraft, writeDraft } from './draft.actions.ts'
import { noteProvider } from './provider.actions.ts'
import type { ProviderValues } from './provider.sql.ts'
import { approveDraft } from './publish.actions.ts'

interface Place {
  readonly house: House
  readonly centre: { readonly id: CentreId; readonly zone: string }
}

/** A made-up card that passes the gate: every Tuesday and Thursday from 10 to 12, free of charge. */
export function aCard(over: Partial<Card> & { readonly name?: string } = {}): Card {
  const { name = 'Klub przy herbacie', ...rest } = over
  const week = Array.from({ length: 7 }, (_, day) =>
    day === 1 || day === 3 ? [{ opens: 600, closes: 720 }] : [],
  )
  const full = {
    ...withTexts(emptyCard(name), {
      pl: {
        ...{ summary: 'Spotkania przy herbacie.', description: 'Przychodzisz, siadasz, rozmawiasz.' },
        ...{ easyRead: 'To jest klub.\nMożesz przyjść.', nextStep: 'Przyjdź we wtorek o 10.' },
        forWhom: 'Dla każdego, kto ma czas rano.',
      },
      en: { name: 'Tea club', summary: 'Meetings over tea.', nextStep: 'Come on Tuesday at 10.' },
    }),
    ...{ area: 'kultura', nextStep: 'come', fee: 'free', phone: '22 555 00 11', who: ['senior'] },
    ...{ languages: ['pl', 'uk'], papers: ['dowód osobisty'], concepts: ['klub-seniora'] },
    places: [{ kind: 'address', venue: null, address: 'ul. Próbna 1', hours: 'own', week }],
  }
  return { ...readCard(full), ...rest }
}

/** Writes a service and sends it for approval as one person; `SERVICES_ORGANISER` unless told otherwise. */
export async function aDraft(
  { house, centre }: Place,
  over: Partial<Card> & { readonly name?: string } = {},
) {
  const card = aCard(over)
  return runDeed(house, { centre, actor: staffActor('SERVICES_ORGANISER') }, async (work) => {
    const made = await addService(work, { name: card.texts.pl.name! })
    await writeDraft(work, { service: made.id, version: 1, change: () => card })
    const checkedOn = dayOf(work.now, work.zone)
    await sendDraft(work, { service: made.id, version: 2, checkedOn, checkedHow: 'phone' })
    return { ...made, card, draftVersion: 3 }
  })
}

/** A published service, checked today: one person wrote it, the director approved it. */
export async function aService(place: Place, over: Partial<Card> & { readonly name?: string } = {}) {
  const draft = await aDraft(place, over)
  const director = { centre: place.centre, actor: staffActor('DIRECTOR') }
  await runDeed(place.house, director, (work) =>
    approveDraft(work, { service: draft.id, version: draft.draftVersion }),
  )
  return draft
}

/** A made-up provider. */
export async function aProvider({ house, centre }: Place, over: Partial<ProviderValues> = {}) {
  const values: ProviderValues = {
    ...{ name: 'Fundacja Próbna', kind: 'ngo', basis: 'zlecenie zadania publicznego' },
    ...{ phone: null, email: null, website: null },
    ...over,
  }
  return runDeed(house, { centre, actor: staffActor('DIRECTOR') }, (work) =>
    noteProvider(work, { provider: null, version: 0, values }),
  )
}
