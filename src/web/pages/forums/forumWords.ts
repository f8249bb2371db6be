import type { Text } from '#model/text'
import type { AnswerOf } from '../../asking/api'
import { m } from '../../words/compiled/messages'
import { say, sayFirst } from '../../words/say'

export type Seat = AnswerOf<'GET /forums/{id}/seats'>['items'][number]
type SeatKind = Seat['kinds'][number]
type DecisionKind = AnswerOf<'GET /forums/{id}'>['mandates'][number]['decision']

const kindWords = {
  chair: m.forums_chair,
  convener: m.forums_convener,
  coordinator: m.forums_coordinator,
  member: m.forums_member,
  'co-opted': m.forums_co_opted,
  attending: m.forums_attending,
} as const satisfies Record<SeatKind, () => string>

/** "Samordnare, sammankallande" */
export function seatWords({ kinds }: Seat): string {
  const [first = '', ...rest] = kinds.map((kind) => kindWords[kind]())
  return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(', ')
}

/** "ordförande, sammankallande" */
export const kindsInWords = (kinds: readonly SeatKind[]): string => kinds.map((kind) => kindWords[kind]()).join(', ')

/** A protected identity is shown by what the seat follows from. */
export const holderName = ({ person, ground }: Seat): string =>
  person === null ? '' : person.protectedIdentity ? sayFirst(ground.title) : person.name

export const groundWords = ({ ground }: Seat): string =>
  ground.kind === 'role' && ground.object !== null
    ? m.roles_in_object({ title: sayFirst(ground.title), object: ground.object.code })
    : sayFirst(ground.title)

export const seatMark = ({ ground }: Seat) => ground.side ?? 'office'

/** "styrgruppen för UKF": a forum's name inside a sentence; an abbreviation keeps its capitals. */
export function forumInSentence(name: Text): string {
  const said = say(name)
  return /^\p{Lu}\p{Ll}/u.test(said) ? said.charAt(0).toLowerCase() + said.slice(1) : said
}

/** "om modellen": what a forum decides, as the end of a sentence. */
export const decidesWords = {
  'adopt-model': m.forums_decides_adopt,
  'decide-on-model': m.forums_decides_model,
  'change-object-structure': m.forums_decides_structure,
  'set-shared-scope': m.forums_decides_scope,
  appoint: m.forums_decides_appoint,
  seat: m.forums_decides_seat,
  'record-deviation': m.forums_decides_deviation,
  'decide-content': m.forums_decides_content,
  'assign-content': m.forums_decides_assignment,
} as const satisfies Record<DecisionKind, () => string>

/** "14 platser, 1 vakant, 1 person på båda sidor" */
export function seatsSummary({
  seats,
  vacancies,
  bothSides,
}: Pick<AnswerOf<'GET /forums/{id}'>, 'seats' | 'vacancies' | 'bothSides'>): string {
  return [
    seats === 1 ? m.forums_one_seat() : m.forums_seats({ count: seats }),
    vacancies > 0 ? m.forums_vacant({ count: vacancies }) : '',
    bothSides === 0 ? '' : bothSides === 1 ? m.forums_one_on_both() : m.forums_on_both({ count: bothSides }),
  ]
    .filter(Boolean)
    .join(', ')
}

export const toForum = (id: string): string => `/forum/${encodeURIComponent(id)}`
