import type { CalendarDate } from '../dates.ts'
import type { ObjectHistory } from '../structure.ts'
import { compose, enumerate, type Text, text } from '../text.ts'

export interface VersionChange {
  readonly on: CalendarDate
  readonly text: Text
}

/** The days on which an object came to be called or placed otherwise, and how. */
export const versionChanges = ({ versions }: ObjectHistory): readonly VersionChange[] =>
  versions.flatMap((version, at) => {
    const before = versions[at - 1]
    if (before === undefined) return []
    const isSame = (...traits: readonly (keyof typeof version)[]) =>
      traits.every((trait) => JSON.stringify(before[trait]) === JSON.stringify(version[trait]))
    const called = text(`heter ${version.code} ${version.name}`, `is called ${version.code} ${version.name}`)
    const what = enumerate([
      ...(isSame('code', 'name') ? [] : [called]),
      ...(isSame('category') ? [] : [text('byter kategori', 'changes category')]),
      ...(isSame('supportsAll', 'supportsIndirectly', 'administrationIds') ? [] : [changedSupport]),
      ...(isSame('level', 'partOfId') ? [] : [text('byter plats i strukturen', 'changes its place in the structure')]),
    ])
    return [{ on: version.from, text: compose((l) => `${before.code} ${what[l]}`) }]
  })

const changedSupport = text('stödjer andra än förut', 'supports others than before')
