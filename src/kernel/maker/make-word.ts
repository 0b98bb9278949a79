import { readFile } from 'node:fs/promises'
import { TemplateHandler } from 'easy-template-x'
import { Refused, refusal } from '#kernel/refusal.ts'
import type { Given, WordInput } from './jobs.ts'

/**
 * Fills the `{tags}` of a Word template. A template is data only: it cannot run anything. A tag without a
 * value stays empty. Throws Refused `maker.word.template` {why} for a template that cannot be filled.
 */
export async function fillWord(input: WordInput): Promise<Uint8Array> {
  const template = await bytesOf(input.template)
  const data = (await withPictures(input.data)) as Record<string, never>
  try {
    return await new TemplateHandler().process(Buffer.from(template), data)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Refused(refusal('maker.word.template', { why }))
  }
}

/** Reads the pictures that `data` names by their place on disk. */
async function withPictures(value: unknown): Promise<unknown> {
  if (Array.isArray(value)) return Promise.all(value.map(withPictures))
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  const entries = await Promise.all(
    Object.entries(value).map(async ([key, inner]) => [key, await withPictures(inner)] as const),
  )
  const copy: Record<string, unknown> = Object.fromEntries(entries)
  if (copy._type === 'image' && typeof copy.path === 'string') copy.source = await readFile(copy.path)
  return copy
}

async function bytesOf(given: Given): Promise<Uint8Array> {
  return given instanceof Uint8Array ? given : readFile(given.path)
}
