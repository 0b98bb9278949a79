// Tables of words: what must meet, and what must never.
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Language } from '../texts.ts'
import { analyse } from './analyse.ts'
import { familyOf } from './family.ts'
import { readLexicon } from './lexicon.ts'

const keysOf = (text: string, language?: Language) => analyse(text, language).groups.map(({ keys }) => keys)
/** A folded lemma and forms each of which must have it among its keys. */
type Paradigm = readonly [key: string, forms: string]

const polish: Readonly<Record<string, readonly Paradigm[]>> = {
  'feminine nouns': [
    ['opieka', 'opieka opieki opiece opiekę opieką'],
    ['ksiazka', 'książka książki książkę książek książkami'],
    ['przemoc', 'przemoc przemocy przemocą'],
    ['corka', 'córka córki córce córkę córek córkami'],
  ],
  'masculine nouns with changes of the stem': [
    ['wozek', 'wózek wózka wózkiem wózki wózków wózkach'],
    ['pies', 'pies psa psu psem psy psów'],
    ['maz', 'mąż męża mężem mężowi mężowie'],
    ['dom', 'dom domu domem domy domów domach'],
    ['dzien', 'dzień dnia dniem dni dniach'],
    ['wniosek', 'wniosek wniosku wnioski wniosków'],
  ],
  'neuter nouns': [
    ['mieszkanie', 'mieszkanie mieszkania mieszkaniu mieszkań mieszkaniach'],
    ['niemowle', 'niemowlę niemowlęcia niemowlęta niemowląt niemowlętami'],
    ['okno', 'okno okna oknie okien oknami'],
  ],
  'plurals of another stem': [
    ['dziecko', 'dziecko dziecka dzieci dzieciom dziećmi dzieciach'],
    ['czlowiek', 'człowiek człowieka ludzie ludzi ludziom ludźmi'],
    ['rok', 'rok roku lat lata latach'],
    ['brat', 'brat brata bracia braci'],
    ['tydzien', 'tydzień tygodnia tygodnie tygodni'],
    ['pieniadz', 'pieniądze pieniędzy pieniądzach'],
  ],
  adjectives: [
    ['chory', 'chory chora chore chorego chorej chorzy chorych chorymi'],
    ['niepelnosprawny', 'niepełnosprawny niepełnosprawna niepełnosprawnej niepełnosprawni niepełnosprawnych'],
    ['starszy', 'starszy starsza starszej starszych starszymi najstarszy najstarszej'],
    ['bezplatny', 'bezpłatny bezpłatna bezpłatnej bezpłatnych bezpłatnie'],
  ],
  verbs: [
    ['isc', 'iść idę idzie idą szedł szła szli'],
    ['pojsc', 'pójść pójdę pójdzie poszedł poszła poszli'],
    ['brac', 'brać biorę bierze biorą brałam brali'],
    ['spac', 'spać śpię śpi śpią spał spała'],
    ['zawiezc', 'zawieźć zawiozę zawiezie zawiózł'],
    ['pomagac', 'pomagać pomagam pomaga pomagają pomagał pomagający pomagając'],
    ['chciec', 'chcieć chcę chce chcą chciałbym chciałabym chcielibyśmy'],
    ['miec', 'mieć mam masz ma mają miał miała'],
    ['wziac', 'wziąć wezmę weźmie wziął wzięłam wzięli'],
  ],
  'words that the dictionary lacks': [
    ['wytchnieniowy', 'wytchnieniowy wytchnieniowa wytchnieniowej wytchnieniową'],
    ['teleopieka', 'teleopieka teleopieki teleopiekę'],
    ['cus', 'CUS CUS-u cusie cusem'],
    ['mal', 'MAL MAL-u malu'],
    ['jadlodzielnia', 'jadłodzielnia jadłodzielni jadłodzielnię'],
    ['nieslyszacy', 'niesłyszący niesłyszących niesłyszącej'],
    ['niesprawny', 'niesprawny niesprawnego niesprawnej'],
  ],
  'names of places and people': [
    ['warszawa', 'Warszawa Warszawie Warszawy'],
    ['anna', 'Anna Anny Annę'],
  ],
  'words written by ear': [
    ['student', 'studentuw'],
    ['podrzucic', 'podżuci'],
    ['przerobka', 'przerubki'],
    ['hospicjum', 'chospicjum'],
    ['cukier', 'cókier'],
    ['opinia', 'opinje'],
  ],
}

