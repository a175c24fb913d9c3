/** Something was done through the console. */
export class MockSaidEvent extends Event {
  /** What was done, for the status line. */
  readonly said: string;

  constructor(said: string) {
    super('mock-said', { bubbles: true, composed: true });
    this.said = said;
  }
}
