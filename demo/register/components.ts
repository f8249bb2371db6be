import { NewItComponent } from '#model/components/registering'
import type { ItComponent } from '#model/shapes/component'
import type { ItComponentType } from '#model/shapes/componentKinds'
import { demoId, keyOf, personId } from '../ids.ts'
import { isLikely, oneOf } from './chance.ts'
import { factsOf } from './facts.ts'
import { systemNames } from './names.ts'

/** A component as it was registered, before anybody gave it an id: what it is called, and where it was put. */
export interface Row {
  readonly key: string
  readonly code: string | null
  readonly product: string | null
  readonly partOf: string | null
  readonly order: Omit<NewItComponent, 'objectId' | 'productId' | 'partOfId'>
}

export const componentId = (key: string): string => demoId(`component/${key}`)

/** Whom each object's components lead to, on both sides; who is asked first comes first. */
const stewards: Readonly<Record<string, Readonly<Record<'business' | 'it', readonly string[]>>>> = {
  VSOA: {
    business: ['Gunilla Åkerblom', 'Fredrik Ek', 'Helena Palm', 'Pia Hellberg', 'Zeinab Hosseini', 'Samira Noori'],
    it: ['Amina Yusuf', 'Sanna Rundqvist', 'Kristoffer Ahl'],
  },
  UKF: {
    business: ['Petra Sandell', 'Ulrika Tern', 'Mats Rydell', 'Siv Blom'],
    it: ['Leila Haddad', 'Omar Said', 'Hanna Kivelä'],
  },
  SAM: { business: ['Karin Holm', 'Ebba Rosenqvist', 'Lovisa Tjäder'], it: ['Johan Frisk', 'Elin Björkman'] },
  KOP: {
    business: ['Peter Dahl', 'Gabriella Norén', 'Kjell-Åke Bromander', 'Ali Rezaei'],
    it: ['Maria Lund', 'Gustav Hedmark'],
  },
  FST: { business: ['Diego Vasquez'], it: ['Tomasz Marek', 'Lena Öhman', 'Mikaela Sundin', 'Diego Vasquez'] },
}

/** The administrations that an object's components serve. */
const users: Readonly<Record<string, readonly string[]>> = {
  VSOA: ['vof', 'sof', 'iaf'],
  UKF: ['uf', 'kof'],
  SAM: ['msf'],
  KOP: ['klf', 'vss', 'uf', 'sof', 'vof', 'msf', 'kof', 'iaf'],
  FST: ['klf', 'vss', 'uf', 'sof', 'vof', 'msf', 'kof', 'iaf'],
}

const registeredFrom = '2022-02-01'
/** Opened in 2025, with its components. */
export const laterProduct = 'Digitala lås och larm'

const systems: readonly Row[] = Object.entries(systemNames).flatMap(([code, products]) =>
  Object.entries(products).flatMap(([product, names]) =>
    names.map((name, place) => row(name, code, product, null, typeOf(name), place === 0)),
  ),
)

/** Servers, databases and integrations: of the main systems nearly always, of the others now and then. */
const parts: readonly Row[] = systems.flatMap((system) => {
  const { name, type } = system.order
  const isMain = system.order.facts.criticality === 'critical'
  const wanted: readonly (readonly [string, ItComponentType, number])[] = [
    ['databas', 'database', isMain ? 1 : 0.3],
    ['server', 'server', isMain ? 1 : 0.22],
    ['server 2', 'server', isMain ? 0.7 : 0],
    ['testmiljö', 'server', isMain ? 0.6 : 0.04],
    ['integration mot Integrationsvis', 'integration', isMain ? 0.8 : 0.1],
  ]
  if (type === 'e-service') return []
  return wanted
    .filter(([word, , share]) => isLikely(share, `${name}/${word}`))
    .map(([word, kind]) => row(`${name} ${word}`, system.code, null, system.key, kind, false))
})

