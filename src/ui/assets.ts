import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { buildSync, transformSync } from 'esbuild'
import { accentColours, type CentreColours, dark, light, paletteCss, whyNotAccent } from './palette.ts'
import { faviconSvg } from './weave-mark.ts'

// Everything is built once, when the program starts: no build step, no stale file. The hash of the content
// stands in the name, so a browser may keep a file for ever.

/** A file ready to send. */
export interface ServedAsset {
  readonly body: Buffer
  readonly type: string
  readonly headers: Readonly<Record<string, string>>
}

interface Kept {
  readonly type: string
  readonly plain: Buffer
  readonly brotli: Buffer | null
  readonly gzip: Buffer | null
}

const types = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
} as const

const parts = [
  'tokens',
  'base',
  'shell',
  'parts',
  'front',
  'pieces',
  'list',
  'ask',
  'story',
  'form',
  'narrow',
  'print',
]
const kept = new Map<string, Kept>()
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** Addresses of the shells' own files. */
export const assetPaths = build()

function build() {
  const font = (name: string) => keep(name, 'woff2', readFileSync(here(`fonts/${name}.woff2`)))
  const fonts = {
    textRegular: font('text-regular'),
    textBold: font('text-bold'),
    cyrillicRegular: font('cyrillic-regular'),
    cyrillicBold: font('cyrillic-bold'),
  }
  const faces = readFileSync(here('styles/fonts.css'), 'utf8').replace(
    /url\(([a-z]+)-([a-z])([a-z]+)\.woff2\)/g,
    (_, family: string, first: string, rest: string) =>
      `url(${fonts[`${family}${first.toUpperCase()}${rest}` as keyof typeof fonts]})`,
  )
  const sheet = (names: readonly string[]) =>
    names.map((name) => readFileSync(here(`styles/${name}.css`), 'utf8')).join('\n')
  const portal = faces + paletteCss(light, dark) + sheet(parts)
  return {
    ...fonts,
    portal: keep('portal', 'css', minified(portal)),
    workspace: keep('workspace', 'css', minified(sheet(['workspace', 'work-pieces']))),
    islands: keep('islands', 'js', islands()),
    favicon: keep('splot', 'svg', Buffer.from(faviconSvg)),
  }
}

function minified(css: string): Buffer {
  // Old phones: esbuild writes out what Chrome 61 and Safari 12 cannot read.
  const { code } = transformSync(css, { loader: 'css', minify: true, target: ['chrome61', 'safari12'] })
  return Buffer.from(code)
}

function islands(): Buffer {
  const { outputFiles } = buildSync({
    entryPoints: [here('islands/islands.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2018',
    tsconfig: here('islands/tsconfig.json'),
  })
  return Buffer.from(outputFiles[0]!.contents)
}

function keep(name: string, extension: keyof typeof types, plain: Buffer): string {
  const path = `/assets/${name}.${hashOf(plain)}.${extension}`
  kept.set(path, pack(types[extension], plain, extension === 'woff2'))
  return path
}

function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 10)
}

function pack(type: string, plain: Buffer, packed: boolean): Kept {
  if (packed) return { type, plain, brotli: null, gzip: null }
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  return { type, plain, brotli: brotliCompressSync(plain, { params }), gzip: gzipSync(plain, { level: 9 }) }
}

/** The CSS that lays a centre's accent over the house colours, and its hashed address. */
export interface CentreStylesheet {
  readonly path: string
  readonly css: string
}

/**
 * A centre's second stylesheet. Its address carries the colour, so that any process can make the file again
 * from the address alone. Throws when `whyNotAccent` refuses the colour: ask it first.
 */
export function centreStylesheet(colours: CentreColours): CentreStylesheet {
  const accent = colours.accent.toLowerCase()
  const known = centreSheets.get(accent)
  if (known) return known
  const no = whyNotAccent(accent)
  if (no) throw new Error(no.code)
  const sheet = makeCentreSheet(accent)
  // Every page names its centre's file: made anew each time it took half of a page's processor time.
  if (centreSheets.size >= mostCentreSheets) centreSheets.delete(centreSheets.keys().next().value!)
  centreSheets.set(accent, sheet)
  return sheet
}

const centreSheets = new Map<string, CentreStylesheet>()
const mostCentreSheets = 300

function makeCentreSheet(accent: string): CentreStylesheet {
  const both = accentColours({ accent })
  const css = minified(paletteCss(both.light, both.dark)).toString()
  return { path: `/assets/centre-${accent.slice(1)}.${hashOf(css)}.css`, css }
}

function centreAsset(path: string): Kept | null {
  const match = /^\/assets\/centre-([0-9a-f]{6})\.[\w-]{10}\.css$/.exec(path)
  if (!match || whyNotAccent(`#${match[1]}`)) return null
  const sheet = centreStylesheet({ accent: `#${match[1]}` })
  return sheet.path === path ? pack(types.css, Buffer.from(sheet.css), false) : null
}

/**
 * The file at an address under `/assets/`, packed as `Accept-Encoding` allows; null when there is none.
 * Only exact known addresses answer, so no path reaches the disk.
 */
export function serveAsset(path: string, acceptEncoding = ''): ServedAsset | null {
  const file = kept.get(path) ?? centreAsset(path)
  if (!file) return null
  const encoding =
    file.brotli && /\bbr\b/.test(acceptEncoding) ? 'br' : /\bgzip\b/.test(acceptEncoding) ? 'gzip' : ''
  const body = encoding === 'br' ? file.brotli : encoding === 'gzip' ? file.gzip : null
  return {
    body: body ?? file.plain,
    type: file.type,
    headers: {
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      ...(file.brotli ? { vary: 'Accept-Encoding' } : {}),
      ...(body ? { 'content-encoding': encoding } : {}),
    },
  }
}
