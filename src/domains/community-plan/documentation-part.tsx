import type { Child } from 'hono/jsx'
import { speak } from '#kernel/texts.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { LinkButton } from '#ui/button.tsx'
import { sayDay } from '#ui/date.ts'
import { countDocumentation, type DocumentationRow, listDocumentation } from './documentation.sql.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { ProofStateTag, sayKind, Thumbnail } from './documentation-words.tsx'
import type { DocumentsPart } from './documents-part.tsx'
import { paths } from './paths.ts'
import { findPlan } from './plan.sql.ts'
import { whyNotWork } from './plan-step.rules.ts'

const t = speak({ pl }, 'pl')
const shown = 12

/** The documents of an activity or of a task, with the way to add more: a part of their pages. */
export const DocumentsOf: DocumentsPart = async (visit, tx, about) => {
  const filter = { activity: about.activity, task: about.task }
  const place = { filter, order: 'data', descending: true, limit: shown, offset: 0 } as const
  const rows = await listDocumentation(tx, about.plan, place)
  const { documents } = await countDocumentation(tx, about.plan, filter)
  const plan = await findPlan(tx, about.plan)
  const query = about.activity ? `dzialanie=${about.activity}` : `zadanie=${about.task ?? ''}`
  const add = `${visit.href(paths.newDocumentation(about.plan))}?${query}`
  const mayAdd = plan && !whyNotWork(plan) && visit.may('community-plan.documentation.note', { own: true })
  return (
    <>
      <h2 id="dokumentacja">{t('listTitle')}</h2>
      {rows.length === 0 ? <p class="hint">{t('partNone')}</p> : null}
      <DocumentThumbs visit={visit} plan={about.plan} rows={rows} />
      {documents > rows.length ? (
        <p>
          <a href={`${visit.href(paths.documentation(about.plan))}?${query}`}>
            {t('partAll', { n: documents })}
          </a>
        </p>
      ) : null}
      {mayAdd ? (
        <div class="actions">
          <LinkButton href={`${add}&rodzaj=photograph`}>{t('addPhotos')}</LinkButton>
          <LinkButton href={`${add}&rodzaj=meeting_note`} look="quiet">
            {t('addPaper')}
          </LinkButton>
          <LinkButton href={`${add}&rodzaj=opinion`} look="quiet">
            {t('addOpinion')}
          </LinkButton>
        </div>
      ) : null}
    </>
  )
}

/** Documents with their small pictures, each a link to its page. */
export function DocumentThumbs(props: { visit: Visit; plan: string; rows: readonly DocumentationRow[] }) {
  const { visit, rows } = props
  if (rows.length === 0) return null
  return (
    <ul class="thumbs">
      {rows.map((row) => (
        <li>
          <One row={row} href={visit.href(paths.document(props.plan, row.id))}>
            {row.is_picture && row.file_id ? <Thumbnail visit={visit} file={row.file_id} /> : null}
          </One>
        </li>
      ))}
    </ul>
  )
}

function One(props: { row: DocumentationRow; href: string; children?: Child }) {
  const { row } = props
  return (
    <a href={props.href}>
      {props.children}
      <span class="grow">
        {row.title}
        <span class="under">
          {sayKind(row.kind)}, {sayDay(row.dated_on, 'pl')}
        </span>
        <ProofStateTag state={row.state} />
      </span>
    </a>
  )
}
