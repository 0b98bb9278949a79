import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Id } from '#kernel/id.ts'
import { findMessage } from '#kernel/message.sql.ts'
import { listMessages } from '#kernel/outbox.ts'
import { NotFound } from '#kernel/refusal.ts'
import { speak } from '#kernel/texts.ts'
import { type Download, type Page, page, type Route } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sayInstant } from '#ui/date.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { DataTable } from '#ui/table.tsx'
import { pl } from './notice.workspace.texts.pl.ts'
import { messageOf, noticePage } from './notice-lists.workspace.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')
const at = { door: 'workspace', right: 'people.account.own' } as const

/** What would have left the demonstration by e-mail. A centre that works has no such page. */
export const demoMailRoutes: readonly Route[] = [
  page({ ...at, path: paths.demoMail }, showMail),
  page({ ...at, path: paths.demoMessage(':message') }, sendMessageFile),
]

async function showMail(visit: Visit): Promise<Page> {
  requireDemo(visit)
  const sent = await visit.read((tx) =>
    listMessages(tx, { channels: ['email'], states: ['sent'], limit: 100 }),
  )
  // The folder holds the mail of the whole installation: only messages of this centre's outbox are looked for
  // there.
  const rows = sent.filter((message) => existsSync(fileOf(visit, message.id)))
  const content = (
    <>
      <p>{t('demoLead')}</p>
      <DataTable
        language="pl"
        caption={t('demoMail')}
        captionHidden
        columns={[
          {
            key: 'subject',
            header: t('subject'),
            cell: (row) => <a href={visit.href(paths.demoMessage(row.id))}>{row.subject}</a>,
          },
          { key: 'to', header: t('to'), cell: (row) => row.recipient },
          {
            key: 'sent',
            header: t('sent'),
            cell: (row) => (row.sent_at ? sayInstant(row.sent_at, visit.centre.zone, 'pl') : '–'),
          },
        ]}
        rows={rows}
        empty={<EmptyState title={t('noDemoMail')} text={t('noDemoMailText')} level={2} />}
      />
    </>
  )
  return noticePage(visit, paths.demoMail, content)
}

async function sendMessageFile(visit: Visit): Promise<Download> {
  requireDemo(visit)
  const message = await visit.read((tx) => findMessage(tx, messageOf(visit)))
  if (message?.channel !== 'email' || !existsSync(fileOf(visit, message.id))) throw new NotFound('mail')
  const body = await readFile(fileOf(visit, message.id), 'utf8')
  return { kind: 'download', type: 'text/plain; charset=utf-8', body, inline: true }
}

function requireDemo(visit: Visit): void {
  if (!visit.centre.isDemo) throw new NotFound('demonstration mail')
}

function fileOf(visit: Visit, id: Id<'outbox'>): string {
  return join(visit.house.config.dataDir, 'mail', `${id}.eml`)
}
