import { type Card, catalogueWords, sayAges } from '#domains/catalogue/public.ts'
import { speak } from '#kernel/texts.ts'
import { pl } from './hsds.texts.pl.ts'
import { told } from './hsds.ts'

const t = speak({ pl }, 'pl')
const words = catalogueWords('pl')

/**
 * For whom a service is, as one text and as the rule behind it: HSDS 3 has no structured eligibility, so the
 * rule stands in `x_eligibility`.
 */
export function conditionsOf(card: Card, { municipality }: { readonly municipality: string }) {
  const own = sayAges(card.ageFrom, card.ageTo, 'pl')
  const helped = sayAges(card.helpedAgeFrom, card.helpedAgeTo, 'pl')
  const list = [...new Set(card.who)].map((who) => words(`who.${who}`)).join(', ')
  const sentences = [
    card.texts.pl.forWhom,
    list ? t('people', { list }) : null,
    own ? t('ages', { ages: own }) : null,
    helped ? t('helpedAges', { ages: helped }) : null,
    card.residentsOnly ? t('residentsOnly', { municipality }) : null,
    card.disability ? sentence(words(`disability.${card.disability}`)) : null,
  ]
  return told({
    eligibility_description: sentences.filter((each) => each !== null).join(' '),
    ...{ minimum_age: card.ageFrom, maximum_age: card.ageTo },
    x_eligibility: told({
      ...{ who: [...new Set(card.who)], residents_only: card.residentsOnly, disability: card.disability },
      ...{ helped_age_from: card.helpedAgeFrom, helped_age_to: card.helpedAgeTo },
    }),
  })
}

/** What a service costs, as one text and as the one cost option that is certain. */
export function feesOf(card: Card, own: { readonly id: string; readonly service_id: string }) {
  const { feeRule, feeExemptions } = card.texts.pl
  const kind = card.fee ? words(`fee.${card.fee}`) : null
  const said = [kind ? sentence(kind) : null, feeRule, feeExemptions].filter((each) => each !== null)
  // An amount is told only where it is sure: nothing at all. All others follow from a resolution.
  const free = card.fee === 'free' ? { amount: 0, currency: 'PLN' } : {}
  return {
    description: said.join(' '),
    option: told({ ...own, option: kind, ...free, amount_description: feeRule }),
  }
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
