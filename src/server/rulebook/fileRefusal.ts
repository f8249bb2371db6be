import { type Refusal, refuse } from '#model/refusal'
import { compose } from '#model/text'
import type { ReadModel } from './modelFile.ts'

/** A file's faults as a refusal, each with its place: what an editor's page and the command line both show. */
export const refusalOfFile = ({ because, faults }: Exclude<ReadModel, { model: unknown }>): Refusal =>
  refuse(because === 'contradictions' ? 'model-contradicts-itself' : 'model-not-readable', null, {
    missing: faults.map(({ line, column, message }) =>
      compose((l) =>
        l === 'sv' ? `Rad ${line}, kolumn ${column}: ${message.sv}` : `Line ${line}, column ${column}: ${message.en}`,
      ),
    ),
    field: 'yaml',
  })
