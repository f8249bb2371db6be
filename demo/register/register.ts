import type { Acting } from '#model/acting'
import { type StructureChange, withChange } from '#model/changes'
import { componentAssessed } from '#model/components/assessing'
import { attested } from '#model/components/attesting'
import { contentConfirmed } from '#model/components/confirming'
import { itComponentRegistered } from '#model/components/registering'
import { related } from '#model/components/relating'
import { Governance } from '#model/governance'
import type { ItComponent } from '#model/shapes/component'
import { allowed, type Growing, type Happening, type Note, noteOf, registrar, type Scene } from '../growing.ts'
import { objectId, productId } from '../ids.ts'
import { decidedProducts } from '../products.ts'
import { isLikely, oneOf } from './chance.ts'
import { componentId, laterProduct, mainNames, type Row, rows } from './components.ts'

/** The old register was read in as it was, object by object; the steering groups confirmed it in the spring. */
const registered: readonly Happening[] = [false, true].map((later) => ({
  on: later ? '2025-07-01' : '2022-02-01',
  tell: (growing, scene) => {
    const those = new Set(rows.filter(({ product }) => (product === laterProduct) === later).map(({ key }) => key))
    const whole = add(
      growing,
      rows.filter((each) => each.partOf === null && those.has(each.key)),
      scene,
    )
    return add(
      whole,
      rows.filter((each) => each.partOf !== null && those.has(each.partOf)),
      scene,
    )
  },
}))

/** What has come since, and waits for a group: in UKF longer than it should. */
const late: Readonly<Record<string, readonly [code: string, on: string]>> = {
  lasstodet: ['UKF', '2026-05-11'],
  programmeringsladan: ['UKF', '2026-05-11'],
  klassrumsskarmen: ['UKF', '2026-06-01'],
  meroppet: ['UKF', '2026-06-01'],
  mobilabonnemangen: ['FST', '2026-10-05'],
  certifikatladan: ['FST', '2026-10-05'],
  arvodesblanketten: ['KOP', '2026-10-19'],
  'digitala-planer': ['SAM', '2026-11-02'],
}

interface Batch {
  readonly code: string
  readonly on: string
  readonly reference: string
  readonly later: boolean
}

/** FST's group has never worked: its components are still proposed. */
const batches: readonly Batch[] = [
  { code: 'VSOA', on: '2022-04-06', reference: 'OSG VSOA 2022 § 12', later: false },
  { code: 'SAM', on: '2022-04-20', reference: 'OSG SAM 2022 § 9', later: false },
  { code: 'KOP', on: '2022-05-04', reference: 'OSG KOP 2022 § 14', later: false },
  { code: 'UKF', on: '2022-05-18', reference: 'OSG UKF 2022 § 11', later: false },
  { code: 'VSOA', on: '2025-09-10', reference: 'OSG VSOA 2025 § 33', later: true },
]

const confirmations: readonly Happening[] = batches.map(({ code, on, reference, later }) => ({
  on,
  tell: (growing, { acting, governance }) => {
    const productIds = [...decidedProducts(code, later)]
    const componentIds = rows
      .filter((each) => each.code === code && each.partOf === null && late[each.key] === undefined)
      .filter((each) => (each.product === laterProduct) === later)
      .map(({ key }) => componentId(key))
    const decision = {
      by: { kind: 'forum', forumId: `object-steering-group~${objectId(code)}` } as const,
      on,
      reference,
    }
    const confirmed = allowed(
      contentConfirmed({ productIds, componentIds, decision }, acting(`decision/confirm/${reference}`), governance),
      `confirming what ${code} answers for`,
    )
    const told = noteOf('placements.confirm', ['decision', confirmed.decision.id], confirmed.decision, {
      after: { decision: confirmed.decision, products: productIds.length, components: componentIds.length },
    })
    return grown(growing, confirmed.change, [told])
  },
}))

const assessed: Happening = {
  on: '2026-03-16',
  tell: (growing, scene) =>
    each(growing, scene, (component, side) => {
      const value = oneOf(['develop', 'keep', 'keep', 'keep', 'consolidate', 'retire'], `${component.id}/${side}/value`)
      const agreed = oneOf(
        ['develop', 'keep', 'keep', 'keep', 'consolidate', 'retire'],
        `${component.id}/business/value`,
      )
      const body = {
        side,
        value: (side === 'it' && isLikely(0.8, `${component.id}/agree`) ? agreed : value) as 'keep',
        byPersonId: component.responsible[side],
      }
      return componentAssessed(component, body, scene.acting(), scene.governance)
    }),
}

/** Attested by whoever answers for them: some this year, some long ago, many never. */
const attestations: readonly Happening[] = (['2025-06-09', '2026-09-14'] as const).map((on) => ({
  on,
  tell: (growing, scene) => {
    const stewards = new Map<string, string[]>()
    for (const component of systemsIn(growing)) {
      const { business } = component.responsible
      if (business !== null && isLikely(0.3, `${component.id}/attested/${on}`))
        stewards.set(business, [...(stewards.get(business) ?? []), component.id])
    }
    const components = [...stewards].flatMap(([who, componentIds]) => {
      const acting: Acting = { ...scene.acting(), actor: { ...registrar, personId: who } }
      return allowed(attested({ componentIds }, acting, scene.governance), 'attesting').components
    })
    return grown(growing, { changed: { components } }, [])
  },
}))

