import type { Fee, NextStep, Target } from './card.ts'

// What words of a list of services mean on a card.
const steps: readonly (readonly [RegExp, NextStep])[] = [
  [/bez (zapis|skierowan)|przyj[śd]|wizyt|odwiedz|otwart|wstęp/i, 'come'],
  [/wnios|podanie|formularz|karta zgłoszeni/i, 'apply'],
  [/internet|online|stron[aęy]/i, 'online'],
  [/telefon|zadzwo|infolini|zapis|umów/i, 'call'],
  [/pracownik|skierowani|koordynator|zgłoszeni|zgłasza/i, 'ask-worker'],
]
const people: readonly (readonly [RegExp, Target])[] = [
  [/rodzic|matk|ojc|mam |ciąż|par[ay]\b/i, 'parent'],
  [/do [0-5] lat|noworod|niemowl|małych dzieci/i, 'small-child'],
  [/dzieci|dzieck|uczni|wnuk/i, 'child'],
  [/młodzież|nastolat|1[2-9]–/i, 'teenager'],
  [/dorośl|dorosł/i, 'adult'],
  [/senior|emeryt|starsz|[67][05]\+/i, 'senior'],
  [/opiekun|opiekując|bliscy chor/i, 'carer'],
  [/niepełnospraw|autyzm|orzeczeni|wózk|głuch|niewidom|słabo(sły|wi)/i, 'disabled'],
  [/chor|uraz|udar|zaburzen|niesamodziel|leżąc|kręgosłup/i, 'sick'],
  [/bezrobot|bez pracy|szukając\w* pracy/i, 'unemployed'],
  [/niskim dochod|brakuje na|potrzebie|nie stać|długami|ubog/i, 'poor'],
  [/bezdomn|bez dachu|eksmisj|bez mieszkania/i, 'homeless'],
  [/uchodź|migrant|cudzoziem|z Ukrainy/i, 'migrant'],
  [/przemoc|krzywdzon/i, 'victim'],
  [/uzależn|pijąc|narkotyk|trzeźw|grając/i, 'addicted'],
  [/pijących|bliscy osób|ich bliscy/i, 'family-of-addicted'],
  [/organizac|stowarzysz|grup[ay] nieform|kół|koła/i, 'ngo'],
  [/wolontari|darczyńc/i, 'volunteer'],
  [/więzie|zakład\w* karn|skazan/i, 'prisoner'],
  [/wszyscy|każdy|mieszkańc/i, 'everyone'],
]

/**
 * How to begin, from a phrase: what it names first counts ("telefon lub wizyta" → call). Asking a worker is
 * the last resort.
 */
export function nextStepFrom(phrase: string): NextStep {
  const found = steps
    .map(([pattern, step]) => ({ step, at: phrase.search(pattern) }))
    .filter(({ at }) => at >= 0)
  return found.toSorted((a, b) => a.at - b.at)[0]?.step ?? 'ask-worker'
}

/** The kind of fee, from a phrase: only what is free without an "or" and a limit is free. */
export function feeFrom(phrase: string): Fee {
  const clean = phrase.trim().toLowerCase()
  if (/^bezpłatnie( w ramach nfz)?$/.test(clean)) return 'free'
  if (/dochod/.test(clean)) return 'by-income'
  return /bezpłatnie|częściowo|dopłat|taniej|materiał/.test(clean) ? 'part' : 'fixed'
}

/** Groups of people, from phrases: "rodzice dzieci do 5 lat" → parent, small-child, child. */
export function targetsFrom(phrases: readonly string[]): Target[] {
  const text = phrases.join('; ')
  return people.filter(([pattern]) => pattern.test(text)).map(([, target]) => target)
}
