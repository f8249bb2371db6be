import type { Frame } from './frame.ts'

/** The next number of a model's version: those withdrawn keep theirs. The frame's lock makes the number its own. */
export async function nextModelNumber({ tx }: Frame): Promise<number> {
  const { last } = await tx
    .selectFrom('model_versions')
    .select((eb) => eb.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0) + 1
}
