// This file is the rules of the project that oxlint has not: how things are called, and which module may import which.
import { relative } from 'node:path';
import { root } from '../scripts/command.mjs';
import { faultOf } from './arrows.mjs';

const camelCase = /^_?(?:[a-z$][a-zA-Z0-9$]*)?$/;
const pascalCase = /^[A-Z][a-zA-Z0-9]*$/;
/** Without two capitals beside each other, as in a constant that shouts. */
const strictPascalCase = /^(?!.*[A-Z]{2})[A-Z][a-zA-Z0-9]*$/;

/** @type {Record<string, readonly RegExp[]>} by what defines a name */
const shapes = {
  FunctionName: [camelCase],
  Parameter: [camelCase],
  Variable: [camelCase, strictPascalCase],
  ImportBinding: [camelCase, pascalCase],
  ClassName: [pascalCase],
  Type: [pascalCase],
};

/** @type {import('oxlint/plugins-dev').Rule} */
const naming = {
  create(context) {
    function check(node, name, allowed) {
      if (allowed && !allowed.some((shape) => shape.test(name)))
        context.report({
          node,
          message: `“${name}”: expected camelCase, or PascalCase for a type.`,
        });
    }
    return {
      Program() {
        for (const { variables } of context.sourceCode.scopeManager.scopes)
          for (const { defs } of variables)
            for (const { type, name, node } of defs)
              // What another module exports has that module's name.
              if (node.type !== 'ImportSpecifier') check(name, name.name, shapes[type]);
      },
      'MethodDefinition, PropertyDefinition, AccessorProperty'({ key, computed }) {
        if (!computed && key.type === 'Identifier') check(key, key.name, shapes.Parameter);
      },
    };
  },
};

/** @type {import('oxlint/plugins-dev').Rule} */
const arrows = {
  create(context) {
    const file = relative(root, context.filename).replaceAll('\\', '/');
    if (!file.startsWith('src/')) return {};
    function check({ source }) {
      const fault = source?.type === 'Literal' && faultOf(file, source.value);
      if (fault) context.report({ node: source, message: fault });
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      TSImportType: check,
    };
  },
};

export default { meta: { name: 'own' }, rules: { naming, arrows } };
