import { demoId } from '#demo/ids'
import type { CalendarDate } from '#model/dates'
import { covers } from '#model/dates'
import { Governance } from '#model/governance'
import type { SideId } from '#model/shapes/governanceModel'
import type { Appointment, Decision, Person, Structure } from '#model/structure'

/** First day of the ten years. */
const firstDay = '2016-11-01'
const demoStart = '2022-01-01'
const sides = ['business', 'it'] as const
const specialists = 480
const termsEach = 6
/** Of those who have been specialists, every third still is. */
const stillThere = 3
const managers = ['Alfa', 'Beta', 'Gamma', 'Delta', 'Epsilon', 'Zeta', 'Eta', 'Theta', 'Jota', 'Kappa']
const surnames = 'Ask Björk Ek Gran Hassel Lind Lönn Oxel Pil Rönn Sälg Tall Vide Alm Bok Fur'.split(' ')
const firstNames = 'Ada Bo Cia Dag Eli Frej Gun Ham Ida Jan Kim Lea Mio Nea Ove Pia Rut Sam Tim Una'.split(' ')

/** The demo with ten years behind it: some 600 persons and 3,000 appointments, or so many times that. Always the same. */
export function municipality(demo: Structure, times = 1): Structure {
  const longStanding = <T extends { readonly from: CalendarDate }>(all: readonly T[]) =>
    all.map((each) => (each.from === demoStart ? { ...each, from: firstDay } : each))
  const start: Structure = {
    ...demo,
    models: demo.models.map((version) => (version.number === 1 ? { ...version, from: firstDay } : version)),
    administrations: longStanding(demo.administrations),
    objects: longStanding(demo.objects).map((each) => ({ ...each, versions: longStanding(each.versions) })),
    products: longStanding(demo.products),
    offices: longStanding(demo.offices),
  }
  return withSpecialists(withEarlierManagers(start), specialists * times)
}

/** A new owner and leader on each side of each object every year until the demo's own begin. */
function withEarlierManagers(structure: Structure): Structure {
  const persons = managers.flatMap((name, n) =>
    surnames.slice(0, 4).map((surname, k) => person(`${name} ${surname}`, n + k, structure)),
  )
  const years = [2016, 2017, 2018, 2019, 2020, 2021]
  const held = new Governance(structure, demoStart).objects.flatMap((object, o) =>
    (['object-owner', 'object-leader'] as const).flatMap((role, r) =>
      sides.flatMap((side, s) =>
        years.map((year, y) => {
          const key = `bench/${object.code}/${role}/${side}/${year}`
          const who = persons[(o * 8 + r * 4 + s * 2 + y) % persons.length]
          const period = { from: year === 2016 ? firstDay : `${year}-01-01`, to: `${year}-12-31` }
          return { ...appointment(key, role, side, object.id, who?.id ?? ''), ...period }
        }),
      ),
    ),
  )
  return withAppointments({ ...structure, persons: [...structure.persons, ...persons] }, held)
}

/** Each has terms in one object, one after the other; some still hold the last. */
function withSpecialists(structure: Structure, count: number): Structure {
  const persons = Array.from({ length: count }, (_, n) =>
    person(
      `${firstNames[n % 20] ?? ''}-${firstNames[(n * 7 + 3) % 20] ?? ''} ${surnames[n % 16] ?? ''}${surnames[(n * 5 + 1) % 16]?.toLowerCase() ?? ''}`,
      n,
      structure,
    ),
  )
  const held = persons.flatMap((who, n) => {
    const object = structure.objects[n % structure.objects.length]
    const side = sides[n % 2] ?? 'it'
    const products = structure.products.filter((each) => each.objectId === object?.id).map(({ id }) => id)
    return Array.from({ length: termsEach }, (_, term) => {
      const from = monthsLater(firstDay, (n % 12) + term * 18)
      const isOpen = term === termsEach - 1 && n % stillThere === 0
      const lead = structure.appointments.find(
        (each) =>
          each.role === 'object-leader' && each.side === side && each.objectId === object?.id && covers(each, from),
      )
      return {
        ...appointment(`bench/specialist/${n}/${term}`, 'object-specialist', side, object?.id ?? '', who.id),
        from,
        to: isOpen ? null : monthsLater(from, 18, -1),
        productIds: products.filter((_id, at) => at % 12 === n % 12),
        dialogueWithId: lead?.personId ?? null,
        worksForId: lead?.id ?? null,
      }
    })
  })
  return withAppointments({ ...structure, persons: [...structure.persons, ...persons] }, held)
}

function withAppointments(structure: Structure, made: readonly Appointment[]): Structure {
  const director = structure.offices.find(({ kind }) => kind === 'municipal-director')
  const managers = structure.offices.filter(({ kind }) => kind === 'operations-manager')
  const administrationOf = new Map(structure.persons.map(({ id, administrationId }) => [id, administrationId]))
  // A specialist by a manager of the own administration; where it has none, somebody decided who didn't have the mandate.
  const officeFor = ({ role, personId }: Appointment) =>
    role === 'object-specialist'
      ? (managers.find(({ administrationId }) => administrationId === administrationOf.get(personId)) ?? managers[0])
      : director
  const decisions = made.map(
    (each): Decision => ({
      id: each.decisionId,
      kind: 'appoint',
      clause: '3.5.4-specialist-appointed',
      by: { kind: 'office', officeId: officeFor(each)?.id ?? '' },
      on: each.from,
      reference: `KLF ${each.from.slice(0, 7)}`,
      wording: { sv: '{person} tillsätts', en: '{person} is appointed' },
      objectId: each.objectId,
      personId: each.personId,
      recordedById: 'bench',
      recordedAt: `${each.from}T08:00:00.000Z`,
      annulled: null,
      ...{ objection: null, answer: null, versionId: null },
      makerIds: [],
    }),
  )
  return {
    ...structure,
    appointments: [...structure.appointments, ...made],
    decisions: [...structure.decisions, ...decisions],
  }
}

function appointment(key: string, role: string, side: SideId, objectId: string, personId: string): Appointment {
  return {
    ...{ id: demoId(`appointment/${key}`), role, side, objectId, personId, from: firstDay, to: null, productIds: [] },
    ...{ linePositionId: null, dialogueWithId: null, worksForId: null, lentById: null, standsInForId: null },
    decisionId: demoId(`decision/${key}`),
  }
}

function person(name: string, n: number, structure: Structure): Person {
  const id = demoId(`person/bench/${name}/${n}`)
  const administrationId = structure.administrations[n % structure.administrations.length]?.id ?? null
  return {
    id,
    name,
    email: `${id}@vretaby.example`,
    administrationId,
    operationId: null,
    protectedIdentity: false,
    formerNames: [],
    leftOn: null,
  }
}

function monthsLater(day: CalendarDate, months: number, days = 0): CalendarDate {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, date + days)).toISOString().slice(0, 10)
}
