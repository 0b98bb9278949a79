import { formatNumber, type Language, speak } from '#kernel/texts.ts'
import { Section } from '#ui/card.tsx'
import { DataTable } from '#ui/table.tsx'
import type { AnnualReportContent } from './annual-report.ts'
import { countWords, type Reading, reportTexts } from './annual-report-body.tsx'

type Part = { content: AnnualReportContent; language: Language }

/** What the year left: recommended actions answered or not, the parties' words, indicators, last year. */
export function ReportAnswers({ content, reading }: { content: AnnualReportContent; reading: Reading }) {
  const { language } = reading
  const t = speak(reportTexts, language)
  const actions = content.recommendedActions
  const lists = [
    ['answered', actions.filter((one) => one.tasks.length > 0)],
    ['notAnswered', actions.filter((one) => one.tasks.length === 0)],
  ] as const
  if (actions.length === 0) return null
  return (
    <Section title={t('actions')}>
      {lists.map(([key, rows]) => {
        if (rows.length === 0) return null
        const figure = reading.figure(key)
        return (
          <details open={key === 'notAnswered'}>
            <summary>
              {t(key)} ({formatNumber(rows.length, language)})
            </summary>
            {figure ? (
              <p>
                <a href={figure.href}>{t(key)}</a>
              </p>
            ) : null}
            <ul lang="pl">
              {rows.map((one) => (
                <li>
                  {one.no}. {one.title}
                  {one.tasks.length > 0 ? <small> – {one.tasks.join('; ')}</small> : null}
                </li>
              ))}
            </ul>
          </details>
        )
      })}
    </Section>
  )
}

/** Each party's own words on the year. */
export function ReportVoices({ content, language }: Part) {
  const t = speak(reportTexts, language)
  if (content.voices.length === 0) return null
  return (
    <Section title={t('voices')}>
      <DataTable
        language={language}
        caption={t('voices')}
        captionHidden
        rows={content.voices}
        columns={[
          { key: 'party', header: t('row'), cell: (one) => <span lang="pl">{one.party}</span> },
          { key: 'wanted', header: t('wanted'), cell: (one) => <span lang="pl">{one.wanted ?? '–'}</span> },
          {
            key: 'said',
            header: t('said'),
            cell: (one) => (one.said === null ? t('noWord') : <span lang="pl">{one.said}</span>),
          },
        ]}
      />
    </Section>
  )
}

/** Indicators: where it began, where it should come, where it is. */
export function ReportIndicators({ content, language }: Part) {
  const t = speak(reportTexts, language)
  const number = (value: number | null) => (value === null ? t('unknown') : formatNumber(value, language))
  if (content.indicators.length === 0) return null
  return (
    <Section title={t('indicators')}>
      <DataTable
        language={language}
        caption={t('indicators')}
        captionHidden
        rows={content.indicators}
        columns={[
          {
            key: 'name',
            header: t('indicator'),
            cell: (one) => <span lang="pl">{one.unit === '' ? one.name : `${one.name} (${one.unit})`}</span>,
          },
          { key: 'baseline', header: t('baseline'), numeric: true, cell: (one) => number(one.baseline) },
          { key: 'target', header: t('target'), numeric: true, cell: (one) => number(one.target) },
          { key: 'actual', header: t('actual'), numeric: true, cell: (one) => number(one.actual) },
          { key: 'source', header: t('source'), cell: (one) => <span lang="pl">{one.source ?? '–'}</span> },
        ]}
      />
    </Section>
  )
}

/** This year beside the last. */
export function ReportComparison({ content, language }: Part) {
  const t = speak(reportTexts, language)
  const { lastYear, year } = content
  if (!lastYear) return null
  const title = t('comparison', { year: String(lastYear.year) })
  return (
    <Section title={title}>
      <DataTable
        language={language}
        caption={title}
        captionHidden
        rows={lastYear.figures}
        columns={[
          { key: 'name', header: t('figure'), cell: (one) => <span lang="pl">{one.name}</span> },
          {
            key: 'before',
            header: String(lastYear.year),
            numeric: true,
            cell: (one) => countWords(one.before, language),
          },
          { key: 'now', header: String(year), numeric: true, cell: (one) => countWords(one.now, language) },
        ]}
      />
    </Section>
  )
}

/** Conclusions, as paragraphs. */
export function ReportConclusions({ content, language }: Part) {
  const t = speak(reportTexts, language)
  const paragraphs = content.conclusions.split(/\n\s*\n/).filter((one) => one.trim() !== '')
  return (
    <Section title={t('conclusions')}>
      {paragraphs.length === 0 ? (
        <p>{t('noConclusions')}</p>
      ) : (
        paragraphs.map((one) => (
          <p class="text" lang="pl">
            {one}
          </p>
        ))
      )}
    </Section>
  )
}

/** The plan's chapters: how each begins, what was done of it, what proves it. */
export function ReportChapters({ content, language }: Part) {
  const t = speak(reportTexts, language)
  if (content.chapters.length === 0) return null
  return (
    <Section title={t('chapters')}>
      {content.chapters.map((chapter) => (
        <details>
          <summary lang="pl">
            {chapter.no}. {chapter.title}
          </summary>
          <p class="text" lang="pl">
            {chapter.planned}
          </p>
          {chapter.done === null ? null : (
            <p>
              <strong>{t('chapterDone')}:</strong> <span lang="pl">{chapter.done}</span>
            </p>
          )}
          {chapter.proved === null ? null : (
            <p>
              <strong>{t('chapterProved')}:</strong> <span lang="pl">{chapter.proved}</span>
            </p>
          )}
        </details>
      ))}
    </Section>
  )
}
