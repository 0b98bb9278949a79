import { readFileSync } from 'node:fs'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { fontFiles } from './fonts.ts'
import type { PdfInput } from './jobs.ts'

let compiler: NodeCompiler | null = null

/** A root under which nothing can exist, so that a source reads only what it was given. */
const nowhere = '/dev/null'

/**
 * Typesets a tagged PDF/UA-1 and gives its bytes. Throws an Error with Typst's own words, also when a picture
 * has no alternative text: the standard refuses it, which is the gate we want.
 */
export async function makePdf(input: PdfInput): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({
    workspace: nowhere,
    fontArgs: [{ fontBlobs: fontFiles.map((path) => readFileSync(path)) }],
  })
  try {
    for (const [path, given] of Object.entries(input.files))
      compiler.mapShadow(nowhere + path, bytesOf(given))
    const compiled = compiler.compile({ mainFileContent: input.main })
    if (!compiled.result) throw new Error(explain(compiled.takeDiagnostics()))
    const opts = { pdfStandard: 'ua-1', creationTimestamp: input.madeAt ?? Math.floor(Date.now() / 1000) }
    return compiler.pdf(compiled.result, opts)
  } finally {
    compiler.resetShadow()
    compiler.evictCache(10) // without it the memory doubles over many documents
  }
}

function bytesOf(given: PdfInput['files'][string]): Buffer {
  if (typeof given === 'string') return Buffer.from(given)
  if (given instanceof Uint8Array) return Buffer.from(given.buffer, given.byteOffset, given.byteLength)
  return readFileSync(given.path)
}

function explain(error: NodeError | null): string {
  const found = (error?.shortDiagnostics ?? []) as { message?: string }[]
  return found.map((one) => one.message ?? JSON.stringify(one)).join('; ') || 'the document did not compile'
}
