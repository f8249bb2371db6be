import { orePerKrona } from '#model/money'
import type { FactValue } from '#model/shapes/facts'
import { isUnknown } from '#model/shapes/facts'
import { demoId } from '../ids.ts'
import { persons } from '../people.ts'
import { type MessyCell, nameAs } from '../writingHabits.ts'
import type { Row } from './components.ts'

type Order = Row['order']
type Ways = (index: number) => MessyCell

const oneWay = (ways: readonly MessyCell[], index: number): MessyCell => ways[index % ways.length] ?? ''

/** Somebody asked and nobody knew, as different people write it. */
const unknownAs: Ways = (index) => oneWay(['vet ej', '?', 'oklart'], index)

/** What nobody has told is sometimes left empty and sometimes a dash. */
const nothingAs: Ways = (index) => (index % 4 === 0 ? '-' : '')

function told(value: FactValue | null | undefined, index: number, write: (value: unknown) => MessyCell): MessyCell {
  if (value === null || value === undefined) return nothingAs(index)
  return isUnknown(value) ? unknownAs(index) : write(value)
}

const choice = (ways: Readonly<Record<string, readonly string[]>>, value: FactValue | undefined, index: number) =>
  told(value, index, (each) => oneWay(ways[String(each)] ?? [String(each)], index))

export const lifecycleAs = ({ facts }: Order, index: number): MessyCell =>
  choice(
    {
      planned: ['Planeras'],
      introduction: ['under införande', 'Införande'],
      'in-use': ['I drift', 'Förvaltning', ' i förvaltning', 'I föravltning', 'Aktiv'],
      developing: ['Aktiv vidareutveckling', 'Vidareutvekling'],
      phasing: ['Under avveckling', 'avvecklas'],
      retired: ['Avvecklat'],
    },
    facts.lifecycle,
    index,
  )

export const criticalityAs = ({ facts }: Order, index: number): MessyCell =>
  choice(
    {
      critical: ['Ja', 'Verksamhetskritiskt', 'ja'],
      mostly: ['Till stor del', 'Hög'],
      partly: ['Ja; Delvis', 'Delvis', ' delvis'],
      no: ['Nej', 'nej'],
    },
    facts.criticality,
    index,
  )

export const hostingAs = ({ facts }: Order, index: number): MessyCell =>
  choice(
    { internal: ['Intern', 'Egen drift'], cloud: ['SaaS', 'Moln', 'Molntjänst'], external: ['Extern', 'Leverantören'] },
    facts.hosting,
    index,
  )

export const personalDataAs = ({ facts }: Order, index: number): MessyCell =>
  choice({ yes: ['Ja', 'x', 'ja'], no: ['Nej', 'nej'], partly: ['Delvis'] }, facts['personal-data'], index)

export const usersAs = ({ facts }: Order, index: number): MessyCell =>
  told(facts['active-users'], index, (count) =>
    oneWay([{ number: Number(count) }, `${count} st`, { number: Number(count) }, `ca ${count}`], index),
  )

/** A supplier is spelled as whoever wrote the row remembers it. */
export function supplierAs({ facts }: Order, index: number): MessyCell {
  const name = typeof facts.supplier === 'string' ? facts.supplier : ''
  return oneWay([name, name, name, name.replace(/ AB$/, ''), name, `${name} `], index)
}

export const costAs = ({ facts }: Order, index: number): MessyCell =>
  told(facts['operating-cost'], index, (money) => {
    const { ore, vat } = money as { readonly ore: number; readonly vat: string }
    const kronor = ore / orePerKrona
    const thousands = String(kronor).replace(/\B(?=(\d{3})+$)/g, ' ')
    if (vat === 'included') return `${thousands},00 kr inkl. moms`
    const exact = vat === 'excluded' ? `${thousands} kr exkl. moms` : `${thousands},00 kr`
    const tidy: readonly MessyCell[] = [exact, exact, `${thousands}:- exkl moms`]
    // Only of whole thousands is it possible to say it in thousands without changing it.
    return kronor % 1_000 === 0 ? oneWay([...tidy, `ca ${kronor / 1_000} tkr`], index) : oneWay(tidy, index)
  })

/** One column for the end of a contract and for those that have none. */
export function contractAs({ facts }: Order, index: number): MessyCell {
  const months = facts['notice-months']
  if (facts['contract-form'] === 'rolling') {
    const notice = typeof months === 'number' ? `Löpande, ${months} mån` : 'Löpande'
    return oneWay([notice, 'Tills vidare', notice], index)
  }
  return told(facts['contract-end'], index, (end) => {
    const day = String(end)
    const [year, month, date] = day.split('-').map(Number)
    return oneWay([{ day, as: 'date' }, { day, as: 'number' }, day, `${date}/${month} ${year}`], index)
  })
}

export function classificationAs({ facts }: Order, index: number): MessyCell {
  const { confidentiality: k, integrity: r, availability: t } = facts
  if (k === undefined || r === undefined || t === undefined) return ''
  return oneWay([`${k}-${r}-${t}`, `K${k} R${r} T${t}`], index)
}

const codes = ['iaf', 'sof', 'vof', 'uf', 'kof', 'msf', 'klf', 'vss']
const names: Readonly<Record<string, string>> = {
  vof: 'Vård- och omsorgsförvaltningen',
  sof: 'Socialförvaltningen',
  kof: 'Kultur- och fritidsförvaltningen',
  klf: 'Kommunledningsförvaltningen',
}

/** Several in a cell, parted in every way; the school's administration is still called as it was before it was renamed. */
export function administrationsAs({ administrationIds }: Order, index: number): MessyCell {
  if (administrationIds === null) return nothingAs(index)
  if (isUnknown(administrationIds)) return unknownAs(index)
  const those = codes.filter((code) => administrationIds.includes(demoId(`administration/${code}`)))
  if (those.length === codes.length) return oneWay(['Alla', 'alla förvaltningar'], index)
  const written = those.map((code, place) =>
    code === 'uf' && index % 3 === 0
      ? 'Barn- & Utb.förv'
      : place === 0
        ? (names[code] ?? code.toUpperCase())
        : code.toUpperCase(),
  )
  return written.join(String(oneWay(['; ', '\n', ', '], index)))
}

/** Whoever has a protected identity is in no list that is mailed around. */
export function personAs(id: string | null, index: number): MessyCell {
  const person = persons.find((each) => each.id === id && !each.protectedIdentity)
  if (person === undefined) return nothingAs(index)
  return index % 5 === 0 ? `${person.name} (${person.email})` : nameAs(person.name, index)
}

export const typeAs = ({ type }: Order, index: number): MessyCell =>
  choice({ system: ['System', 'Verksamhetssystem', ''], 'e-service': ['E-tjänst', 'etjänst'] }, type, index)

/** What the steward of each object calls it. */
export const objectAs = (code: string | null, index: number): MessyCell => {
  const ways: Readonly<Record<string, readonly string[]>> = {
    VSOA: ['VSOA', 'VSOA ', 'Vård, stöd, omsorg och arbetsmarknad'],
    UKF: ['UKF', 'ukf', 'UKF'],
    SAM: ['SAM', 'Samhällsbyggnad', ' SAM'],
    KOP: ['KOP', 'KOP', 'Kommunövergripande processer'],
    FST: ['FST', 'FST', 'Förutsättningskapande teknik'],
  }
  return code === null ? '' : oneWay(ways[code] ?? [code], index)
}
