import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Invalid } from '#kernel/refusal.ts'
import { fieldsFrom } from '#kernel/web/fields.ts'
import { readContact } from './contact.form.ts'
import { sayPhone, tidyEmail, tidyPhone, whyNotContact } from './contact.rules.ts'
import { deviceName } from './device.ts'

describe('a contact', () => {
  it('is an e-mail, a phone or an address: at least one', () => {
    const none = { email: null, phone: null, address: null }
    assert.equal(whyNotContact(none)?.code, 'people.contact.none')
    for (const kind of ['email', 'phone', 'address'])
      assert.equal(whyNotContact({ ...none, [kind]: 'x' }), null)
  })

  it('a phone is read as people write it', () => {
    const cases: [string, string | null][] = [
      ['600 100 200', '+48600100200'],
      ['600-100-200', '+48600100200'],
      ['(22) 758 00 01', '+48227580001'],
      ['0048 600 100 200', '+48600100200'],
      ['+380 44 123 45 67', '+380441234567'],
      ['60010020', null],
      ['600 100 200 wew. 3', null],
      ['000000000', null],
      ['', null],
    ]
    for (const [typed, kept] of cases) assert.equal(tidyPhone(typed), kept, typed)
    assert.equal(sayPhone('+48600100200'), '600 100 200')
    assert.equal(sayPhone('+380441234567'), '+380441234567')
  })

  it('an e-mail is read with its letters small and nothing around it', () => {
    assert.equal(tidyEmail(' Jan.Lis@Poczta.PL '), 'jan.lis@poczta.pl')
    for (const wrong of [
      'jan',
      'jan@',
      '@poczta.pl',
      'jan@poczta',
      'a b@c.pl',
      'a@b..pl',
      'x\n@y.pl',
      'x\0@y.pl',
      'x\u202e@y.pl',
    ])
      assert.equal(tidyEmail(wrong), null, wrong)
  })

  it('the form says what is wrong at its field', () => {
    const read = (fields: Record<string, string>) => () => readContact(fieldsFrom(Object.entries(fields)))
    const wrong = (name: string, code: string) => (error: unknown) =>
      error instanceof Invalid && error.fields.get(name)?.code === code
    assert.throws(read({}), wrong('email', 'people.contact.none'))
    assert.throws(read({ phone: '12' }), wrong('phone', 'people.contact.no-such-phone'))
    assert.throws(read({ email: 'x', phone: '600100200' }), wrong('email', 'people.contact.no-such-email'))
    assert.deepEqual(read({ address: 'ul. Polna 3\n05-000 Przykładowo' })(), {
      email: null,
      phone: null,
      address: 'ul. Polna 3\n05-000 Przykładowo',
    })
  })
})

describe('a device', () => {
  it('is named as people would', () => {
    const cases: [string, string][] = [
      ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
      [
        'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
        'Edge, Windows',
      ],
      [
        'Mozilla/5.0 (Linux; Android 15; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36',
        'Chrome, Android',
      ],
      [
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
        'Safari, iPhone',
      ],
      ['curl/8.0', ''],
      ['', ''],
    ]
    for (const [agent, name] of cases) assert.equal(deviceName(agent), name)
  })
})
