/** Where in the file a fault stands: the Swedish text begins "Rad 12, kolumn 3:". */
export function placeIn(fault: string): { line: number; column: number } | undefined {
  const found = /^Rad (\d+), kolumn (\d+):/.exec(fault)
  return found === null ? undefined : { line: Number(found[1]), column: Number(found[2]) }
}
