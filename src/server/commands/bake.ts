import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bakeFolder } from '#store/embedded/baked'
import { openStore } from '#store/open'
import type { Command } from './command.ts'
import { CommandFault } from './fault.ts'
import { seedDemo } from './seedDemo.ts'
import { archives } from './start.ts'

export const bake: Command = {
  name: ['bake'],
  takes: 'FOLDER',
  does: 'packs a migrated database, one empty and one with the demo, for first starts (part of the build)',
  async run([place]) {
    if (place === undefined) throw new CommandFault('Use: styrbord bake dist')
    const folder = mkdtempSync(join(tmpdir(), 'styrbord-bake-'))
    try {
      const empty = await openStore({ folder })
      await empty.close()
      await bakeFolder(folder, join(place, archives.empty))
      const store = await openStore({ folder })
      await seedDemo(store.connection)
      await store.close()
      await bakeFolder(folder, join(place, archives.demo))
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
    return 0
  },
}
