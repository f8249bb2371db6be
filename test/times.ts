/** How many times more than in `npm test` properties are tried, files invented and processes killed: `npm run check -- --long`. */
const more = Number(process.env.STYRBORD_TEST_TIMES ?? 1)

export const isLong = more > 1

/** Few enough for every run; more when it is asked for. */
export const times = (few: number): number => Math.ceil(few * more)
