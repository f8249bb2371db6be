import { DocumentUrl } from '#model/components/registering'
import type { ImportCell } from '#model/imports/importTable'
import type { DocumentLink } from '#model/shapes/component'
import { saysNothing } from './cellWords.ts'
import type { RowTelling } from './rowTelling.ts'

const address = /https?:\/\/[^\s<>"]+/giu
const mostLinks = 50

/** Links, each with what stands before it as its title. What leads nowhere in a browser is kept in the note. */
export function documentsIn(cell: ImportCell, telling: RowTelling): readonly DocumentLink[] | undefined {
  const links = linksApart(cell.text).flatMap((line): readonly DocumentLink[] => {
    const found = [...line.matchAll(address)]
    const urls = found.map(([written]) => written.replace(/[),.;]+$/, ''))
    if (urls.length === 0 || !urls.every(isLink)) telling.note('documents', line)
    return found.flatMap((match, at) => {
      const before = found[at - 1]
      const start = before === undefined ? 0 : before.index + before[0].length
      const url = urls[at] ?? ''
      const title = line.slice(start, match.index).replace(/^[\s,:–(-]+|[\s,:–(-]+$/g, '')
      return isLink(url) ? [{ title: (title || titleOf(url)).slice(0, 200), url }] : []
    })
  })
  if (links.length === 0) {
    telling.tell('documents-without-links', 'documents')
    return undefined
  }
  return links.slice(0, mostLinks)
}

/** A semicolon can stand in an address; with a blank after it, it parts two. */
const linksApart = (written: string): readonly string[] =>
  written
    .split(/\n|;\s/)
    .map((line) => line.trim())
    .filter((line) => !saysNothing(line))

const isLink = (url: string): boolean => DocumentUrl.safeParse(url).success

/** The last part of the path, or the host. */
function titleOf(url: string): string {
  const { hostname, pathname } = new URL(url)
  const last = pathname.split('/').filter(Boolean).at(-1)
  if (last === undefined) return hostname
  try {
    return decodeURIComponent(last)
  } catch {
    return last
  }
}