/** Nobody has said where these belong. */
const orphans: readonly Row[] = [
  ...['Gamla personalregistret', 'Enkätverktyget', 'Adressfilen', 'Besökslistan', 'Skrivarkontot', 'Kursanmälan 2019'],
  ...['Projektdagboken', 'Nyckellistan', 'Fordonslistan', 'Bilpoolen', 'Konferensbokningen', 'Testservern'],
].map((name) => row(name, null, null, null, typeOf(name), false))

/** Some were never given a number in the old register. */
export const rows: readonly Row[] = [...systems, ...parts, ...orphans].map((each, place) => ({
  ...each,
  order: { ...each.order, key: isLikely(0.9, `${each.key}/key`) ? `S-${1001 + place}` : null },
}))

export const mainNames: ReadonlySet<string> = new Set(
  systems.filter(({ order }) => order.facts.criticality === 'critical').map(({ key }) => key),
)

/** A system as it would be told of in Vretaby, though nobody has registered it. */
export const systemCalled = (name: string, code: string | null, product: string | null): Row =>
  row(name, code, product, null, typeOf(name), false)

function row(
  name: string,
  code: string | null,
  product: string | null,
  partOf: string | null,
  type: ItComponentType,
  isMain: boolean,
): Row {
  const isPart = partOf !== null
  const { business = [], it = [] } = code === null ? {} : (stewards[code] ?? {})
  const responsible = {
    business:
      !isPart && business.length > 0 && (isMain || isLikely(0.78, `${name}/business`))
        ? personId(oneOf(business, `${product}/business`))
        : null,
    it:
      it.length > 0 && (isMain || isLikely(0.7, `${name}/it`)) ? personId(oneOf(it, `${product ?? partOf}/it`)) : null,
  }
  return {
    key: keyOf(name),
    code,
    product,
    partOf,
    order: NewItComponent.parse({
      name,
      type,
      description: !isPart && isLikely(0.7, `${name}/told`) ? descriptionOf(type, product) : null,
      administrationIds: isPart ? null : administrationsOf(code, name),
      responsible,
      services: isPart || code === null ? null : servicesOf(name, isMain),
      servicePersonId:
        code !== null && !isPart && isLikely(isMain ? 0.95 : 0.8, `${name}/served`)
          ? personId(oneOf(it, `${name}/served-by`))
          : null,
      documents: isMain
        ? [{ title: 'Systemdokumentation', url: `https://dokument.vretaby.example/${keyOf(name)}` }]
        : [],
      facts: isPart ? { lifecycle: 'in-use' } : code === null ? {} : factsOf(code, name, isMain),
      from: product === laterProduct ? '2025-07-01' : registeredFrom,
    }),
  }
}

function typeOf(name: string): ItComponentType {
  if (/^(Ansökan|Anmälan|Mina sidor|Feriejobb|Skolval|Orosanmälan|Parkeringstillstånd|Felanmälan)/.test(name))
    return 'e-service'
  if (/(mobil|appen|webben|sidan)$/i.test(name)) return 'application'
  return /(automaten|dosan|skåpet|skärmen|läsplatta|räknaren)$/.test(name) ? 'equipment' : 'system'
}

function descriptionOf(type: ItComponentType, product: string | null): string {
  const area = (product ?? 'kommunen').toLowerCase()
  return type === 'e-service'
    ? `E-tjänst för invånare inom ${area}.`
    : `Stöd för ${area}: registrering, handläggning och uppföljning.`
}

function administrationsOf(code: string | null, name: string): ItComponent['administrationIds'] {
  if (code === null) return null
  if (isLikely(0.06, `${name}/users-unknown`)) return { unknown: true }
  if (isLikely(0.08, `${name}/users-empty`)) return null
  const all = users[code] ?? []
  const some = all.filter((each, place) => place === 0 || isLikely(code === 'FST' ? 0.9 : 0.45, `${name}/${each}`))
  return some.map((each) => demoId(`administration/${each}`))
}

function servicesOf(name: string, isMain: boolean): readonly string[] | null {
  if (isMain) return ['operation', 'support', 'system-management', 'supplier-and-contract']
  if (!isLikely(0.5, `${name}/services`)) return null
  return isLikely(0.5, `${name}/support`) ? ['operation', 'support'] : ['support']
}
