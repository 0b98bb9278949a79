import type { Child } from 'hono/jsx'
import { Shape } from './shape.tsx'
import { WeaveArt } from './weave.tsx'

/** One thing in a list of things: the title is its link, the whole card is the target. */
export function Card(props: {
  title: string
  href?: string
  /** Small line over the title: kind, date. */
  above?: Child
  tags?: Child
  /** Facts under the text ("bezpłatnie", "ul. …"), one an item. */
  facts?: readonly Child[]
  level?: 2 | 3
  children?: Child
}) {
  const title = props.href ? <a href={props.href}>{props.title}</a> : props.title
  return (
    <article class="card">
      {props.above ? <p class="above">{props.above}</p> : null}
      {props.level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      {props.children}
      {props.facts?.length ? (
        <ul class="facts">
          {props.facts.map((fact) => (
            <li>{fact}</li>
          ))}
        </ul>
      ) : null}
      {props.tags ? <p class="tags">{props.tags}</p> : null}
    </article>
  )
}

/** Cards beside each other where there is room. */
export function CardGrid({ children }: { children?: Child }) {
  return <div class="cards">{children}</div>
}

/**
 * The head of the front page: the question, a lead, and what follows (doors, a search), on a ground of its
 * own.
 */
export function Hero(props: { title: string; lead?: Child; children?: Child }) {
  return (
    <div class="hero">
      <div class="hero-text">
        <h1>{props.title}</h1>
        {props.lead ? <p class="lead">{props.lead}</p> : null}
      </div>
      <WeaveArt />
      {props.children}
    </div>
  )
}

/** One of the few large ways into the site: a question or a wish as a big link, and what lies behind it. */
export function Door(props: { title: string; href: string; tone?: 'accent' | 'warm'; children?: Child }) {
  return (
    <a class={`door ${props.tone ?? 'accent'}`} href={props.href}>
      <span class="door-title">
        {props.title} <Shape name="arrow" />
      </span>
      {props.children ? <span class="door-text">{props.children}</span> : null}
    </a>
  )
}

/** Doors side by side. */
export function Doors({ children }: { children?: Child }) {
  return <div class="doors">{children}</div>
}

/** A part of a page with its own heading, and a link to the whole ("Wszystkie wydarzenia"). */
export function Section(props: {
  title: string
  more?: { label: string; href: string }
  id?: string
  children?: Child
}) {
  return (
    <section class="section" id={props.id}>
      <div class="section-head">
        <h2>{props.title}</h2>
        {props.more ? <a href={props.more.href}>{props.more.label}</a> : null}
      </div>
      {props.children}
    </section>
  )
}
