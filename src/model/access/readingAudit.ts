import { type Actor, hasRight } from '../acting.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** The audit is read by those who register, those who administer, and an auditor. */
export function whyNotReadAudit(actor: Actor): Refusal | undefined {
  const may = hasRight(actor, 'read-all') || hasRight(actor, 'register') || hasRight(actor, 'administer')
  return may ? undefined : refuse('right-missing', null)
}

/** Records that only those who handle them are told of: drafts, files, ways in. */
const untold = ['request', 'import', 'account', 'token']

interface Told {
  readonly subjectType: string
  readonly subjectId: string
  readonly body: string
}

/**
 * Is what was done about the person, so that anybody may know that it was? Never what the person did, and nothing that
 * is still a draft.
 */
export const isAbout = (personId: string, told: Told): boolean =>
  !untold.includes(told.subjectType) && concerns(personId, told)

/** Is what was done about a person or an account, and not only done by it or by a token that it made? */
export function concerns(id: string, { subjectId, body }: Omit<Told, 'subjectType'>): boolean {
  if (subjectId === id) return true
  const { by: _, ...about } = JSON.parse(body) as Readonly<Record<string, unknown>>
  return namesIn(about).has(id)
}

/** The ids that a body names as somebody whom it is about: not those who recorded, annulled, asked, assessed or attested. */
function namesIn(value: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') names.add(value)
  else if (Array.isArray(value)) for (const each of value) namesIn(each, names)
  else if (typeof value === 'object' && value !== null)
    for (const [key, each] of Object.entries(value)) if (!doers.includes(key)) namesIn(each, names)
  return names
}

const doers = [
  ...['by', 'byId', 'byPersonId', 'recordedBy', 'recordedById', 'annulledBy', 'requestedBy', 'addedBy', 'closedBy'],
  ...['proposedById', 'uploadedBy'],
]
