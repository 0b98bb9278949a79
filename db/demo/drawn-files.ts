import { createHash, randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { keepBytes, type StoredFile } from '#domains/files/public.ts'
import { chanceOf } from './chance.ts'
import type { DemoDocument, Recipe } from './documents.ts'
import { paperOf } from './papers.ts'
import { height, width } from './pictures/ink.ts'
import { drawScene } from './pictures/scenes.ts'
import { drawSheet } from './pictures/sheets.ts'
import type { Stage } from './stage.ts'

/** Files made so far by the key of their document; awaited where the document is written down. */
export type DrawnFiles = ReadonlyMap<string, Promise<StoredFile>>

/** Few at a time: the child works on one after another, and what waits there holds memory. */
const atOnce = 4

/**
 * Starts to draw the files of all documents, in the maker's child process: pictures and papers are made
 * there while this process writes the year of work down. A failure shows where the file is awaited.
 */
export function drawFiles(stage: Stage, documents: readonly DemoDocument[]): DrawnFiles {
  const todo = documents.filter((one) => one.recipe !== null)
  const lanes: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve())
  return new Map(
    todo.map((one, index) => {
      const file = lanes[index % atOnce]!.then(() => drawFile(stage, one.recipe!, fileName(one)))
      // The lane goes on after a failure; whoever awaits the file hears of it.
      lanes[index % atOnce] = file.catch(() => {})
      return [one.key, file]
    }),
  )
}

async function drawFile(stage: Stage, recipe: Recipe, name: string): Promise<StoredFile> {
  const bytes = await bytesOf(stage, recipe)
  const path = join(stage.house.stage.folder, randomUUID())
  await writeFile(path, bytes, { mode: 0o600 })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return keepBytes(stage.house, stage.centre, { field: 'file', name, path, bytes: bytes.length, sha256 })
}

async function bytesOf(stage: Stage, recipe: Recipe): Promise<Uint8Array> {
  const { maker } = stage.house
  if (recipe.make === 'scene') {
    const svg = drawScene(recipe.scene, chanceOf(stage.seed, `scene:${recipe.name}`))
    return maker.svg({ svg, width })
  }
  if (recipe.make === 'sheet') {
    const svg = drawSheet(recipe.sheet, chanceOf(stage.seed, `sheet:${recipe.sheet}:${recipe.name}`))
    return maker.svg({ svg, width: Math.round(height * 1.5) })
  }
  return maker.pdf(paperOf(recipe, stage.seed))
}

function fileName(one: DemoDocument): string {
  const plain = one.title
    .toLowerCase()
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  const picture = one.recipe?.make === 'scene' || one.recipe?.make === 'sheet'
  return `${one.day.toString()}-${plain}.${picture ? 'png' : 'pdf'}`
}
