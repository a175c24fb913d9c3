/** The analyzer also guesses at events from what is dispatched, and at their names; those of the doc comments are meant. */
const documentedEvents = {
  name: 'documented-events',
  packageLinkPhase({ customElementsManifest }) {
    for (const { declarations } of customElementsManifest.modules)
      for (const declaration of declarations)
        if (declaration.events) declaration.events = declaration.events.filter((event) => event.description);
  },
};

/** What is `{ state: true }` in `static properties` is an element's own affair, and has no attribute. */
function withoutState() {
  const states = new Set();
  return {
    name: 'without-state',
    analyzePhase({ ts, node }) {
      if (
        ts.isPropertyAssignment(node) &&
        ts.isObjectLiteralExpression(node.initializer) &&
        node.initializer.properties.some((property) => property.getText() === 'state: true')
      )
        states.add(node.name.getText());
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations)) {
        declaration.attributes = declaration.attributes?.filter(({ fieldName }) => !states.has(fieldName));
        declaration.members = declaration.members?.filter(({ name }) => !states.has(name));
      }
    },
  };
}

/** An element says its tag by `MfaX.define('mfa-x')`; the analyzer knows the platform's way alone. */
const definedTags = {
  name: 'defined-tags',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node)) return;
    const [, name, tag] = /^(\w+)\.define\('([^']+)'\)$/.exec(node.getText()) ?? [];
    if (!tag) return;
    const declaration = { name, module: moduleDoc.path };
    moduleDoc.exports.push({ kind: 'custom-element-definition', name: tag, declaration });
  },
};

export default {
  globs: ['src/**/*.ts'],
  litelement: true,
  outdir: '.',
  packagejson: false,
  plugins: [documentedEvents, withoutState(), definedTags],
};
