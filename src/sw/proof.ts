/** Whether these bytes are the file that was listed. `proof` as in `Known`. */
export async function proves(bytes: ArrayBuffer, proof: string): Promise<boolean> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  if (proof.startsWith('sha256-')) return proof.slice(7) === btoa(String.fromCharCode(...digest))
  return proof.length >= 16 && hex(digest).startsWith(proof)
}

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
