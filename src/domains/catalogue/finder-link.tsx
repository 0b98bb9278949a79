import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { queryOf, readAnswers } from './finder.ts'
import { finderWords } from './finder-words.ts'
import { paths } from './paths.ts'

/** On a card or above a list: the way into the finder, or back to the result that led here. */
export function FinderLink({ visit, slug }: { visit: Visit; slug?: string }) {
  const t = finderWords(visit.language)
  const back = visit.query.get('zwynik') === 'tak'
  const href = back
    ? visit.href(paths.finderResult) + queryOf(readAnswers(visit.query))
    : visit.href(paths.finder) + queryOf({}, { usluga: slug ?? null })
  return (
    <LinkButton href={href} look="quiet">
      {t(back ? 'linkBack' : slug ? 'linkCheck' : 'title')}
    </LinkButton>
  )
}
