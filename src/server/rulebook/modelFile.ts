import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { contradictionsIn } from '#model/rulebook/contradictions'
import { GovernanceModel } from '#model/rulebook/governanceModel'
import { type Text, text } from '#model/text'

/** What is wrong with a model's file, where, and how to mend it. Lines and columns start at 1. */
export interface FileFault {
  readonly line: number
  readonly column: number
  readonly path: string
  readonly message: Text
}

export type ReadModel = { readonly model: GovernanceModel } | { readonly faults: readonly FileFault[] }

/** Reads a model from YAML: first as YAML, then by its shape, then for contradictions. */
export function readModelFile(yaml: string): ReadModel {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true })
  if (document.errors.length > 0) {
    return {
      faults: document.errors.map((error) => {
        const { line, col } = lines.linePos(error.pos[0])
        return { line, column: col, path: '', message: text(`Filen är inte rätt skriven YAML: ${firstLine(error.message)}`, firstLine(error.message)) }
      }),
    }
  }
  const place = (path: readonly PropertyKey[]) => {
    const offset = offsetAt(document.contents, path)
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(line, 1), column: Math.max(col, 1), path: path.map(String).join('.') }
  }
  // Aliases could repeat a small file into a huge one; a model has no use for them.
  const shaped = GovernanceModel.safeParse(document.toJS({ maxAliasCount: 0 }))
  if (!shaped.success) {
    return { faults: shaped.error.issues.map((issue) => ({ ...place(issue.path), message: text(`Rätta: ${issue.message}`, issue.message) })) }
  }
  const contradictions = contradictionsIn(shaped.data)
  if (contradictions.length > 0) {
    return { faults: contradictions.map((each) => ({ ...place(each.path), message: each.message })) }
  }
  return { model: shaped.data }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message

/** Where in the text a path leads; the nearest parent where the path itself isn't written. */
function offsetAt(node: unknown, path: readonly PropertyKey[]): number {
  const [step, ...rest] = path
  const here = isMap(node) || isSeq(node) || isScalar(node) ? (node.range?.[0] ?? 0) : 0
  if (step === undefined) return here
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step)
    if (pair === undefined) return here
    return rest.length === 0 && isScalar(pair.key) ? (pair.key.range?.[0] ?? here) : offsetAt(pair.value, rest)
  }
  if (isSeq(node) && typeof step === 'number') return offsetAt(node.items[step], rest)
  return here
}
