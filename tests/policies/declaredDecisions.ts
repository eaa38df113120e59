import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.Node20,
  lib: ['lib.es2023.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
  esModuleInterop: true,
  resolveJsonModule: true,
  noEmit: true,
};

/**
 * What the functions that a module exports can decide, read from their types: each decision as
 * `function kind/reason`, sorted. A decision is what has `kind`, `reason` and `facts`; it is looked
 * for in what a function gives back, in its elements and in its properties.
 *
 * @param entry - path of the module
 * @throws Error for a function whose decisions the types do not tell apart
 */
export function declaredDecisions(entry: string): string[] {
  const program = ts.createProgram([entry], OPTIONS);
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (!file || !module) throw new Error(`${entry} is no module`);

  const decisions = new Set<string>();
  for (const exported of checker.getExportsOfModule(module)) {
    const type = checker.getTypeOfSymbolAtLocation(exported, file);
    for (const signature of type.getCallSignatures()) {
      for (const code of codesIn(signature.getReturnType(), exported.name, checker)) {
        decisions.add(`${exported.name} ${code}`);
      }
    }
  }
  return [...decisions].sort();
}

function codesIn(type: ts.Type, name: string, checker: ts.TypeChecker, depth = 0): string[] {
  if (type.isUnion()) return type.types.flatMap((member) => codesIn(member, name, checker, depth));
  if (!(type.flags & ts.TypeFlags.Object) && !type.isIntersection()) return [];
  const typeOf = (property: string) => {
    const symbol = type.getProperty(property);
    return symbol && checker.getTypeOfSymbol(symbol);
  };
  const [kind, reason, facts] = [typeOf('kind'), typeOf('reason'), typeOf('facts')];
  if (kind && reason && facts) {
    // A decision on record has lost its literals; it says itself which policy made it.
    if (typeOf('policy')) return [];
    return literals(kind, name).flatMap((k) => literals(reason, name).map((r) => `${k}/${r}`));
  }
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (element) return codesIn(element, name, checker, depth);
  if (depth > 0) return [];
  return type
    .getProperties()
    .flatMap((property) => codesIn(checker.getTypeOfSymbol(property), name, checker, depth + 1));
}

function literals(type: ts.Type, name: string): string[] {
  const members = type.isUnion() ? type.types : [type];
  return members.map((member) => {
    if (!member.isStringLiteral()) throw new Error(`${name} decides something that its type does not name`);
    return member.value;
  });
}
