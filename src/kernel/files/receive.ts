import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { Readable, Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Busboy, type BusboyFileStream, type BusboyInstance } from '@fastify/busboy'
import { type Refusal, Refused, refusal } from '#kernel/refusal.ts'
import { safeFileName } from './staged-name.ts'

/** Hard limits of one submitted form. Bytes, and counts of parts. */
export interface FormLimits {
  readonly maxFileBytes: number
  readonly maxFiles: number
  readonly maxFieldBytes: number
  readonly maxFields: number
  /** A file that breaks a limit is left out and told of in `broken`; the others and the fields go on. */
  readonly keepGood?: boolean
}

/** The folder where received bytes lie until somebody stores or discards them. Same disk as the store. */
export interface FileStage {
  readonly folder: string
}

/** One received file: still outside the store, its kind not yet looked at. `name` is for people only. */
export interface StagedFile {
  readonly field: string
  readonly name: string
  readonly bytes: number
  readonly sha256: string
  readonly path: string
}

/** A form as it was sent: every value of a field in order, and its files on disk. */
export interface ReceivedForm {
  readonly fields: Map<string, string[]>
  readonly files: StagedFile[]
  /** Why files were left out; only with `keepGood`. */
  readonly broken: Refusal[]
}

/** A form broke a limit; carries what was typed, so that the page can show it again with the sentence. */
export class FormRefused extends Refused {
  readonly fields: Map<string, string[]>
  constructor(why: Refusal, fields: Map<string, string[]>) {
    super(why)
    this.name = 'FormRefused'
    this.fields = fields
  }
}

/**
 * What is read and thrown away after a refusal, before the connection is dropped. Browsers show the answer
 * only when they could finish sending; past this size they show their own error instead of our sentence.
 */
const politeDrain = 256 * 1024 * 1024
const longestFieldName = 200

/** Makes the stage's folder and clears what an interrupted process left there (older than a day). */
export async function openStage(folder: string): Promise<FileStage> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const yesterday = Date.now() - 24 * 3600 * 1000
  for (const name of await readdir(folder)) {
    const path = join(folder, name)
    const found = await stat(path).catch(() => null)
    if (found && found.mtimeMs < yesterday) await rm(path, { force: true, recursive: true })
  }
  return { folder }
}

/** Removes the staged files of a form that came to nothing. Files already stored are not touched. */
export async function discardForm(form: Pick<ReceivedForm, 'files'>): Promise<void> {
  await Promise.all(form.files.map((file) => rm(file.path, { force: true })))
}

/**
 * Reads a multipart or urlencoded body. Files stream to the stage with their SHA-256 counted on the way, so
 * memory stays flat whatever the size. Throws FormRefused with `files.too-large` {field, name, maxBytes,
 * maxMegabytes}, `files.too-many` {maxFiles}, `files.empty` {field, name}, `files.field-too-long`
 * {field, maxBytes}, `files.too-many-fields` {maxFields} or `files.broken`; then nothing stays on disk.
 * A file input that was left blank is no file.
 */
export async function receiveForm(
  request: globalThis.Request,
  limits: FormLimits,
  stage: FileStage,
): Promise<ReceivedForm> {
  const intake = newIntake(limits, stage)
  if (request.body === null) return intake.form
  const type = request.headers.get('content-type') ?? ''
  const parser = /^application\/x-www-form-urlencoded\b/i.test(type)
    ? pairsReader(intake)
    : partsReader(intake, type)
  try {
    await pipeline(Readable.fromWeb(request.body as never), gate(intake), parser)
    await Promise.all(intake.writing)
  } catch (error) {
    // A parser that was cut off ends no part, and a part without an end would be waited for for ever.
    for (const part of intake.open) part.destroy(new Error('the body was cut off'))
    await Promise.allSettled(intake.writing)
    if (intake.failure === null && isDiskError(error)) intake.failure = error
    else refuseFirst(intake, 'files.broken')
  }
  if (intake.failure === null && intake.why === null) return intake.form
  await discardForm(intake.form)
  if (intake.failure !== null) throw intake.failure
  throw new FormRefused(intake.why!, intake.form.fields)
}

/** The state of one reading: what came, the first reason to refuse, and a failure of our own disk. */
interface Intake {
  readonly form: ReceivedForm
  readonly limits: FormLimits
  readonly stage: FileStage
  readonly writing: Promise<void>[]
  readonly open: Set<BusboyFileStream>
  named: number
  why: Refusal | null
  failure: unknown
}

function newIntake(limits: FormLimits, stage: FileStage): Intake {
  const form = { fields: new Map<string, string[]>(), files: [], broken: [] }
  return { form, limits, stage, writing: [], open: new Set(), named: 0, why: null, failure: null }
}

/** Blank file inputs arrive as parts too and must not use up the files a person may send. */
const blankInputs = 50

function partsReader(intake: Intake, type: string): BusboyInstance {
  const { limits } = intake
  const headers: IncomingHttpHeaders & { 'content-type': string } = { 'content-type': type }
  try {
    const parser = new Busboy({
      headers,
      limits: {
        fieldSize: limits.maxFieldBytes,
        fields: limits.maxFields,
        fileSize: limits.maxFileBytes,
        files: limits.maxFiles + blankInputs,
        parts: limits.maxFields + limits.maxFiles + blankInputs,
        headerPairs: 20,
        headerSize: 8 * 1024,
      },
    })
    listen(parser, intake)
    return parser
  } catch {
    throw new FormRefused(refusal('files.broken'), new Map())
  }
}

