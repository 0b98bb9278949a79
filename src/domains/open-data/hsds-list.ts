import type { Download } from '#kernel/web/route.ts'
import type { HsdsQuery } from './hsds-query.form.ts'

/** Where the things of a list come from: counted, one page, or all of them batch by batch. */
export interface HsdsSource {
  count(): Promise<number>
  page(at: { offset: number; limit: number }): Promise<readonly object[]>
  batches(): AsyncGenerator<readonly object[]>
}

/** Nobody needs a key, anybody's page may read, and a proxy may keep an answer for a minute. */
const headers = { 'access-control-allow-origin': '*', 'cache-control': 'public, max-age=60' }

/** One JSON document as an answer of the open data. */
export function openJson(value: unknown, type = 'application/json'): Download {
  return {
    kind: 'download',
    type: `${type}; charset=utf-8`,
    body: JSON.stringify(value),
    inline: true,
    headers,
  }
}

/** A text document as an answer of the open data. */
export function openText(body: string | ReadableStream, type: string, name?: string): Download {
  const named = name ? { name } : { inline: true }
  return { kind: 'download', type, body, headers, ...named }
}

/** A page of a list with all that HSDS tells of pages, or everything as lines. */
export async function answerList(source: HsdsSource, query: HsdsQuery): Promise<Download> {
  if (query.format === 'ndjson')
    return openText(linesOf(source.batches()), 'application/x-ndjson; charset=utf-8')
  const { page, perPage } = query
  const total = await source.count()
  const contents = await source.page({ offset: (page - 1) * perPage, limit: perPage })
  return openJson(pageOf({ total, page, perPage }, contents))
}

/** The page object of HSDS. A page beyond the last is empty, and the last one as well, so that loops end. */
export function pageOf(
  at: { total: number; page: number; perPage: number },
  contents: readonly object[],
): Record<string, unknown> {
  const pages = Math.ceil(at.total / at.perPage)
  return {
    ...{ total_items: at.total, total_pages: pages, page_number: at.page, size: contents.length },
    ...{ first_page: at.page === 1, last_page: at.page >= pages, empty: contents.length === 0, contents },
  }
}

/** A list that fits into memory. */
export function sourceOf(all: readonly object[]): HsdsSource {
  return {
    count: async () => all.length,
    page: async ({ offset, limit }) => all.slice(offset, offset + limit),
    async *batches() {
      yield all
    },
  }
}

/**
 * One thing a line. Each batch is read when the receiver took the one before, so a slow receiver holds
 * neither memory nor a connection of the database.
 */
export function linesOf(batches: AsyncGenerator<readonly object[]>, end = '\n'): ReadableStream<Uint8Array> {
  return textStream(async function* () {
    for await (const batch of batches) yield batch.map((each) => `${JSON.stringify(each)}${end}`).join('')
  })
}

/** Pieces of text as a stream that asks for the next piece only when somebody wants it. */
export function textStream(make: () => AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const pieces = make()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        for (;;) {
          const { value, done } = await pieces.next()
          if (done) return controller.close()
          if (value === '') continue
          return controller.enqueue(Buffer.from(value))
        }
      },
      async cancel() {
        await pieces.return(undefined)
      },
    },
    // Nothing is read for a HEAD, or before the first byte is wanted.
    { highWaterMark: 0 },
  )
}
