import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { toString } from 'mdast-util-to-string';
import { gfmTable } from 'micromark-extension-gfm-table';

/** Reads Markdown as a program does: CommonMark with the tables of GitHub. */
export const parseMarkdown = (text: string): Root =>
  fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

/** What is left of Markdown when its marks are taken away. */
export const textOf = (node: Nodes): string => toString(node);

/** The headings of one level, in their order. */
export const headingsOf = (root: Root, depth: number): readonly string[] =>
  root.children.flatMap((node) => (node.type === 'heading' && node.depth === depth ? [textOf(node)] : []));
