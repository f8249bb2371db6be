import type { GovernanceModel } from '#model/shapes/governanceModel'
import { readModelFile } from './modelFile.ts'

/** The text of every file in models/, also in the built server, which has no such folder beside it. */
const files: Readonly<Record<string, string>> = import.meta.glob('../../../models/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})

let read: readonly GovernanceModel[] | undefined

/** The models that ship with Styrbord, Linköping's first. Read once, when first asked for. */
export function shippedModels(): readonly GovernanceModel[] {
  read ??= Object.entries(files)
    .map(([path, yaml]) => modelIn(path, yaml))
    .sort((a, b) => Number(b.id === 'linkoping') - Number(a.id === 'linkoping') || a.id.localeCompare(b.id))
  return read
}

export const shippedModel = (id: string): GovernanceModel | undefined =>
  shippedModels().find((model) => model.id === id)

/** A shipped model's file as it is written, to copy and change. */
export function shippedModelFile(id: string): string | undefined {
  return Object.entries(files).find(([path]) => path.endsWith(`/${id}.yaml`))?.[1]
}

function modelIn(path: string, yaml: string): GovernanceModel {
  const result = readModelFile(yaml)
  if ('model' in result) return result.model
  const { line, column, message } = result.faults[0] ?? { line: 1, column: 1, message: { en: 'unreadable' } }
  throw new Error(`${path}:${line}:${column} ${message.en}`)
}
