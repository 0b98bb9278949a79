import { Readable } from 'node:stream'
import { NotFound } from '#kernel/refusal.ts'
import { type Download, page, type Route } from '#kernel/web/route.ts'
import { idOf, type Visit } from '#kernel/web/visit.ts'
import { paths } from './paths.ts'
import { type FileId, findStoredFile } from './stored-file.sql.ts'

/** Kept files over the wire: who may read one is asked of the domain that holds it. */
export const fileRoutes: readonly Route[] = [
  page({ door: 'portal', path: paths.file(':file'), right: 'anyone' }, (visit) => serve(visit, 'whole')),
  page({ door: 'portal', path: paths.thumbnail(':file'), right: 'anyone' }, (visit) =>
    serve(visit, 'thumbnail'),
  ),
]

async function serve(visit: Visit, size: 'whole' | 'thumbnail'): Promise<Download> {
  const id = idOf<'stored_file'>(visit, 'file') as FileId
  const file = await visit.read(async (tx) => {
    const found = await findStoredFile(tx, id)
    return found && (await visit.house.mayReadFile(visit, tx, id)) ? found : null
  })
  // A file that may not be read looks like one that does not exist.
  if (!file || file.scan === 'infected') throw new NotFound('file')
  const small = size === 'thumbnail' && file.thumbnail_sha256 !== null
  const sha256 = small ? file.thumbnail_sha256! : file.sha256
  const opened = await visit.house.files.open(sha256, visit.centre.id)
  const type = small ? 'image/webp' : file.content_type
  return {
    kind: 'download',
    body: Readable.toWeb(opened.stream) as ReadableStream,
    type,
    name: file.name,
    inline: type.startsWith('image/'),
    headers: {
      'content-length': String(opened.bytes),
      'cache-control': 'private, max-age=600',
      // Whatever the bytes are, they may not run as a page of ours.
      'content-security-policy': "sandbox; default-src 'none'",
      etag: `"${sha256.slice(0, 32)}"`,
    },
  }
}
