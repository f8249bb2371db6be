import { expect, test } from 'vitest'
import { vretabyOn } from '../../test/models/vretaby.ts'
import { allFindings } from './allFindings.ts'
import { findingsAbout, findingsIn, findingsOn } from './findingsOn.ts'
import { Governance } from './governance.ts'

const today = vretabyOn()
/** Nothing that has been asked of it before is remembered. */
const anew = () => new Governance(today.structure, today.day)

test('each question tells of what it says that it is about', () => {
  for (const { kind, about, ask } of allFindings) {
    const other = ask(today).filter(({ subject }) => !about.some((type) => type === subject.type))
    expect({ kind, other }).toEqual({ kind, other: [] })
  }
})

test('what is asked of one object or component alone misses nothing', () => {
  const all = findingsOn(today)
  const inObjects = today.objects.map((object) => ({
    own: findingsIn(object, anew()),
    of: all.filter(({ objectId }) => objectId === object.id),
  }))
  const aboutComponents = today.structure.components.map((component) => ({
    own: findingsAbout(component, anew()),
    of: all.filter(({ subject }) => subject.id === component.id),
  }))
  for (const { own, of } of [...inObjects, ...aboutComponents]) expect(own).toEqual(of)
  expect(new Set(inObjects.flatMap(({ own }) => own.map(({ kind }) => kind))).size).toBeGreaterThan(10)
  expect(aboutComponents.flatMap(({ own }) => own)).not.toEqual([])
})
