/** Whether the browser has promised not to clear our data by itself. `unknown` where it cannot be asked (old iPhones). */
export type Persistence = 'granted' | 'denied' | 'unknown'

/**
 * Asks for the promise. Firefox shows the person a question, the others decide by themselves and rather say yes to an installed or well-used
 * app: so ask after something worth keeping has been kept, never at the first start. Safe to call again.
 */
export async function askToPersist(): Promise<Persistence> {
  return answer(() => navigator.storage.persist())
}

export async function isPersistent(): Promise<Persistence> {
  return answer(() => navigator.storage.persisted())
}

async function answer(ask: () => Promise<boolean>): Promise<Persistence> {
  try {
    return (await ask()) ? 'granted' : 'denied'
  } catch {
    return 'unknown'
  }
}
