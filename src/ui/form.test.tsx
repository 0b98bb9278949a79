import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfirmButton, DisabledButton } from './button.tsx'
import {
  CheckboxField,
  CheckboxGroup,
  DateField,
  Form,
  type FormState,
  formTitle,
  freshForm,
  MonthField,
  monthValue,
  NumberField,
  RadioGroup,
  SelectField,
  TextArea,
  TextField,
} from './form.tsx'

const options = [
  { value: 'a', label: 'Pierwsza' },
  { value: 'b', label: 'Druga' },
]

function everything(form: FormState) {
  return String(
    <Form form={form} action="/x" formKey="k1" version={7}>
      <TextField form={form} name="person.name" label="Imię" hint="Jak w dowodzie" required />
      <TextArea form={form} name="note" label="Uwagi" required={false} />
      <NumberField form={form} name="count" label="Ile" unit="osób" />
      <DateField form={form} name="day" label="Dzień" />
      <MonthField form={form} name="month" label="Miesiąc" />
      <SelectField form={form} name="place" label="Miejsce" options={options} />
      <RadioGroup form={form} name="way" label="Jak" options={options} />
      <CheckboxGroup form={form} name="needs" label="Potrzeby" options={options} />
      <CheckboxField form={form} name="agree" label="Zgoda" />
    </Form>,
  )
}

const names = ['person.name', 'note', 'count', 'day', 'month', 'place', 'way', 'needs', 'agree']
const allWrong: FormState = {
  language: 'pl',
  values: {
    'person.name': '"><script>alert(1)</script>',
    note: '</textarea><b>',
    needs: ['b'],
    way: 'b',
    place: 'b',
  },
  errors: new Map(names.map((name) => [name, `Popraw pole <${name}>.`])),
}

test('every error in the summary leads to an input that says the same', () => {
  const html = everything(allWrong)
  const links = [...html.matchAll(/<a href="#([^"]+)">/g)].map((match) => match[1]!)
  assert.equal(links.length, names.length)
  for (const id of links) {
    assert.equal(html.split(`id="${id}"`).length - 1, 1, `one element with id ${id}`)
    const element = new RegExp(`<(input|select|textarea)[^>]* id="${id}"|<(input|select|textarea) id="${id}"`)
    assert.match(html, element)
    assert.match(html, new RegExp(`aria-describedby="[^"]*${id}-error`))
    assert.match(html, new RegExp(`<p class="field-error" id="${id}-error">`))
  }
  assert.match(html, /<h2 id="error-summary">Popraw 9 błędów<\/h2>/)
  assert.match(html, /role="alert"[^>]*tabindex="-1"[^>]*autofocus/)
})

test('what a person typed is kept and escaped', () => {
  const html = everything(allWrong)
  assert.doesNotMatch(html, /<script|<b>/)
  assert.match(html, /value="&quot;&gt;&lt;script&gt;/)
  assert.match(html, /&lt;\/textarea&gt;&lt;b&gt;/)
  assert.match(html, /<option value="b" selected=""/)
  assert.equal(html.match(/checked=""/g)?.length, 2)
  assert.match(html, /Popraw pole &lt;note&gt;/)
})

test('a fresh form has neither summary nor error (control)', () => {
  const html = everything(freshForm('pl'))
  assert.doesNotMatch(html, /error/)
  assert.doesNotMatch(html, /aria-invalid/)
  assert.match(html, /aria-describedby="f-person-name-hint"/)
  assert.match(html, /name="_key" value="k1"/)
  assert.match(html, /name="_version" value="7"/)
})

test('required and optional are words in the reader’s language', () => {
  const words = (language: 'pl' | 'uk' | 'en') => everything(freshForm(language))
  assert.match(words('pl'), /\(wymagane\)[\s\S]*\(nieobowiązkowe\)/)
  assert.match(words('uk'), /\(обов’язково\)[\s\S]*\(необов’язково\)/)
  assert.match(words('en'), /\(required\)[\s\S]*\(optional\)/)
})

test('plurals of the summary', () => {
  const title = (count: number) => {
    const errors = new Map(Array.from({ length: count }, (_, index) => [`f${index}`, 'Źle.'] as const))
    const html = String(<Form form={{ language: 'pl', values: {}, errors }} action="/" />)
    return /<h2[^>]*>([^<]*)</.exec(html)?.[1]
  }
  assert.deepEqual([1, 2, 5, 12, 22].map(title), [
    'Popraw 1 błąd',
    'Popraw 2 błędy',
    'Popraw 5 błędów',
    'Popraw 12 błędów',
    'Popraw 22 błędy',
  ])
  assert.equal(formTitle('Zapis', allWrong), 'Błąd: Zapis')
  assert.equal(formTitle('Zapis', freshForm('pl')), 'Zapis')
})

test('a month comes back as one value', () => {
  assert.equal(monthValue({ 'm.year': '2026', 'm.month': '3' }, 'm'), '2026-03')
  assert.equal(monthValue({ 'm.year': '', 'm.month': '' }, 'm'), '')
  assert.equal(monthValue({ 'm.year': '2026' }, 'm'), '2026-00')
})

test('a button that cannot be used stays reachable and says why', () => {
  const html = String(<DisabledButton id="late" label="Zapisz się" reason="Zapisy skończyły się wczoraj." />)
  assert.match(html, /aria-disabled="true" aria-describedby="late-why"/)
  assert.match(html, /id="late-why">Zapisy/)
  assert.doesNotMatch(html, / disabled/)
})

test('a deed that asks once more works without JavaScript', () => {
  const html = String(
    <ConfirmButton language="pl" action="/usun" label="Usuń" verb="usuń" question="Na pewno?" formKey="k" />,
  )
  assert.match(
    html,
    /<details[\s\S]*<summary[^>]*>Usuń<[\s\S]*<form method="post" action="\/usun">[\s\S]*Tak, usuń/,
  )
})
