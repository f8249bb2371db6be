import { createHash } from 'node:crypto'

/**
 * The id of something in Vretaby, always the same for the same name: `demoId('person/annika-fors')`.
 * Built like a UUID of version 5, so that it passes wherever an id is checked.
 */
export function demoId(name: string): string {
  const hash = createHash('sha1').update(`vretaby/${name}`).digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 3) | 8).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `5${hash.slice(13, 16)}`,
    variant + hash.slice(17, 20),
    hash.slice(20, 32),
  ].join('-')
}

/** "Per-Olof Strand" is called `per-olof-strand` in ids and addresses. */
export const keyOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export const personId = (name: string): string => demoId(`person/${keyOf(name)}`)
export const accountId = (name: string): string => demoId(`account/${keyOf(name)}`)
export const objectId = (code: string): string => demoId(`object/${code}`)
export const productId = (code: string, name: string): string => demoId(`product/${code}/${keyOf(name)}`)
export const officeId = (key: string): string => demoId(`office/${key}`)
