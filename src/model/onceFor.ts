/** What a pure function has answered, kept as long as what it was asked of. */
export interface Once<Key extends object, Made> {
  (of: Key): Made
  /** What is kept; nothing is made for the sake of the question. */
  known(of: Key): Made | undefined
  /** Keeps what somebody has found out in a shorter way. */
  tell(of: Key, made: Made): void
}

/** Makes a pure function that is asked once for each value: what it answered is kept as long as the value itself is. */
export function onceFor<Key extends object, Made>(make: (of: Key) => Made): Once<Key, Made> {
  const answers = new WeakMap<Key, { readonly made: Made }>()
  const known = (of: Key) => answers.get(of)?.made
  const tell = (of: Key, made: Made) => void answers.set(of, { made })
  const ask = (of: Key): Made => {
    const found = answers.get(of)
    if (found !== undefined) return found.made
    const made = make(of)
    tell(of, made)
    return made
  }
  return Object.assign(ask, { known, tell })
}
