// What a chapter is about, told by the words of its title.
import { pattern } from './patterns.ts'
import { fold } from './words.ts'

/** The subject of a chapter; `other` when the title says nothing we know. */
export type Topic =
  | 'legal'
  | 'goals'
  | 'schedule'
  | 'methods'
  | 'documentation'
  | 'partners'
  | 'results'
  | 'groups'
  | 'recommendations'
  | 'needs'
  | 'analysis'
  | 'intro'
  | 'monitoring'
  | 'finance'
  | 'places'
  | 'other'

const TOPICS: [RegExp, Topic][] = [
  [
    /podstaw[aey] prawn|podstaw[aey] (?:opracowania|programu|planu)|akty prawne|uwarunkowania prawne/,
    'legal',
  ],
  [/\bcel(?:e|u|ow|ami|em)?\b/, 'goals'],
  [/rekomendac|rekomendowan|wnioski z diagnozy/, 'recommendations'],
  [
    pattern(
      '',
      String.raw`harmonogram|plan(?:owane)? dzialan|planowane zadania|\bzada(?:nia|n)\b|kalendarz`,
      '|terminarz|dzialania (?:na|w) (?:rok|20)',
    ),
    'schedule',
  ],
  [/dokument(?:owani|acj)|sprawozdawcz/, 'documentation'],
  [/monitor|ewaluac/, 'monitoring'],
  [/rezultat|efekt|wskaznik/, 'results'],
  [/metod|sposob(?:y)? pracy|narzedzi|zasady pracy/, 'methods'],
  [/^(?:zasady )?wspolprac|partner(?:zy|ow|ami|stw)|realizator|^podmioty|sojuszni/, 'partners'],
  [/adresa[ct]|odbiorc|grup[ay] (?:docelow|odbiorc)|uczestni/, 'groups'],
  [/finansow|budzet|koszt|srodki/, 'finance'],
  [/miejsc[ae] (?:aktywnosci|realizacji|dzialan)|lokalizac/, 'places'],
  [/potrzeb[yi]? (?:mieszkan|priorytet|spoleczn)|priorytet|najwazniejsze potrzeby/, 'needs'],
  [
    /analiz|diagnoz|charakterysty|sytuac|zasob|potencjal|potrzeb|demograf|informacje o gminie|opis gminy/,
    'analysis',
  ],
  [/wst[ae]p|wprowadzeni|uzasadnieni|informacje ogolne|postanowienia|podsumowan|zakonczeni/, 'intro'],
  [/\bdzialani(?:a|e)\b|przedsiewzieci|inicjatyw|aktywnosci/, 'schedule'],
]

/** The topic of a chapter title. A title of goals that also names tasks counts as goals. */
export function topicOf(title: string): Topic {
  const folded = fold(title)
  return TOPICS.find(([pattern]) => pattern.test(folded))?.[1] ?? 'other'
}
