import { parseSync } from 'oxc-parser';
import { lineAt, type SyntaxNode, visitNodes } from './syntax-tree.ts';

/** Something in a script file that Apps Script refuses when the file is saved or pushed. */
export interface HostSyntaxFault {
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/**
 * What the V8 runtime of Apps Script cannot parse although V8 can (Apps Script guide, "V8 runtime":
 * private class members and static fields are parse errors; modules are not supported).
 */
const REFUSED_NODES: Readonly<Record<string, string>> = {
  PrivateIdentifier: 'private class member (#name)',
  StaticBlock: 'static block',
  ImportDeclaration: 'import declaration',
  ImportExpression: 'dynamic import',
  ExportNamedDeclaration: 'export declaration',
  ExportDefaultDeclaration: 'export declaration',
  ExportAllDeclaration: 'export declaration',
};

/** Returns every fault of a script file in the order of the file; none means that the host takes it. */
export function findHostSyntaxFaults(source: string): HostSyntaxFault[] {
  const { program, errors } = parseSync('main.js', source, { lang: 'js', sourceType: 'script' });
  if (errors.length > 0) {
    return errors.map((error) => ({
      line: lineAt(source, error.labels[0]?.start ?? 0),
      message: `syntax error: ${error.message}`,
    }));
  }
  const faults: HostSyntaxFault[] = [];
  visitNodes(program, (node) => {
    const message = refusalOf(node);
    if (message !== undefined) faults.push({ line: lineAt(source, node.start), message });
  });
  return faults;
}

function refusalOf(node: SyntaxNode): string | undefined {
  if (node.type === 'PropertyDefinition' && node.static === true) return 'static field';
  return REFUSED_NODES[node.type];
}
