import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runProduct, startProduct } from './programs.ts'
import type { Starts } from './results.ts'

/** On a fresh folder, which is unpacked from the build, on the same folder again, and an organisation of one's own on another. */
export async function measuredStarts(times: number): Promise<Starts> {
  const starts = { first: [] as number[], later: [] as number[], own: [] as number[] }
  for (let n = 0; n < times; n += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'styrbord-bench-'))
    for (const those of [starts.first, starts.later]) {
      const program = await startProduct({ STYRBORD_DATA: join(folder, 'data') })
      those.push(program.milliseconds)
      await program.stop()
    }
    const words = ['organisation', 'create', 'Vretaby', '--model', 'linkoping', '--admin-name', 'Tove Lindmark']
    const own = [...words, '--admin-email', 'tove.lindmark@vretaby.example']
    starts.own.push(runProduct(own, { STYRBORD_DATA: join(folder, 'own') }))
    rmSync(folder, { recursive: true, force: true })
  }
  return starts
}
