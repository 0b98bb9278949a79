import { rm } from 'node:fs/promises'
import { takeInFile } from '#domains/files/public.ts'
import { bodyHash, type Once } from '#kernel/deed.ts'
import { type Refusal, Refused, refusal } from '#kernel/refusal.ts'
import { type Fields, many, one } from '#kernel/web/fields.ts'
import type { Input, Route, StagedFile } from '#kernel/web/route.ts'
import type { Visit } from '#kernel/web/visit.ts'

const picturesNamed = new Set(['heic', 'heif'])
const hashOfBody = '_body'

/**
 * Takes the files of a form in before the form is read: each becomes a pending file, and its id joins the
 * field `kept`. Whatever is wrong with the rest of the form, nobody chooses those files twice. A file that
 * cannot be kept costs only itself; its sentence joins `Input.broken`.
 */
export function takingIn(routes: readonly Route[]): Route[] {
  return routes.map((route) =>
    route.method === 'POST'
      ? { ...route, handle: async (visit, input) => route.handle(visit, await takeIn(visit, input)) }
      : route,
  )
}

async function takeIn(visit: Visit, input: Input): Promise<Input> {
  const broken = [...(input.broken ?? [])]
  const kept = [...many(input.fields, 'kept')]
  const onlyPictures = one(input.fields, 'kind') === 'photograph'
  try {
    for (const staged of input.files) {
      const taken = await takeOne(visit, staged, onlyPictures)
      if (typeof taken === 'string') kept.push(taken)
      else broken.push(taken)
    }
  } finally {
    await Promise.all(input.files.map((each) => rm(each.path, { force: true })))
  }
  const fields = new Map(input.fields).set('kept', kept).set(hashOfBody, [hashOf(input)])
  return { ...input, fields, files: [], broken }
}

async function takeOne(visit: Visit, staged: StagedFile, onlyPictures: boolean): Promise<string | Refusal> {
  const { name } = staged
  try {
    const file = await takeInFile(visit, staged)
    if (!onlyPictures || file.contentType.startsWith('image/')) return file.id
    return refusal('community-plan.documentation.not-a-picture', { name })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { code, params } = error.refusal
    if (code === 'files.kind' && picturesNamed.has(String(params.found)))
      return refusal('community-plan.documentation.heic', { name })
    return refusal('community-plan.documentation.file', { name, why: visit.sentence(error.refusal) })
  }
}

function hashOf(input: Input): string {
  const typed = [...input.fields].flatMap(([name, all]) => all.map((value) => [name, value] as const))
  return bodyHash([...typed, ...input.files.map((file) => ['file', file.sha256] as const)])
}

/**
 * The key of the form with a hash over its words and its files: the same form with other files is another
 * one.
 */
export function onceWithFiles(fields: Fields): Once | null {
  const key = one(fields, '_key')
  return key.length >= 8 && key.length <= 100 ? { key, bodyHash: one(fields, hashOfBody) } : null
}

/**
 * What is wrong with single files, as errors of the field `files`: the first by its name, the others
 * numbered.
 */
export function fileErrors(broken: readonly Refusal[]): Map<string, Refusal> {
  return new Map(broken.map((why, index) => [index === 0 ? 'files' : `files.${index + 1}`, why]))
}
