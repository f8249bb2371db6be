import type { FastifyReply } from 'fastify'
import type { ZodError } from 'zod'
import type { Governance } from '#model/governance'
import { isRefusal, type Refusal } from '#model/refusal'
import { type RefusalCode, refusalCodes } from '#model/refusalCodes'
import { type Language, type Text, text } from '#model/text'
import type { NotServed } from './asked.ts'
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

const faults = {
  'not-found': [
    404,
    text('Det finns inte, eller har en annan adress', 'There is no such thing, or it has another address'),
  ],
  malformed: [
    400,
    text('Något i det som skickades är inte rätt skrivet', 'Something that was sent is not rightly written'),
  ],
  'newer-exists': [
    412,
    text('Någon annan har ändrat det här under tiden', 'Somebody else changed this in the meantime'),
  ],
  'version-not-named': [
    428,
    text(
      'Det sägs inte vilken version som ändras. Hämta posten, och skicka dess version i If-Match.',
      'Which version is changed is not said. Read the record, and send its version in If-Match.',
    ),
  ],
  'key-used-otherwise': [
    409,
    text('Samma Idempotency-Key har använts för något annat', 'The same Idempotency-Key was used for something else'),
  ],
  'secret-shown-before': [
    409,
    text(
      'Det är redan gjort, och nyckeln eller koden visades då. Den sparas aldrig och visas bara en gång. Fick du den inte, gör en ny.',
      'It was done before, and the token or code was shown then. It is never kept, and shown only once. If you did not get it, make a new one.',
    ),
  ],
  'too-large': [413, text('Det som skickades är för stort', 'What was sent is too large')],
  'cursor-unknown': [
    400,
    text(
      'Sidan av listan finns inte med det filter som gäller nu. Börja från listans början.',
      'There is no such page of the list as it is filtered now. Start from the beginning of the list.',
    ),
  ],
  'column-not-read': [
    403,
    text(
      'Du får inte läsa den uppgiften, och därför inte heller filtrera eller ordna efter den.',
      'You may not read that, and so not filter or order by it either.',
    ),
  ],
  'list-too-long': [
    422,
    text(
      'Listan är för lång för en fil: fler än 20 000 rader. Begränsa den med ett filter, till exempel en kortare tid.',
      'The list is too long for a file: more than 20,000 rows. Narrow it by a filter, such as a shorter time.',
    ),
  ],
  'media-type-not-read': [415, text('Den typen av innehåll läses inte här', 'That type of content is not read here')],
  'too-many-requests': [
    429,
    text('För många försök. Vänta en stund och försök igen.', 'Too many tries. Wait a while and try again.'),
  ],
  'not-let-in': [401, text('Uppgifterna stämmer inte. Försök igen.', 'That does not match. Try again.')],
  'code-not-valid': [
    400,
    text(
      'Koden är redan använd eller för gammal. Be den som administrerar om en ny.',
      'The code has been used or is too old. Ask an administrator for a new one.',
    ),
  ],
  'foreign-origin': [403, text('Anropet kom från en annan webbplats', 'The call came from another site')],
  'database-away': [
    503,
    text(
      'Databasen svarar inte. Inget du har skrivit är borta.',
      'The database does not answer. Nothing that you wrote is lost.',
    ),
  ],
  busy: [
    503,
    text('Många använder Styrbord nu. Försök igen om en stund.', 'Many are using Styrbord now. Try again in a while.'),
  ],
  'data-folder-lost': [
    503,
    text(
      'Mappen med Styrbords data har tagits bort. Spara det du har skrivit någon annanstans, och säg till den som sköter Styrbord.',
      'The folder with Styrbord’s data was removed. Keep what you wrote somewhere else, and tell whoever runs Styrbord.',
    ),
  ],
  'disk-full': [
    507,
    text(
      'Disken är full. Inget är sparat, men inget är borta.',
      'The disk is full. Nothing was saved, but nothing is lost.',
    ),
  ],
  fault: [
    500,
    text('Något gick fel hos oss. Inget är sparat.', 'Something went wrong on our side. Nothing was saved.'),
  ],
} as const satisfies Record<string, readonly [number, Text]>

export type FaultCode = keyof typeof faults

export function sendFault(reply: FastifyReply, code: FaultCode, language: Language, more: object = {}) {
  const [status, title] = faults[code]
  if (status === 503) reply.header('retry-after', '10')
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
  if (code === '53100' || code === 'ENOSPC') return 'disk-full'
  // All connections are taken, and none has come free: the database answers, but others.
  if (message.includes('timeout exceeded when trying to connect')) return 'busy'
  const away =
    /^(08|57P0|53)/.test(code) || ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'].includes(code)
  if (away || /Connection terminated|Client has encountered a connection error/.test(message)) return 'database-away'
  // A constraint saw what the rule could not: two who acted in the same moment.
  const refused = code === '23P01' || code === '23505' ? bySameMoment[constraint] : undefined
  if (refused !== undefined) return { refused, clause: null, missing: [], couldBeDoneBy: [] }
  return 'fault'
}

const bySameMoment: Readonly<Record<string, RefusalCode>> = {
  one_holder_at_a_time: 'place-taken',
  one_seat_a_person: 'already-seated',
  office_holdings_organisation_id_office_id_daterange_excl: 'place-taken',
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
