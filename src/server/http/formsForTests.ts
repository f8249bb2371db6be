/** A part of a form: a field without, a file with, a name of its own. Headers are written as they are. */
export interface FormPart {
  readonly name: string
  readonly content: Uint8Array | string
  readonly fileName?: string
  readonly type?: string
}

const boundary = 'a-line-that-stands-in-no-file-7e3b'

/** The body of a form and the header that goes with it, byte for byte: no library puts right what a test sends wrong. */
export function formOf(parts: readonly FormPart[]): [Buffer, Record<string, string>] {
  const pieces = parts.flatMap(({ name, content, fileName, type }) => [
    `--${boundary}\r\ncontent-disposition: form-data; name="${name}"`,
    fileName === undefined ? '' : `; filename="${fileName}"`,
    type === undefined ? '' : `\r\ncontent-type: ${type}`,
    '\r\n\r\n',
    content,
    '\r\n',
  ])
  const body = Buffer.concat([...pieces, `--${boundary}--\r\n`].map((piece) => Buffer.from(piece as string)))
  return [body, { 'content-type': `multipart/form-data; boundary=${boundary}` }]
}

export const roleListForm = (
  content: Uint8Array,
  fileName: string,
  type = 'application/octet-stream',
): readonly FormPart[] => [
  { name: 'kind', content: 'role-list' },
  { name: 'file', content, fileName, type },
]
