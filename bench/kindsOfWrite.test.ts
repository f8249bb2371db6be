import { expect, test } from 'vitest'
import { contract } from '#api/contract'
import { vretaby } from '#demo/vretaby'
import { shippedModel } from '#server/rulebook/shippedModels'
import { actsOn } from './acts.ts'
import { furtherActsOn } from './furtherActs.ts'
import { furtherObjects } from './furtherObjects.ts'
import { actsOfRows, measuredByTheFile, writtenAlike } from './kindsOfWrite.ts'
import { withObjects } from './objectSubjects.ts'
import { withSubjects } from './subjects.ts'

const model = shippedModel('linkoping')
if (model === undefined) throw new Error('there is no model linkoping')
const { structure } = vretaby(model)
const rows = [
  ...actsOn(structure).map(({ id }) => actsOfRows[id as keyof typeof actsOfRows] ?? id),
  ...furtherActsOn(withSubjects(structure)).map(({ id }) => id),
  ...furtherObjects(withObjects(structure)).map(({ id }) => id),
]

test('every act over HTTP has one row, or says whose row it shares', () => {
  const acts = Object.values(contract).flatMap((endpoint) => ('act' in endpoint ? [endpoint.act.id] : []))
  const told = [...rows, ...Object.keys(writtenAlike), ...measuredByTheFile]
  expect(told.toSorted()).toEqual([...new Set(acts)].toSorted())
})

test('a row that is shared is there', () => {
  expect(Object.values(writtenAlike).filter(({ row }) => !rows.includes(row))).toEqual([])
})
