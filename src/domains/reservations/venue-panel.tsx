import type { Child } from 'hono/jsx'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { freeTimeWords } from './free-time.portal.tsx'
import { paths } from './paths.ts'

/** On the public page of a place: to its free rooms and to what is on there. */
export async function venuePanel(visit: Visit, slug: string): Promise<Child> {
  const t = freeTimeWords(visit)
  return (
    <p class="actions">
      <LinkButton href={visit.href(paths.venue(slug))}>{t('title')}</LinkButton>
      <LinkButton look="quiet" href={visit.href(paths.venueProgramme(slug))}>
        {t('programme')}
      </LinkButton>
    </p>
  )
}
