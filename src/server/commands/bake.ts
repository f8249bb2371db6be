import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bakeFolder } from '#store/embedded/baked'
import { openStore } from '#store/open'
import type { Command } from './command.ts'
import { CommandFault } from './fault.ts'
import { seedDemo } from './seedDemo.ts'

export const bake: Command = {
  name: ['bake'],
  takes: 'ARCHIVE',
  does: 'packs a migrated folder with the demo, for first starts (part of the build)',
  async run([archive]) {
    if (archive === undefined) throw new CommandFault('Use: styrbord bake dist/baked.tar.gz')
    const folder = mkdtempSync(join(tmpdir(), 'styrbord-bake-'))
    try {
      const store = await openStore({ folder })
      await seedDemo(store.connection)
      await store.close()
      await bakeFolder(folder, archive)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    return 0
  },
}
