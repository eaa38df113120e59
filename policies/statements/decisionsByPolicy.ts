import type { AddressCorrection } from '../addressCorrection';
import type { ChainLayering } from '../chainLayering';
import type { ContactFormCheck } from '../contactFormCheck';
import type { CurrencyExplanation } from '../currencyExplanation';
import type { PartProblem } from '../deliveryProblem';
import type { ItemProblem } from '../itemProblem';
import type { MaterialCare } from '../materialCare';
import type { OrderChange } from '../orderChange';
import type { OrderMail } from '../orderMail';
import type { WholeProgress } from '../orderProgress';
import type { PaymentFailure } from '../paymentFailure';
import type { PaymentStatus } from '../paymentStatus';
import type { PolicyAnswer } from '../policyQuestion';
import type { ProductAnswer } from '../productAnswer';
import type { RefundTiming } from '../refundTiming';
import type { ResponseProgress } from '../responseProgress';
import type { ReturnEligibility } from '../returnDecision';
import type { ReturnGuide } from '../returnGuide';
import type { ReturnPostage } from '../returnPostage';
import type { RingSize } from '../ringSize';
import type { TeamRequest } from '../teamRequest';

/** What each deciding function can conclude, under its own name, which is also the one on a ticket. */
interface DecisionsByPolicy {
  readonly addressCorrection: AddressCorrection;
  readonly chainLayering: ChainLayering;
  readonly contactFormCheck: ContactFormCheck;
  readonly currencyExplanation: CurrencyExplanation;
  readonly deliveryProblem: PartProblem;
  readonly itemProblem: ItemProblem;
  readonly materialCare: MaterialCare;
  readonly orderChange: OrderChange;
  readonly orderMails: OrderMail;
  readonly orderProgress: WholeProgress;
  readonly paymentFailure: PaymentFailure;
  readonly paymentStatus: PaymentStatus;
  readonly policyAnswer: PolicyAnswer;
  readonly productAnswer: ProductAnswer;
  readonly refundTiming: RefundTiming;
  readonly responseProgress: ResponseProgress;
  readonly returnEligibility: ReturnEligibility;
  readonly returnGuide: ReturnGuide;
  readonly returnPostage: ReturnPostage;
  readonly ringSize: RingSize;
  readonly teamRequest: TeamRequest;
}

type CodeOf<Decision> = Decision extends {
  kind: infer Kind extends string;
  reason: infer Reason extends string;
}
  ? `${Kind}/${Reason}`
  : never;

/** Some decisions, each as `kind/reason` under the function that makes it. */
export type DecisionCodes = {
  readonly [Name in keyof DecisionsByPolicy]?: readonly CodeOf<DecisionsByPolicy[Name]>[];
};
