import type { ReturnObstacle } from '../../../policies';
import { formatList } from './formats';

const OBSTACLES: Readonly<Record<ReturnObstacle, string>> = {
  engravedExcluded: 'las piezas grabadas no se pueden devolver',
  categoryExcluded: 'este tipo de pieza no se puede devolver',
  used: 'ya se usó',
  notOriginalCondition: 'ya no está en su estado original',
  packagingNotIntact: 'el empaque no está intacto',
  tagsNotIntact: 'las etiquetas no están intactas',
};

/** What stands in the way of a return, as a clause. */
export function obstaclesText(obstacles: readonly ReturnObstacle[]): string {
  return formatList(obstacles.map((obstacle) => OBSTACLES[obstacle]));
}

/** The state of the piece, and not its sort, stands in the way. */
export function isOfCondition(obstacle: ReturnObstacle): boolean {
  return obstacle !== 'engravedExcluded' && obstacle !== 'categoryExcluded';
}
