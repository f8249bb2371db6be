export interface Piece {
  readonly words: string
  readonly kind: 'same' | 'removed' | 'added'
}

/** Two texts, word by word: the longest run of words that both have in order stays, and the rest was taken out or put in. */
export function wordDifference(before: string, after: string): readonly Piece[] {
  const [a, b] = [wordsOf(before), wordsOf(after)]
  const common = commonLengths(a, b)
  const pieces: Piece[] = []
  const put = (kind: Piece['kind'], word: string) => {
    const last = pieces.at(-1)
    if (last?.kind === kind) pieces[pieces.length - 1] = { kind, words: `${last.words} ${word}` }
    else pieces.push({ kind, words: word })
  }
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [was, is] = [a[i], b[j]]
    if (was !== undefined && was === is) {
      put('same', was)
      i += 1
      j += 1
    } else if (was !== undefined && (is === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      put('removed', was)
      i += 1
    } else {
      put('added', is ?? '')
      j += 1
    }
  }
  return pieces
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter((word) => word !== '')
const at = (table: readonly (readonly number[])[], i: number, j: number): number => table[i]?.[j] ?? 0

/** For each place in the two, how many words they have in common from there on. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly (readonly number[])[] {
  const table: number[][] = []
  for (let i = a.length - 1; i >= 0; i -= 1) {
    const row: number[] = []
    for (let j = b.length - 1; j >= 0; j -= 1)
      row[j] = a[i] === b[j] ? at(table, i + 1, j + 1) + 1 : Math.max(at(table, i + 1, j), row[j + 1] ?? 0)
    table[i] = row
  }
  return table
}
