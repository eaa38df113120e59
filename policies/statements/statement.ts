import type { Section } from '../decision';
import type { Policy } from '../policyFile';
import type { DecisionCodes } from './decisionsByPolicy';

/** One thing that the shop's customer service policy says, in words of our own. */
export type Statement = StatementPlace & (CarriedStatement | UndecidedStatement);

interface StatementPlace {
  /** Section of the policy; 0 is the introduction above section 1. */
  readonly section: Section | 0;
  /** Within the section, from 1 in the order of the text: `4.2` is section 4, number 2. */
  readonly number: number;
  /** The sentence or bullet of the section that says it, from 1. One sentence may say several things. */
  readonly sentence: number;
  readonly says: string;
}

interface CarriedStatement {
  /** What is decided on this ground. */
  readonly decisions: DecisionCodes;
  /** Fields of the policy file that hold its numbers. */
  readonly settings?: readonly (keyof Policy)[];
  /** Exports of the policies that carry it, too, without deciding anything themselves. */
  readonly rules?: readonly string[];
}

/** A statement that nothing can be decided on. */
interface UndecidedStatement {
  /** Why not, and where it is kept instead. */
  readonly noDecision: string;
}

/** What is not the policy's but ours: a setting where it is silent, or a procedure. */
export type OwnRule = SettingRule | ProcedureRule;

/** Fields of the policy file for a point on which the policy is silent. */
export interface SettingRule {
  readonly kind: 'setting';
  readonly settings: readonly (keyof Policy)[];
  readonly says: string;
  readonly decisions?: DecisionCodes;
}

/** A way of doing things that no section says; its decisions cite none. */
export interface ProcedureRule {
  readonly kind: 'procedure';
  readonly name: string;
  readonly says: string;
  readonly decisions: DecisionCodes;
}
