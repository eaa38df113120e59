import ts from 'typescript';

export interface Import {
  /** As written: `../policies`, `zod`. */
  readonly name: string;
  /** True where nothing but types is taken, so that nothing is loaded when the program runs. */
  readonly onlyTypes: boolean;
}

/** What a source file reaches for, as the architecture rules see it. */
export interface SourceFacts {
  /** Module names in every form: import, export from, import(), require(), import('x').Type, import x = require('x'). */
  readonly imports: readonly Import[];
  /** An import or require whose module name is no plain text, so that nobody can check it. */
  readonly hasComputedImport: boolean;
  readonly hasDefaultExport: boolean;
  readonly readsEnvironment: boolean;
  /** Reads a clock or chance, waits or writes: `Date.now`, `new Date()`, `Math.random`, `console` … */
  readonly impureCalls: readonly string[];
}

const IMPURE_GLOBALS = ['performance', 'console', 'process', 'fetch', 'setTimeout', 'setInterval', 'crypto'];

/** Reads one TypeScript or JavaScript file with the compiler's own parser. */
export function importsOf(path: string, source: string): SourceFacts {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.ES2022, true, scriptKindOf(path));
  const imports: Import[] = [];
  const impureCalls: string[] = [];
  let hasComputedImport = false;
  let hasDefaultExport = false;
  let readsEnvironment = false;

  const addModule = (name: ts.Node | undefined, onlyTypes = false) => {
    if (name && ts.isStringLiteralLike(name)) imports.push({ name: name.text, onlyTypes });
    else hasComputedImport = true;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      addModule(node.moduleSpecifier, takesOnlyTypes(node.importClause));
      if (isNamed(node.moduleSpecifier, 'process')) readsEnvironment = true;
    } else if (ts.isExportDeclaration(node)) {
      if (node.moduleSpecifier) addModule(node.moduleSpecifier, node.isTypeOnly);
      if (node.exportClause && exportsDefault(node.exportClause)) hasDefaultExport = true;
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      addModule(node.moduleReference.expression, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node)) {
      addModule(ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined, true);
    } else if (ts.isCallExpression(node) && isImportCall(node)) {
      addModule(node.arguments[0]);
      if (isNamed(node.arguments[0], 'process')) readsEnvironment = true;
    } else if (ts.isExportAssignment(node)) {
      hasDefaultExport = true;
    } else if (ts.canHaveModifiers(node)) {
      const modifiers = ts.getModifiers(node) ?? [];
      if (modifiers.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) hasDefaultExport = true;
    }
    if (isEnvironment(node)) readsEnvironment = true;
    const impure = impureCall(node);
    if (impure) impureCalls.push(impure);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return { imports, hasComputedImport, hasDefaultExport, readsEnvironment, impureCalls };
}

function scriptKindOf(path: string): ts.ScriptKind {
  if (path.endsWith('x')) return ts.ScriptKind.TSX;
  return /ts$/.test(path) ? ts.ScriptKind.TS : ts.ScriptKind.JS;
}

function isNamed(name: ts.Node | undefined, module: string): boolean {
  return name !== undefined && ts.isStringLiteralLike(name) && name.text.replace(/^node:/, '') === module;
}

/** `import type …`, or braces with nothing but `type` names in them. */
function takesOnlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { name, namedBindings } = clause;
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false;
  return namedBindings.elements.length > 0 && namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly);
}

function exportsDefault(clause: ts.NamedExportBindings): boolean {
  return ts.isNamespaceExport(clause)
    ? clause.name.text === 'default'
    : clause.elements.some(({ name }) => name.text === 'default');
}

function isImportCall({ expression }: ts.CallExpression): boolean {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return true;
  if (ts.isIdentifier(expression)) return expression.text === 'require';
  return ts.isPropertyAccessExpression(expression) && expression.getText() === 'require.resolve';
}

/** `process.env`, `process['env']`, or `env` taken out of `process`; also behind `globalThis`. */
function isEnvironment(node: ts.Node): boolean {
  const isProcess = (expression: ts.Expression | undefined) =>
    expression !== undefined && /^(?:globalThis\.|global\.)?process$/.test(expression.getText());
  if (ts.isPropertyAccessExpression(node)) return node.name.text === 'env' && isProcess(node.expression);
  if (ts.isElementAccessExpression(node)) return isProcess(node.expression);
  return (
    ts.isVariableDeclaration(node) && ts.isObjectBindingPattern(node.name) && isProcess(node.initializer)
  );
}

function impureCall(node: ts.Node): string | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date()';
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return 'Date()';
  if (ts.isPropertyAccessExpression(node) && /^(?:Date\.now|Math\.random)$/.test(node.getText()))
    return node.getText();
  if (!ts.isIdentifier(node) || !IMPURE_GLOBALS.includes(node.text)) return undefined;
  const { parent } = node;
  const isMember = ts.isPropertyAccessExpression(parent) && parent.name === node;
  const isKey = (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) && parent.name === node;
  return isMember || isKey ? undefined : node.text;
}
