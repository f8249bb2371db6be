import type { z } from 'zod'
import type { FindingShape } from '#api/findings'
import { type Actor, hasRight } from '#model/acting'
import { daysBetween } from '#model/dates'
import type { Finding } from '#model/findings'
import type { Governance } from '#model/governance'
import { ableView, clauseView, objectView } from '../http/views.ts'

export function findingView(finding: Finding, actor: Actor, governance: Governance): z.output<typeof FindingShape> {
  const shouldYouAct = isNamed(finding, actor)
  return {
    id: finding.id,
    kind: finding.kind,
    clause: finding.clause,
    section: clauseView(finding.clause, governance)?.section ?? null,
    title: finding.title,
    why: finding.why,
    subject: finding.subject,
    object: finding.objectId === null ? null : objectView(finding.objectId, governance),
    since: finding.since,
    days: Math.max(0, daysBetween(finding.since, governance.day)),
    shouldAct: finding.shouldAct.map((able) => ableView(able, governance)),
    shouldYouAct,
    canYouAct: finding.mend !== null && (shouldYouAct || hasRight(actor, 'register')),
    solvedFrom: finding.solvedFrom ?? null,
    carries: (finding.carries ?? []).map(({ clause, title }) => ({ clause, title })),
    reminds: finding.reminds === true,
    mend: finding.mend === null ? null : { act: finding.mend.act, with: { ...finding.mend.with } },
  }
}

export const isNamed = (finding: Finding, { personId }: Actor): boolean =>
  personId !== null && finding.shouldAct.some((able) => able.personIds.includes(personId))
