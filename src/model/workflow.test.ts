import { describe, expect, test } from 'vitest'
import { allActs } from '#api/allActs'
import { sourceFiles } from '../../test/sourceFiles.ts'
import type { Act } from './acts.ts'
import { moveSteps } from './components/moving.ts'
import { importStates, importSteps } from './imports/importing.ts'
import { refuse } from './refusal.ts'
import type { RefusalCode } from './refusalCodes.ts'
import { requestStates, requestSteps } from './requests/requests.ts'
import { moveStates } from './shapes/component.ts'
import { can, isOpenTo, type Workflow, whyNot, whyNotYet } from './workflow.ts'

interface Notice {
  readonly state: 'up' | 'down' | 'torn'
  readonly wording: string
}
type Asking = { readonly by: string }

const act = allActs[0] as Act
const up = { from: ['up'], closed: 'move-closed' } as const
const steps = {
  put: { act, from: null, to: 'up', gate: ({ wording }: Notice) => (wording === '' ? unworded : undefined) },
  take: { act, ...up, to: { whole: 'down', half: 'torn' }, gate: isGlued, who: notMine },
  read: { act, ...up, to: 'up' },
} as const satisfies Workflow<Notice>

const unworded = refuse('reason-missing', null, { field: 'wording' })
function isGlued({ wording }: Notice) {
  return wording === 'glued' ? refuse('still-in-use', null) : undefined
}
function notMine(_: Notice, { by }: Asking) {
  return by === 'me' ? undefined : refuse('may-not-record', null)
}

describe('a step of a workflow', () => {
  const notice = (state: Notice['state'], wording = 'Fika'): Notice => ({ state, wording })
  const [mine, theirs] = [{ by: 'me' }, { by: 'them' }]

  test.each([
    ['where all of it holds', notice('up'), mine, undefined],
    ['the state first', notice('down', 'glued'), theirs, 'move-closed'],
    ['then what must hold', notice('up', 'glued'), theirs, 'still-in-use'],
    ['then who', notice('up'), theirs, 'may-not-record'],
  ] as const)('%s', (_what, record, asking, refused) => {
    expect(whyNot(steps.take, record, asking)?.refused).toBe(refused)
  })

  test('who is left to ask where the decision names them', () => {
    expect(whyNotYet(steps.take, notice('up'), theirs)).toBeUndefined()
    expect(whyNotYet(steps.take, notice('up', 'glued'), mine)?.refused).toBe('still-in-use')
    expect(whyNotYet(steps.take, notice('torn'), mine)?.refused).toBe('move-closed')
  })

  test('what makes the record asks nothing of its state, but what must hold', () => {
    expect(whyNot(steps.put, notice('torn'), mine)).toBeUndefined()
    expect(whyNot(steps.put, notice('up', ''), mine)).toEqual(unworded)
    expect([isOpenTo(steps.put, notice('torn')), isOpenTo(steps.read, notice('torn'))]).toEqual([true, false])
  })

  test('every act is told, with what hinders it', () => {
    const { take, read } = steps
    const told = can({ take, read }, notice('up'), theirs, (refusal) => refusal?.refused ?? 'may')
    expect(told).toEqual({ take: 'may-not-record', read: 'may' })
    expect(can({ read }, notice('down'), mine, (refusal) => refusal)).toEqual({ read: refuse('move-closed', null) })
  })
})

interface Row {
  readonly act: Act
  readonly from: readonly string[] | null
  readonly closed?: RefusalCode
  readonly to: string | Readonly<Record<string, string>>
}

/** Tables, with the states that their records are kept with. */
const workflows: Readonly<Record<string, readonly [Readonly<Record<string, Row>>, readonly string[]]>> = {
  requests: [requestSteps, requestStates],
  'component-moves': [moveSteps, moveStates],
  imports: [importSteps, importStates],
}

test('no table of a workflow is left out here', () => {
  const tables = sourceFiles(['src/model'], /\.ts$/).filter(
    ({ path, text }) => text.includes('satisfies Workflow<') && !path.endsWith('.test.ts'),
  )
  expect(tables).toHaveLength(Object.keys(workflows).length)
})

describe.each(Object.entries(workflows))('the workflow of %s', (subject, [table, states]) => {
  const rows = Object.values(table)
  const next = ({ to }: Row): readonly string[] => (typeof to === 'string' ? [to] : Object.values(to))

  test('every state is reached, from nothing, by the acts of the table', () => {
    const reached = new Set<string>()
    for (const _ of states)
      for (const row of rows)
        if (row.from === null || row.from.some((state) => reached.has(state)))
          for (const state of next(row)) reached.add(state)
    expect(reached).toEqual(new Set(states))
  })

  test('every act is open somewhere and leads somewhere', () => {
    for (const row of rows) {
      expect(next(row).length).toBeGreaterThan(0)
      expect(row.from?.length).not.toBe(0)
    }
  })

  test('no two rows are of the same act in the same state', () => {
    const pairs = rows.flatMap(({ act: { id }, from }) => (from ?? ['nothing']).map((state) => `${id} ${state}`))
    expect(new Set(pairs).size).toBe(pairs.length)
  })

  test('it has every act of its subject, and no other', () => {
    const ofSubject = allActs.filter(({ id }) => id.startsWith(`${subject}.`))
    expect(new Set(rows.map((row) => row.act))).toEqual(new Set(ofSubject))
  })

  test('in every other state an act is refused, with what it says that it is refused with', () => {
    for (const row of rows) {
      const { from, closed } = row
      if (from === null || closed === undefined) continue
      expect(row.act.refusals).toContain(closed)
      for (const state of states.filter((each) => !from.includes(each)))
        expect(whyNot({ from, closed }, { state }, undefined)).toEqual(refuse(closed, null))
    }
  })
})
