import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { assetPaths, centreStylesheet, serveAsset } from './assets.ts'

const css = serveAsset(assetPaths.portal)!.body.toString() + serveAsset(assetPaths.workspace)!.body.toString()

test('every asset answers at its hashed address, for ever', () => {
  for (const [name, path] of Object.entries(assetPaths)) {
    const asset = serveAsset(path)
    assert.ok(asset, name)
    assert.match(path, /^\/assets\/[a-z-]+\.[\w-]{10}\.(css|js|svg|woff2)$/)
    assert.match(asset.headers['cache-control']!, /immutable/)
    assert.ok(asset.body.length > 100, name)
  }
})

test('packed as the browser allows', () => {
  const plain = serveAsset(assetPaths.portal)!
  const brotli = serveAsset(assetPaths.portal, 'gzip, deflate, br')!
  const gzip = serveAsset(assetPaths.portal, 'gzip')!
  assert.equal(brotli.headers['content-encoding'], 'br')
  assert.deepEqual(brotliDecompressSync(brotli.body), plain.body)
  assert.deepEqual(gunzipSync(gzip.body), plain.body)
  assert.equal(plain.headers['content-encoding'], undefined)
  assert.equal(serveAsset(assetPaths.textBold, 'br')!.headers['content-encoding'], undefined)
})

test('no other address answers', () => {
  const wrong = [
    '/assets/',
    '/assets/../package.json',
    '/assets/portal.css',
    '',
    '/assets/constructor',
    `${assetPaths.portal}?x`,
  ]
  for (const path of wrong) assert.equal(serveAsset(path), null, path)
})

test('a centre’s colours answer from the address alone; a forged one does not', () => {
  const sheet = centreStylesheet({ accent: '#7A1F3D' })
  assert.equal(serveAsset(sheet.path)!.body.toString(), sheet.css)
  assert.match(sheet.css, /--accent:#7a1f3d/)
  assert.match(sheet.css, /prefers-color-scheme/)
  assert.equal(centreStylesheet({ accent: '#7a1f3d' }), sheet, 'made once, not for every page')
  assert.equal(serveAsset(sheet.path.replace('7a1f3d', '1d3f8a')), null)
  assert.equal(serveAsset('/assets/centre-ffcc00.aaaaaaaaaa.css'), null)
  assert.throws(() => centreStylesheet({ accent: '#ffcc00' }), /ui\.accent\.too-pale/)
})

test('fonts are small and the stylesheet knows their hashed names', () => {
  for (const path of [
    assetPaths.textRegular,
    assetPaths.textBold,
    assetPaths.cyrillicRegular,
    assetPaths.cyrillicBold,
  ]) {
    assert.ok(serveAsset(path)!.body.length <= 28_000, path)
    assert.ok(css.includes(path), path)
  }
})

test('the stylesheet is plain enough for old phones and kind to every reader', () => {
  // On paper a browser that does not know it prints the head above a leaflet: nothing else is lost.
  const onPaper = 'body:has(.leaflet) .head'
  assert.doesNotMatch(css.replace(onPaper, ''), /@layer|:has\(|color-mix|&/)
  for (const media of ['prefers-color-scheme', 'forced-colors', 'prefers-reduced-motion', 'print']) {
    assert.ok(css.includes(media), media)
  }
  assert.doesNotMatch(css, /url\((?!"?\/assets\/)/)
})
