import type { CalendarDate } from '#model/dates'
import type { SideId } from '#model/shapes/governanceModel'
import type { AppointmentRow } from './appointmentRow.ts'

type Known = readonly [
  object: string,
  side: SideId,
  who: string,
  worksFor: string,
  manager: string,
  on: CalendarDate,
  products?: readonly string[],
]

/** All who know it work in one department. */
const it = 'klf/it'
const specialists: readonly Known[] = [
  [
    'VSOA',
    'business',
    'Helena Palm',
    'Kajsa Lindqvist',
    'sof/individ-och-familj',
    '2022-04-11',
    ['Myndighet äldre', 'Funktionsstöd'],
  ],
  ['VSOA', 'business', 'Nils Tegnér', 'Fredrik Ek', 'sof/individ-och-familj', '2023-03-06', ['Ekonomiskt bistånd']],
  ['VSOA', 'business', 'Barbro Isaksson', 'Fredrik Ek', 'sof/individ-och-familj', '2022-04-11', ['Individ och familj']],
  [
    'VSOA',
    'business',
    'Pia Hellberg',
    'Gunilla Åkerblom',
    'vof/hemtjanst',
    '2022-04-25',
    ['Hemtjänst', 'Planering', 'Signering'],
  ],
  [
    'VSOA',
    'business',
    'Zeinab Hosseini',
    'Gunilla Åkerblom',
    'vof/sarskilt-boende',
    '2023-05-15',
    ['Särskilt boende', 'Trygghetslarm'],
  ],
  ['VSOA', 'business', 'Linus Qvarnström', 'Samira Noori', 'iaf/arbetsmarknad', '2024-04-08', ['Arbetsmarknad']],
  ['VSOA', 'it', 'Amina Yusuf', 'Anton Sjölander', it, '2022-04-19'],
  ['VSOA', 'it', 'Sanna Rundqvist', 'Anton Sjölander', it, '2023-02-13'],
  ['VSOA', 'it', 'Kristoffer Ahl', 'Anton Sjölander', it, '2025-01-20'],
  [
    'UKF',
    'business',
    'Ulrika Tern',
    'Petra Sandell',
    'uf/elevhalsa',
    '2023-03-20',
    ['Elevhälsa', 'Elevadministration'],
  ],
  ['UKF', 'business', 'Mats Rydell', 'Karl-Henrik Moberg', 'kof/bibliotek', '2022-09-12', ['Bibliotek', 'Kulturskola']],
  ['UKF', 'it', 'Omar Said', 'Leila Haddad', it, '2025-03-17'],
  ['UKF', 'it', 'Hanna Kivelä', 'Leila Haddad', it, '2025-03-17'],
  ['SAM', 'business', 'Karin Holm', 'Josefin Hammar', 'msf/bygglov-och-plan', '2022-05-02', ['Bygglov', 'Detaljplan']],
  [
    'SAM',
    'business',
    'Ebba Rosenqvist',
    'Josefin Hammar',
    'msf/gata-och-park',
    '2022-05-02',
    ['Gata och park', 'Trafik'],
  ],
  ['SAM', 'business', 'Lovisa Tjäder', 'Josefin Hammar', 'msf/bygglov-och-plan', '2024-10-07', ['Kartor och geodata']],
  ['SAM', 'it', 'Johan Frisk', 'Elin Björkman', it, '2022-05-09'],
  [
    'KOP',
    'business',
    'Peter Dahl',
    'Malin Zetterlund',
    'vss/ekonomi-och-lon',
    '2022-06-13',
    ['Ärenden', 'Nämndprocess'],
  ],
  [
    'KOP',
    'business',
    'Ali Rezaei',
    'Malin Zetterlund',
    'vss/ekonomi-och-lon',
    '2023-10-02',
    ['Webb och intranät', 'E-tjänster'],
  ],
  [
    'KOP',
    'business',
    'Kjell-Åke Bromander',
    'Gabriella Norén',
    'vss/ekonomi-och-lon',
    '2022-06-13',
    ['Ekonomi', 'Inköp'],
  ],
  ['KOP', 'it', 'Maria Lund', 'Cecilia Nordin', it, '2022-06-20'],
  ['KOP', 'it', 'Gustav Hedmark', 'Cecilia Nordin', it, '2026-11-02'],
  ['FST', 'it', 'Tomasz Marek', 'Stina Ring', it, '2022-02-14'],
  ['FST', 'it', 'Lena Öhman', 'Stina Ring', it, '2022-02-14'],
  ['FST', 'it', 'Mikaela Sundin', 'Stina Ring', it, '2024-05-20'],
  ['FST', 'it', 'Oskar Wall', 'Stina Ring', it, '2025-09-08'],
]

export const specialistRows: readonly AppointmentRow[] = specialists.map(specialist)

/** From the first of the next month; the dialogue was held with whoever the specialist works for. */
function specialist([object, side, who, worksFor, manager, on, products = []]: Known): AppointmentRow {
  const from = firstOfNextMonth(on)
  const reference = `${manager.split('/')[0]?.toUpperCase()} specialist ${on.slice(0, 7)}`
  const by = `operations-manager/${manager}`
  return {
    object,
    role: 'object-specialist',
    side,
    who,
    on,
    from,
    reference,
    by,
    dialogueWith: worksFor,
    worksFor,
    products,
  }
}

function firstOfNextMonth(day: CalendarDate): CalendarDate {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10)
}
