import type { CalendarDate } from '#model/dates'
import { EndingOrder } from '#model/decisions/ending'
import { forumId, forumOn } from '#model/forums/forums'
import { leaveSeat, seatLeft } from '#model/forums/reseating'
import { SeatOrder, seatTaken, takeSeat } from '#model/forums/seating'
import type { DecisionMaker } from '#model/structure'
import { allowed, type Happening, noteOf, replaced, withDecision } from './growing.ts'
import { demoId, keyOf, objectId, personId, productId } from './ids.ts'

/** FST has no row: nobody sits in its group but the owner on both sides, so it does not work. */
type Seat = readonly [
  object: string,
  who: string,
  grounds: readonly string[],
  on: CalendarDate,
  from: CalendarDate,
  reference: string,
  products: readonly string[],
]

export const seatRows: readonly Seat[] = [
  [
    'VSOA',
    'Anneli Forsvik',
    ['operations'],
    '2022-01-24',
    '2022-02-01',
    'OSG VSOA 2022 § 1',
    ['Individ och familj', 'Ekonomiskt bistånd', 'Myndighet äldre', 'Funktionsstöd', 'Avgifter'],
  ],
  [
    'VSOA',
    'Lotta Brännström',
    ['operations'],
    '2022-01-24',
    '2022-02-01',
    'OSG VSOA 2022 § 2',
    ['Hemtjänst', 'Planering', 'Hälso- och sjukvård', 'Signering', 'Trygghetslarm', 'Digitala lås och larm'],
  ],
  [
    'VSOA',
    'Carl-Johan Åkerström-Wästfelt',
    ['operations', 'staff'],
    '2022-01-24',
    '2022-02-01',
    'OSG VSOA 2022 § 3',
    ['Särskilt boende'],
  ],
  [
    'VSOA',
    'Jakob Lernstad',
    ['operations', 'budget'],
    '2022-01-24',
    '2022-02-01',
    'OSG VSOA 2022 § 4',
    ['Arbetsmarknad', 'Vuxenutbildning', 'Integration'],
  ],
  [
    'UKF',
    'Kerstin Lundmark',
    ['operations', 'staff'],
    '2022-05-23',
    '2022-06-01',
    'OSG UKF 2022 § 1',
    ['Elevhälsa', 'Skolskjuts'],
  ],
  [
    'UKF',
    'Rikard Ståhle',
    ['operations', 'budget'],
    '2022-05-23',
    '2022-06-01',
    'OSG UKF 2022 § 2',
    ['Läromedel', 'Pedagogik', 'Elevadministration', 'Prov och bedömning', 'Schema', 'Förskola', 'Placering och kö'],
  ],
  [
    'UKF',
    'Anders Bohlin',
    ['operations'],
    '2022-05-23',
    '2022-06-01',
    'OSG UKF 2022 § 3',
    ['Bibliotek', 'Museum och arkiv'],
  ],
  [
    'UKF',
    'Jenny Sahlbom',
    ['operations'],
    '2022-05-23',
    '2022-06-01',
    'OSG UKF 2022 § 4',
    ['Bokning och bidrag', 'Fritidsgård'],
  ],
  ['UKF', 'Gunnel Svärd', ['operations'], '2022-05-23', '2022-06-01', 'OSG UKF 2022 § 5', ['Kulturskola']],
  [
    'SAM',
    'Bo Lindgärde',
    ['operations', 'staff'],
    '2022-02-07',
    '2022-03-01',
    'OSG SAM 2022 § 1',
    ['Bygglov', 'Detaljplan', 'Kartor och geodata', 'Mark', 'Fastighet'],
  ],
  [
    'SAM',
    'Eivor Stenmark',
    ['operations'],
    '2022-02-07',
    '2022-03-01',
    'OSG SAM 2022 § 2',
    ['Gata och park', 'Trafik', 'Felanmälan', 'Vatten och avfall'],
  ],
  [
    'SAM',
    'Håkan Ljungstedt',
    ['budget'],
    '2022-02-07',
    '2022-03-01',
    'OSG SAM 2022 § 3',
    ['Miljötillsyn', 'Livsmedel'],
  ],
  [
    'KOP',
    'Anna-Karin Margareta Gyllenstierna-Bergström',
    ['operations', 'staff'],
    '2022-02-14',
    '2022-03-01',
    'OSG KOP 2022 § 1',
    ['Lön', 'Bemanning', 'Ekonomi', 'Inköp', 'Uppföljning'],
  ],
  [
    'KOP',
    'Petter Rosengren',
    ['operations'],
    '2022-02-14',
    '2022-03-01',
    'OSG KOP 2022 § 2',
    ['Ärenden', 'Nämndprocess', 'E-arkiv', 'Förtroendevalda', 'Webb och intranät'],
  ],
  [
    'KOP',
    'Roland Tunberg',
    ['budget'],
    '2022-02-14',
    '2022-03-01',
    'OSG KOP 2022 § 3',
    ['Kontaktcenter', 'E-tjänster', 'Rekrytering'],
  ],
  ['KOP', 'Annika Fors', ['staff'], '2026-08-12', '2026-08-15', 'OSG KOP 2026 § 22', ['Rekrytering']],
]

export const seatings: readonly Happening[] = seatRows.map(([object, who, grounds, on, from, reference, products]) => ({
  on,
  tell: (growing, { acting, governance }) => {
    const key = `${object}/${keyOf(who)}`
    const order = SeatOrder.parse({
      personId: personId(who),
      grounds,
      productIds: products.map((name) => productId(object, name)),
      from,
      decision: { by: chairOf(object), on, reference },
    })
    const forum = allowed(forumOn(groupOf(object), governance), groupOf(object))
    const seated = seatTaken(forum, order, acting(`decision/seat/${key}`, `seating/${key}`), governance)
    const { seating, decision } = allowed(seated, `the seat ${key}`)
    const structure = {
      ...withDecision(growing.structure, decision),
      seatings: [...growing.structure.seatings, seating],
    }
    const note = noteOf(takeSeat.id, ['seating', seating.id], decision, { after: seating, decision })
    return { ...growing, structure, notes: [...growing.notes, note] }
  },
}))

/** The head of the music and arts school left, and nobody was seated for its product. */
export const unseatings: readonly Happening[] = [
  {
    on: '2026-07-06',
    tell: (growing, { acting, governance }) => {
      const id = demoId('seating/UKF/gunnel-svard')
      const held = allowed(
        growing.structure.seatings.find((each) => each.id === id),
        'the seat UKF/gunnel-svard',
      )
      const decided = { by: chairOf('UKF'), on: '2026-07-06', reference: 'OSG UKF 2026 § 11' }
      const order = EndingOrder.parse({ lastDay: '2026-07-31', reason: 'Slutar i kommunen', decision: decided })
      const left = seatLeft(held, order, acting('decision/seat/UKF/gunnel-svard/leave'), governance)
      const { seating, decision } = allowed(left, 'leaving the seat UKF/gunnel-svard')
      const structure = {
        ...withDecision(growing.structure, decision),
        seatings: replaced(growing.structure.seatings, seating),
      }
      const note = noteOf(leaveSeat.id, ['seating', id], decision, { before: held, after: seating, decision })
      return { ...growing, structure, notes: [...growing.notes, note] }
    },
  },
]

const groupOf = (object: string): string => forumId('object-steering-group', objectId(object))

const chairOf = (object: string): DecisionMaker => ({
  kind: 'role',
  role: 'object-owner',
  side: 'business',
  objectId: objectId(object),
})
