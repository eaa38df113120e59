/** The shop's products from a JSON file, and a search that forgives typos and other names. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { productSchema, type Product } from '../../policies';
import type { Lookup, ProductCatalogue, ProductMatches } from '../../dialogs/ports';
import demoProducts from './catalogue.json';
import { drawingPath } from './drawingPath';
import { createProductSearch } from './productSearch';

const catalogueSchema = z.array(productSchema).superRefine((products, context) => {
  const seen = new Set<string>();
  products.forEach(({ productId }, index) => {
    if (seen.has(productId)) {
      context.addIssue({
        code: 'custom',
        path: [index, 'productId'],
        message: `"${productId}" appears a second time`,
      });
    }
    seen.add(productId);
  });
});

/** A catalogue file that cannot be used; the message names the file and every wrong field. */
export class CatalogueFileError extends Error {
  readonly code = 'CATALOGUE_FILE_INVALID';

  constructor(path: string, reason: string, cause: unknown) {
    super(`CATALOGUE_FILE ${path} can't be used: ${reason}`, { cause });
    this.name = 'CatalogueFileError';
  }
}

/** The products of the demo shop. */
export const DEMO_CATALOGUE: readonly Product[] = catalogueSchema.parse(demoProducts);

/**
 * The products of a catalogue file, an array in the form of `catalogue.json`.
 *
 * @throws CatalogueFileError when the file is missing, is not JSON, or has a wrong field
 */
export function readCatalogue(path: string): Product[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    throw new CatalogueFileError(path, (error as Error).message, error);
  }
  const result = catalogueSchema.safeParse(json);
  if (result.success) return result.data;
  const wrong = result.error.issues.map((issue) => `${issue.path.join('.') || 'the file'}: ${issue.message}`);
  throw new CatalogueFileError(path, wrong.join('; '), result.error);
}

/**
 * The products that a configuration stands for. A shop that imports its orders has none until it names a
 * file: what is true of the demo shop's products is not true of another's. The demo shop draws a picture of
 * each piece that has none.
 *
 * @throws CatalogueFileError
 */
export function configuredProducts({
  shop,
  catalogueFile,
}: {
  shop: 'demo' | 'import';
  catalogueFile?: string;
}): readonly Product[] {
  if (shop === 'demo') {
    const products = catalogueFile === undefined ? DEMO_CATALOGUE : readCatalogue(catalogueFile);
    return products.map((product) => ({ imageUrl: drawingPath(product.productId), ...product }));
  }
  return catalogueFile === undefined ? [] : readCatalogue(catalogueFile);
}

/** Products by id, and by what shoppers call them. They are in memory, so a look-up is never unavailable. */
export function createCatalogue(products: readonly Product[]): ProductCatalogue {
  const byId = new Map(products.map((product) => [product.productId, product]));
  const search = createProductSearch(products);
  return {
    get: (productId) => {
      const value = byId.get(productId);
      return Promise.resolve<Lookup<Product>>(value ? { kind: 'found', value } : { kind: 'notFound' });
    },
    all: () => Promise.resolve<Lookup<readonly Product[]>>({ kind: 'found', value: products }),
    search: (text) => {
      const value = search(text);
      return Promise.resolve<Lookup<ProductMatches>>(
        value.fitting.length + value.near.length > 0 ? { kind: 'found', value } : { kind: 'notFound' },
      );
    },
  };
}
