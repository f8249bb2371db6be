/** `/objekt/$id/tillsatt` takes `/objekt/UKF/tillsatt`; the values stand for the names. Undefined when it doesn't fit. */
export function paramsIn(pattern: string, pathname: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/').filter(Boolean)
  const given = pathname.split('/').filter(Boolean)
  if (wanted.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [i, part] of wanted.entries()) {
    const value = decoded(given[i] ?? '')
    if (value === undefined) return undefined
    if (part.startsWith('$')) params[part.slice(1)] = value
    else if (part !== value) return undefined
  }
  return params
}

/** The page of an address: a written part goes before a named one, so /objekt/nytt isn't the object called nytt. */
export function pageAt<T extends { readonly path: string }>(pages: readonly T[], pathname: string) {
  const fitting = pages.flatMap((page) => {
    const params = paramsIn(page.path, pathname)
    return params === undefined ? [] : [{ page, params }]
  })
  return fitting.sort((a, b) => Object.keys(a.params).length - Object.keys(b.params).length)[0]
}

const decoded = (part: string): string | undefined => {
  try {
    return decodeURIComponent(part)
  } catch {
    return undefined
  }
}
