/** What is said around the one question after a person's help. */
export interface RatingWording {
  /** How good the help with this ticket was, from 1 to 5. */
  ask(number: string): string;
  /** The answers to choose from, 1 to 5, each beginning with its digit. */
  readonly scores: readonly string[];
  /** Thanks for the score, and room for a comment. */
  askComment(score: number): string;
  readonly noComment: string;
  /** Thanks for a score that came with its comment, or for the comment. */
  noted(): string;
}
