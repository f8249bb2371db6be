import { wordsOf } from './headingWords.ts'

/** "Fors, Annika" is Annika Fors; what stands in brackets, as in "Annika Fors (vik.)", isn't part of the name. */
export function personNameOf(cell: string): string {
  const bare = cell.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
  const [last = '', first = '', ...more] = bare.split(',').map(tidy)
  if (more.length > 0 || first === '' || last === '') return tidy(bare.replace(/,/g, ' '))
  return `${first} ${last}`
}

const tidy = (name: string): string => name.replace(/\s+/g, ' ').trim()

/** Two ways of writing the same name: case, accents and hyphens set aside. */
export const nameKey = (name: string): string => wordsOf(name).join(' ')

export const fullName = (first: string, last: string): string => tidy(`${tidy(first)} ${tidy(last)}`)