function listen(parser: BusboyInstance, intake: Intake): void {
  const tooMany = () => refuseFirst(intake, 'files.too-many', { maxFiles: intake.limits.maxFiles })
  parser.on('field', (field, value, _nameCut, cut) => keepField(intake, { field, value, cut }))
  parser.on('file', (field, stream, rawName) => {
    if (rawName !== '' && ++intake.named > intake.limits.maxFiles) {
      // Said once, however many are left over.
      const { maxFiles } = intake.limits
      if (intake.named === maxFiles + 1) refuseFile(intake, 'files.too-many', { field, maxFiles })
      stream.on('error', () => {})
      stream.resume()
      return
    }
    intake.writing.push(stageFile(intake, { field: String(field ?? ''), rawName, stream }))
  })
  parser.on('fieldsLimit', () => tooManyFields(intake))
  parser.on('filesLimit', tooMany)
  parser.on('partsLimit', () => tooManyFields(intake))
}

/**
 * Our own, because busboy's reader of this kind silently drops what comes after its limit. The whole text
 * is held, so it is capped: a Polish letter takes six characters in this encoding.
 */
function pairsReader(intake: Intake): Writable {
  const { maxFields, maxFieldBytes } = intake.limits
  const cap = Math.min(maxFields * (maxFieldBytes + longestFieldName) * 6, 16 * 1024 * 1024)
  const chunks: Buffer[] = []
  let bytes = 0
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      if (bytes > cap) refuseFirst(intake, 'files.broken')
      else chunks.push(chunk)
      done()
    },
    final(done) {
      let count = 0
      for (const [field, whole] of new URLSearchParams(Buffer.concat(chunks).toString('utf8'))) {
        if (++count > maxFields) break
        const cut = Buffer.byteLength(whole) > maxFieldBytes
        keepField(intake, { field, value: whole, cut })
      }
      if (count > maxFields) tooManyFields(intake)
      done()
    },
  })
}

function keepField(intake: Intake, pair: { field: string; value: string; cut: boolean }): void {
  const { field, value, cut } = pair
  if (typeof field !== 'string' || field.length > longestFieldName) {
    refuseFirst(intake, 'files.broken')
    return
  }
  if (cut) refuseFirst(intake, 'files.field-too-long', { field, maxBytes: intake.limits.maxFieldBytes })
  const values = intake.form.fields.get(field)
  if (values) values.push(value)
  else intake.form.fields.set(field, [value])
}

function tooManyFields(intake: Intake): void {
  refuseFirst(intake, 'files.too-many-fields', { maxFields: intake.limits.maxFields })
}

/** The first reason is the one that people see; later ones follow from it. */
function refuseFirst(intake: Intake, code: string, params: Record<string, string | number> = {}): void {
  intake.why ??= refusal(code, params)
}

/** A reason that concerns one file: the whole form's reason, unless the good files are kept. */
function refuseFile(intake: Intake, code: string, params: Record<string, string | number>): void {
  if (intake.limits.keepGood) intake.form.broken.push(refusal(code, params))
  else refuseFirst(intake, code, params)
}

async function stageFile(
  intake: Intake,
  part: { field: string; rawName: string; stream: BusboyFileStream },
): Promise<void> {
  const { field, rawName, stream } = part
  const name = safeFileName(rawName ?? '')
  const path = join(intake.stage.folder, randomUUID())
  const hash = createHash('sha256')
  let bytes = 0
  let cut = false
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length
      hash.update(chunk)
      done(null, chunk)
    },
  })
  intake.open.add(stream)
  // At once, not at the end of the part: the end of an endless part never comes.
  stream.once('limit', () => {
    const maxBytes = intake.limits.maxFileBytes
    const maxMegabytes = Math.round((maxBytes / 1024 / 1024) * 10) / 10
    cut = true
    refuseFile(intake, 'files.too-large', { field, name, maxBytes, maxMegabytes })
  })
  try {
    await pipeline(stream, counted, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
  } catch (error) {
    if (isDiskError(error)) intake.failure ??= error
    else refuseFirst(intake, 'files.broken')
    stream.resume() // the parser waits for every part's end
  } finally {
    intake.open.delete(stream)
  }
  if (bytes === 0 && rawName !== '') {
    refuseFile(intake, 'files.empty', { field, name })
  }
  if (bytes === 0 || cut || intake.why !== null || intake.failure !== null) await rm(path, { force: true })
  else intake.form.files.push({ field, name, bytes, sha256: hash.digest('hex'), path })
}

/** Lets everything through until a refusal, then only `politeDrain` bytes more. */
function gate(intake: Intake): Transform {
  let drained = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const refused = intake.why !== null || intake.failure !== null || intake.form.broken.length > 0
      if (refused) drained += chunk.length
      if (drained > politeDrain) done(new Error('refused body goes on too long'))
      else done(null, chunk)
    },
  })
}

function isDiskError(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^E(NOSPC|DQUOT|IO|ROFS|ACCES|PERM|NOENT|MFILE|EXIST)$/.test(code)
}
