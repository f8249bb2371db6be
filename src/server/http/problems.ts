import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ZodError } from 'zod'
import type { Governance } from '#model/governance'
import { isRefusal, type Refusal } from '#model/refusal'
import { type RefusalCode, refusalCodes } from '#model/refusalCodes'
import { type Language, text } from '#model/text'
import type { NotServed } from './asked.ts'
import type { House } from './binder.ts'
import { type FaultCode, faults } from './faults.ts'
import { ableView, clauseView } from './views.ts'

/** HTTP's word for a refusal. What isn't named here is 422: understood, and not allowed by what is recorded. */
const statuses: Partial<Record<RefusalCode, number>> = {
  'not-signed-in': 401,
  'right-missing': 403,
  'session-needed': 403,
  'may-not-record': 403,
  'wrong-decision-maker': 403,
  'not-own-operation': 403,
  'nobody-may-decide': 403,
  'decision-maker-vacant': 403,
  'scope-set-in-line': 403,
  'not-the-named-office': 403,
  'answered-by-decider': 403,
  'place-taken': 409,
  'already-seated': 409,
  'already-ended': 409,
  'already-confirmed': 409,
  'task-already-moved': 409,
  'already-annulled': 409,
  'later-stands-in-way': 409,
  'already-adopted': 409,
  'request-closed': 409,
  'import-closed': 409,
  'import-undo-blocked': 409,
  'code-taken': 409,
  'person-email-taken': 409,
  'office-exists': 409,
  'already-objected': 409,
  'not-your-request': 403,
  'name-by-administrator': 403,
  'import-of-another': 403,
  'still-in-use': 409,
  'components-left-behind': 409,
}

/** The one place where a refusal becomes problem+json. */
export function sendRefusal(
  reply: FastifyReply,
  refusal: Refusal,
  language: Language,
  governance: Governance | undefined,
) {
  const title = refusalCodes[refusal.refused]
  const clause = clauseView(refusal.clause, governance)
  const couldBeDoneBy = governance === undefined ? [] : refusal.couldBeDoneBy.map((able) => ableView(able, governance))
  const status = statuses[refusal.refused] ?? 422
  return problem(reply, status, refusal.refused, title[language], {
    clause: refusal.clause,
    missing: refusal.missing,
    couldBeDoneBy,
    refusal: {
      code: refusal.refused,
      title,
      clause: refusal.clause,
      section: clause?.section ?? null,
      rule: clause?.text ?? null,
      missing: refusal.missing,
      couldBeDoneBy,
      ...(refusal.field === undefined ? {} : { field: refusal.field }),
    },
  })
}

export function sendFault(reply: FastifyReply, code: FaultCode, language: Language, more: object = {}) {
  const [status, title] = faults[code]
  if ((status === 503 || status === 429) && !reply.hasHeader('retry-after')) reply.header('retry-after', '10')
  return problem(reply, status, code, title[language], more)
}

/** What of a query isn't answered, and why. */
export const sendNotServed = (reply: FastifyReply, { notServed, field }: NotServed, language: Language) =>
  sendFault(reply, notServed, language, { fields: [{ field: `query.${field}`, message: faults[notServed][1] }] })

/** Zod's issues by field, in words that say what to write. */
export function sendMalformed(reply: FastifyReply, part: string, error: ZodError, language: Language) {
  const fields = error.issues.map((issue) => ({
    field: [part, ...issue.path].join('.').replace(/^body\./, ''),
    message: text(swedish(issue.code, 'format' in issue ? String(issue.format) : ''), issue.message),
  }))
  return sendFault(reply, 'malformed', language, { fields })
}

function swedish(code: string, format: string): string {
  switch (code) {
    case 'unrecognized_keys':
      return 'Fältet finns inte'
    case 'invalid_type':
      return 'Fyll i fältet'
    case 'too_small':
      return 'Fyll i fältet, det är för kort'
    case 'too_big':
      return 'Det är för långt eller för stort'
    case 'invalid_format':
      return formats[format] ?? 'Skriv på rätt sätt'
    default:
      return 'Välj ett av de värden som finns'
  }
}

const problem = (reply: FastifyReply, status: number, code: string, title: string, more: object) =>
  reply
    .code(status)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify({ type: `urn:styrbord:problem:${code}`, title, status, code, ...more }))

/** Faults of the database by their SQLSTATE or socket error. */
export function faultOf(error: unknown): FaultCode | Refusal {
  const {
    code = '',
    message = '',
    constraint = '',
  } = error instanceof Error ? (error as Error & { code?: string; constraint?: string }) : {}
  if (isRefusal(error)) return error
  // A value that the database can't hold: a day outside its calendar, a character that isn't text.
  if (code.startsWith('22')) return 'malformed'
  const known = byCode[code]
  if (known !== undefined) return known
  const away = /^(08|57P0|53)/.test(code) || /Connection terminated|is not queryable|connection error/.test(message)
  if (away) return 'database-away'
  // A constraint saw what the rule could not: two who acted in the same moment.
  const refused = code === '23P01' || code === '23505' ? bySameMoment[constraint] : undefined
  if (refused !== undefined) return { refused, clause: null, missing: [], couldBeDoneBy: [] }
  return 'fault'
}

/** Reports a fault of ours, or of what we need, and says whether it did. One that has lost its folder is told of by itself. */
export const tellOurs =
  ({ report, away }: Pick<House, 'report' | 'away'>, request: FastifyRequest) =>
  (error: unknown): boolean => {
    const fault = faultOf(error)
    const isOurs = away?.()?.code !== 'folder-lost' && reported.some((each) => each === fault)
    if (isOurs) report(error, request)
    return isOurs
  }

const reported: readonly FaultCode[] = ['fault', 'database-away', 'database-not-found', 'read-only', 'disk-full']

/** PostgreSQL's codes, those of a socket or a look-up of a name, and the pool's own. */
const byCode: Readonly<Record<string, FaultCode>> = {
  ...{ '53100': 'disk-full', ENOSPC: 'disk-full' },
  // The database answers, but others: no connection has come free, it takes no more, or a lock has been waited for in vain.
  ...{ 'own-files-wait': 'own-files-wait', busy: 'busy', '53300': 'busy', '55P03': 'busy' },
  ...{ '57014': 'took-too-long', '40001': 'collided', '40P01': 'collided', '25006': 'read-only' },
  ...{ ENOTFOUND: 'database-not-found', EAI_AGAIN: 'database-not-found' },
  ...{ silent: 'database-away', ECONNREFUSED: 'database-away', ECONNRESET: 'database-away', ENOENT: 'database-away' },
  ...{ EPIPE: 'database-away', ETIMEDOUT: 'database-away', EHOSTUNREACH: 'database-away' },
}

const bySameMoment: Readonly<Record<string, RefusalCode>> = {
  one_holder_at_a_time: 'place-taken',
  one_seat_a_person: 'already-seated',
  one_acting_at_a_time: 'place-taken',
  one_holder_of_an_office: 'place-taken',
  one_acting_in_an_office: 'place-taken',
  administrations_organisation_id_code_daterange_excl: 'code-taken',
  one_object_a_code: 'code-taken',
  persons_email: 'email-taken',
  user_email_key: 'email-taken',
}

const formats: Readonly<Record<string, string>> = {
  date: 'Skriv datum som 2026-11-23',
  email: 'Skriv en e-postadress, som namn@exempel.se',
  url: 'Skriv en webbadress som börjar med https://',
  uuid: 'Välj ur listan',
}
