import { type FileId, listPendingFiles } from '#domains/files/public.ts'
import type { Read } from '#kernel/db/handle.ts'
import { parseId } from '#kernel/id.ts'
import { speak } from '#kernel/texts.ts'
import { type Fields, many } from '#kernel/web/fields.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { sayDay } from '#ui/date.ts'
import { HiddenField } from '#ui/form.tsx'
import { listSameDocuments } from './documentation.sql.ts'
import { pl } from './documentation.workspace.texts.pl.ts'
import { repeatedFiles } from './documentation-fit.rules.ts'
import { Thumbnail } from './documentation-words.tsx'
import { paths } from './paths.ts'

const t = speak({ pl }, 'pl')

/** A file that the form already has, and what holds the same bytes. */
export interface KeptFile {
  readonly id: FileId
  readonly name: string
  readonly isPicture: boolean
  /** A document with the same bytes, an earlier file of this form, or neither. */
  readonly same: { readonly title: string; readonly path: string; readonly day: string } | 'here' | null
  readonly dropped: boolean
}

/**
 * The files that a form took in before it came back. Those with the same bytes as a document, or as an
 * earlier file of the form, are marked to be left out until the person has seen it and decided otherwise.
 */
export async function readKept(tx: Read, visit: Visit, fields: Fields): Promise<KeptFile[]> {
  const ids = [...new Set(many(fields, 'kept').flatMap((each) => parseId<'stored_file'>(each) ?? []))]
  const pending = await listPendingFiles(tx, ids as FileId[], visit.actor)
  const same = await listSameDocuments(tx, pending)
  const seen = many(fields, 'seenSame')
  const dropped = many(fields, 'drop')
  const repeated = repeatedFiles(pending)
  return pending.map((file) => {
    const other = same.find((each) => each.file === file.id)
    const twin = other
      ? {
          title: other.title,
          path: paths.document(other.plan_id, other.id),
          day: sayDay(other.dated_on, 'pl'),
        }
      : null
    const found = twin ?? (repeated.has(file.id) ? 'here' : null)
    return {
      id: file.id,
      name: file.name,
      isPicture: file.thumbnail_sha256 !== null,
      same: found,
      dropped: dropped.includes(file.id) || (found !== null && !seen.includes(file.id)),
    }
  })
}

/** What the form already has: nothing must be chosen twice, and each may be left out. */
export function KeptFiles({ visit, kept }: { visit: Visit; kept: readonly KeptFile[] }) {
  if (kept.length === 0) return null
  return (
    <fieldset class="fieldset">
      <legend>{t('keptTitle')}</legend>
      <p class="hint">{t('keptHint')}</p>
      <ul class="photos">
        {kept.map((file) => (
          <li>
            {file.isPicture ? <Thumbnail visit={visit} file={file.id} /> : null}
            <div class="grow">
              <HiddenField name="kept" value={file.id} />
              {file.same ? <HiddenField name="seenSame" value={file.id} /> : null}
              <strong>{file.name}</strong>
              <Same visit={visit} same={file.same} />
              <div class="choice">
                <input
                  type="checkbox"
                  id={`drop-${file.id}`}
                  name="drop"
                  value={file.id}
                  checked={file.dropped}
                />
                <label for={`drop-${file.id}`}>
                  {t('keptDrop')}
                  <span class="hidden"> {file.name}</span>
                </label>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function Same({ visit, same }: { visit: Visit; same: KeptFile['same'] }) {
  if (!same) return null
  if (same === 'here') return <p class="hint">{t('sameHere')}</p>
  return (
    <p class="hint">
      {t('sameAs')} <a href={visit.href(same.path)}>{same.title}</a>, {same.day}.
    </p>
  )
}
