import { type Same, texts } from '#kernel/texts.ts'

const pl = texts({
  'search.concept.too-many': 'Wpisz najwyżej {max} fraz.',
  'search.concept.bad-line':
    'Popraw wiersz {line}. Wpisz frazę, kreskę | i pytanie próbne, na przykład: nie mam na leki | skąd wziąć na leki.',
  'search.concept.examples-lost':
    'Po tej zmianie {n|pytanie próbne nie znajdzie|pytania próbne nie znajdą|pytań próbnych nie znajdzie} swojej potrzeby: {list}. Dopisz frazy albo zmień pytanie.',
  'search.concept.code-taken': 'Ta potrzeba ma już słowa dodane przez centrum. Otwórz ją z listy.',
})

const uk = {
  'search.concept.too-many': 'Впишіть щонайбільше {max} фраз.',
  'search.concept.bad-line':
    'Виправте рядок {line}. Впишіть фразу, риску | і пробне запитання, наприклад: немає на ліки | де взяти на ліки.',
  'search.concept.examples-lost':
    'Після цієї зміни {n|пробне запитання не знайде|пробні запитання не знайдуть|пробних запитань не знайде} своєї потреби: {list}. Додайте фрази або змініть запитання.',
  'search.concept.code-taken': 'До цієї потреби центр уже додав слова. Відкрийте її зі списку.',
} satisfies Same<typeof pl>

const en = {
  'search.concept.too-many': 'Write at most {max} phrases.',
  'search.concept.bad-line':
    'Mend line {line}. Write a phrase, a bar | and an example question, for example: no money for medicine | who pays for my pills.',
  'search.concept.examples-lost':
    'After this change {n|example question|example questions} would not find the need: {list}. Add phrases or change the question.',
  'search.concept.code-taken': 'The centre has added words to this need already. Open it from the list.',
} satisfies Same<typeof pl>

/** Sentences of the search's refusals. */
export const refusals = { pl, uk, en }
