import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

export type SourceFile = { path: string; text: string }

const root = fileURLToPath(new URL('..', import.meta.url))
const notOurs = /^(node_modules|dist|data|\.git|\.cache|test-results)$|^src\/web\/words\/compiled$/

/** Every text file under these folders (all of the repository for '.'), with / in its path on every platform. */
export function sourceFiles(folders: string[], kinds: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) => pathsIn(join(root, folder)))
    .filter((path) => kinds.test(path))
    .map((path) => ({ path: slashed(path), text: readFileSync(path, 'utf8') }))
}

export function isTest(path: string): boolean {
  return /(\.test|ForTests)\.tsx?$/.test(path)
}

/** Code without comments, so that a rule's name in a comment is not taken for a breach of it. */
export function codeOf(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
}

function pathsIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (notOurs.test(slashed(path))) return []
    return entry.isDirectory() ? pathsIn(path) : [path]
  })
}

function slashed(path: string): string {
  return relative(root, path).split(sep).join('/')
}
