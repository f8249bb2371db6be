/** Makes a pure function that is asked once for each value: what it answered is kept as long as the value itself is. */
export function onceFor<Key extends object, Made>(make: (of: Key) => Made): (of: Key) => Made {
  const known = new WeakMap<Key, { readonly made: Made }>()
  return (of) => {
    const found = known.get(of)
    if (found !== undefined) return found.made
    const made = make(of)
    known.set(of, { made })
    return made
  }
}
