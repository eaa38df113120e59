import type { ReturnObstacle } from '../../../policies';
import { formatList } from './formats';

const OBSTACLES: Readonly<Record<ReturnObstacle, string>> = {
  engravedExcluded: 'engraved pieces are excluded',
  categoryExcluded: 'this sort of piece is excluded',
  used: 'it has been worn or used',
  notOriginalCondition: 'it is no longer in original condition',
  packagingNotIntact: 'the packaging is not intact',
  tagsNotIntact: 'the tags are not intact',
};

/** What stands in the way of a return, as a clause. */
export function obstaclesText(obstacles: readonly ReturnObstacle[]): string {
  return formatList(obstacles.map((obstacle) => OBSTACLES[obstacle]));
}

/** The state of the piece, and not its sort, stands in the way. */
export function isOfCondition(obstacle: ReturnObstacle): boolean {
  return obstacle !== 'engravedExcluded' && obstacle !== 'categoryExcluded';
}
