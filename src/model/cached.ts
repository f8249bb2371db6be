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