describe('Polish', () => {
  for (const [kind, paradigms] of Object.entries(polish)) {
    it(kind, () => {
      for (const [key, forms] of paradigms) {
        for (const form of forms.split(' '))
          assert.ok(keysOf(form, 'pl')[0]?.includes(key), `${form}: ${key}`)
      }
    })
  }

  it('keeps all lemmas of a form that has several', () => {
    assert.deepEqual(keysOf('zajęcia dla córek')[0]!.toSorted(), ['zajac', 'zajecie'])
  })

  it('means to have, not mother, by "mam"', () => {
    assert.deepEqual(keysOf('mam depresję'), [['miec'], ['depresja']])
  })

  const opposites =
    'pełnosprawny/niepełnosprawnych letni/nieletni widomy/niewidomy samodzielna/niesamodzielnej '
  for (const pair of `${opposites}pijący/niepijących`.trim().split(' ')) {
    it(`never lets opposites meet: ${pair}`, () => {
      const [one, other] = pair.split('/').map((word) => new Set(keysOf(word, 'pl').flat()))
      assert.ok(one!.isDisjointFrom(other!), `${[...one!]} and ${[...other!]}`)
    })
  }

  it('keeps words of other meaning apart', () => {
    for (const pair of [
      'matka/martwić',
      'dom/dama',
      'wózek/woda',
      'opieka/opinia',
      'lek/lekcja',
      'syn/senior',
    ]) {
      const [one, other] = pair.split('/').map((word) => new Set(keysOf(word, 'pl').flat()))
      assert.ok(one!.isDisjointFrom(other!), pair)
    }
  })

  it('leaves an unknown word as it is, folded', () => {
    assert.deepEqual(keysOf('Xyżgłopq', 'pl'), [['xyzglopq']])
  })
})

/** Forms that share a stem, and behind the stroke a word that does not. */
function meet(language: Language, lines: readonly string[]): void {
  for (const line of lines) {
    const [forms, stranger] = line.split(' / ') as [string, string]
    const keys = new Set(keysOf(forms, language).flat())
    assert.equal(keys.size, 1, `${line}: ${[...keys]}`)
    assert.ok(!keys.has(keysOf(stranger, language)[0]![0]!), line)
  }
}

describe('Ukrainian', () => {
  it('forms of a word share a stem, other words do not', () => {
    meet('uk', [
      'допомога допомоги допомозі допомогу допомогою / доповідь',
      'психолог психолога психологу психологом психологові / психіка',
      'школа школи школі школу шкіл / ложка',
      'дім дому домом / дим',
      'садочок садочка садочку / садити',
      'хлопець хлопця хлопцю / хліб',
      'інвалідність інвалідності інвалідністю / інвестиція',
      'документ документи документів документами / доктор',
      'польська польської польську польською / полон',
      'працювати працює працюють працював працювала / правда',
      'дитина дитини дітей дітям діти / дідусь',
      "здоров'я здоров’я здоровʼя / здобич",
      'лікування лікуванню / лікоть',
    ])
  })
})

describe('English', () => {
  it('forms of a word share a stem, other words do not', () => {
    meet('en', [
      'bill bills billing billed / bin',
      'care cares caring cared / car',
      'move moves moving moved / mouse',
      'write writing / wrist',
      'family families / famous',
      'child children / chill',
      'stop stops stopped stopping / stoop',
      'pay paid pays paying / play',
      'class classes / clash',
      'thing things / thin',
    ])
  })
})

describe('the language of a text', () => {
  const texts: Readonly<Record<Language, readonly string[]>> = {
    pl: [
      'gdzie moge zapisac dziecko',
      'psycholog',
      'do kogo mam isc',
      'basen',
      '',
      '123',
      'job w biurze',
      'w domu',
    ],
    uk: ['де знайти роботу', 'психолог для дитини', 'курси польської мови w Warszawie', 'їжа'],
    en: ['wheelchair', 'help with rent', 'I need a lawyer', 'English course for my son', "can't sleep"],
  }
  for (const language of ['pl', 'uk', 'en'] as const) {
    it(language, () => {
      for (const text of texts[language]) assert.equal(analyse(text).language, language, text)
    })
  }
})

describe('a lexicon', () => {
  it('refuses a line that it does not understand and words that do not rhyme', () => {
    assert.throws(() => readLexicon('dzieci dziecko'), /Not understood/)
    assert.throws(() => readLexicon('pies ~ domowy'), /does not rhyme/)
    assert.deepEqual(readLexicon('# for people\n\na b > c').lemmas.get('b'), ['c'])
  })
})

describe('families of words', () => {
  const familiesOf = (word: string) => new Set(keysOf(word, 'pl').flat().map(familyOf))

  it('join words of one stem', () => {
    for (const pair of [
      'zapisy/zapisać',
      'opiekę/opiekuna',
      'dowóz/dowozić',
      'wniosek/wnioskować',
      'szkoła/szkolny',
    ]) {
      const [one, other] = pair.split('/').map(familiesOf)
      assert.ok(!one!.isDisjointFrom(other!), pair)
    }
  })

  it('never join opposites nor strangers, and say nothing of short words and numbers', () => {
    for (const pair of ['pełnosprawny/niepełnosprawność', 'opieka/opinia', 'samodzielny/niesamodzielność']) {
      const [one, other] = pair.split('/').map(familiesOf)
      assert.ok(one!.isDisjointFrom(other!), pair)
    }
    assert.deepEqual(['dom', 'lek', '12345', 'niebo', ''].map(familyOf), [null, null, null, '~niebo', null])
  })
})
