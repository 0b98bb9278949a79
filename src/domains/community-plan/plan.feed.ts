import { speak } from '#kernel/texts.ts'
import type { Download } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { paths } from './paths.ts'
import { listShownActivities, listShownEvidence } from './plan.portal.sql.ts'
import { en } from './plan.portal.texts.en.ts'
import { pl } from './plan.portal.texts.pl.ts'
import { uk } from './plan.portal.texts.uk.ts'
import { findPublicPlan } from './plan.sql.ts'

interface Item {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly at: Date
}

/**
 * RSS 2.0 of what is new in the plan: public activities held, published evidence. Valid and empty before
 * approval.
 */
export async function planFeed(visit: Visit): Promise<Download> {
  const t = speak({ pl, uk, en }, visit.language)
  const found = await visit.read(async (tx) => {
    const plan = await findPublicPlan(tx, null)
    if (!plan) return null
    return {
      plan,
      activities: await listShownActivities(tx, plan.id, 50),
      evidence: await listShownEvidence(tx, plan.id, 50),
    }
  })
  const dayAt = (day: { toString(): string }) => new Date(`${day.toString()}T12:00:00Z`)
  const items: Item[] = [
    ...(found?.activities ?? [])
      .filter((activity) => activity.state === 'held')
      .map((one) => ({ id: one.id, title: one.title, text: one.description ?? '', at: dayAt(one.held_on) })),
    ...(found?.evidence ?? []).map((one) => ({
      id: one.id,
      title: one.what_changed,
      text: t('forWhom', { whom: one.for_whom }),
      at: new Date(one.decided_at.epochMilliseconds),
    })),
  ].toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const link = visit.absolute(paths.publicPlans)
  const title = found ? t('title', { year: String(found.plan.year) }) : t('menu')
  const body = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>${xml(`${title} – ${visit.centre.name}`)}</title><link>${xml(link)}</link>
<description>${xml(t('lead'))}</description><language>${visit.language}</language>
<atom:link href="${xml(visit.absolute(paths.planFeed))}" rel="self" type="application/rss+xml"/>
${items
  .slice(0, 50)
  .map((item) => itemXml(item, link))
  .join('\n')}
</channel></rss>
`
  return {
    kind: 'download',
    type: 'application/rss+xml; charset=utf-8',
    body,
    inline: true,
    headers: { 'cache-control': 'public, max-age=300' },
  }
}

function itemXml(item: Item, link: string): string {
  return `<item><title>${xml(item.title)}</title><link>${xml(`${link}#zmiany`)}</link>
<guid isPermaLink="false">${item.id}</guid><pubDate>${item.at.toUTCString()}</pubDate>
<description>${xml(item.text)}</description></item>`
}

// XML 1.0 allows no control characters but tab and line ends.
function xml(text: string): string {
  const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
  const allowed = [...text].filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t').join('')
  return allowed.replace(/[&<>"]/g, (sign) => escapes[sign]!)
}
