import type { z } from 'zod'
import { allActs } from '#api/allActs'
import type { AuditEntryShape } from '#api/auditEntries'
import { rememberedAsRead } from '#model/access/rememberedAsRead'
import type { Actor } from '#model/acting'
import { type Governance, governanceOn } from '#model/governance'
import type { AuditLink } from '#store/audit'
import type { Frame } from '#store/frame'
import { wallDay } from '../clock.ts'
import { type AccountRefs, accountsIn } from './accountRefs.ts'

const actNames = new Map(allActs.map((act) => [act.id, act.name]))

export function auditEntryView(
  entry: AuditLink,
  accounts: AccountRefs,
  actor: Actor,
  governance: Governance,
): z.output<typeof AuditEntryShape> {
  const thatDay = governanceOn(governance.structure, wallDay(entry.at), governance)
  const by = doneBy(entry)
  const madeBy = by?.madeBy ?? null
  return {
    ...auditEntryInShort(entry, governance),
    actor: accounts(entry.actor),
    by: by && { ...by, madeBy: madeBy === null ? null : accounts(madeBy) },
    body: { ...rememberedAsRead(JSON.parse(entry.body), actor, thatDay) },
  }
}

/** Who stands behind what entries tell of: those who did it, and those who made the tokens that it was done by. */
export const accountsTold = (
  frame: Frame,
  governance: Governance,
  entries: readonly AuditLink[],
): Promise<AccountRefs> =>
  accountsIn(
    frame,
    governance,
    entries.flatMap((entry) => [entry.actor, doneBy(entry)?.madeBy ?? undefined]),
  )

interface By {
  readonly session?: string
  readonly token?: string
  readonly name?: string
  readonly madeBy?: string | null
  readonly at?: string
  readonly way?: 'code' | 'password'
}

function doneBy({ body }: AuditLink) {
  const { by, at } = JSON.parse(body) as { readonly by?: By; readonly at?: unknown }
  if (by?.token !== undefined) return { kind: 'token' as const, token: by.name ?? null, madeBy: by.madeBy ?? null }
  if (by?.way !== undefined) return { kind: by.way, token: null, madeBy: null }
  const kind =
    by?.session !== undefined
      ? ('session' as const)
      : by?.at !== undefined || at === 'the command line'
        ? ('command-line' as const)
        : null
  return kind && { kind, token: null, madeBy: null }
}

/** That it was done, when, and to what: all that is told to whoever may not read the audit. */
export function auditEntryInShort(entry: AuditLink, governance: Governance): z.output<typeof AuditEntryShape> {
  return {
    number: entry.number,
    at: entry.at,
    actor: null,
    by: null,
    act: entry.act,
    actName: actNames.get(entry.act) ?? null,
    clause: entry.clause,
    subject: { type: entry.subjectType, id: entry.subjectId, name: subjectName(entry, governance) },
    body: {},
  }
}

function subjectName({ subjectType, subjectId }: AuditLink, governance: Governance): string | null {
  const { structure } = governance
  const byId = <T extends { id: string }>(all: readonly T[]) => all.find((each) => each.id === subjectId)
  switch (subjectType) {
    case 'person':
      return byId(structure.persons) === undefined ? null : governance.nameOf(subjectId)
    case 'object':
      return governance.object(subjectId)?.code ?? null
    case 'product':
      return byId(structure.products)?.name ?? null
    case 'office':
      return byId(structure.offices)?.title ?? null
    case 'administration':
      return byId(structure.administrations)?.name ?? null
    case 'decision':
      return byId(structure.decisions)?.reference ?? null
    case 'appointment': {
      const appointment = byId(structure.appointments)
      return appointment === undefined ? null : governance.nameOf(appointment.personId)
    }
    default:
      return null
  }
}
