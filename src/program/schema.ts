/** The program as loaded from program.yaml. */
export interface Program {
  readonly name: string;
}
