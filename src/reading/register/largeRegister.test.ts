import { expect, test } from 'vitest'
import { Governance } from '#model/governance'
import { ImportChoices } from '#model/imports/choices'
import { withImported } from '#model/imports/importedRecords'
import { registerFields } from '#model/imports/registerFields'
import { emptyVretaby, testDay, vretabyOn } from '../../../test/models/emptyVretaby.ts'
import { largeRegister } from '../../../test/models/largeRegister.ts'
import { acting, allAtOnce, allNew, sourceOf } from '../../../test/models/registers.ts'
import { matchColumns } from '../cells/columns.ts'
import { planRegister } from './planRegister.ts'

test('1,500 rows of 53 columns are matched, all of them new, and read again nothing has changed', () => {
  const source = sourceOf(largeRegister(1_500, vretabyOn()))
  expect(source.columns).toHaveLength(53)
  const choices = ImportChoices.parse({ otherNewValues: allNew })
  const headings = source.columns.map(({ heading }) => heading)
  expect(matchColumns(headings, registerFields).filter(({ certainty }) => certainty === 'sure').length).toBeGreaterThan(
    45,
  )
  const first = allAtOnce(planRegister(source, choices, vretabyOn(), acting, new Set()))
  expect(first.problems.filter(({ level }) => level === 'error')).toEqual([])
  expect(first.register?.new).toBe(1_500)
  const standing = new Governance(withImported(emptyVretaby, first.made), testDay)
  const again = allAtOnce(planRegister(source, choices, standing, acting, new Set()))
  expect(again.register).toMatchObject({ new: 0, changed: 0, unchanged: 1_500 })
}, 60_000)