const relations: Happening = {
  on: '2025-10-06',
  tell: (growing, scene) => {
    const changes = wantedRelations().map(([from, kind, to, note]) => {
      const component = itComponentIn(growing, from)
      const acting = scene.acting(`relation/${from}/${kind}/${to}`)
      const order = { kind, toId: componentId(to), note }
      return allowed(related(component, order, acting, scene.governance), `${from} ${kind} ${to}`).relation
    })
    return grown(growing, { added: { relations: changes } }, [])
  },
}

type Wanted = readonly [
  from: string,
  kind: 'depends-on' | 'integrates-with' | 'replaced-by',
  to: string,
  note: string | null,
]

/** An eighth have any, as in real registers: the main ones sign in through one place and exchange files through another. */
function wantedRelations(): readonly Wanted[] {
  const mains = [...mainNames].filter((key) => !platforms.includes(key))
  return [
    ...mains.map((key): Wanted => [key, 'depends-on', 'inloggningsvis', 'Inloggning']),
    ...mains
      .filter((key) => isLikely(0.5, `${key}/files`))
      .map((key): Wanted => [key, 'integrates-with', 'integrationsvis', 'Filer varje natt']),
    ...mains
      .filter((key) => isLikely(0.4, `${key}/pay`))
      .map((key): Wanted => [key, 'integrates-with', 'ekonomivis', 'Fakturaunderlag varje månad']),
    ['inloggningsvis', 'depends-on', 'katalogvis', 'Konton'],
    ['katalogvis', 'depends-on', 'serverplattformen', null],
    ['integrationsvis', 'depends-on', 'serverplattformen', null],
    ['serverplattformen', 'depends-on', 'lagringsvis', null],
    ['lagringsvis', 'depends-on', 'stadsnatet', null],
    ['lonevis', 'integrates-with', 'katalogvis', 'Anställda, dagligen'],
    ['larmmottagaren', 'replaced-by', 'larmvis', null],
    ['elevregistret-arkiv', 'replaced-by', 'arkivvis', 'Arkiveras 2027'],
    ['blankettarkivet', 'replaced-by', 'e-tjansteplattformen', null],
  ]
}
const platforms = [
  'inloggningsvis',
  'integrationsvis',
  'ekonomivis',
  'katalogvis',
  'driftvis',
  'skyddsvis',
  'stadsnatet',
]

export const register: readonly Happening[] = [...registered, ...confirmations, relations, ...attestations, assessed]

function add(growing: Growing, some: readonly Row[], scene: Scene): Growing {
  const governance = new Governance(growing.structure, scene.governance.day)
  const made = some.map((each) => {
    const from = late[each.key]?.[1] ?? each.order.from
    const acting = scene.acting(`component/${each.key}`, `placement/${each.key}`)
    const order = {
      ...each.order,
      from,
      partOfId: each.partOf === null ? null : componentId(each.partOf),
      objectId: each.partOf === null && each.code !== null ? objectId(each.code) : null,
      productId:
        each.partOf === null && each.code !== null && each.product !== null ? productId(each.code, each.product) : null,
    }
    return allowed(itComponentRegistered(order, acting, governance), each.order.name)
  })
  const added = {
    components: made.map(({ component }) => component),
    placements: made.flatMap(({ change }) => change.added?.placements ?? []),
  }
  return grown(
    growing,
    { added },
    made.map(({ component }) => registeredNote(component, scene)),
  )
}

const registeredNote = (component: ItComponent, { now }: Scene): Note => ({
  ...{ at: now, actor: registrar.accountId, act: 'it-components.register', clause: null },
  ...{ subjectType: 'it-component', subjectId: component.id, body: { after: { name: component.name } } },
})

function each(
  growing: Growing,
  scene: Scene,
  tell: (component: ItComponent, side: 'business' | 'it') => ReturnType<typeof componentAssessed>,
): Growing {
  const components = systemsIn(growing).map((component) =>
    (['business', 'it'] as const).reduce((sofar, side) => {
      const share = side === 'business' ? 0.6 : 0.49
      const { business, it } = sofar.responsible
      if (sofar.responsible[side] === null || business === it || !isLikely(share, `${sofar.id}/${side}`)) return sofar
      return allowed(tell(sofar, side), `assessing ${sofar.name}`).component
    }, component),
  )
  return grown(growing, { changed: { components } }, [
    {
      ...{ at: scene.now, actor: registrar.accountId, act: 'it-components.assess', clause: null },
      ...{ subjectType: 'register', subjectId: 'it-components', body: { after: { components: components.length } } },
    },
  ])
}

const systemsIn = ({ structure }: Growing): readonly ItComponent[] =>
  structure.components.flatMap((each) => (each.kind === 'it' && each.partOfId === null ? [each] : []))

const itComponentIn = ({ structure }: Growing, key: string): ItComponent => {
  const found = structure.components.find(({ id }) => id === componentId(key))
  if (found?.kind !== 'it') throw new Error(`Vretaby: there is no component ${key}`)
  return found
}

const grown = (growing: Growing, change: StructureChange, notes: readonly Note[]): Growing => ({
  ...growing,
  structure: withChange(growing.structure, change),
  notes: [...growing.notes, ...notes],
})
