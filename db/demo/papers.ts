import type { PdfInput } from '#kernel/maker/jobs.ts'
import { centreName } from './centre-facts.ts'
import { chanceOf } from './chance.ts'
import type { Recipe } from './documents.ts'
import { mark, scribble } from './pictures/ink.ts'
import { drawScene } from './pictures/scenes.ts'

// Papers typeset by Typst: tagged, with Polish fonts of the program, so that they look alike on every
// machine.

type PaperRecipe = Extract<Recipe, { make: 'list' | 'poster' | 'paper' }>

const rowHeight = 18

/**
 * What the typesetter needs for a paper. The date of the file is the paper's own day: same seed, same
 * bytes.
 */
export function paperOf(recipe: PaperRecipe, seed: number): PdfInput {
  if (recipe.make === 'list') return attendanceList(recipe, seed)
  if (recipe.make === 'poster') return poster(recipe, seed)
  const data = JSON.stringify({ ...recipe, centre: centreName })
  return { main: plainPaper, files: { '/data.json': data }, madeAt: secondsOf(recipe.day) }
}

function attendanceList(recipe: Extract<Recipe, { make: 'list' }>, seed: number): PdfInput {
  const rows = Math.min(recipe.people, 36)
  const data = JSON.stringify({ ...recipe, rows, centre: centreName })
  const files = { '/data.json': data, '/signatures.svg': signatures(recipe.title, rows, seed) }
  return { main: listPaper, files, madeAt: secondsOf(recipe.day) }
}

function poster(recipe: Extract<Recipe, { make: 'poster' }>, seed: number): PdfInput {
  const scene = drawScene(recipe.scene, chanceOf(seed, `poster:${recipe.title}`))
  const files = { '/data.json': JSON.stringify({ ...recipe, centre: centreName }), '/scene.svg': scene }
  return { main: posterPaper, files, madeAt: 1_700_000_000 }
}

// Two columns of scribbles, one row a person: what a signed list looks like, and nobody's name.
function signatures(title: string, rows: number, seed: number): string {
  const chance = chanceOf(seed, `signatures:${title}`)
  const lines = Array.from({ length: rows }, (_, row) => {
    const y = row * rowHeight + 13
    const colour = chance.pick(['#2b3f6b', '#1f2a44', '#3a2f52'])
    const name = scribble(chance, { x: 8, y, long: chance.int(80, 130), colour })
    return name + scribble(chance, { x: 250, y, long: chance.int(40, 90), colour })
  })
  const height = rows * rowHeight
  const frame = { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 400 ${height}`, width: 400, height }
  return mark('svg', frame, lines.join(''))
}

function secondsOf(day: string): number {
  return Math.floor(Date.parse(`${day}T12:00:00Z`) / 1000)
}

const common = `#let data = json("/data.json")
#set document(title: data.title, author: data.centre)
#set text(lang: "pl", font: "Source Sans 3", size: 11pt, fill: rgb("#1a232e"))
#show heading: set text(font: "Atkinson Hyperlegible Next", fill: rgb("#1f5c4d"))
`

const plainPaper = `${common}
#set page(paper: "a5", margin: 16mm, numbering: none)
#set par(leading: 0.8em)
#text(size: 9pt, fill: rgb("#4a5662"))[#data.centre #h(1fr) #data.day]
#line(length: 100%, stroke: 0.8pt + rgb("#1f5c4d"))
= #data.title
#v(4mm)
#for part in data.body [
  #if part.starts-with("- ") [
    - #part.slice(2)
  ] else [
    #part

  ]
]
`

const listPaper = `${common}
#set page(paper: "a4", margin: (x: 18mm, y: 14mm))
#text(size: 9pt, fill: rgb("#4a5662"))[#data.centre]
= Lista obecności
*#data.title* \\
#data.day, #data.place \\
#text(size: 9pt)[Dane służą tylko potwierdzeniu udziału. Listę przechowuje centrum.]
#v(3mm)
#table(
  columns: (11mm, 1fr),
  rows: (8mm,) + (6.3mm,) * data.rows,
  inset: (x: 2mm, y: 1.2mm),
  stroke: 0.5pt + rgb("#9b9587"),
  table.header([*Lp.*], [*Imię i nazwisko* #h(1fr) *Podpis* #h(32mm)]),
  ..range(data.rows).map(row => if row == 0 {
    ([1], table.cell(rowspan: data.rows, inset: 0pt,
      image("/signatures.svg", width: 100%, height: 6.3mm * data.rows, fit: "stretch",
        alt: "Ręczne wpisy i podpisy, nieczytelne")))
  } else { ([#(row + 1)],) }).flatten(),
)
#v(3mm)
Razem osób: *#data.people*
`

const posterPaper = `${common}
#set page(paper: "a4", margin: 0mm, fill: rgb("#f5f3ee"))
#image("/scene.svg", width: 100%, alt: "Rysunek zapowiadający wydarzenie")
#pad(x: 18mm, y: 8mm)[
  #show heading: set text(size: 34pt)
  = #data.title
  #v(6mm)
  #text(size: 22pt, weight: "semibold")[#data.when]

  #text(size: 18pt)[#data.place]
  #v(10mm)
  #text(size: 14pt)[Wstęp wolny. Wejście bez progu. Przyjdź, jak jesteś.]
  #v(1fr)
  #text(size: 11pt, fill: rgb("#4a5662"))[#data.centre · tel. 22 555 01 00]
]
`
