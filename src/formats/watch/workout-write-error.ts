/** Why a session cannot become a workout file. */
export class WorkoutWriteError extends Error {
  override readonly name = 'WorkoutWriteError';
  readonly code:
    | 'empty'
    | 'too-many-steps'
    | 'too-many-repetitions'
    | 'duration'
    | 'cap'
    | 'created'
    | 'self-test';

  constructor(code: WorkoutWriteError['code'], message: string) {
    super(message);
    this.code = code;
  }
}
