import path from 'node:path';
import ts from 'typescript';

/** As in an app that Strapi's generator makes, but without output. */
const APP: ts.CompilerOptions = {
  module: ts.ModuleKind.CommonJS,
  moduleResolution: ts.ModuleResolutionKind.Node10,
  target: ts.ScriptTarget.ES2019,
  lib: ['lib.es2020.d.ts', 'lib.dom.d.ts'],
  types: [],
  strict: true,
  skipLibCheck: true,
  esModuleInterop: true,
  noEmit: true,
};

/** As in a site with a bundler. */
const SITE: ts.CompilerOptions = {
  ...APP,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
};

/** What the compiler has against some files: each error with the file and the line. */
export function typeErrors(files: string[], kind: 'app' | 'site'): string[] {
  const program = ts.createProgram(files, kind === 'app' ? APP : SITE);
  return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
    const line = file ? file.getLineAndCharacterOfPosition(start!).line + 1 : 0;
    const name = file ? path.basename(file.fileName) : '';
    return `${name}:${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
  });
}
