import { demoId } from '#demo/ids'
import { covers } from '#model/dates'
import { relationKindIds } from '#model/shapes/componentKinds'
import type { Structure } from '#model/structure'
import { type Act, act, added, asked, decidedOn, groupDecided } from './act.ts'
import { appointments, deviations, endings, seats } from './appointing.ts'
import { lengths } from './lengths.ts'
import { connections } from './load.ts'
import { day } from './row.ts'
import { tokenAccount } from './workSubjects.ts'

const since = '2026-11-01'
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toISOString()

/** Every kind of write, in the order that the report has them. */
export function actsOn(structure: Structure): readonly Act[] {
  const administration = structure.administrations.find((each) => covers(each, day))?.id ?? null
  const held = new Set(structure.holdings.flatMap(({ to, officeId }) => (to === null || to > day ? [officeId] : [])))
  const free = structure.offices.filter(({ id, from, to }) => to === null && from <= day && !held.has(id))
  const people = structure.persons.filter(({ leftOn }) => leftOn === null)
  const one = (n: number) => people[n % people.length]
  const open = structure.objects.filter(({ to }) => to === null)
  return [
    act('appoint', 'appoint', 'structural', appointments(structure).nth),
    act('ending', 'end an appointment', 'structural', endings(structure)),
    act('seat', 'give a seat', 'structural', seats(structure)),
    act('deviation', 'record a deviation', 'structural', deviations(structure)),
    added('person', 'register a person', 'structural', '/persons', (n) => ({
      ...{ name: `Vera Bänk ${n}`, email: `vera.bank.${n}@vretaby.example`, administrationId: administration },
    })),
    act('personChange', 'change a person', 'structural', (n) => {
      const before = one(n)
      const name = `${before?.name} ${n}`
      return asked('PATCH', `/persons/${before?.id}`, { name }, '/personChange?', { before, name })
    }),
    added('office', 'register an office', 'structural', '/offices', (n) => ({
      ...{ kind: null, title: `Enhetschef ${n}`, administrationId: administration, from: since },
    })),
    act('holder', 'register who holds an office', 'structural', (n) => {
      const from = new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10)
      const order = { personId: one(n)?.id, from, to: from }
      const officeId = free[n % free.length]?.id
      return asked('POST', `/offices/${officeId}/holders`, order, `/holder?office=${officeId}`, order)
    }),
    {
      ...added('administration', 'register an administration', 'structural', '/administrations', (n) => ({
        ...{ code: `B${n}`, name: `Förvaltning ${n}`, from: since },
      })),
      most: fewARound,
    },
    added('link', 'add a link', 'work', '/links', (n) => ({
      element: 'forum:object-steering-group',
      ...{ title: `Rutin ${n}`, url: `https://intranat.vretaby.example/rutiner/${n}` },
    })),
    added('request', 'save a draft request', 'work', '/requests', (n) => ({
      ...{ act: 'appointments.make', state: 'draft', note: `Utkast ${n}` },
      body: { role: 'object-specialist', side: 'it', personId: one(n)?.id, from: since },
    })),
    added('account', 'make an account', 'work', '/accounts', (n) => ({
      ...{ name: `Vera Bänk ${n}`, email: `konto.${n}@vretaby.example` },
    })),
    added('token', 'make an API token', 'work', '/tokens', (n) => ({
      ...{ accountId: tokenAccount, name: `Nyckel ${n}`, scopes: ['read'], expiresAt: inAMonth },
    })),
    added('decision', 'record a decision', 'structural', '/decisions', (n) => ({
      ...{ kind: 'decide-on-model', wording: `Frågan om modellen, punkt ${n}`, decision: groupDecided(n) },
    })),
    {
      ...added('object', 'open an object', 'structural', '/objects', (n) => ({
        ...{ code: `B${n}`, name: `Objekt ${n}`, category: 'technical', supports: { all: true } },
        from: decidedOn,
        decision: groupDecided(n),
      })),
      most: fewARound,
    },
    act('renaming', 'rename an object', 'structural', (n) => {
      const before = open[n % open.length]
      const order = { name: `${before?.versions.at(-1)?.name} ${n}`, decision: groupDecided(n) }
      return asked('POST', `/objects/${before?.id}/renaming`, order, '/renaming?', { before, ...order })
    }),
    ...contentActs(structure),
  ]
}

/** Of objects, their products and administrations: with hundreds more, every later row would be of a municipality that nobody lives in. */
export const fewARound = 25

