import { rm } from 'node:fs/promises'
import { keptKinds, mediaTypes, sniffFile } from '#kernel/files/sniff.ts'
import type { House } from '#kernel/house.ts'
import { type CentreId, newId } from '#kernel/id.ts'
import { Conflict, Refused, refusal } from '#kernel/refusal.ts'
import type { StagedFile } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'
import { audit, type Work } from '#kernel/work.ts'
import { attachStoredFile, type FileId, insertStoredFile, type StoredFile } from './stored-file.sql.ts'

const pictures = new Set(['jpeg', 'png', 'webp', 'avif'])

/**
 * Takes a received file in: tells its kind by its bytes, makes a picture ours (turned, without camera data),
 * scans it, puts the bytes into the store and notes them as *pending* in a small deed of its own. The deed
 * that needs the file attaches it; a pending file that nobody attached is swept after a day. Throws Refused
 * `files.*`.
 */
export async function takeInFile(visit: Visit, staged: StagedFile): Promise<StoredFile> {
  const file = await keepBytes(visit.house, visit.centre.id, staged)
  await visit.deed(async (work) => {
    await insertStoredFile(work.tx, { ...file, at: work.now, by: work.actor })
  }, null)
  return file
}

/** The part of taking in that touches no database: for the demonstration and for tests too. */
export async function keepBytes(house: House, centre: CentreId, staged: StagedFile): Promise<StoredFile> {
  try {
    const kind = await sniffFile(staged.path, keptKinds)
    const scan = await house.scanner.scan(staged.path)
    if (scan === 'infected') throw new Refused(refusal('files.infected'))
    if (pictures.has(kind)) return { ...(await keepPicture(house, centre, staged)), scan }
    await house.files.put(staged.path, staged.sha256, centre)
    return {
      id: newId<'stored_file'>() as FileId,
      sha256: staged.sha256,
      bytes: staged.bytes,
      contentType: mediaTypes[kind],
      name: staged.name,
      width: null,
      height: null,
      thumbnailSha256: null,
      scan,
    }
  } finally {
    await rm(staged.path, { force: true })
  }
}

async function keepPicture(house: House, centre: CentreId, staged: StagedFile): Promise<StoredFile> {
  const made = await house.maker.picture({ path: staged.path, outFolder: house.stage.folder })
  await house.files.put(made.path, made.sha256, centre)
  await house.files.put(made.thumbnail.path, made.thumbnail.sha256, centre)
  return {
    id: newId<'stored_file'>() as FileId,
    sha256: made.sha256,
    bytes: made.bytes,
    contentType: mediaTypes[made.kind],
    name: staged.name.replace(/\.\w+$/, '.jpg'),
    width: made.width,
    height: made.height,
    thumbnailSha256: made.thumbnail.sha256,
    scan: 'unscanned',
  }
}

/** Attaches a pending file inside the deed that needs it. */
export async function attachFile(work: Work, file: FileId): Promise<void> {
  if (!(await attachStoredFile(work.tx, file))) throw new Conflict('file')
  audit(work, 'files.file.attached', { file })
}
