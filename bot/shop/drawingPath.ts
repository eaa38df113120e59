/** Where the server has the demo shop's picture of a piece; a path, since the widget knows its own server. */
export function drawingPath(productId: string): string {
  return `/products/${productId}.svg`;
}
