import { posix } from 'node:path'
import type { Sheet } from './reading.ts'
import type { XmlHandler } from './xmlScanner.ts'
import type { TagAttributes } from './xmlText.ts'

export interface ListedSheet {
  readonly name: string
  readonly state: Sheet['state']
  readonly relation: string
}

/** workbook.xml: which sheets there are, which of them are hidden, and where days are counted from. */
export class WorkbookPart implements XmlHandler {
  readonly sheets: ListedSheet[] = []
  from1904 = false
  #inSheets = false

  open(name: string, attributes: TagAttributes): void {
    if (name === 'workbookPr') this.from1904 = attributes.is('date1904')
    else if (name === 'sheets') this.#inSheets = true
    else if (name === 'sheet' && this.#inSheets) {
      const state = attributes.get('state')
      this.sheets.push({
        name: attributes.get('name') ?? '',
        state: state === 'hidden' || state === 'veryHidden' ? state : 'visible',
        relation: attributes.get('id') ?? '',
      })
    }
  }

  close(name: string): void {
    if (name === 'sheets') this.#inSheets = false
  }

  text(): void {}
}

export interface Relation {
  readonly id: string
  /** The last word of the type's address, the same in both editions of the format. */
  readonly type: string
  readonly part: string
}

/** A .rels part. What points out of the file is left out, so nothing can be fetched. */
export class RelationsPart implements XmlHandler {
  readonly relations: Relation[] = []
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  open(name: string, attributes: TagAttributes): void {
    if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return
    const target = (attributes.get('Target') ?? '').replaceAll('\\', '/')
    this.relations.push({
      id: attributes.get('Id') ?? '',
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      // Only a key to look a part up by: with `..` too many it finds nothing.
      part: posix.join(target.startsWith('/') ? '' : this.#folder, target).replace(/^\//, ''),
    })
  }

  close(): void {}
  text(): void {}
}
