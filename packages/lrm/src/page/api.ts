import type { LrmEvent } from './contracts.ts';

/** The token of the address, kept while the tab is open and out of the address bar. */
const KEPT = 'hubsante-lrm';

/** The token of the address, kept for this tab and taken out of the address; `null` when there is none. */
export function takeToken(): string | null {
  const given = /#jeton=([\w-]+)$/.exec(location.hash)?.[1];
  if (given !== undefined) {
    sessionStorage.setItem(KEPT, given);
    history.replaceState(null, '', location.pathname);
  }
  return given ?? sessionStorage.getItem(KEPT);
}

/** The LRM answers that it does not. */
export class ApiError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`${status}`);
    this.status = status;
  }
}

/** Asks the LRM. */
export class Api {
  readonly #token: string;

  constructor(token: string) {
    this.#token = token;
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.#answer(await fetch(`/api/${path}`, { headers: this.#headers }));
  }

  async post<Answer>(path: string, body: object): Promise<Answer> {
    const headers = { ...this.#headers, 'content-type': 'application/json' };
    return this.#answer(await fetch(`/api/${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
  }

  /** Tells what happens after an event, until the connection ends. */
  async listen(after: number, listener: (event: LrmEvent) => void): Promise<void> {
    const response = await fetch(`/api/events?after=${after}`, { headers: this.#headers });
    if (response.body === null) return;
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value = '' } = await reader.read();
      if (done) return;
      const lines = `${rest}${value}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) listener(JSON.parse(line) as LrmEvent);
    }
  }

  get #headers(): Readonly<Record<string, string>> {
    return { authorization: `Bearer ${this.#token}` };
  }

  async #answer<Answer>(response: Response): Promise<Answer> {
    if (!response.ok) throw new ApiError(response.status);
    return (await response.json()) as Answer;
  }
}
