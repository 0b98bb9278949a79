import type { Visit } from '#kernel/web/visit.ts'
import type { Card, textNames } from './card.ts'

/** A text of a card in three languages, as `OwnText` draws it. */
export function ownText(card: Card, name: (typeof textNames)[number]) {
  const { texts } = card
  return { pl: texts.pl[name], uk: texts.uk[name], en: texts.en[name] }
}

/** The name of a service in the reader's language. */
export function nameOf(card: Card, visit: Visit): string {
  return card.texts[visit.language].name ?? card.texts.pl.name ?? ''
}

/** A telephone number as a link that dials. */
export function Phone({ phone }: { phone: string }) {
  return <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone}</a>
}
