import type { Settings } from '../settings/settings.ts'

export interface Surroundings {
  readonly settings: Settings
  /** Where the build lies. */
  readonly dist: string
}

export interface Command {
  readonly name: readonly string[]
  /** What follows the name, as it is shown. */
  readonly takes: string
  readonly does: string
  /** Answers the exit code. */
  readonly run: (words: readonly string[], surroundings: Surroundings) => Promise<number>
}
