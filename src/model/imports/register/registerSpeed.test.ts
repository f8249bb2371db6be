import { expect, test } from 'vitest'
import { emptyVretaby, testDay, vretabyOn } from '../../../../test/models/emptyVretaby.ts'
import { largeRegister } from '../../../../test/models/largeRegister.ts'
import { acting, allNew, sourceOf } from '../../../../test/models/registers.ts'
import { Governance } from '../../governance.ts'
import { ImportChoices } from '../choices.ts'
import { matchColumns } from '../columns.ts'
import { withMade } from '../made.ts'
import { planRegister } from './planRegister.ts'
import { registerFields } from './registerFields.ts'

/** The processor's time, since others may be using the machine. */
function spent<T>(work: () => T): { readonly made: T; readonly milliseconds: number } {
  const before = process.cpuUsage()
  const made = work()
  const { user, system } = process.cpuUsage(before)
  return { made, milliseconds: (user + system) / 1_000 }
}

test('1,500 rows of 53 columns are matched and tried, new and read again, in less than three seconds of work each', () => {
  const source = sourceOf(largeRegister(1_500, vretabyOn()))
  expect(source.columns).toHaveLength(53)
  const choices = ImportChoices.parse({ otherNewValues: allNew })
  const matched = spent(() =>
    matchColumns(
      source.columns.map(({ heading }) => heading),
      registerFields,
    ),
  )
  expect(matched.made.filter(({ certainty }) => certainty === 'sure').length).toBeGreaterThan(45)
  const first = spent(() => planRegister(source, choices, vretabyOn(), acting, new Set()))
  expect(first.made.problems.filter(({ level }) => level === 'error')).toEqual([])
  expect(first.made.register?.new).toBe(1_500)
  const standing = new Governance(withMade(emptyVretaby, first.made.made), testDay)
  const again = spent(() => planRegister(source, choices, standing, acting, new Set()))
  expect(again.made.register).toMatchObject({ new: 0, changed: 0, unchanged: 1_500 })
  for (const { milliseconds } of [matched, first, again]) expect(milliseconds).toBeLessThan(3_000)
}, 60_000)
