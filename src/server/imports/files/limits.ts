/** How much of a user's file the server is willing to read. */
export interface ReadingLimits {
  readonly bytes: number
  /** Parts of a zip. */
  readonly entries: number
  /** All parts of a zip together, unpacked. */
  readonly unpackedBytes: number
  /** Unpacked over packed; asked of parts over `ratioFrom` bytes, since a small part can harm nobody. */
  readonly ratio: number
  readonly ratioFrom: number
  /** Cells in all sheets, counted from column A to the last one used in each row. */
  readonly cells: number
  /** Rows in all sheets, empty ones too. */
  readonly rows: number
  /** Characters in all cells: one shared string can be pointed at by every cell. */
  readonly characters: number
  readonly milliseconds: number
  /** Of the worker's JavaScript heap. */
  readonly megabytes: number
}

/** 20,000 rows of 53 columns fit with room to spare: ten registers of the size that a municipality has. */
export const shippedLimits: ReadingLimits = {
  bytes: 20 * 1024 * 1024,
  entries: 2_000,
  unpackedBytes: 256 * 1024 * 1024,
  ratio: 150,
  ratioFrom: 4 * 1024 * 1024,
  cells: 2_000_000,
  rows: 200_000,
  characters: 40_000_000,
  milliseconds: 30_000,
  megabytes: 384,
}
