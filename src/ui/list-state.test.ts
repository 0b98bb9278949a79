import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fc } from '#test/fast-check.ts'
import { type ListShape, listHref, listState } from './list-state.ts'

const shape: ListShape = {
  sortable: ['name', 'day'],
  filters: { state: ['open', 'closed'], place: 'text' },
  sort: '-day',
  pageSize: 20,
}
const read = (query: string) => listState(new URLSearchParams(query), shape)

test('an empty address gives the first page in the usual order', () => {
  assert.deepEqual(read(''), {
    q: '',
    page: 1,
    pageSize: 20,
    offset: 0,
    sort: { key: 'day', descending: true },
    filters: {},
  })
})

test('page, order, words and filters are read', () => {
  const state = read('strona=3&sort=name&q=+opieka+&state=open&place=M%C5%82yn')
  assert.equal(state.offset, 40)
  assert.deepEqual(state.sort, { key: 'name', descending: false })
  assert.equal(state.q, 'opieka')
  assert.deepEqual(state.filters, { state: 'open', place: 'Młyn' })
})

test('hostile input is left out, never thrown', () => {
  for (const page of ['0', '-1', '1e9', '99999999999', '1;drop', 'NaN', '', '٣', '1.5', '0x10']) {
    assert.ok(read(`strona=${encodeURIComponent(page)}`).page >= 1, page)
    assert.ok(read(`strona=${encodeURIComponent(page)}`).offset <= 10_000 * 20, page)
  }
  assert.equal(read('strona=99999').page, 10_000)
  for (const sort of ['password', 'name desc', '--name', '-', 'constructor', '__proto__']) {
    assert.deepEqual(read(`sort=${encodeURIComponent(sort)}`).sort, { key: 'day', descending: true }, sort)
  }
  assert.deepEqual(read('state=deleted&__proto__=x&other=1').filters, {})
  assert.equal(read(`q=${'ą'.repeat(5000)}`).q.length, 200)
  assert.equal(read('q=a%00b%0d%0aSet-Cookie').q, 'a b Set-Cookie')
  assert.equal(read('state=open&state=closed').filters.state, 'open')
})

test('an address made from a state reads back as that state', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.integer({ min: 1, max: 10_000 }), (q, place, page) => {
      const first = listState(new URLSearchParams({ q, place, strona: String(page), sort: 'name' }), shape)
      const again = read(listHref('/x', first).split('?')[1] ?? '')
      assert.deepEqual(again, first)
    }),
  )
})

test('a new filter, order or word goes back to the first page; a new page keeps the rest', () => {
  const state = read('strona=3&state=open&sort=name')
  assert.equal(listHref('/x', state, { page: 4 }), '/x?state=open&sort=name&strona=4')
  assert.equal(listHref('/x', state, { filters: { state: null } }), '/x?sort=name')
  assert.equal(listHref('/x', state, { sort: '-name' }), '/x?state=open&sort=-name')
  assert.equal(listHref('/x', state, { q: 'a&b' }), '/x?q=a%26b&state=open&sort=name')
})
