const deepest = 40

/** Is a body's JSON something that the product can hold: no text with NUL, which PostgreSQL keeps nowhere, and no endless nesting? */
export function isWellFormed(body: unknown): boolean {
  // A list of what is left to look at: recursion is what a deep body is sent to break.
  const left: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }]
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { value, depth } = next
    if (typeof value === 'string' && value.includes('\0')) return false
    if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) continue
    if (depth === deepest) return false
    for (const [key, inner] of Object.entries(value)) {
      if (key.includes('\0')) return false
      left.push({ value: inner, depth: depth + 1 })
    }
  }
  return true
}
