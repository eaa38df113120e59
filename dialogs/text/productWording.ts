/** What is said of the catalogue's pieces. */
import type {
  ChainLayering,
  MaterialCare,
  Product,
  ProductAnswer,
  ProductAspect,
  RingSize,
} from '../../policies';
import type { Question } from '../form/field';
import type { ProductAsk, ProductRequest } from '../products/productRequest';
import type { PieceProperty } from './vocabulary';

export interface ProductWording {
  askWhich(ask: ProductAsk, attempt: number): string;
  notFound(): string;
  didYouMean(): string;
  /** What the catalogue says of a piece. */
  stated(answer: Exclude<ProductAnswer, { kind: 'needsPerson' }>): string;
  priceOf(piece: Product): string;
  /** The catalogue's own sentence on a property that has no field. */
  quoted(piece: Product, sentence: string): string;
  /** `name` is undefined for a question about no piece in particular. */
  notStated(name: string | undefined, ask: ProductAspect | PieceProperty): string;
  /** Pieces that have all that was asked for. */
  fitting(count: number, shown: number): string;
  cheapestFirst(): string;
  /** None has; these have some of it. */
  near(request: Partial<ProductRequest>, count: number): string;
  nothingNear(): string;
  here(piece: Product): string;
  careOf(care: MaterialCare): string;
  layering(layering: ChainLayering): string;
  stylingOf(pieces: readonly Product[]): string;
  sizesOf(request: Partial<ProductRequest>, sizes: readonly string[]): string;
  howToMeasure(attempt: number): string;
  /** `pieces` come in that size. */
  ringSize(size: RingSize, pieces: readonly Product[]): string;
  readonly cannotMeasure: string;
  readonly findMySize: string;
  price(piece: Product): string;
  materials(piece: Product): string;
  /** One line of a list, for channels that show no card. */
  cardLine(piece: Product): string;
  unavailable(): string;
  offerPerson(): Question;
}
