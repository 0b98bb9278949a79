import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { after, before, test } from 'node:test'
import { type CentreId, newId } from '#kernel/id.ts'
import { NotFound } from '#kernel/refusal.ts'
import { diskStore, type FileStore, hashOfFile, type KeptFile } from './store.ts'

let folder: string
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'))
})
after(() => rm(folder, { recursive: true }))

async function staged(content: string): Promise<{ path: string; sha256: string }> {
  const path = join(folder, `staged-${newId()}`)
  await writeFile(path, content)
  return { path, sha256: createHash('sha256').update(content).digest('hex') }
}

async function listed(store: FileStore, centre: CentreId): Promise<KeptFile[]> {
  const files: KeptFile[] = []
  for await (const file of store.list(centre)) files.push(file)
  return files
}

test('keeps bytes under their hash, once, and gives them back', async () => {
  const store = diskStore(folder)
  const centre = newId<'centre'>()
  const first = await staged('tekst')
  await store.put(first.path, first.sha256, centre)
  await assert.rejects(stat(first.path), 'the staged file has moved')
  const again = await staged('tekst')
  await store.put(again.path, again.sha256, centre)
  await assert.rejects(stat(again.path), 'the second copy is gone too')
  const { stream, bytes } = await store.open(first.sha256, centre)
  assert.equal(bytes, 5)
  assert.equal(await text(stream), 'tekst')
  const kept = join(folder, 'files', centre, first.sha256.slice(0, 2), first.sha256)
  assert.equal(await hashOfFile(kept), first.sha256)
  assert.deepEqual(await listed(store, centre), [{ sha256: first.sha256, bytes: 5 }])
})

test('ten requests that bring the same file at once all succeed', async () => {
  const store = diskStore(folder)
  const centre = newId<'centre'>()
  const copies = await Promise.all(Array.from({ length: 10 }, () => staged('razem')))
  await Promise.all(copies.map((copy) => store.put(copy.path, copy.sha256, centre)))
  assert.equal((await listed(store, centre)).length, 1)
  assert.equal((await readdir(folder)).filter((name) => name.startsWith('staged')).length, 0)
})

test('a centre neither sees nor removes what another keeps', async () => {
  const store = diskStore(folder)
  const [one, two] = [newId<'centre'>(), newId<'centre'>()]
  const file = await staged('sekret')
  await store.put(file.path, file.sha256, one)
  await assert.rejects(store.open(file.sha256, two), NotFound)
  await store.remove(file.sha256, two)
  assert.equal((await store.open(file.sha256, one)).stream.destroy().destroyed, true)
  await store.remove(file.sha256, one)
  await store.remove(file.sha256, one)
  await assert.rejects(store.open(file.sha256, one), NotFound)
})

test('a hash or a centre that is a path reaches nothing', async () => {
  const store = diskStore(folder)
  const file = await staged('x')
  await assert.rejects(store.open('../../etc/passwd', newId<'centre'>()), NotFound)
  await assert.rejects(store.put(file.path, file.sha256, '../..' as CentreId), NotFound)
  await assert.rejects(store.remove(file.sha256, '..' as CentreId), NotFound)
})
