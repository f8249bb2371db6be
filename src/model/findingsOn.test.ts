import { expect, test } from 'vitest'
import { vretabyOn } from '../../test/models/vretaby.ts'
import { allFindings } from './allFindings.ts'
import { findingsAbout, findingsOn } from './findingsOn.ts'

const today = vretabyOn()

test('each question tells of what it says that it is about, so a page about one thing misses none', () => {
  for (const { kind, about, ask } of allFindings) {
    const other = ask(today).filter(({ subject }) => !about.some((type) => type === subject.type))
    expect({ kind, other }).toEqual({ kind, other: [] })
  }
  const subjects = new Map(findingsOn(today).map(({ subject }) => [`${subject.type} ${subject.id}`, subject]))
  expect(subjects.size).toBeGreaterThan(10)
  for (const subject of subjects.values()) {
    const all = findingsOn(today).filter((each) => each.subject.type === subject.type && each.subject.id === subject.id)
    expect(findingsAbout(subject, today)).toEqual(all)
  }
})
