/**
 * Where two lists of records differ, seen from both ends: records never change, and of ten years of them an act touches a
 * few, which stand where they stood.
 */
export function differing<T>(before: readonly T[], after: readonly T[]): readonly [readonly T[], readonly T[]] {
  const shorter = Math.min(before.length, after.length)
  let same = 0
  while (same < shorter && before[same] === after[same]) same += 1
  let alike = 0
  while (alike < shorter - same && before[before.length - 1 - alike] === after[after.length - 1 - alike]) alike += 1
  return [before.slice(same, before.length - alike), after.slice(same, after.length - alike)]
}
