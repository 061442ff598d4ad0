import type { Count } from './claim.ts'

/** A count's number in digits, with its bounds: "3", "3-5", "10+", "~10". */
export function numberShown({ least = 0, most, approx }: Count): string {
  const number = most === undefined ? `${least}+` : least === most ? `${most}` : `${least}-${most}`
  return approx ? `~${number}` : number
}
