/** A pure function of one value, and the answers that are cached as long as the values they were asked of. */
export interface Cached<Key extends object, Answer> {
  (of: Key): Answer
  /** The cached answer; nothing is computed. */
  known(of: Key): Answer | undefined
  /** Caches an answer that was found in a shorter way. */
  set(of: Key, answer: Answer): void
}

/** Caches what a pure function of one value answers, as long as the value itself is there. */
export function cached<Key extends object, Answer>(compute: (of: Key) => Answer): Cached<Key, Answer> {
  const answers = new WeakMap<Key, { readonly answer: Answer }>()
  const known = (of: Key) => answers.get(of)?.answer
  const set = (of: Key, answer: Answer) => void answers.set(of, { answer })
  const ask = (of: Key): Answer => {
    const found = answers.get(of)
    if (found !== undefined) return found.answer
    const answer = compute(of)
    set(of, answer)
    return answer
  }
  return Object.assign(ask, { known, set })
}

/**
 * Caches what a pure function answers by the parts that the answer rests on, so that it outlives changes of all else. The
 * latest few answers are kept as long as the first part is there.
 */
export function cachedByParts<Of, Answer>(
  partsOf: (of: Of) => readonly [object, ...unknown[]],
  compute: (of: Of) => Answer,
): (of: Of) => Answer {
  const answersTo = cached((_first: object): { readonly rest: readonly unknown[]; readonly answer: Answer }[] => [])
  return (of) => {
    const [first, ...rest] = partsOf(of)
    const answers = answersTo(first)
    const found = answers.find((each) => each.rest.every((part, at) => part === rest[at]))
    if (found !== undefined) return found.answer
    const answer = compute(of)
    answers.push({ rest, answer })
    if (answers.length > keptAtMost) answers.shift()
    return answer
  }
}

const keptAtMost = 8

/** Caches what a pure function answers to the latest keys, whatever else is there. */
export function latestByKey<Answer>(most: number, compute: (key: string) => Answer): (key: string) => Answer {
  const answers = new Map<string, { readonly answer: Answer }>()
  return (key) => {
    const found = answers.get(key) ?? { answer: compute(key) }
    answers.delete(key)
    answers.set(key, found)
    const [longestAgo] = answers.keys()
    if (answers.size > most && longestAgo !== undefined) answers.delete(longestAgo)
    return found.answer
  }
}

/** Answers a key once. Kept with a value by `cached`, so that what it answers is kept as long. */
export function cachedByKey<Key, Answer>(compute: (key: Key) => Answer): (key: Key) => Answer {
  const answers = new Map<Key, { readonly answer: Answer }>()
  return (key) => {
    const known = answers.get(key)
    if (known !== undefined) return known.answer
    const answer = compute(key)
    answers.set(key, { answer })
    return answer
  }
}
