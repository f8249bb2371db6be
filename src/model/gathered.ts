import type { Finding } from './findings.ts'
import { grouped } from './grouped.ts'
import { compose, type Text } from './text.ts'

/**
 * One act often mends several findings: appointing a leader fills the vacancy and every duty that stood empty for it.
 * They are shown as one, the vacancy, with the longest wait and the others named or counted.
 */
export function gathered(findings: readonly Finding[]): readonly Finding[] {
  const byMend = grouped(findings, (finding) => (finding.mend === null ? finding.id : JSON.stringify(finding.mend)))
  return [...byMend.values()].flatMap((alike) => {
    const cause = alike.find((finding) => finding.kind === 'vacancy') ?? alike[0]
    if (cause === undefined) return []
    // What it carries of its own clause is told in its reason.
    const carried = (cause.carries ?? []).filter(({ clause }) => clause !== cause.clause)
    const others = [...alike.filter((finding) => finding !== cause), ...carried]
    const since = alike.map((finding) => finding.since).reduce((a, b) => (a < b ? a : b))
    return [{ ...cause, since, why: withOthers(cause.why, others) }]
  })
}

/** One more is named by its title; several are counted, since a row of titles hides why one should act. */
function withOthers(why: Text, others: readonly Pick<Finding, 'title'>[]): Text {
  const [first] = others
  if (first === undefined) return why
  if (others.length === 1)
    return compose((l) =>
      l === 'sv' ? `${why.sv} Det löser också: ${first.title.sv}.` : `${why.en} It also mends: ${first.title.en}.`,
    )
  return compose((l) =>
    l === 'sv'
      ? `${why.sv} Det löser också ${others.length} andra saker.`
      : `${why.en} It also mends ${others.length} other things.`,
  )
}
