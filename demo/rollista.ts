import type { AppointmentRow } from './appointmentRow.ts'
import { appointmentRows } from './appointmentRows.ts'
import { officeRows } from './offices.ts'
import { departures, persons } from './people.ts'
import { seatRows } from './steeringGroups.ts'
import { codeOf, dayAs, type MessyCell, nameAs, referenceAs, roleAs, sideAs } from './writingHabits.ts'

/** In the order of `messyHeadings`; a row without cells is empty in the file too. */
export type MessyRow = readonly MessyCell[]

export const messyHeadings = [
  'Namn',
  'Förv',
  'Titel',
  'Förvaltn.roll',
  'Obj',
  'Objektprodukt',
  'Ansv vht/it',
  'Fr.o.m',
  'Dnr beslut',
  'Kommentar',
] as const

/** Vretaby's role list as somebody has kept it for years in a spreadsheet: all its faults are on purpose. */
export const messyRoleList = (): readonly MessyRow[] => [
  ...officeLines(),
  [],
  ...ownerLines(),
  ['Eric Tallberg', 'KLF', '', 'OÄ it', 'VSOA', '', 'it', '2024-10-01', 'KLF 2024-00871', 'rätt stavning?'],
  [],
  ...otherLines(),
  ...seatLines(),
  [],
  [' Blom, Siv', 'Barn- & Utb.förv', 'Skolsekreterare', '', '', '', '', { day: '2022-08-15', as: 'date' }, '', ''],
  ['Wallander Maj,', 'MSF', 'Avdelningschef bygglov', '', '', '', '', 'vår 2025', '', 'datum enl. Bo'],
  ['Bohlin, Anders', 'Fritid/kultur', '', 'OSG UKF', 'UKF', 'Bibliotek', '', '2022-06-01', '', 'se mejl 14/3'],
  ['Falkenström, Inger', 'Fritid/kultur', 'Kultur- och fritidsdirektör', '', '', '', '', '', '', ''],
  ['Sandell, Petra', 'Barn- & Utb.förv', '', 'OPS', 'UKF', 'Pedagogik', 'V', 'vår 2025', '', 'dubblett?'],
  ['Karin Holm', 'MSF', '', 'specialist', 'SAM', 'Bygglov', 'vht', '31/2-26', 'MSF specialist 2022-05', ''],
  ['Hanna Kivelä', 'KLF', '', 'Objektspecialist', 'UKF', '', 'it', '1/4 2025', 'KLF specialist 2025-03', ''],
  ['Hanna Kivelä', 'KLF', '', 'Objektspecialist', 'UKF', '', 'it', '1/4 2025', 'KLF specialist 2025-03', ''],
]

function officeLines(): readonly MessyRow[] {
  const present = officeRows.flatMap((row) =>
    row.held.flatMap(([who, from, to]) => (to === undefined ? [{ row, who, from }] : [])),
  )
  return present.map(({ row, who, from }, index) => {
    const title = row.kind === 'operations-manager' ? 'Verksamhetschef' : row.title
    const comment = row.kind === 'operations-manager' ? row.title.replace('Verksamhetschef ', '') : ''
    return [nameAs(who, index), codeOf(who), title, '', '', '', '', dayAs(from, index), '', comment]
  })
}

/** Stina Ring and Viktor Brandt are on both sides, as they are in the structure. */
function ownerLines(): readonly MessyRow[] {
  return presentRows('object-owner').map((row, index) => {
    const title = officeRows.find((each) => each.key === row.line)?.title ?? ''
    const role = row.side === 'business' ? 'OÄ vht' : 'OÄ it'
    // Two cells of the object's column are one in the file: the second is empty here.
    const object = row.object === 'VSOA' && row.side === 'it' ? '' : row.object
    return [
      nameAs(row.who, index),
      codeOf(row.who),
      title,
      role,
      object,
      '',
      sideAs(row, index),
      dayAs(row.from, index),
      referenceAs(row),
      '',
    ]
  })
}

function otherLines(): readonly MessyRow[] {
  return ['object-leader', 'product-coordinator', 'object-specialist'].flatMap((role) =>
    presentRows(role).map((row, index) => {
      const products = (row.products ?? []).join(index % 2 === 0 ? ', ' : ' / ')
      const side = sideAs(row, index)
      return [
        nameAs(row.who, index),
        codeOf(row.who),
        '',
        roleAs(row, index),
        row.object,
        products,
        side,
        dayAs(row.from, index),
        referenceAs(row),
        '',
      ]
    }),
  )
}

function seatLines(): readonly MessyRow[] {
  const present = seatRows.filter(([, who]) => departures[who] === undefined)
  return present.map(([object, who, , , from, reference, products], index) => [
    nameAs(who, index),
    codeOf(who),
    '',
    `Ledamot OSG${index % 2 === 0 ? '' : ' '}`,
    object,
    products.join(', '),
    '',
    dayAs(from, index),
    index % 4 === 0 ? '' : reference,
    '',
  ])
}

const followed = [
  'Agneta Rudbeck',
  'Ragnar Ekeblad',
  'Susanne Grip',
  'Göte Rådström',
  'Lars Ahlgren',
  'Bengt Olofsgård',
  'Karl-Henrik Moberg',
]

/** Whoever has a protected identity is in no list that is mailed around. */
function presentRows(role: string): readonly AppointmentRow[] {
  const hidden = persons.filter((each) => each.protectedIdentity).map((each) => each.name)
  const order = ['VSOA', 'UKF', 'SAM', 'KOP', 'FST']
  const present = appointmentRows.filter(
    (row) => row.role === role && !followed.includes(row.who) && !hidden.includes(row.who),
  )
  return [...present].sort((a, b) => order.indexOf(a.object) - order.indexOf(b.object) || a.side.localeCompare(b.side))
}
