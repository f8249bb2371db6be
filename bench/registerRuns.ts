import type { Structure } from '#model/structure'
import { databaseKinds } from './databases.ts'
import { type Imported, imported, type Timed } from './importing.ts'
import { startProduct } from './programs.ts'
import { registerFile } from './registerFile.ts'
import { median, megabytes, tableOf, whole } from './results.ts'

const rows = 1_500
const goals = { dryRun: 3_000, choice: 300, completion: 5_000 } as const
const steps = { dryRun: 'dry run', choice: 'a choice, plan included', completion: 'import', undo: 'undo' } as const
type Step = keyof typeof steps

interface Runs {
  readonly database: string
  readonly format: 'xlsx' | 'csv'
  readonly runs: readonly Imported[]
  /** Megabytes: at rest, and the most that the server process held until the end. */
  readonly memory: readonly [number, number]
}

/** A register into a municipality that has none: each format on a server process of its own, taken in and out again. */
export async function measuredRegister(structure: Structure, times: number): Promise<string> {
  const file = await registerFile(structure, rows)
  const all: Runs[] = []
  for (const open of databaseKinds) {
    const databases = await open(structure)
    try {
      for (const format of ['xlsx', 'csv'] as const) {
        const program = await startProduct(databases.product)
        try {
          const atRest = program.memory()
          const runs: Imported[] = []
          for (let n = 0; n < times; n += 1)
            runs.push(await imported(program, databases.tenants[0]?.cookie ?? '', file, format))
          all.push({ database: databases.name, format, runs, memory: [atRest, program.mostMemory()] })
          console.log(`register as .${format} on ${databases.name}`)
        } finally {
          await program.stop()
        }
      }
    } finally {
      await databases.remove()
    }
  }
  return writtenRegister(all, file.columns, times)
}

function writtenRegister(all: readonly Runs[], columns: number, times: number): string {
  const head = ['', 'median ms', 'slowest ms', 'goal ms', 'others waited at most ms', 'note']
  const lines = all.flatMap(({ database, format, runs }) =>
    (Object.keys(steps) as Step[]).map((step) => {
      const took = runs.map((run): Timed => run[step])
      const middle = median(took.map(({ milliseconds }) => milliseconds))
      const goal = step === 'undo' ? undefined : goals[step]
      return [
        `${steps[step]}, .${format} on ${database}`,
        whole(middle),
        whole(Math.max(...took.map(({ milliseconds }) => milliseconds))),
        goal === undefined ? '' : whole(goal),
        whole(Math.max(...took.map(({ othersWaited }) => othersWaited))),
        goal === undefined || middle <= goal ? '' : '**over the goal**',
      ]
    }),
  )
  return [
    `A register of ${rows.toLocaleString('en')} rows and ${columns} columns into a municipality without one, ${times} times: the file with its dry run, the answer to the names that are new, the import of all of it, and its undoing. The slowest is the first, on a process that has just begun. Meanwhile somebody else asks for something small.`,
    tableOf(head, lines),
    ...all.map(
      ({ database, format, memory }) =>
        `Resident memory of Styrbord, .${format} on ${database}: ${megabytes(memory)} at the most${database.startsWith('embedded') ? ' (the database is in the same process)' : ''}.`,
    ),
  ].join('\n\n')
}
