/** A Cache as small as our worker needs it: text bodies by their exact address. `full` makes every write fail as a full phone does. */
export class FakeCache {
  readonly kept = new Map<string, Response>()
  full = false

  keys = () => Promise.resolve([...this.kept.keys()].map((url) => ({ url })))
  match = (key: string) => Promise.resolve(this.kept.get(key)?.clone())
  delete = (url: string) => Promise.resolve(this.kept.delete(url))
  put = (key: string, response: Response) => {
    if (this.full) return Promise.reject(new DOMException('no room', 'QuotaExceededError'))
    this.kept.set(key, response)
    return Promise.resolve()
  }

  get asCache(): Cache {
    return this as unknown as Cache
  }
}
