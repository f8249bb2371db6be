import type { Finding } from './findings.ts'
import { grouped } from './grouped.ts'
import { compose, type Text } from './text.ts'

/**
 * One act often mends several findings: appointing a leader fills the vacancy and every duty that stood empty for it.
 * They wait as one, told by the vacancy, with the longest wait and the others named.
 */
export function gathered(findings: readonly Finding[]): readonly Finding[] {
  const byMend = grouped(findings, (finding) => (finding.mend === null ? finding.id : JSON.stringify(finding.mend)))
  return [...byMend.values()].flatMap((alike) => {
    const cause = alike.find((finding) => finding.kind === 'vacancy') ?? alike[0]
    if (cause === undefined) return []
    const others = alike.filter((finding) => finding !== cause)
    const since = alike.map((finding) => finding.since).reduce((a, b) => (a < b ? a : b))
    return [{ ...cause, since, why: withOthers(cause.why, others) }]
  })
}

const withOthers = (why: Text, others: readonly Finding[]): Text =>
  others.length === 0
    ? why
    : compose((l) => {
        const titles = others.map((other) => other.title[l]).join('; ')
        return l === 'sv' ? `${why.sv} Det löser också: ${titles}.` : `${why.en} It also mends: ${titles}.`
      })
