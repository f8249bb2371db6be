import type { CalendarDate } from '#model/dates'
import type { Person } from '#model/structure'
import { demoId, keyOf, personId } from './ids.ts'

/** Everybody in Vretaby, by the administration where they work. All of them are invented. */
const staff: Readonly<Record<string, readonly string[]>> = {
  klf: [
    'Eva Rosenlund',
    'Göran Palmcrantz',
    'Margareta Silfverberg',
    'Sofia Nyqvist',
    'Torsten Hallgren',
    'Daniel Åsbrink',
    'Ulf Wikström',
    'Ingrid Solheim',
    'Tove Lindmark',
    'Henning Odelberg',
    'Petter Rosengren',
    'Marianne Cederlöf',
    'Erik Tallberg',
    'Jonas Ekwall',
    'Susanne Grip',
    'Nadia Kaya',
    'Göte Rådström',
    'Rasmus Hjelm',
    'Viktor Brandt',
    'Anton Sjölander',
    'Leila Haddad',
    'Bengt Olofsgård',
    'Elin Björkman',
    'Cecilia Nordin',
    'Stina Ring',
    'Diego Vasquez',
    'Amina Yusuf',
    'Sanna Rundqvist',
    'Kristoffer Ahl',
    'Omar Said',
    'Hanna Kivelä',
    'Johan Frisk',
    'Maria Lund',
    'Gustav Hedmark',
    'Tomasz Marek',
    'Lena Öhman',
    'Mikaela Sundin',
    'Oskar Wall',
  ],
  sof: [
    'Birgitta Wester',
    'Agneta Rudbeck',
    'Kajsa Lindqvist',
    'Anneli Forsvik',
    'Helena Palm',
    'Fredrik Ek',
    'Barbro Isaksson',
    'Nils Tegnér',
  ],
  vof: [
    'Tommy Wrangel',
    'Lotta Brännström',
    'Carl-Johan Åkerström-Wästfelt',
    'Gunilla Åkerblom',
    'Pia Hellberg',
    'Zeinab Hosseini',
  ],
  iaf: ['Yasmin El-Khoury', 'Jakob Lernstad', 'Samira Noori', 'Linus Qvarnström'],
  uf: [
    'Lars Ahlgren',
    'Annika Fors',
    'Karl-Henrik Moberg',
    'Petra Sandell',
    'Ulrika Tern',
    'Siv Blom',
    'Kerstin Lundmark',
    'Rikard Ståhle',
  ],
  kof: ['Inger Falkenström', 'Anders Bohlin', 'Gunnel Svärd', 'Mats Rydell', 'Jenny Sahlbom'],
  msf: [
    'Håkan Ljungstedt',
    'Per-Olof Strand',
    'Ragnar Ekeblad',
    'Maj Wallander',
    'Josefin Hammar',
    'Bo Lindgärde',
    'Eivor Stenmark',
    'Karin Holm',
    'Ebba Rosenqvist',
    'Lovisa Tjäder',
  ],
  vss: [
    'Roland Tunberg',
    'Camilla Ödmark',
    'Anna-Karin Margareta Gyllenstierna-Bergström',
    'Malin Zetterlund',
    'Gabriella Norén',
    'Peter Dahl',
    'Ali Rezaei',
    'Kjell-Åke Bromander',
  ],
}

/** The municipality's auditor works in none of the administrations. */
const outside = ['Ragnhild Stenbeck']

/** Last day at work. Barbro Isaksson left without anybody ending her role. */
export const departures: Readonly<Record<string, CalendarDate>> = {
  'Ulf Wikström': '2021-12-31',
  'Torsten Hallgren': '2023-08-14',
  'Margareta Silfverberg': '2023-12-31',
  'Ragnar Ekeblad': '2024-05-31',
  'Agneta Rudbeck': '2025-01-31',
  'Göte Rådström': '2026-04-30',
  'Lars Ahlgren': '2026-07-31',
  'Gunnel Svärd': '2026-07-31',
  'Barbro Isaksson': '2026-10-31',
}

const withProtectedIdentity = ['Mikaela Sundin']

export const persons: readonly Person[] = [
  ...Object.entries(staff).flatMap(([administration, names]) => names.map((name) => person(name, administration))),
  ...outside.map((name) => person(name, null)),
]

function person(name: string, administration: string | null): Person {
  return {
    id: personId(name),
    name,
    email: `${keyOf(name).replace('-', '.')}@vretaby.example`,
    administrationId: administration === null ? null : demoId(`administration/${administration}`),
    operationId: null,
    protectedIdentity: withProtectedIdentity.includes(name),
    formerNames: [],
    leftOn: departures[name] ?? null,
  }
}