/** What objects are made of: told of, proposed, and confirmed by the group. */
function contentActs(structure: Structure): readonly Act[] {
  const systems = structure.components.flatMap((each) => (each.kind === 'it' && covers(each, day) ? [each] : []))
  const product = structure.products.find(
    (each) => covers(each, day) && structure.objects.some(({ id, to }) => id === each.objectId && to === null),
  )
  const ids = new Set(systems.filter(({ partOfId }) => partOfId === null).map(({ id }) => id))
  const proposed = structure.placements.filter(
    (each) => each.decisionId === null && ids.has(each.componentId) && covers(each, day) && each.to === null,
  )
  const moving = new Set(structure.moves.flatMap(({ state, componentId }) => (state === 'open' ? [componentId] : [])))
  const movable = proposed.filter(({ componentId }) => !moving.has(componentId))
  // Each can be moved or confirmed once: as many a round as there are for all of them, and those that a round breaks off in.
  const most = Math.max(connections, Math.floor((proposed.length - 20) / (lengths.fewer + 1)) - connections)
  return [
    act('component', 'change a component', 'structural', (n) => {
      const before = systems[n % systems.length]
      const facts = { 'active-users': 1_000 + n }
      const after = { before, facts: { ...before?.facts, ...facts } }
      return asked('PATCH', `/it-components/${before?.id}`, { facts }, '/component?', after)
    }),
    act('relation', 'relate two components', 'structural', (n) => {
      const [from, to] = [
        systems[n % systems.length],
        systems[(n + 1 + Math.floor(n / systems.length)) % systems.length],
      ]
      const order = { kind: relationKindIds[0], toId: to?.id, note: `Bench ${n}` }
      return asked('POST', `/components/${from?.id}/relations`, order, `/relation?from=${from?.id}`, order)
    }),
    {
      ...added('product', 'content proposed: a product', 'structural', '/object-products', (n) => ({
        ...{ objectId: product?.objectId, name: `Produkt ${n}`, subarea: 'process', from: since },
      })),
      most: fewARound,
    },
    added('proposed', 'content proposed: a component', 'structural', '/it-components', (n) => ({
      ...{ name: `Bänksystem ${n}`, description: longText, objectId: product?.objectId, productId: product?.id },
      ...{ from: since, facts: { lifecycle: 'in-use', 'active-users': n, supplier: `Leverantör ${n} AB` } },
    })),
    added('business', 'content proposed: a business component', 'structural', '/business-components', (n) => ({
      ...{ name: `Rutin ${n}`, type: 'routine', objectId: product?.objectId, productId: product?.id, from: since },
    })),
    {
      ...act('move', 'propose a move', 'structural', (n) => {
        const before = movable[n]
        const to = structure.objects.find((each) => each.to === null && each.id !== before?.objectId)
        if (before === undefined) throw new Error('there is nothing more to move')
        const order = { componentId: before.componentId, toObjectId: to?.id, reason: `Bench ${n}` }
        return asked('POST', '/component-moves', order, `/move?from=${before.objectId}`, order)
      }),
      most,
    },
    {
      ...act('confirmed', 'content confirmed', 'structural', (n) => {
        const before = proposed[n]
        if (before === undefined) throw new Error('there is no more content to confirm')
        const decision = groupDecided(n)
        const order = { productIds: [], componentIds: [before.componentId], decision, specialCase: 'Bench' }
        return asked('POST', '/placements/confirmation', order, '/confirmed?', { before, decision })
      }),
      most,
    },
  ]
}

/** As long as what registers say of a system: with the rest it takes some two kilobytes. */
const longText = 'Vad systemet gör, för vem, och vad som händer när det står still. '.repeat(20).trim()

/** So many that each gets some twenty holders in a run, as one has in some decades: all of them are in the answer. */
const freeOffices = 60

/** The structure with all of its content as it was proposed, so there is something to confirm, and with offices that nobody holds. */
export const withRoomForActs = (structure: Structure): Structure => ({
  ...structure,
  offices: [
    ...structure.offices,
    ...Array.from({ length: freeOffices }, (_, n) => ({
      ...{ id: demoId(`bench/free-office/${n}`), kind: null, title: `Enhetschef ${n}`, administrationId: null },
      charges: [],
      ...{ from: '2022-01-01', to: null },
    })),
  ],
  placements: structure.placements.map((each) => ({ ...each, decisionId: null })),
})
