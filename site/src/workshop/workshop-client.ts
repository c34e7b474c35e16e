import type { WorkshopAnswers, WorkshopRefusal, WorkshopRequest } from '@hubsante/model/contracts';

/** What the program of the workshop posts. */
interface Told {
  readonly id: number;
  readonly answer?: unknown;
  /** Where a defect of ours happened. */
  readonly defect?: string;
}

/** The program of the workshop, which runs beside the page. */
export class WorkshopClient {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, (told: Told) => void>();
  #count = 0;

  constructor(worker: Worker) {
    this.#worker = worker;
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      this.#waiting.get(data.id)?.(data);
      this.#waiting.delete(data.id);
    });
    // A program that cannot be loaded answers nothing.
    worker.addEventListener('error', ({ message }) => {
      for (const [id, tell] of this.#waiting) tell({ id, defect: message || 'the program was not loaded' });
      this.#waiting.clear();
    });
  }

  /**
   * Asks, and waits for the answer.
   *
   * @throws when the program fails, which is a defect of ours, or cannot be loaded.
   */
  ask<Kind extends WorkshopRequest['kind']>(
    request: Extract<WorkshopRequest, { kind: Kind }>,
  ): Promise<WorkshopAnswers[Kind] | WorkshopRefusal> {
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ answer, defect }) => {
        if (defect === undefined) resolve(answer as WorkshopAnswers[Kind]);
        else reject(new Error(defect));
      });
      this.#worker.postMessage({ ...request, id });
    });
  }
}

/** Whether there is nothing to answer, and why. */
export function isRefusal(answer: unknown): answer is WorkshopRefusal {
  return typeof answer === 'object' && answer !== null && 'refusal' in answer;
}
