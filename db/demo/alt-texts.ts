import type { SceneKind } from './pictures/scenes.ts'
import type { SheetKind } from './pictures/sheets.ts'

/** What each drawn picture shows, for those who do not see it. */
export const altTexts: Readonly<Record<SceneKind | SheetKind, string>> = {
  table: 'Sąsiedzi siedzą przy długim stole nakrytym białym obrusem. Na stole ciasto, kubki i dzbanek.',
  circle: 'Kilkanaście osób siedzi w kręgu i rozmawia. Za nimi okno i obrazek na ścianie.',
  workshop: 'Prowadząca pokazuje wykres na tablicy. Uczestnicy siedzą tyłem do nas.',
  garden: 'Dorośli i dziecko przy drewnianych skrzyniach z warzywami. W tle płot i drzewa.',
  picnic: 'Ludzie w różnym wieku przy stole na łące. Nad nimi kolorowe chorągiewki i balony.',
  choir: 'Chór stoi w dwóch rzędach na scenie i śpiewa z otwartych śpiewników.',
  mural: 'Trzy osoby malują na ścianie kolorowe domy nad rzeką. Obok drabina i puszki z farbą.',
  walk: 'Grupa mieszkańców ogląda ulicę. Jedna osoba porusza się na wózku.',
  visit: 'Starsza osoba i jej gość siedzą w fotelach. Na stoliku dwa kubki i otwarta książka.',
  tools: 'Trzy osoby przed regałem, na którym wiszą młotki, piły i wiertarki.',
  list: 'Kartka z ręcznie wypełnioną listą obecności. Podpisów nie da się odczytać.',
  card: 'Odręczna kartka z czerwonym sercem u góry i kilkoma zdaniami.',
  map: 'Odręczna mapka ulic z zaznaczoną trasą spaceru i sześcioma punktami.',
  notes: 'Kartka z odręcznymi notatkami w punktach.',
}
