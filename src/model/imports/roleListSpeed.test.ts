import { expect, test } from 'vitest'
import { foundation } from '#demo/foundation'
import { linkoping } from '../../../test/models/organisations.ts'
import { Governance } from '../governance.ts'
import { ImportChoices } from './choices.ts'
import type { RoleListField } from './fields.ts'
import { planRoleList } from './roleList.ts'

const { structure } = foundation(linkoping)
const codes = ['VSOA', 'UKF', 'SAM', 'KOP', 'FST']
const fields: readonly RoleListField[] = [
  'name',
  'role',
  'object',
  'office',
  'products',
  'administration',
  'from',
  'reference',
]

function longList(length: number) {
  const leading = codes.flatMap((code) => [
    [`Ägare ${code}`, 'OÄ vht', code, 'Chef', ''],
    [`Ledare ${code}`, 'OL vht', code, '', ''],
  ])
  const others = Array.from({ length: length - leading.length }, (_, at) => {
    const code = codes[at % codes.length] ?? ''
    const object = structure.objects.find((each) => each.versions[0]?.code === code)
    const products = structure.products.filter((each) => each.objectId === object?.id)
    const name = `Efternamn${at}, Förnamn`
    if (at % 3 === 0) return [name, '', '', 'Rektor', '']
    return at % 3 === 1
      ? [name, 'Specialist vht', code, '', '']
      : [name, 'OPS vht', code, '', products[at % products.length]?.name ?? '']
  })
  return [...leading, ...others].map((cells, at) => ({
    number: at + 2,
    hidden: false,
    cells: [...cells, 'UF', '2024-01-01', 'X'].map((text) => ({ text })),
  }))
}

test('1,500 rows are tried in less than three seconds of work', () => {
  const acting = {
    actor: { accountId: 'tove', personId: null, name: 'Tove Lindmark', rights: ['register'] as const },
    ...{ now: '2026-11-23T08:00:00.000Z', today: '2026-11-23', newId: () => crypto.randomUUID() },
  }
  const choices = ImportChoices.parse({ meanings: [{ field: 'dialogue', cell: '', value: 'works-for' }] })
  // The processor's time, since others may be using the machine.
  const before = process.cpuUsage()
  const { follows, problems } = planRoleList(
    { rows: longList(1_500), columns: fields.map((field) => ({ heading: field, field })) },
    choices,
    new Governance(structure, '2026-11-23'),
    acting,
  )
  const { user, system } = process.cpuUsage(before)
  expect(problems.filter(({ level }) => level === 'error')).toEqual([])
  expect(follows?.appointments).toBeGreaterThan(900)
  expect((user + system) / 1_000).toBeLessThan(3_000)
})
