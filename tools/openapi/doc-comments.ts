import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const sources = join(import.meta.dirname, '../../src/wire');

/** What the doc comments of the wire say: of a schema by its name, of a property by `Schema.property`. */
export type DocComments = Map<string, string>;

/** Lines of a paragraph belong together; paragraphs and list items do not. */
const unwrap = (text: string) => text.replaceAll(/\n(?!\n|- )(?<!\n\n)/g, ' ');

function commentOf(node: ts.Node): string | undefined {
  const [comment] = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = comment && ts.getTextOfJSDocComment(comment.comment);
  return text && unwrap(text);
}

/** The object literal that is a schema's entries: `v.object({ … })`, or a list of entries that others spread. */
function entriesOf(initializer: ts.Expression | undefined): ts.ObjectLiteralExpression | undefined {
  if (!initializer) return undefined;
  if (ts.isObjectLiteralExpression(initializer)) return initializer;
  if (!ts.isCallExpression(initializer)) return undefined;
  const [first] = initializer.arguments;
  if (first && ts.isIdentifier(first)) return declarations(first.getSourceFile()).get(first.text)?.entries;
  return first && ts.isObjectLiteralExpression(first) ? first : undefined;
}

interface Declaration {
  comment: string | undefined;
  entries: ts.ObjectLiteralExpression | undefined;
}

function declarations(file: ts.SourceFile): Map<string, Declaration> {
  const found = new Map<string, Declaration>();
  for (const statement of file.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(name))
        found.set(name.text, {
          comment: commentOf(statement),
          get entries() {
            return entriesOf(initializer);
          },
        });
    }
  }
  return found;
}

function addEntries(to: DocComments, schema: string, entries: ts.ObjectLiteralExpression): void {
  for (const property of entries.properties) {
    if (ts.isSpreadAssignment(property) && ts.isIdentifier(property.expression)) {
      const spread = declarations(entries.getSourceFile()).get(property.expression.text)?.entries;
      if (spread) addEntries(to, schema, spread);
    }
    const comment = commentOf(property);
    if (comment && property.name && ts.isIdentifier(property.name))
      to.set(`${schema}.${property.name.text}`, comment);
  }
}

export function readDocComments(): DocComments {
  const comments: DocComments = new Map();
  for (const path of globSync('*.ts', { cwd: sources })) {
    const text = readFileSync(join(sources, path), 'utf8');
    const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    for (const [name, { comment, entries }] of declarations(file)) {
      if (comment) comments.set(name, comment);
      if (entries) addEntries(comments, name, entries);
    }
  }
  return comments;
}
